using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tables;

/// <summary>What a column is for.</summary>
internal enum ColumnRole
{
    Amount,
    Label,
    Numbering,
    Aside,
    Quantity,
    ChangeAmount,
    ChangeRate,

    /// <summary>Its head could not be understood.</summary>
    Unknown,
}

/// <summary>A column with the words of its head, from the top down.</summary>
internal sealed record HeadColumn(int Index, IReadOnlyList<string> Path, ColumnRole Role, LabelKind Label, Saying Saying)
{
    public bool IsTotal { get; init; }

    public bool IsPartOf { get; init; }

    /// <summary>A unit named in the head itself: 金额（万元）.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Characters of the head that no word covers.</summary>
    public string Rest { get; init; } = "";

    public string Words => string.Join('·', Path);
}

/// <summary>Finds the head rows of a table and reads them.</summary>
internal sealed partial class HeadReader(Vocabulary vocabulary)
{
    private const int MostHeadRows = 6;

    /// <summary>How many rows from the top are head; the numbering row (栏次) counts as head.</summary>
    public int CountHeadRows(Grid grid)
    {
        var count = 0;
        while (count < Math.Min(grid.Rows.Count, MostHeadRows) && IsHeadRow(grid, count))
        {
            count++;
        }

        return count;
    }

    /// <summary>Reads the columns. Total columns (合计, 小计) are given the point that contains their neighbours.</summary>
    /// <param name="grid">The table.</param>
    /// <param name="headRows">How many rows are head.</param>
    /// <param name="year">Year of the document, 0 if not known.</param>
    /// <param name="title">The table's title in normal form.</param>
    /// <param name="mended">Told when a head cell stood one column too far to the left or right.</param>
    public List<HeadColumn> ReadColumns(Grid grid, int headRows, int year, string title, Action<string> mended)
    {
        var rows = Enumerable.Range(0, headRows).Where(row => !IsNumberingRow(grid.Rows[row])).ToList();
        var texts = HeadTexts(grid, rows);
        MendShiftedGroups(texts, mended);
        var columns = new List<HeadColumn>(grid.Width);
        var classes = new HeadClasses(vocabulary, texts.SelectMany(level => level), title);
        for (var c = 0; c < grid.Width; c++)
        {
            var column = c;
            var path = rows.Select((_, level) => texts[level][column]).Where(text => text.Length > 0).ToList();
            columns.Add(ReadColumn(grid, headRows, c, Distinct(path), year, classes));
        }

        GiveTotalsTheirPoint(columns);
        return columns;
    }

    /// <summary>A row that only counts columns: 栏次 1 2 3, or 1 2 3 alone.</summary>
    public static bool IsNumberingRow(GridRow row)
    {
        var filled = row.Filled.ToList();
        if (filled.Count == 0)
        {
            return false;
        }

        var numbers = filled.Where(cell => !IsNumberingMark(cell.Normal)).ToList();
        var isCounting = numbers.Count > 0 && numbers.TrueForAll(cell => ColumnNumber().IsMatch(cell.Normal));
        if (filled.Any(cell => IsNumberingMark(cell.Normal)) && filled[0].Normal is not "序号")
        {
            return isCounting || numbers.Count == 0;
        }

        return isCounting && numbers.Count >= 3 && Counts(numbers);
    }

    private static bool Counts(List<GridCell> numbers) =>
        numbers.Select((cell, i) => (cell, i)).All(pair => pair.cell.Normal.StartsWith((pair.i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private static bool IsNumberingMark(string normal) => normal is "栏次" or "档次" or "行次" or "列次" or "栏号" or "序号";

    private bool IsHeadRow(Grid grid, int index)
    {
        var row = grid.Rows[index];
        if (row.IsBlank)
        {
            return false;
        }

        if (IsNumberingRow(row))
        {
            return true;
        }

        var filled = row.Filled.ToList();
        if (filled.Exists(cell => cell.Number.IsNumber && !IsYear(cell)))
        {
            return false;
        }

        if (index == 0)
        {
            return true;
        }

        var first = row.Cells.FirstOrDefault(cell => !cell.IsBlank)!;
        if (Normal.WithoutNumber(first.Normal) != first.Normal || CodeAndName().IsMatch(first.Normal))
        {
            return false;
        }

        if (filled.Count == 1 && vocabulary.Head.Match(filled[0].Normal) is var match && !CoversColumns(grid, index) && (match.Has(WordRole.Total) || !match.IsUnderstood))
        {
            return false;
        }

        // A row of names under a head is data: at least half of its words must be words of heads.
        var understood = filled.Count(cell => HeadClasses.IsName(vocabulary, cell.Normal) || vocabulary.Head.Match(WithoutUnit(cell.Normal)) is var text && text.Words.Count > 0 && text.Rest.Length * 2 <= cell.Normal.Length);
        return understood * 2 >= filled.Count;
    }

    private static bool CoversColumns(Grid grid, int row) => grid.Rows[row].Cells.Any(cell => cell.Found.ColumnSpan > 1);

    private static bool IsYear(GridCell cell) => cell.Number.Decimals == 0 && cell.Number.Number is >= 1990 and <= 2100;

    private static List<string> Distinct(List<string> path)
    {
        var result = new List<string>(path.Count);
        foreach (var text in path)
        {
            if (result.Count == 0 || result[^1] != text)
            {
                result.Add(text);
            }
        }

        return result;
    }

    /// <summary>The head's text for each level and column. Where the format has no merged cells, a blank right of a
    /// group's name belongs to the group if the group's own column goes on below.</summary>
    private static List<string[]> HeadTexts(Grid grid, List<int> rows)
    {
        var texts = rows.Select(row => Enumerable.Range(0, grid.Width).Select(column => grid.Shown(row, column).Normal).ToArray()).ToList();
        if (grid.HasSpans)
        {
            return texts;
        }

        for (var level = 0; level + 1 < texts.Count; level++)
        {
            var group = -1;
            for (var c = 0; c < grid.Width; c++)
            {
                if (texts[level][c].Length > 0)
                {
                    group = c;
                }
                else if (group >= 0 && HasBelow(texts, level, c) && HasBelow(texts, level, group)
                    && (level == 0 || !StartsAfter(texts, level - 1, group, c)))
                {
                    texts[level][c] = texts[level][group];
                }
            }
        }

        return texts;
    }

    private static bool HasBelow(List<string[]> texts, int level, int column) =>
        Enumerable.Range(level + 1, texts.Count - level - 1).Any(below => texts[below][column].Length > 0);

    // Whether, one level up, another group begins between the two columns.
    private static bool StartsAfter(List<string[]> texts, int level, int from, int to) => texts[level][from] != texts[level][to];

    /// <summary>A group's subtotal stands first in its group. If every group but for one column keeps to that, the
    /// group's name has been moved by a lost cell, and is moved back.</summary>
    private static void MendShiftedGroups(List<string[]> texts, Action<string> mended)
    {
        for (var level = 0; level + 1 < texts.Count; level++)
        {
            var upper = texts[level];
            var lower = texts[level + 1];
            var subtotals = Enumerable.Range(0, upper.Length).Where(c => lower[c] is "小计" or "合计").ToList();
            if (subtotals.Count < 2)
            {
                continue;
            }

            foreach (var c in subtotals.Skip(1))
            {
                // The group's name stands one column too far to the right: the subtotal fell to the group before.
                if (upper[c].Length > 0 && upper[c] == upper[c - 1] && c + 1 < upper.Length && upper[c + 1] != upper[c] && upper[c + 1].Length > 0 && lower[c + 1].Length > 0 && lower[c + 1] is not ("小计" or "合计"))
                {
                    upper[c] = upper[c + 1];
                    mended(upper[c]);
                    continue;
                }

                if (c >= 2 && upper[c].Length > 0 && upper[c - 1] == upper[c] && upper[c - 2] != upper[c] && upper[c - 2].Length > 0 && lower[c - 1].Length > 0)
                {
                    upper[c - 1] = upper[c - 2];
                    mended(upper[c]);
                }
            }
        }
    }

    private HeadColumn ReadColumn(Grid grid, int headRows, int index, List<string> path, int year, HeadClasses classes)
    {
        if (path.Count == 0)
        {
            return WithoutHead(grid, headRows, index);
        }

        var saying = Saying.Nothing;
        var rest = "";
        var role = ColumnRole.Amount;
        var label = LabelKind.None;
        var isTotal = false;
        var isPartOf = false;
        Measure? measure = null;
        var outer = Saying.Nothing;
        for (var level = 0; level < path.Count; level++)
        {
            var text = path[level];
            measure = MeasureIn(text) ?? measure;
            var (named, bare) = YearIn(WithoutUnit(text));
            var match = vocabulary.Head.Match(bare);
            if (!match.IsUnderstood && DividedBy().Replace(bare, "") is { Length: > 0 } whole && vocabulary.Head.Match(whole) is { IsUnderstood: true } known)
            {
                // 支出（按功能分类）: by what the list divides it shows in its rows.
                match = known;
            }

            outer = saying;
            if (classes.Of(bare, match) is { } ofClass)
            {
                saying = ofClass.Within(saying);
                isTotal = false;
                continue;
            }

            saying = Saying.Of(match, year).And(named).Within(saying);

            // 上年结转 › 项目支出 is what is carried over for projects.
            saying = outer.Flow == Flow.OpeningBalance && saying.Flow is Flow.Expenditure or Flow.Revenue ? saying with { Flow = outer.Flow } : saying;
            rest += match.Rest;
            isPartOf |= match.Has(WordRole.Part);
            if (level == path.Count - 1)
            {
                isTotal = match.Has(WordRole.Total) && !HasPlace(match);
            }

            // 政府采购项目来源 over 预算资金: the lower word decides, and names an amount.
            if (role == ColumnRole.Label && HasPlace(match) && !match.Has(WordRole.Label))
            {
                (role, label) = (ColumnRole.Amount, LabelKind.None);
            }

            // 款 inside a word that is not known (往来款抵扣) is no part of a code.
            foreach (var word in match.Words.Select(found => found.Word).Where(word => word.Label != LabelKind.CodePart || match.IsUnderstood))
            {
                (role, label) = Decide(role, label, word);
            }
        }

        if (role == ColumnRole.Amount && rest.Length > 0)
        {
            role = ColumnRole.Unknown;
        }

        (role, label) = CheckAgainstContent(grid, headRows, index, role, label, path);
        if (role == ColumnRole.Amount && rest.Length > 0)
        {
            role = ColumnRole.Unknown;
        }

        // 增减（%）, the percent sign in brackets.
        role = role == ColumnRole.ChangeAmount && measure is { Kind: MeasureKind.Percent } ? ColumnRole.ChangeRate : role;

        // 一般公共预算 › 其中：财政拨款 says no more than the group: it is one part of it, and not all.
        if (isPartOf && role == ColumnRole.Amount && path.Count > 1 && saying == outer)
        {
            saying = saying with { Item = path[^1] };
        }

        return new HeadColumn(index, path, role, label, saying) { IsTotal = isTotal, IsPartOf = isPartOf, Measure = measure, Rest = rest };
    }

    private static bool HasPlace(MatchedText match) => match.Words.Any(found => found.Word.Role == WordRole.Place && found.Word.Meaning is not { Flow: null, Fund: null, Nature: null, Theme: null });

    private static (ColumnRole Role, LabelKind Label) Decide(ColumnRole role, LabelKind label, Word word) => word.Role switch
    {
        WordRole.Numbering => (ColumnRole.Numbering, label),
        WordRole.Aside => (ColumnRole.Aside, label),
        WordRole.Quantity => (ColumnRole.Quantity, label),
        WordRole.ChangeAmount => (ColumnRole.ChangeAmount, label),
        WordRole.ChangeRate => (ColumnRole.ChangeRate, label),
        WordRole.Label => (ColumnRole.Label, Narrower(label, word.Label)),
        _ => (role, label),
    };

    // 功能分类科目 › 科目编码 is a code of the functional classification: the upper word says which, the lower
    // word whether code or name, and that shows in the cells.
    private static LabelKind Narrower(LabelKind upper, LabelKind lower) => (upper, lower) switch
    {
        (LabelKind.None, _) => lower,
        (_, LabelKind.CodePart) => LabelKind.CodePart,
        (LabelKind.CodePart, _) => LabelKind.CodePart,
        (LabelKind.Words, _) => lower,
        (LabelKind.Unit, LabelKind.Code) => LabelKind.UnitCode,
        (LabelKind.Project, LabelKind.Unit) => LabelKind.Project,
        _ => upper,
    };

    private static (ColumnRole Role, LabelKind Label) CheckAgainstContent(Grid grid, int headRows, int index, ColumnRole role, LabelKind label, List<string> path)
    {
        var content = Content(grid, headRows, index);
        switch (role)
        {
            // “项目” over amounts is short for 项目支出; over words it is a label.
            case ColumnRole.Label when label == LabelKind.Words && content is { Figures: > 0, Words: 0 }:
                return (path.Count > 1 ? ColumnRole.Amount : ColumnRole.Unknown, LabelKind.None);
            case ColumnRole.Unknown or ColumnRole.Amount when content.Words > content.Figures && content.Words > 1:
                return (ColumnRole.Aside, LabelKind.None);
            default:
                return (role, label);
        }
    }

    private static HeadColumn WithoutHead(Grid grid, int headRows, int index)
    {
        var content = Content(grid, headRows, index);
        var role = content.Figures > 0 ? ColumnRole.Unknown : content.Words > 0 && index == 0 ? ColumnRole.Label : ColumnRole.Aside;
        return new HeadColumn(index, [], role, role == ColumnRole.Label ? LabelKind.Words : LabelKind.None, Saying.Nothing);
    }

    private static (int Figures, int Words) Content(Grid grid, int headRows, int index)
    {
        var figures = 0;
        var words = 0;
        for (var r = headRows; r < grid.Rows.Count; r++)
        {
            var cell = grid.Rows[r].Cells[index];
            figures += cell.Number.IsNumber ? 1 : 0;
            words += cell.Number.Content == CellContent.Words ? 1 : 0;
        }

        return (figures, words);
    }

    /// <summary>合计 is the point that contains the columns that stand beside it under the same name.</summary>
    private static void GiveTotalsTheirPoint(List<HeadColumn> columns)
    {
        foreach (var total in columns.Where(column => column is { IsTotal: true, Role: ColumnRole.Amount }).ToList())
        {
            var above = total.Path.Take(total.Path.Count - 1).ToList();
            var beside = columns.Where(column => column.Role == ColumnRole.Amount && column is { IsTotal: false, Saying.Item: null } && column.Path.Count > above.Count
                && column.Path.Take(above.Count).SequenceEqual(above) && SameList(columns, total, column)).ToList();
            if (beside.Exists(column => SameTime(total, column)))
            {
                // 预算数合计 in one row of heads: the columns of 决算数 are none of its parts.
                beside.RemoveAll(column => !SameTime(total, column));
            }

            if (beside.Count > 0)
            {
                var saying = beside.Select(column => column.Saying).Aggregate((a, b) => a.TotalWith(b));
                if (beside.Select(column => column.Saying).Distinct().Take(2).Count() == 1)
                {
                    // Beside one column alone a total may hold more than it.
                    saying = saying with { Fund = null, Nature = null, Theme = null };
                }

                // Beside a column that could not be read a total holds more than what could.
                if (columns.Exists(column => column.Role == ColumnRole.Unknown && column.Path.Count > above.Count && column.Path.Take(above.Count).SequenceEqual(above) && SameList(columns, total, column)))
                {
                    saying = saying with { Fund = null, Nature = null, Theme = null, Economy = null, GovernmentEconomy = null };
                }

                columns[total.Index] = total with { Saying = saying.Within(total.Saying) };
            }
        }
    }

    private static bool SameTime(HeadColumn total, HeadColumn column) =>
        (total.Saying.Stage ?? column.Saying.Stage) == column.Saying.Stage && (total.Saying.Year ?? column.Saying.Year) == column.Saying.Year;

    // Between the two columns no label column of another list may stand.
    private static bool SameList(List<HeadColumn> columns, HeadColumn total, HeadColumn other)
    {
        var (low, high) = total.Index < other.Index ? (total.Index, other.Index) : (other.Index, total.Index);
        return !columns.Exists(column => column.Index > low && column.Index < high && column.Role == ColumnRole.Label);
    }

    /// <summary>A year in the words (2023年预算数, 2023年度), and the words without it.</summary>
    public static (Saying Saying, string Bare) YearIn(string normal)
    {
        var match = YearWord().Match(normal);
        return match.Success
            ? (new Saying { Year = int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) }, normal.Remove(match.Index, match.Length))
            : (Saying.Nothing, normal);
    }

    /// <summary>A money unit or percent sign in the words of a head.</summary>
    public static Measure? MeasureIn(string normal)
    {
        var match = UnitWord().Match(normal);
        return !match.Success ? null : match.Groups[1].Value == "%" ? Measure.Percent : Measure.Money(MoneyUnit.Named(match.Groups[1].Value)!);
    }

    public static string WithoutUnit(string normal) => UnitWord().IsMatch(normal) && UnitWord().Replace(normal, "") is { Length: > 0 } rest ? rest : normal;

    [GeneratedRegex(@"（(?:(?:金额)?单位：)?（?(千万元|百万元|千元|万元|亿元|元|%)）+")]
    private static partial Regex UnitWord();

    [GeneratedRegex("（按[^）]*）")]
    private static partial Regex DividedBy();

    [GeneratedRegex(@"(20\d\d)年?(?:度)?")]
    private static partial Regex YearWord();

    [GeneratedRegex(@"^\d{3,7}-?[\u4e00-\u9fff]")]
    private static partial Regex CodeAndName();

    [GeneratedRegex(@"^(?:\d{1,2}(?:=.*)?|[一二三四五六七八九十]{1,2}|[甲乙丙丁]|-|\d{1,2}（.*）)$")]
    private static partial Regex ColumnNumber();
}
