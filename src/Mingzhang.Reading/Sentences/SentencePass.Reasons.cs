using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Sentences;

/// <content>What follows 主要原因 is told as a reason and is no figure of the budget; what says that there is nothing is a zero.</content>
internal sealed partial class SentencePass
{
    /// <summary>Follows 主要原因 … and returns the words that belong to the amount itself.</summary>
    private string UpdateReason(string before)
    {
        var text = before;
        if (inReason && !reasonToFullStop && text.LastIndexOf('；') is var semicolon and >= 0)
        {
            inReason = false;
            text = text[semicolon..];
        }
        else if (text.LastIndexOf('；') is var next and >= 0 && (inReason || vocabulary.HasSign("reasonToFullStop", text[..next])) && BeginsAnew(text[(next + 1)..]))
        {
            // “…，主要原因是厉行节约；公务接待费3.2万元” goes on with the next of the list.
            inReason = false;
            reasonToFullStop = false;
            text = text[next..];
        }

        // “收、支总计均为5万元”: it joins the amount to its subject and tells no reason.
        text = BothAre().Replace(text, "");
        if (IsRestOfWhole(text) || (inReason && reasonToFullStop && Resumes().IsMatch(text)))
        {
            inReason = false;
            reasonToFullStop = false;
            text = text[(text.LastIndexOf('；') is var resumed and >= 0 ? resumed : text.LastIndexOf("，与", StringComparison.Ordinal))..];
        }
        else if (vocabulary.HasSign("reasonToFullStop", text) && text.LastIndexOf("，与", StringComparison.Ordinal) is var said and > 0 && Resumes().IsMatch(text) && !vocabulary.HasSign("reasonToFullStop", text[said..]))
        {
            text = text[said..];
        }

        if (vocabulary.HasSign("reasonToFullStop", text))
        {
            inReason = true;
            reasonToFullStop = true;
        }
        else if (!inReason && vocabulary.HasSign("reasonToSemicolon", text) && !vocabulary.HasSign("listBegins", text))
        {
            // 全部为…支出。 before a semicolon closes with it.
            var after = text.LastIndexOf('；');
            inReason = after < 0 || vocabulary.HasSign("reasonToSemicolon", text[after..]);
            text = inReason ? text : text[after..];
        }

        return text;
    }

    private bool BeginsAnew(string words) =>
        First is not null && DirectionAtEnd(words) is null && subjects.Read(words, Function, listsEconomy: false) is { IsUnderstood: true, SaysPlace: true } subject
        && (subject.Saying.Nature is Nature.Basic or Nature.Project || subject.Saying.Theme is not null);

    /// <summary>“总计10万元，其中本年支出9万元，主要原因是：…；年末结转和结余1万元”: the list goes on after a reason.</summary>
    private bool IsRestOfWhole(string text) =>
        text.LastIndexOf('；') is var at and >= 0 && lists is [{ Whole.Coordinates.Flow: Flow.GrandTotal }, ..] && !Enumerates().IsMatch(text[at..])
        && subjects.Read(text[at..], Function, listsEconomy: false) is { IsUnderstood: true, Saying: { Flow: Flow.OpeningBalance or Flow.ClosingBalance or Flow.SurplusUsed or Flow.SurplusDistributed or Flow.Revenue or Flow.Expenditure } and { Fund: null, Nature: null, Theme: null, Function: null } };

    // 公务接待费因严控标准，压缩支出，比上年减少: how it was done is no part of the subject.
    private static string WithoutManner(string words) => Manner().Replace(words, "");

    /// <summary>本年度无此项支出: the point of the heading, or of the words, is 0.</summary>
    private void ReadNothing()
    {
        if (sentence.Text.Length > 60 || headings.IsForeign || headings.IsPerformance || Nothing().Match(sentence.Text) is not { Success: true } nothing || NamesContents().IsMatch(nothing.Groups[1].Value))
        {
            return;
        }

        var words = nothing.Groups[1].Value + nothing.Groups[2].Value;
        var subject = subjects.Read(words, 0, listsEconomy: false);
        if (!subject.IsUnderstood || subject.Saying.Theme is Theme.OrganOperation || (!subject.SaysPlace && headings.Saying.IsNothing))
        {
            return;
        }

        var point = Complete(subject.Saying, Saying.Nothing);
        if (point is { Fund: Fund.All, Theme: Theme.All } or { Flow: Flow.None, Theme: Theme.All })
        {
            return;
        }

        log.Facts.Add(new Fact { Coordinates = point, Figure = new Figure(0, 0, Measure.Money(MoneyUnit.Wan)), Printed = sentence.Printed, Place = sentence.Place });
    }
}
