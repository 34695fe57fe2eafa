using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>Types the target and actual values of indicators: ≥95%, 2022年底前完成, 7-9点, 比上年提升, 2500余篇.</summary>
public sealed partial class IndicatorValueReader(PerformanceWords words)
{
    private readonly UnitReader units = new(words);
    private readonly List<PerformanceWord> comparisons = [.. words.Where(meaning => meaning is { Comparison: not null and not Comparison.None, After: false })];
    private readonly List<PerformanceWord> comparisonsAfter = [.. words.Where(meaning => meaning is { Comparison: not null, After: true })];
    private readonly List<PerformanceWord> approximates = [.. words.Where(meaning => meaning.Approximate)];
    private readonly List<PerformanceWord> absences = [.. words.Where(meaning => meaning.Absent)];
    private readonly List<PerformanceWord> changes = [.. words.Where(meaning => meaning.Change)];
    private readonly List<PerformanceWord> reaches = [.. words.Where(meaning => meaning.Reach is not null)];

    /// <summary>Reads a value.</summary>
    /// <param name="value">The value's cell; lines kept apart by '\n'.</param>
    /// <param name="sign">The cell of the sign (绩效指标性质); null where the form has none.</param>
    /// <param name="unit">The cell of the unit of measure; null where the form has none.</param>
    public IndicatorValue Read(string value, string? sign = null, string? unit = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        var read = ReadWhole(value);
        if (unit is not null && units.Cell(unit) is { } own)
        {
            read = InUnit(read, own);
        }

        // 定量 tells the kind of indicator: the value's own sign stays.
        var printedSign = Normal.Of(sign ?? "");
        var said = words.Of(printedSign, meaning => meaning.Comparison);
        return printedSign.Length == 0 || said == Comparison.None ? read
            : read with { Comparison = said ?? Comparison.None, ComparisonPrinted = printedSign };
    }

    private static IndicatorValue InUnit(IndicatorValue value, IndicatorUnit unit) => value with
    {
        Unit = unit,
        Figure = Measured(value.Figure, unit),
        Upper = Measured(value.Upper, unit),
    };

    // A cell says the unit of the number beside it; a number with a unit of its own keeps it.
    private static Figure? Measured(Figure? figure, IndicatorUnit unit) =>
        figure is { Measure.Kind: MeasureKind.Unstated } bare ? bare with { Measure = unit.Measure } : figure;

    private IndicatorValue ReadWhole(string value)
    {
        var printed = Squeezed(value);
        if (printed.AsSpan().IndexOfAnyExcept("-—－/ \n") < 0)
        {
            return new IndicatorValue { Printed = printed.Replace("\n", "", StringComparison.Ordinal), Kind = ValueKind.Blank };
        }

        var pieces = Separators().Split(printed).Select(piece => Numbering().Replace(piece.Trim(), "")).Where(piece => piece.Length > 0).ToList();
        var one = printed.Replace("\n", "", StringComparison.Ordinal);
        return pieces.Count > 1 && pieces.Count(piece => AnyDigit().IsMatch(piece)) > 1
            ? new IndicatorValue { Printed = one, Kind = ValueKind.Several, Parts = [.. pieces.Select(ReadOne)] }
            : ReadOne(Numbering().Replace(one, "").TrimEnd('。', '；', ';')) with { Printed = one };
    }

    private IndicatorValue ReadOne(string printed)
    {
        var normal = Normal.Of(printed).TrimEnd('。', '，', '；');
        var text = new IndicatorValue { Printed = printed, Kind = ValueKind.Text };
        if (words.Of(normal, meaning => meaning.Grade ? true : (bool?)null) is not null)
        {
            return text with { Kind = ValueKind.Grade, Grade = normal };
        }

        if (words.Of(normal, meaning => meaning.Reach) is { } reach)
        {
            return text with { Kind = ValueKind.Reached, Reach = reach };
        }

        if (Window().IsMatch(normal))
        {
            return text with { Kind = ValueKind.Window };
        }

        return DateOf(text, normal) ?? AbsenceOf(text, normal) ?? NumberOf(text, normal) ?? ReachOf(text, normal) ?? ChangeOf(text, normal) ?? text;
    }

    private static IndicatorValue? DateOf(IndicatorValue text, string normal)
    {
        if (Date().Match(normal) is not { Success: true } match)
        {
            return null;
        }

        var month = match.Groups["month"] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 12;
        int? day = match.Groups["day"].Success ? int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) : null;
        int? year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : null;
        return month is < 1 or > 12 || day is < 1 or > 31 ? null : text with { Kind = ValueKind.Date, Deadline = new Deadline(year, month, day) };
    }

    private IndicatorValue? AbsenceOf(IndicatorValue text, string normal)
    {
        var absent = absences.Find(word => normal.StartsWith(word.Text, StringComparison.Ordinal));
        return absent is null || AnyDigit().IsMatch(normal) ? null : text with
        {
            Kind = ValueKind.Number,
            Comparison = Comparison.Equal,
            ComparisonPrinted = absent.Text,
            Figure = new Figure(0, 0, Measure.Unstated),
            Words = normal[absent.Text.Length..],
        };
    }

    private IndicatorValue? NumberOf(IndicatorValue text, string normal)
    {
        if (Number().Match(normal) is not { Success: true } match || !Parsed(match.Value, out var number, out var decimals))
        {
            return null;
        }

        var before = normal[..match.Index];
        var tail = normal[(match.Index + match.Length)..];
        var compared = Taken(ref before, comparisons, atEnd: true)?.Meaning.Comparison;
        var sign = compared is null ? "" : normal[before.Length..match.Index];
        var approximate = Taken(ref before, approximates, atEnd: true) is not null | Taken(ref tail, approximates, atEnd: false) is not null;
        Figure? upper = null;
        if (RangeTail().Match(tail) is { Success: true } range && Parsed(range.Groups["to"].Value, out var to, out var toDecimals))
        {
            upper = new Figure(to, toDecimals, Measure.Unstated);
            tail = tail[range.Length..];
        }

        var unit = units.Beginning(tail, out var length);
        if (unit is not null)
        {
            tail = tail[length..];
        }
        else if (tail is { Length: > 0 and <= 4 } && tail.All(char.IsLetter) && before.Length == 0)
        {
            unit = new IndicatorUnit(tail, UnitKind.Unknown, tail);
            tail = "";
        }

        if (compared is null && Taken(ref tail, comparisonsAfter, atEnd: false) is { } after)
        {
            (compared, sign) = (after.Meaning.Comparison, after.Text);
        }

        approximate |= Taken(ref tail, approximates, atEnd: false) is not null;
        var measure = unit?.Measure ?? Measure.Unstated;
        var read = text with
        {
            Kind = upper is null ? ValueKind.Number : ValueKind.Range,
            Comparison = compared ?? Comparison.None,
            ComparisonPrinted = sign,
            Figure = new Figure(number, decimals, measure),
            Upper = upper is { } end ? end with { Measure = measure } : null,
            Unit = unit,
            Words = before + tail,
            IsApproximate = approximate,
        };
        return unit?.Kind == UnitKind.Percent && upper is null && words.Of(before, meaning => meaning.Reach) is { } reach
            ? read with { Kind = ValueKind.Reached, Reach = reach == Reach.Full && number < 100 ? Reach.Partly : reach }
            : read;
    }

    private IndicatorValue? ReachOf(IndicatorValue text, string normal)
    {
        var told = reaches.Find(word => word.Text.Length >= 3 && normal.StartsWith(word.Text, StringComparison.Ordinal) && normal.Length <= word.Text.Length + 8);
        return told is null ? null : text with { Kind = ValueKind.Reached, Reach = told.Meaning.Reach };
    }

    private IndicatorValue? ChangeOf(IndicatorValue text, string normal) =>
        normal.Length <= 12 && changes.Exists(word => normal.Contains(word.Text, StringComparison.Ordinal)) ? text with { Kind = ValueKind.Change } : null;

    // Takes a word off the end, or the beginning, of a text.
    private static PerformanceWord? Taken(ref string text, List<PerformanceWord> of, bool atEnd)
    {
        foreach (var word in of)
        {
            if (atEnd ? text.EndsWith(word.Text, StringComparison.Ordinal) : text.StartsWith(word.Text, StringComparison.Ordinal))
            {
                text = atEnd ? text[..^word.Text.Length] : text[word.Text.Length..];
                return word;
            }
        }

        return null;
    }

    private static bool Parsed(string digits, out decimal number, out int decimals)
    {
        var plain = digits.Replace("，", "", StringComparison.Ordinal);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        decimals = point < 0 ? 0 : plain.Length - point - 1;
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    // Blanks inside a line go, those between a Latin word and the next as well; lines stay apart.
    private static string Squeezed(string text) => Lines().Replace(Blanks().Replace(text.Trim(), ""), "\n");

    [GeneratedRegex(@"[^\S\n]+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex Lines();

    [GeneratedRegex(@"[\n；;。、]|(?<!\d)[，,]|[，,](?!\d{3}(?!\d))")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:[（(]?\d{1,2}[）)]|\d{1,2}[.．、：:])(?=\D)|^[①-⑳]")]
    private static partial Regex Numbering();

    [GeneratedRegex("[0-9０-９]")]
    private static partial Regex AnyDigit();

    // A number that is no part of a name: 5G, 1080P and A4 are none.
    [GeneratedRegex(@"(?<![A-Za-z\d.])-?(?:\d{1,3}(?:，\d{3})+|\d+)(?:\.\d+)?(?![\d.]|[GPKHD](?![A-Za-z/]))")]
    private static partial Regex Number();

    [GeneratedRegex(@"^%?(?:-|~|～|至|到)(?<to>\d+(?:\.\d+)?)")]
    private static partial Regex RangeTail();

    [GeneratedRegex(@"^(?:每[天日])?\d{1,2}(?:[:：]\d{2}|[点时])?(?:-|~|～|至|到)\d{1,2}(?:[:：]\d{2}|[点时])$")]
    private static partial Regex Window();

    [GeneratedRegex(@"^(?:在|于)?(?:(?<year>20\d\d)年度?|当年度?|本年度?|各年|每年|今年)?(?:(?:(?<month>1[0-2]|0?[1-9])月(?:(?<day>[0-3]?\d)[日号]|份?(?:底|末|中旬|上旬|下旬)|(?=份?[以之]?前))|(?<=[年度])年?[底末]|年[底末])份?(?:[以之]?前)?(?:.{0,12})|(?<=20\d\d年)(?<month>1[0-2]|0?[1-9])月.{0,6})$")]
    private static partial Regex Date();
}
