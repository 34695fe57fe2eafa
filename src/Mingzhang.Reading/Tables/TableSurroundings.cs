using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tables;

/// <summary>What the lines around a table say of it: title, unit of money, year; and where they say so.</summary>
internal sealed record TableSurroundings(string Title, Measure? Measure, Paragraph? MeasureLine, int? Year, Paragraph? YearLine, bool SaysEmpty);

internal static partial class SurroundingsReader
{
    public static TableSurroundings Read(PrintedTable table, Vocabulary vocabulary)
    {
        var title = TitleOf(table);
        Measure? measure = null;
        Paragraph? measureLine = null;
        int? year = null;
        Paragraph? yearLine = null;
        var above = string.Concat(table.Above.Select(line => Normal.Of(line.Text)));
        foreach (var line in table.Above)
        {
            var normal = Normal.Of(line.Text);
            if (UnitLine().Match(normal) is { Success: true } unit)
            {
                measure = Measure.Money(MoneyUnit.Named(unit.Groups[1].Value)!);
                measureLine = line;
            }

            if (YearLine().Match(normal) is { Success: true } said)
            {
                year = int.Parse(said.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
                yearLine = line;
            }
        }

        // “预算年度：” and “2023” on lines of their own.
        if (year is null && YearLine().Match(above) is { Success: true } joined)
        {
            year = int.Parse(joined.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            yearLine = table.Above.FirstOrDefault(line => line.Text.Contains(joined.Groups[1].Value, StringComparison.Ordinal));
        }

        var saysEmpty = table.Below.Concat(table.Above).Any(line => vocabulary.HasSign("emptyTable", Normal.Of(line.Text)));
        return new TableSurroundings(title, measure, measureLine, year, yearLine, saysEmpty);
    }

    /// <summary>The line that names the table: the nearest one above that ends as titles do.</summary>
    private static string TitleOf(PrintedTable table)
    {
        var candidates = table.Above.Where(line => !IsMark(Normal.Of(line.Text))).ToList();
        var title = candidates.FindLastIndex(line => IsTitle(Normal.Of(line.Text)));
        if (title < 0)
        {
            title = candidates.FindLastIndex(line => line.Text.Length <= 40 && !line.Text.EndsWith('：') && !StartsWithCode().IsMatch(Normal.Of(line.Text)) && Normal.Of(line.Text).Length >= 4);
        }

        if (title < 0)
        {
            return "";
        }

        var text = Spaced(candidates[title].Text);

        // “公开01表” stands on a line of its own, before or after the name.
        if (TableNumber().IsMatch(Normal.Of(text)))
        {
            var name = candidates.Where((_, i) => i != title).LastOrDefault(line => IsTitle(Normal.Of(line.Text)) && !TableNumber().IsMatch(Normal.Of(line.Text)));
            return name is null ? text : $"{text} {Spaced(name.Text)}";
        }

        var number = candidates.FirstOrDefault(line => TableNumber().IsMatch(Normal.Of(line.Text)));
        return number is null ? text : $"{Spaced(number.Text)} {text}";
    }

    private static string Spaced(string text) => OnlyQuoted().Replace(Blanks().Replace(text.Trim(), " "), "$1");

    private static bool IsTitle(string normal) =>
        TitleEnd().IsMatch(normal.TrimEnd('》')) && normal.Length <= 60 && !normal.StartsWith('注') && !normal.Contains('。', StringComparison.Ordinal) && !UnitLine().IsMatch(normal);

    private static bool IsMark(string normal) =>
        UnitLine().IsMatch(normal) || YearOnly().IsMatch(normal) || Maker().IsMatch(normal) || normal.Length < 2;

    /// <summary>A line that belongs above a table although the format put it into the table's first rows.</summary>
    public static bool IsLineAbove(string normal) => IsMark(normal) || IsTitle(normal) || TableNumber().IsMatch(normal);

    [GeneratedRegex(@"(?:金额单位|货币单位|计量单位|单位)[：]?(?:人民币)?（?(千万元|百万元|千元|万元|亿元|元)）?|^（?(?<1>万元|亿元)）?$")]
    private static partial Regex UnitLine();

    [GeneratedRegex(@"(?:预算年度|决算年度|年度|财政年度)：?(20\d\d)|^（?(?<1>20\d\d)年度?）?$|^(?<1>20\d\d)年度")]
    private static partial Regex YearLine();

    [GeneratedRegex(@"^（?20\d\d年?度?）?$|^(?:预算|决算)?年度：?(?:20\d\d)?年?$|^(?:预算|决算)?年$|^度：?$")]
    private static partial Regex YearOnly();

    [GeneratedRegex(@"^(?:编制单位|编制部门|部门名称|单位名称|填报单位|填报部门|预算单位|部门|公开部门|公开单位|部门（单位）|单位（盖章）|部门/单位|预算部门|截止时间)(?:名称)?：")]
    private static partial Regex Maker();

    [GeneratedRegex(@"^(?:附[表件]?\d*[：.]?)?(?:预算|公开|决算|财决|表|附表|部门公开表)?\d{1,2}-?\d?(?:表|$)$|^表[一二三四五六七八九十]{1,3}$|^(?:预算|公开)表?\d{1,2}表?$")]
    private static partial Regex TableNumber();

    [GeneratedRegex(@"表(?:（[^）]*）)?(?:[一二三四五六七八九十]|\d)?$|表-{1,2}.{2,30}$|表(?:（[^）]*）){2,3}$|^部门政府采购预算$|明细$|情况表|总表|预算表|决算表")]
    private static partial Regex TitleEnd();

    [GeneratedRegex(@"^\d{3,12}")]
    private static partial Regex StartsWithCode();

    // 《收支预算总表》 is a title of its own; 《…》专项资金支付表 is about something else.
    [GeneratedRegex("^《([^《》]*)》$")]
    private static partial Regex OnlyQuoted();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
