using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Sentences;

/// <content>比上年增加, 增长, 持平, 大于预算数: what is said of two figures.</content>
internal sealed partial class SentencePass
{
    /// <summary>“比上年 9.34 万元”: the amount is what is compared with.</summary>
    private void ReadBase(Amount amount, string clause, Match compared)
    {
        var before = clause[..compared.Index].Trim('，', '；');
        if (before.Length > 0 && last is null)
        {
            Unplaced(amount, "unknown-subject", clause);
            return;
        }

        if (last is null || lastWasUnknown || BasePoint(compared.Groups[2].Value, last) is not { } point)
        {
            Unplaced(amount, "unknown-subject", clause);
            return;
        }

        lastBase = Add(amount, point);
        lastBasePoint = point;
    }

    private void ReadChange(Amount amount, string clause, Direction direction)
    {
        Flush();
        var words = DirectionEnd().Replace(clause, "").Trim('，', '；');
        words = DescribedAs().Replace(words, "");
        var compared = BaseWord().Match(words);
        var subjectText = WithoutManner(compared.Success ? words[..compared.Index] : words);
        var baseText = compared.Success ? compared.Groups[2].Value : null;
        if (LeadingBase().Match(words) is { Success: true } leading)
        {
            (baseText, subjectText) = (leading.Groups[1].Value, leading.Groups[2].Value);
        }

        Coordinates? basePoint = null;
        Fact? now = lastWasUnknown ? null : last;
        if (now is not null && IsFiller(subjectText) && subjects.Read(subjectText, 0, listsEconomy: false).Saying.Year is { } year && year != now.Coordinates.Year)
        {
            // “2023年支出15万元，2024年较上年减少15万元”: the figure before is the base.
            var point = now.Coordinates with { Year = year };
            basePoint = baseText is not null ? BasePointOf(baseText, point) : now.Coordinates;
            var printed = basePoint == now.Coordinates ? now : null;
            pending = new Change(sentence.Place, null, printed, printed is null ? basePoint : null, direction, ChangeFact(amount, point), null) { NowPoint = point };
            lastBasePoint = basePoint;
            return;
        }

        if (subjectText.Trim('，', '；', '各', '均', '分').Length > 0 && !GoesOn(subjectText))
        {
            // “基本支出增加 1 万元”: the subject's own figure stands elsewhere.
            var begins = ListStart(subjectText);
            var subject = subjects.Read(begins >= 0 ? subjectText[begins..] : subjectText, Function, listsEconomy: false);
            if (!subject.IsUnderstood || !subject.SaysPlace || headings.IsForeign)
            {
                Unplaced(amount, "unknown-subject", clause);
                pending = null;
                lastWasUnknown = true;
                return;
            }

            var point = Complete(subject.Saying, begins >= 0 && last is not null ? Of(last.Coordinates) : Saying.Nothing);
            now = now?.Coordinates == point ? now : null;
            basePoint = baseText is not null ? BasePointOf(baseText, point) : lastBasePoint is { } known ? point with { Year = known.Year, Stage = known.Stage } : point with { Year = point.Year - 1 };
            pending = new Change(sentence.Place, now, null, basePoint, direction, ChangeFact(amount, point), null) { NowPoint = point };
            lastBasePoint = basePoint;
            return;
        }

        if (lists.LastOrDefault() is { HasChanges: false, Parts.Count: > 1 } list && now == list.Parts[^1] && separator != '；')
        {
            // “其中办公费1万元、水费2万元，较上年增加…”: the change is the whole's; after parts between commas it may be anybody's.
            now = separator == '、' ? list.Whole : null;
            last = now ?? last;
        }

        perhapsOf = lists.LastOrDefault() is { HasChanges: false, Parts.Count: 1 } single && now == single.Parts[0] && separator != '；' ? single.Whole : null;
        lists.ForEach(list => list.HasChanges = true);
        if (now is null)
        {
            Unplaced(amount, "unknown-subject", clause);
            pending = null;
            return;
        }

        var @base = lastBase;
        if (baseText is not null)
        {
            basePoint = BasePoint(baseText, now);
            @base = null;
        }
        else
        {
            basePoint = @base is null ? now.Coordinates with { Year = now.Coordinates.Year - 1 } : null;
        }

        lastBasePoint = basePoint ?? @base?.Coordinates;
        pending = new Change(sentence.Place, now, @base, basePoint, direction, ChangeFact(amount, now.Coordinates), null) { NowPoint = now.Coordinates };
    }

    private void ReadChangeRate(Fact rate, string clause, Direction direction, Amount amount)
    {
        var words = DirectionEnd().Replace(clause, "").Trim('，', '；', '、', '（');
        if (pending is { Rate: null } && (IsFiller(words) || (BaseWord().Match(words) is { Success: true, Index: 0 } again && pending.NowPoint is { } changed && BasePointOf(again.Groups[2].Value, changed) == (pending.Base?.Coordinates ?? pending.BasePoint))))
        {
            pending = pending with { Rate = pending.NowPoint is { } point ? ChangeFact(amount, point) : rate };
            return;
        }

        if (LeadingBase().Match(words) is { Success: true } leading && last is not null && !lastWasUnknown && pending is null && GoesOn(leading.Groups[2].Value)
            && BasePoint(leading.Groups[1].Value, last) is { } before)
        {
            pending = new Change(sentence.Place, last, null, before, direction, null, rate) { NowPoint = last.Coordinates };
            return;
        }

        var compared = BaseWord().Match(words);
        if (last is not null && !lastWasUnknown && pending is null && (compared.Success ? compared.Index == 0 : IsFiller(words)))
        {
            var point = compared.Success ? BasePoint(compared.Groups[2].Value, last) : lastBase is null ? last.Coordinates with { Year = last.Coordinates.Year - 1 } : null;
            pending = new Change(sentence.Place, last, compared.Success ? null : lastBase, point, direction, null, rate) { NowPoint = last.Coordinates };
            return;
        }

        Unplaced(amount, "unknown-subject", clause);
    }

    /// <summary>“…，与上年持平” after a figure, or “公务接待费与上年持平” with a subject of its own.</summary>
    private void ReadLevel(string text)
    {
        text = text.Replace("同比", "与上年", StringComparison.Ordinal);
        if (LevelAtStart().IsMatch(text) && last is not null && lastBase is not null && !lastWasUnknown && !inReason)
        {
            // “决算数0万元，与年初预算数0万元持平”
            Flush();
            log.Claims.Add(new Change(sentence.Place, last, lastBase, null, Direction.Level, null, null) { NowPoint = last.Coordinates });
            return;
        }

        if (LevelWord().Match(text) is not { Success: true } level || inReason || level.Groups[2].Length > 0 || NowOf(text[..level.Index]) is not { } now)
        {
            return;
        }

        Flush();
        if (BasePointOf(level.Groups[1].Value, now) is { } point)
        {
            var @base = lastBase is not null && lastBase.Coordinates == point ? lastBase : null;
            log.Claims.Add(new Change(sentence.Place, last?.Coordinates == now ? last : null, @base, @base is null ? point : null, Direction.Level, null, null) { NowPoint = now });
        }
    }

    /// <summary>“决算数大于年初预算数”: a direction without an amount.</summary>
    private void ReadComparison(string text)
    {
        if (Compares().Match(text) is not { Success: true } compares || inReason || headings.IsForeign || NowOf(text[..compares.Index]) is not { } now || now.Stage != Stage.Final)
        {
            return;
        }

        Flush();
        var point = now with { Stage = compares.Groups[2].Value.Contains("全年", StringComparison.Ordinal) || compares.Groups[2].Value.Contains("调整", StringComparison.Ordinal) ? Stage.Adjusted : Stage.Initial };
        var @base = lastBase is not null && lastBase.Coordinates == point ? lastBase : null;
        var direction = compares.Groups[1].Value switch { "等于" => Direction.Level, "大于" or "高于" or "超过" or "超" or "多于" => Direction.Up, _ => Direction.Down };
        log.Claims.Add(new Change(sentence.Place, last?.Coordinates == now ? last : null, @base, @base is null ? point : null, direction, null, null) { NowPoint = now });
    }

    /// <summary>What a comparison is about: the last figure, or what the words before it name.</summary>
    private Coordinates? NowOf(string words)
    {
        if (GoesOn(words))
        {
            return lastWasUnknown ? null : last?.Coordinates;
        }

        var subject = subjects.Read(words[(words.LastIndexOf('；') + 1)..], Function, listsEconomy: false);
        return subject is { IsUnderstood: true, SaysPlace: true } && !headings.IsForeign ? Complete(subject.Saying, Saying.Nothing) : null;
    }

    // Words that fill, or that name the stage of the last figure itself: 决算数比预算数减少.
    private bool GoesOn(string words) => IsFiller(words)
        || (last is not null && subjects.Read(words, 0, listsEconomy: false) is { IsUnderstood: true, SaysPlace: false } subject && subject.Saying.Stage == last.Coordinates.Stage && (subject.Saying.Year ?? last.Coordinates.Year) == last.Coordinates.Year);

    private Coordinates? BasePoint(string words, Fact now) => BasePointOf(words, now.Coordinates);

    /// <summary>What 上年, 2022年预算, 年初预算 stand for, seen from a figure; null if not understood.</summary>
    private Coordinates? BasePointOf(string words, Coordinates now)
    {
        var match = BaseYear().Match(words);
        var year = match.Success && match.Groups[1].Length > 0
            ? int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : words.Contains('上', StringComparison.Ordinal) || words.Contains('去', StringComparison.Ordinal) ? now.Year - 1 : now.Year;
        var bare = BaseYear().Replace(words, "");
        var subject = subjects.Read(bare, Function, listsEconomy: false);
        if (!subject.IsUnderstood && bare.Length > 0)
        {
            return null;
        }

        var stage = subject.Saying.Stage ?? (bare.Contains("决算", StringComparison.Ordinal) ? Stage.Final
            : bare.Contains("全年预算", StringComparison.Ordinal) || bare.Contains("调整", StringComparison.Ordinal) ? Stage.Adjusted
            : bare.Contains("预算", StringComparison.Ordinal) ? Stage.Initial
            : now.Stage);
        var point = now with { Year = year, Stage = stage };
        return point == now ? null : point;
    }
}
