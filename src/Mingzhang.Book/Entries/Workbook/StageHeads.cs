using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Heads of columns that stand for a year and a stage: 2026年年初预算数, 本年决算数, 上年执行数（万元）.</summary>
internal sealed partial class StageHeads(EntryWords words, int year)
{
    private readonly ChoiceWords stages = words.Words(ChoiceKind.Stage);

    public string Print(int of, Stage stage) =>
        of.ToString(CultureInfo.InvariantCulture) + "年" + (stage == Stage.Unknown ? "" : stages.Word((int)stage));

    /// <summary>The year and stage of a head; null where it is none. A head that names no year is about the book's.</summary>
    public (int Year, Stage Stage)? Parse(string head)
    {
        var match = Shape().Match(WordText.Normal(head));
        var of = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)
            : match.Groups["last"].Success ? year - 1
            : year;
        var rest = match.Groups["rest"].Value;
        if (rest.Length == 0)
        {
            return match.Groups["year"].Success || match.Groups["last"].Success || match.Groups["this"].Success ? (of, Stage.Unknown) : null;
        }

        return of > 0 && (Stage?)stages.Find(rest) is { } stage ? (of, stage) : null;
    }

    /// <summary>The head without the unit in brackets at its end, and that unit; null where it names none.</summary>
    public static (string Head, MoneyUnit? Unit) Split(string head)
    {
        var normal = WordText.Normal(head);
        var open = normal.LastIndexOf('（');
        if (open <= 0 || !normal.EndsWith('）'))
        {
            return (normal, null);
        }

        var inside = normal[(open + 1)..^1].Replace("单位：", "", StringComparison.Ordinal).Replace("单位:", "", StringComparison.Ordinal);
        return MoneyUnit.Named(inside) is { } unit ? (normal[..open], unit) : (normal, null);
    }

    /// <summary>The month of a head: 3月底; null where it is none.</summary>
    public static int? Month(string head) =>
        Months().Match(WordText.Normal(head)) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month ? month : null;

    [GeneratedRegex("^(?:(?<year>[12][0-9]{3})年度?|(?<this>本年度?|当年)|(?<last>上年度?))?(?<rest>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shape();

    [GeneratedRegex("^([0-9]{1,2})月(?:底|末|份|末累计|底累计)?(?:（%）)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Months();
}
