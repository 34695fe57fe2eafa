using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Sentences;

/// <content>占, 完成: what is said of a part and its whole.</content>
internal sealed partial class SentencePass
{
    private const int ShortestSubject = 4;

    private void ReadRate(Amount amount, string clause)
    {
        var fact = ChangeFact(amount, last?.Coordinates ?? default);
        if (ShareWord().Match(clause) is { Success: true } share)
        {
            if (IsOfAnother(clause[..share.Index]))
            {
                Unplaced(amount, "unknown-subject", clause);
                return;
            }

            ReadShare(fact, share.Groups[1].Value, clause);
        }
        else if (CompletionWord().IsMatch(clause) || (lastBase is { Coordinates.Stage: Stage.Initial or Stage.Adjusted } && clause is "的" or "的比例为"))
        {
            if (last is not null && !lastWasUnknown && clause.LastIndexOf("其中", StringComparison.Ordinal) < 0)
            {
                var isFull = clause.Contains("全年", StringComparison.Ordinal) || clause.Contains("调整", StringComparison.Ordinal);
                var stage = isFull ? Stage.Adjusted : clause.Contains("年初", StringComparison.Ordinal) || lastBase is null ? Stage.Initial : lastBase.Coordinates.Stage;
                var point = last.Coordinates with { Stage = stage, Year = lastBase?.Coordinates.Year ?? last.Coordinates.Year };

                // 年初预算、调整预算、决算 in one sentence: the one that the rate names.
                var named = figures.LastOrDefault(printed => printed.Coordinates == point) ?? (lastBase?.Coordinates.Stage == stage ? lastBase : null);
                log.Claims.Add(new Share(sentence.Place, last, named, named is null ? point : null, fact, IsCompletion: true));
            }
            else
            {
                Unplaced(amount, "unknown-subject", clause);
            }
        }
        else if (DirectionAtEnd(clause) is { } direction)
        {
            ReadChangeRate(fact, clause, direction, amount);
        }
        else
        {
            Unplaced(amount, "unknown-subject", clause);
        }
    }

    /// <summary>“；货物采购授予中小企业合同金额占货物支出金额的100%”: the share has a subject of its own, whose amount is not printed
    /// before it.</summary>
    private bool IsOfAnother(string words)
    {
        words = words[(words.LastIndexOfAny(['，', '；']) + 1)..];
        return words.Length >= ShortestSubject && last is not null && !GoesOn(words)
            && !(subjects.Read(words, Function, listsEconomy: false) is { IsUnderstood: true, SaysPlace: true } subject && Complete(subject.Saying, Of(last.Coordinates)) == last.Coordinates);
    }

    private void ReadShare(Fact rate, string of, string clause)
    {
        if (last is null || lastWasUnknown)
        {
            log.NotUnderstood.Add(new NotUnderstood(sentence.Place, rate.Printed, "unknown-subject", clause));
            return;
        }

        // 占比 alone, or 占总额: of the whole whose list is open.
        // 总收入, 总支出 mean this year's figures in some places and the grand total in others; an open list tells.
        var wording = of.TrimEnd('的', '比', '例', '重', '为');
        var isVague = wording.Contains("总收入", StringComparison.Ordinal) || wording.Contains("总支出", StringComparison.Ordinal);
        wording = wording.Replace("总收入", "收入", StringComparison.Ordinal).Replace("总支出", "支出", StringComparison.Ordinal);
        var subject = subjects.Read(wording, Function, listsEconomy: false);
        var open = lists.LastOrDefault(list => list.Whole.Coordinates != last.Coordinates && list.Whole.Coordinates.Contains(last.Coordinates))?.Whole;
        if (subject.IsUnderstood && !subject.SaysPlace && open is null && scopePoint is { } around && around != last.Coordinates && around.Contains(last.Coordinates))
        {
            log.Claims.Add(new Share(sentence.Place, last, null, around, rate, IsCompletion: false));
            return;
        }

        if (isVague && (open is not null || wording.Length <= 2))
        {
            if (open is not null && subject.IsUnderstood)
            {
                log.Claims.Add(new Share(sentence.Place, last, open, null, rate, IsCompletion: false));
            }
            else
            {
                log.NotUnderstood.Add(new NotUnderstood(sentence.Place, rate.Printed, "unknown-subject", clause));
            }
        }
        else if (subject is { IsUnderstood: true, SaysPlace: true })
        {
            var point = WholeOf(subject.Saying, last.Coordinates);
            var total = open ?? First;
            if (total is { Coordinates.Flow: Flow.GrandTotal } && point == total.Coordinates with { Flow = point.Flow })
            {
                // 占收入预算的, where 收入预算 was told with the balance in it.
                point = total.Coordinates;
            }

            var whole = open is not null && point == open.Coordinates ? open : null;
            scopePoint = point;
            Coordinates? other = whole is null && point.Fund == Fund.All && headings.Saying.Fund is { } fund ? point with { Fund = fund } : null;
            log.Claims.Add(new Share(sentence.Place, last, whole, whole is null ? point : null, rate, IsCompletion: false) { OtherWholePoint = other == last.Coordinates ? null : other });
        }
        else if (subject.IsUnderstood && open is not null)
        {
            log.Claims.Add(new Share(sentence.Place, last, open, null, rate, IsCompletion: false));
        }
        else
        {
            log.NotUnderstood.Add(new NotUnderstood(sentence.Place, rate.Printed, "unknown-subject", clause));
        }
    }

    /// <summary>The point of the whole in “占本年财政拨款支出的”: of the same year and stage as the part.</summary>
    private Coordinates WholeOf(Saying whole, Coordinates part)
    {
        var saying = whole.Within(new Saying { Year = part.Year == 0 ? null : part.Year, Stage = part.Stage, Flow = part.Flow == Flow.None ? null : part.Flow });
        saying = saying with { Theme = saying.Theme ?? headings.Saying.Theme };
        if (saying.Fund == Fund.Fiscal && headings.Saying.Fund is { } narrower)
        {
            saying = saying with { Fund = narrower };
        }

        return saying.ToCoordinates();
    }
}
