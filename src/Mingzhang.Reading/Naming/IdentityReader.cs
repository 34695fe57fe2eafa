using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Naming;

/// <summary>What a document says of itself, each with the place that proves it. What it does not say stays null.</summary>
internal sealed record Identity(Proven<DocumentKind>? Kind, Proven<string>? Organisation, Proven<string>? UnitCode, Proven<int>? Year, Proven<Stage>? Stage);

/// <summary>Finds kind, organisation, code, year and stage of a document.</summary>
internal static partial class IdentityReader
{
    private const int LongestTitle = 60;

    public static Identity Read(SourceDocument source, List<PrintedTable> tables, List<Paragraph> paragraphs)
    {
        var lines = Lines(source, tables, paragraphs);
        var kind = KindOf(lines, tables);
        var year = YearOf(lines, tables, source.Name);
        var (code, organisation) = OrganisationOf(lines, tables, source.Name);
        Proven<Stage>? stage = kind is null ? null : kind.Value switch
        {
            DocumentKind.Budget => new Proven<Stage>(Stage.Initial, kind.Place),
            DocumentKind.FinalAccounts => new Proven<Stage>(Stage.Final, kind.Place),
            _ => null,
        };
        return new Identity(kind, organisation, code, year, stage);
    }

    private sealed record Said(string Normal, Place Place);

    /// <summary>All short lines in their order: covers, titles, lines above tables.</summary>
    private static List<Said> Lines(SourceDocument source, List<PrintedTable> tables, List<Paragraph> paragraphs) =>
        [.. source.Blocks.OfType<Paragraph>().Concat(tables.SelectMany(LinesInRows)).Where(line => line.Text.Length <= 400 || paragraphs.Count < 3)
            .Select(line => new Said(Normal.Of(line.Text), PlaceOf(source.Name, line)))];

    // Titles that the format keeps in the first rows of the table.
    private static IEnumerable<Paragraph> LinesInRows(PrintedTable table) => ListsTargets(table) ? [] : table.Rows.Take(3)
        .Where(row => row.Cells.Count(cell => cell.Text.Length > 0) is 1 or 2)
        .SelectMany(row => row.Cells.Where(cell => cell.Text.Length > 0).Select(cell => new Paragraph(cell.Text) { Line = cell.Line ?? row.Line, Page = row.Page ?? table.First.Page, Sheet = table.First.Sheet }));

    private static Place PlaceOf(string name, Paragraph line) => new()
    {
        Document = name,
        Sheet = line.Sheet,
        Page = line.Page,
        Line = line.Line,
        Sentence = line.Text.Length <= 120 ? line.Text : line.Text[..120],
    };

    private static Proven<DocumentKind>? KindOf(List<Said> lines, List<PrintedTable> tables)
    {
        var titles = lines.Where(line => line.Normal.Length <= LongestTitle && !line.Normal.EndsWith('。')).ToList();
        // 部门预算项目绩效目标表 is the title of a sheet, not that of a budget.
        var cover = titles.Find(line => Cover().IsMatch(line.Normal) && !SheetOfTargets().IsMatch(line.Normal));
        if (cover is not null)
        {
            return new Proven<DocumentKind>(cover.Normal.Contains("决算", StringComparison.Ordinal) && !cover.Normal.Contains("预决算", StringComparison.Ordinal) ? DocumentKind.FinalAccounts : DocumentKind.Budget, cover.Place);
        }

        if (titles.Find(line => FinalTitle().IsMatch(line.Normal)) is { } final)
        {
            return new Proven<DocumentKind>(DocumentKind.FinalAccounts, final.Place);
        }

        if (titles.Find(line => BudgetTitle().IsMatch(line.Normal)) is { } budget)
        {
            return new Proven<DocumentKind>(DocumentKind.Budget, budget.Place);
        }

        // Tables whose columns say 决算数 or 预算数, or a book of nothing but targets.
        foreach (var table in tables)
        {
            var head = string.Concat(table.Rows.Take(3).SelectMany(row => row.Cells).Select(cell => Normal.Of(cell.Text)));
            if (head.Contains("决算数", StringComparison.Ordinal))
            {
                return new Proven<DocumentKind>(DocumentKind.FinalAccounts, new Place { Document = "", Table = table.Number });
            }
        }

        return titles.Find(line => line.Normal.Contains("绩效目标", StringComparison.Ordinal)) is { } targets
            ? new Proven<DocumentKind>(DocumentKind.PerformanceTargets, targets.Place)
            : null;
    }

    /// <summary>What a document is that says nothing of itself and holds sheets of targets or of results.</summary>
    public static Proven<DocumentKind>? KindOf(IReadOnlyList<PerformanceSheet> sheets) =>
        sheets.Count == 0 ? null : new(sheets.All(sheet => sheet.HasResults) ? DocumentKind.PerformanceResults : DocumentKind.PerformanceTargets, sheets[0].Place);

    /// <summary>The organisation that all sheets of targets or results are of, for a document that names none itself.</summary>
    public static Proven<string>? OrganisationOf(IReadOnlyList<PerformanceSheet> sheets)
    {
        var owners = sheets.Select(sheet => sheet.Unit ?? (sheet.IsDepartment ? sheet.Department : null)).ToList();
        return owners.Count > 0 && owners.TrueForAll(owner => owner is not null && Normal.Of(owner.Text) == Normal.Of(owners[0]!.Text) && Body().IsMatch(Normal.Of(owner.Text)))
            ? new Proven<string>(owners[0]!.Text, owners[0]!.Place)
            : null;
    }

    private const int FewestTitles = 2;

    private static Proven<int>? YearOf(List<Said> lines, List<PrintedTable> tables, string name)
    {
        var titles = lines.Where(line => line.Normal.Length <= LongestTitle).ToList();
        foreach (var pattern in (Func<Regex>[])[CoverYear, YearOfTables, YearAlone, YearOfSheet])
        {
            if (titles.Find(line => pattern().IsMatch(line.Normal)) is { } line)
            {
                // One title may have kept last year's year; all others are not wrong together.
                var years = titles.Where(title => title.Normal.IndexOfAny(['，', '。', '；']) < 0 && pattern().IsMatch(title.Normal))
                    .GroupBy(title => Number(pattern().Match(title.Normal))).OrderByDescending(group => group.Count()).ToList();
                if (years.Count == 2 && years[1].Key == Number(pattern().Match(line.Normal)) && years[1].Count() == 1 && years[0].Count() >= FewestTitles)
                {
                    return new Proven<int>(years[0].Key, years[0].First().Place);
                }

                return new Proven<int>(Number(pattern().Match(line.Normal)), line.Place);
            }
        }

        // “预算年度：” and “2023” on two lines.
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (YearOfTables().Match(lines[i].Normal + lines[i + 1].Normal) is { Success: true } match)
            {
                return new Proven<int>(Number(match), lines[i + 1].Place);
            }
        }

        if (lines.Find(line => YearOfSentence().IsMatch(line.Normal)) is { } sentence)
        {
            return new Proven<int>(Number(YearOfSentence().Match(sentence.Normal)), sentence.Place);
        }

        // Targets name the year that they are to be reached in.
        var ends = tables.SelectMany(table => table.Rows.SelectMany(row => row.Cells.Select(cell => (table, row, cell))))
            .Select(at => (at.table, at.row, at.cell, Match: YearEnd().Match(Normal.Of(at.cell.Text)))).Where(at => at.Match.Success).ToList();
        return ends.Count > 0 && ends.Select(at => at.Match.Groups[1].Value).Distinct().Count() == 1
            ? new Proven<int>(Number(ends[0].Match), new Place { Document = name, Table = ends[0].table.Number, Line = ends[0].cell.Line ?? ends[0].row.Line, Sentence = ends[0].cell.Text })
            : null;
    }

    private static int Number(Match match) => int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static (Proven<string>? Code, Proven<string>? Name) OrganisationOf(List<Said> lines, List<PrintedTable> tables, string name)
    {
        var titles = lines.Where(line => line.Normal.Length <= LongestTitle).ToList();
        Proven<string>? code = null;
        Proven<string>? organisation = null;

        // 编制单位：某某中心
        foreach (var line in titles)
        {
            if (organisation is null && MadeBy().Match(line.Normal) is { Success: true } made && made.Groups[2].Length >= 3)
            {
                organisation = new Proven<string>(made.Groups[2].Value, line.Place);
                code = made.Groups[1].Length > 0 ? new Proven<string>(made.Groups[1].Value, line.Place) : code;
            }
        }

        // Rows of the income table name the bodies: the shortest code is that of the one that reports.
        var rows = BodyRows(tables, name).ToList();
        if (rows.Count > 0)
        {
            var top = rows.MinBy(row => row.Code.Length)!;
            code ??= new Proven<string>(top.Code, top.Place);
            organisation ??= new Proven<string>(top.Name, top.Place);
        }

        // 359 某某中心 above a table
        foreach (var line in tables.SelectMany(table => table.Above.Concat(LinesInRows(table))).Select(line => new Said(Normal.Of(line.Text), PlaceOf(name, line))))
        {
            if (code is null && CodeAndBody().Match(line.Normal) is { Success: true } match && !IsClassCode(match.Groups[1].Value))
            {
                code = new Proven<string>(match.Groups[1].Value, line.Place);
                organisation ??= new Proven<string>(WithoutLevel(match.Groups[2].Value), line.Place);
            }
        }

        organisation ??= FromCover(titles);
        return (code, organisation ?? FromNamedCell(tables, name));
    }

    private static Proven<string>? FromCover(List<Said> titles)
    {
        foreach (var line in titles.Take(60))
        {
            if (CoverBody().Match(line.Normal) is { Success: true } cover)
            {
                return new Proven<string>(cover.Groups[1].Value, line.Place);
            }
        }

        var alone = titles.Take(8).FirstOrDefault(line => Body().IsMatch(line.Normal) && line.Normal.Length is >= 5 and <= 30);
        return alone is null ? null : new Proven<string>(alone.Normal, alone.Place);
    }

    /// <summary>Rows of an income table that name the units: 401 | 某某中心, or 401001-某某中心.</summary>
    private static IEnumerable<(string Code, string Name, Place Place)> BodyRows(List<PrintedTable> tables, string document)
    {
        foreach (var table in tables)
        {
            if (ListsTargets(table))
            {
                continue;
            }

            foreach (var row in table.Rows)
            {
                for (var c = 0; c < Math.Min(2, row.Cells.Count); c++)
                {
                    var text = Normal.Of(row.Cells[c].Text);
                    var place = new Place { Document = document, Table = table.Number, Line = row.Line, Page = row.Page, Sentence = row.Cells[c].Text };
                    if (CodeAndBody().Match(text) is { Success: true } both && !IsClassCode(both.Groups[1].Value))
                    {
                        yield return (both.Groups[1].Value, WithoutLevel(both.Groups[2].Value), place);
                    }
                    else if (c == 0 && Code().IsMatch(text) && !IsClassCode(text) && row.Cells.Count > 1 && Normal.Of(row.Cells[1].Text) is var name && Body().IsMatch(name))
                    {
                        yield return (text, name, place);
                    }
                }
            }
        }
    }

    // A sheet of targets lists projects, whose codes look like those of bodies.
    private static bool ListsTargets(PrintedTable table) =>
        table.Rows.Take(4).SelectMany(row => row.Cells).Any(cell => Normal.Of(cell.Text).Contains("指标", StringComparison.Ordinal));

    private static Proven<string>? FromNamedCell(List<PrintedTable> tables, string document)
    {
        foreach (var table in tables)
        {
            foreach (var row in table.Rows.Take(3))
            {
                var cells = row.Cells.Where(cell => cell.Text.Length > 0).ToList();
                if (cells.Count >= 2 && Normal.Of(cells[0].Text) is "部门名称" or "单位名称" or "预算单位" && Body().IsMatch(Normal.Of(cells[1].Text)))
                {
                    return new Proven<string>(Normal.Of(cells[1].Text), new Place { Document = document, Table = table.Number, Line = row.Line, Sentence = cells[1].Text });
                }
            }
        }

        return null;
    }

    // 207 and 301 are codes of classifications; a body has a code of its own only outside of them or with six digits.
    private static bool IsClassCode(string code) => code.Length is 5 or 7 || (code.Length == 3 && code[0] is '2' && code is not "200");

    private static string WithoutLevel(string name)
    {
        foreach (var level in (string[])["本级", "机关本级"])
        {
            if (name.EndsWith(level, StringComparison.Ordinal))
            {
                return name[..^level.Length];
            }
        }

        return name;
    }

    private const string BodyEnd = "(?:中心|局|委员会|委|办公室|学校|学院|医院|电视台|广播台|报社|台|站|院|馆|队|协会|联合会|政府|办事处|所|厅|中学|小学|幼儿园|集团|部|处|法院|检察院|总社|团委|社)";

    [GeneratedRegex(@"20\d\d年度?.{0,30}(?:部门|单位)?(?:预算|决算)|^.{0,40}(?:部门|单位)(?:预算|决算)(?:公开|（草案）|草案|报告)?$")]
    private static partial Regex Cover();

    [GeneratedRegex(@"决算(?:公开)?(?:表|总表|情况|说明|报表)|决算$")]
    private static partial Regex FinalTitle();

    [GeneratedRegex(@"预算(?:公开)?(?:\d+)?(?:表|总表|情况|说明|报表)|预算$|^预算\d+表")]
    private static partial Regex BudgetTitle();

    [GeneratedRegex(@"(20\d\d)年度?(?:.{0,24}(?:预算|决算)|部门|单位)")]
    private static partial Regex CoverYear();

    [GeneratedRegex(@"(?:预算|决算|财政)?年度：(20\d\d)")]
    private static partial Regex YearOfTables();

    [GeneratedRegex(@"^（?(20\d\d)年度?）?$")]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"(?:^|绩效.{0,12}表（)(20\d\d)年度?(?:）$|(?=.{0,30}绩效.{0,12}表$))")]
    private static partial Regex YearOfSheet();

    [GeneratedRegex("绩效.{0,12}表(?:（.*）)?$")]
    private static partial Regex SheetOfTargets();

    [GeneratedRegex(@"(20\d\d)年(?:度|我单位|我部门|本单位|本部门)?.{0,12}(?:收入|支出|收支)?(?:预算|决算)")]
    private static partial Regex YearOfSentence();

    [GeneratedRegex(@"(20\d\d)年(?:底|末|12月)")]
    private static partial Regex YearEnd();

    [GeneratedRegex(@"^(?:编制单位|编制部门|部门名称|单位名称|填报单位|填报部门|预算单位|公开部门|公开单位|部门（单位）名称|部门（单位）|单位（部门）|部门|单位)(?:（盖章）|（公章）)?：(?:（(?=\d+）))?(\d{3,12})?）?[-_]?(.{2,30}?" + BodyEnd + @"(?:（本级）|本级|机关)?)(?=$|20\d\d|金额|单位：|（|预算)")]
    private static partial Regex MadeBy();

    [GeneratedRegex(@"^(\d{3}(?:\d{3})*)-?(\D{3,30}" + BodyEnd + @"(?:（本级）|本级|机关)?)$")]
    private static partial Regex CodeAndBody();

    [GeneratedRegex(@"^(?:关于)?(.{3,30}?" + BodyEnd + @")(?:（本级）|本级)?20\d\d年(?:度)?(?:部门|单位|预算|决算|绩效)")]
    private static partial Regex CoverBody();

    [GeneratedRegex("^[^0-9：、。，]{2,28}" + BodyEnd + "(?:（本级）|本级|机关)?$")]
    private static partial Regex Body();

    [GeneratedRegex(@"^\d{3}(?:\d{3})*$")]
    private static partial Regex Code();
}
