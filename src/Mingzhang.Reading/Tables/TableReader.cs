using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Performance;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tables;

/// <summary>What a document says of all its figures.</summary>
/// <param name="Name">The document's name.</param>
/// <param name="Year">Its year; 0 if it says none.</param>
/// <param name="Stage">The stage of figures that name none.</param>
/// <param name="Organisation">Whose document it is; empty if it does not say.</param>
internal sealed record DocumentContext(string Name, int Year, Stage Stage, string Organisation);

/// <summary>Where reading puts what it finds besides facts.</summary>
internal sealed class ReadingLog
{
    public List<NotUnderstood> NotUnderstood { get; } = [];

    public List<ReadingNote> Notes { get; } = [];

    public List<Claim> Claims { get; } = [];

    public List<Fact> Facts { get; } = [];

    public List<PeriodicPayments> Payments { get; } = [];

    /// <summary>Codes that have been told to be in no list.</summary>
    public HashSet<int> UnknownCodes { get; } = [];
}

/// <summary>Gives coordinates to the figures of a table: its title, the head over a column and the labels of a row
/// each say their part.</summary>
internal sealed partial class TableReader(Vocabulary vocabulary, DocumentContext document, ReadingLog log)
{
    private const int WidestTable = 300;

    private readonly PaymentTableReader payments = new(vocabulary.Packs.Performance);

    /// <summary>Digits after the point of tables whose points became commas, where other tables prove it, by number.</summary>
    public IReadOnlyDictionary<int, int> LostPoints { get; init; } = new Dictionary<int, int>();

    public FactTable Read(PrintedTable table)
    {
        table = WithLinesOutOfRows(table);
        var around = SurroundingsReader.Read(table, vocabulary);
        var place = new Place
        {
            Document = document.Name,
            Sheet = table.First.Sheet,
            Page = table.First.Page,
            Line = table.First.Line,
            Table = table.Number,
            TableTitle = around.Title,
            Origin = new Origin(table.First.Number),
        };
        if (table.Rows.Count == 0)
        {
            return Plain(table, around, place, TableKind.Words);
        }

        var kind = KindOf(table, around.Title);
        if (kind is TableKind.Amounts && payments.Read(table.Rows, around, place) is { } paid)
        {
            log.Payments.Add(paid);
            return Plain(table, around, place, TableKind.Payments);
        }

        if (kind != TableKind.Amounts)
        {
            if (kind == TableKind.NotUnderstood)
            {
                TellAll(table, place);
            }

            return Plain(table, around, place, kind);
        }

        if (kind == TableKind.Amounts && vocabulary.HasSign("foreignTitle", around.Title))
        {
            TellAll(table, place);
            return Plain(table, around, place, TableKind.NotUnderstood);
        }

        if (table.Parts > 1)
        {
            log.Notes.Add(new ReadingNote("joined-pages", place, table.Parts.ToString()));
        }

        return ReadAmounts(table, around, place);
    }

    /// <summary>A table of something that has no place in the space of budgets: the payments of one project.</summary>
    private void TellAll(PrintedTable table, Place place)
    {
        for (var r = 0; r < table.Rows.Count; r++)
        {
            var row = table.Rows[r];
            for (var c = 0; c < row.Cells.Count; c++)
            {
                if (NumberText.Of(row.Cells[c].Text) is { IsNumber: true })
                {
                    var at = place with { Row = r + 1, Column = c + 1, Line = row.Cells[c].Line ?? row.Line, Page = row.Page ?? place.Page, Cell = row.Cells[c].Address, Origin = row.Origin is { } origin ? origin with { Cell = c + 1 } : null };
                    log.NotUnderstood.Add(new NotUnderstood(at, row.Cells[c].Text, "unknown-title", place.TableTitle ?? ""));
                }
            }
        }
    }

    private static FactTable Plain(PrintedTable table, TableSurroundings around, Place place, TableKind kind) => new()
    {
        Number = table.Number,
        Title = around.Title,
        Kind = kind,
        Place = place,
        Measure = around.Measure ?? Measure.Unstated,
        MeasurePlace = PlaceOf(around.MeasureLine, place),
        Printed = PrintedRowsOf(table),
        LinesAbove = TextsOf(table.Above),
        LinesBelow = TextsOf(table.Below),
    };

    private static List<string> TextsOf(List<Paragraph> lines) => lines.ConvertAll(line => line.Text);

    private static List<PrintedRow> PrintedRowsOf(PrintedTable table) => table.Rows.ConvertAll(row => new PrintedRow([.. row.Cells.Select(PrintedCellOf)], row.Line, row.Page, row.Origin));

    private static PrintedCell PrintedCellOf(FoundCell cell) =>
        cell == FoundCell.Blank
            ? PrintedCell.Blank
            : new PrintedCell(cell.Text) { RowSpan = cell.RowSpan, ColumnSpan = cell.ColumnSpan, IsCovered = cell.IsCovered, Line = cell.Line, Address = cell.Address };

    private static Place? PlaceOf(Paragraph? line, Place table) =>
        line is null ? null : (line with { Sheet = line.Sheet ?? table.Sheet }).PlaceIn(table.Document);

    /// <summary>Titles and unit lines that the format keeps in the table's first rows, and notes in its last.</summary>
    private static PrintedTable WithLinesOutOfRows(PrintedTable table)
    {
        var above = table.Above.ToList();
        var below = table.Below.ToList();
        var rows = table.Rows.ToList();
        while (rows.Count > 1 && TextsOf(rows[0]) is { Count: > 0 and <= 3 } texts
            && (texts.TrueForAll(text => SurroundingsReader.IsLineAbove(Normal.Of(text))) || (texts.Count == 1 && rows[0].Cells.Count > 2 && (rows[0].Cells[0].ColumnSpan >= rows[0].Cells.Count - 1 || IsUnitLabel(texts[0])))))
        {
            above.AddRange(texts.Select(text => new Paragraph(text) { Line = rows[0].Line, Page = rows[0].Page, Sheet = table.First.Sheet, Number = rows[0].Origin?.Block ?? 0 }));
            rows.RemoveAt(0);
        }

        while (rows.Count > 1 && TextsOf(rows[^1]) is { Count: 1 } last && Normal.Of(last[0]) is var normal && (normal.StartsWith('注') || normal.StartsWith("备注：", StringComparison.Ordinal) || normal.StartsWith("说明：", StringComparison.Ordinal)))
        {
            below.Insert(0, new Paragraph(last[0]) { Line = rows[^1].Line, Page = rows[^1].Page, Sheet = table.First.Sheet, Number = rows[^1].Origin?.Block ?? 0 });
            rows.RemoveAt(rows.Count - 1);
        }

        return table with { Rows = rows, Above = above, Below = below };
    }

    private static bool IsUnitLabel(string text) => StartsWithUnitCode().IsMatch(Normal.Of(text));

    private static List<string> TextsOf(FoundRow row) => [.. row.Cells.Select(cell => cell.Text).Where(text => text.Length > 0)];

    private TableKind KindOf(PrintedTable table, string title)
    {
        var top = string.Concat(table.Rows.Take(30).SelectMany(row => row.Cells).Select(cell => Normal.Of(cell.Text)));
        var normalTitle = Normal.Of(title);


        // A list of projects may name their targets in a last column: it stays a list of amounts.
        top = vocabulary.HasSign("amountTitle", normalTitle) && !normalTitle.Contains("绩效", StringComparison.Ordinal) ? top.Replace("绩效目标", "", StringComparison.Ordinal) : top;
        if (vocabulary.HasSign("performanceTable", top) || (vocabulary.HasSign("performanceTitle", normalTitle) && !vocabulary.HasSign("amountTitle", normalTitle)))
        {
            return TableKind.Performance;
        }

        if (IsContents(table))
        {
            return TableKind.Contents;
        }

        // No form is that wide; what is looks for trouble, or is no table.
        if (table.Rows.Any(row => row.Cells.Count > WidestTable))
        {
            return TableKind.NotUnderstood;
        }

        var numbers = table.Rows.Skip(1).SelectMany(row => row.Cells).Any(cell => NumberText.Of(cell.Text) is { IsNumber: true });
        return numbers || LooksLikeEmptyForm(table, normalTitle) ? TableKind.Amounts : TableKind.Words;
    }

    /// <summary>A list of titles with page numbers.</summary>
    private static bool IsContents(PrintedTable table) =>
        table.Rows.Count(row => row.Cells.Any(cell => Leader().IsMatch(cell.Text))) * 2 > table.Rows.Count
        || (table.Above.Any(line => Normal.Of(line.Text) is "目录") && table.Rows.All(row => row.Cells.Count(cell => cell.Text.Length > 0) <= 3 && !row.Cells.Any(cell => IsAmount(cell.Text))));

    // A page number has no decimals: the first table after the list of contents is none itself.
    private static bool IsAmount(string text) => text.Contains('.', StringComparison.Ordinal) && NumberText.Of(text) is { IsNumber: true };

    private bool LooksLikeEmptyForm(PrintedTable table, string title)
    {
        var head = vocabulary.Title.Match(title);
        return head.Words.Any(found => found.Word.Role == WordRole.Place)
            && table.Rows[0].Cells.Any(cell => vocabulary.Head.Match(Normal.Of(cell.Text)).Words.Any(found => found.Word.Role is WordRole.Label or WordRole.Total or WordRole.Place));
    }

    private FactTable ReadAmounts(PrintedTable table, TableSurroundings around, Place place)
    {
        var grid = Grid.Of(new LostSpans(vocabulary).Restore(table.Rows));
        var heads = new HeadReader(vocabulary);
        var headRows = heads.CountHeadRows(grid);
        var columns = heads.ReadColumns(grid, headRows, document.Year, Normal.Of(around.Title), group => log.Notes.Add(new ReadingNote("shifted-head", place, group)));
        RowMender.Mend(grid, headRows, columns, vocabulary, row => Tell("joined-row", row, place), row => Tell("realigned-row", row, place));
        var measure = around.Measure ?? columns.Select(column => column.Measure).FirstOrDefault(unit => unit is { Kind: MeasureKind.Money }) ?? MeasureInTitle(around.Title) ?? Measure.Unstated;
        var lost = FindLostPoints(table.Number, grid, headRows, columns, place, measure);
        var title = TitleSaying(around);
        var grids = new List<FactGrid>();
        var wraps = false;
        foreach (var list in Lists(columns))
        {
            var read = new ListReader(vocabulary, document, log, grid, headRows, place, measure, title, lost).Read(list);

            // A list of codes that goes on beside itself (基本支出决算表) is one list.
            var ofCodes = IsOfEconomies(read);
            if (wraps && ofCodes && grids[^1].Columns.Count == read.Columns.Count)
            {
                grids[^1] = FactGrid.Joined(grids[^1], read);
            }
            else
            {
                grids.Add(read);
            }

            wraps = ofCodes;
        }

        var hasFigures = grids.Exists(list => Array.Exists(list.Facts, row => Array.Exists(row, fact => fact is not null)));
        return new FactTable
        {
            Number = table.Number,
            Title = around.Title,
            Kind = grids.Exists(list => list.Columns.Count > 0) ? TableKind.Amounts : TableKind.NotUnderstood,
            Place = place,
            Measure = measure,
            MeasurePlace = PlaceOf(around.MeasureLine, place),
            Printed = PrintedRowsOf(table),
            HeadRows = headRows,
            LinesAbove = TextsOf(table.Above),
            LinesBelow = TextsOf(table.Below),
            Coordinates = title.ToCoordinates(),
            Grids = grids,
            IsEmpty = !hasFigures,
        };
    }

    private void Tell(string key, GridRow row, Place table) =>
        log.Notes.Add(new ReadingNote(key, table with { Row = row.Printed, Line = row.Line, Origin = row.Found.Origin }, row.Filled.First().Found.Text));

    private static bool IsOfEconomies(FactGrid grid) =>
        grid.Rows.Count(row => row.IsUnderstood && !row.Coordinates.Economy.IsAll && row.Coordinates.Function.IsAll) * 2 > grid.Rows.Count(row => row.Label.Length > 0);

    private static Measure? MeasureInTitle(string title) => HeadReader.MeasureIn(Normal.Of(title));

    private Saying TitleSaying(TableSurroundings around)
    {
        var normal = Normal.Of(around.Title);
        var (named, bare) = HeadReader.YearIn(normal);
        var saying = Saying.Of(vocabulary.Title.Match(HeadReader.WithoutUnit(bare)), document.Year);
        var year = around.Year ?? named.Year ?? document.Year;
        return saying with { Year = year > 0 ? year : null, Stage = document.Stage };
    }

    private int? FindLostPoints(int number, Grid grid, int headRows, List<HeadColumn> columns, Place place, Measure measure)
    {
        var amounts = columns.Where(column => column.Role == ColumnRole.Amount)
            .SelectMany(column => grid.Rows.Skip(headRows).Select(row => row.Cells[column.Index]))
            .Where(cell => cell.Number.IsNumber).Select(cell => cell.Normal);
        if (LostPoints.TryGetValue(number, out var known))
        {
            log.Notes.Add(new ReadingNote("decimal-commas-by-others", place, known.ToString(), measure.Name));
            return known;
        }

        if (DecimalCommas.Find(amounts) is not { } lost)
        {
            return null;
        }

        log.Notes.Add(new ReadingNote("decimal-commas", place, lost.Proof, lost.Decimals.ToString(), measure.Name));
        return lost.Decimals;
    }

    /// <summary>Divides the columns into the lists that stand side by side: each begins with label columns of a
    /// kind that the list before it already has.</summary>
    private static List<List<HeadColumn>> Lists(List<HeadColumn> columns)
    {
        var lists = new List<List<HeadColumn>>();
        var current = new List<HeadColumn>();
        foreach (var column in columns.Where(column => column.Role != ColumnRole.Numbering))
        {
            var begins = column.Role == ColumnRole.Label && current.Exists(other => other.Role is ColumnRole.Amount or ColumnRole.Quantity or ColumnRole.Unknown)
                && IsListLabel(column.Label) && (column.Path[^1].Contains("（按", StringComparison.Ordinal) || current.Exists(other => other.Role == ColumnRole.Label && (other.Label == column.Label || (IsListLabel(other.Label) && other.Path[0] != column.Path[0]))));
            if (begins)
            {
                lists.Add(current);
                current = [];
            }

            current.Add(column);
        }

        lists.Add(current);
        return lists;
    }

    private static bool IsListLabel(LabelKind label) => label is LabelKind.Words or LabelKind.Code or LabelKind.Name or LabelKind.CodePart or LabelKind.Function or LabelKind.Economy or LabelKind.GovernmentEconomy;

    [GeneratedRegex(@"\.{4,}|…{2,}|·{4,}")]
    private static partial Regex Leader();

    [GeneratedRegex(@"^\d{3,12}[-]?[\u4e00-\u9fff]")]
    private static partial Regex StartsWithUnitCode();
}
