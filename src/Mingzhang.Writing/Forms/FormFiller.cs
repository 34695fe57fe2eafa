using Mingzhang.Model;
using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Forms;

/// <summary>Fills official forms from a book. A cell's point is what form, row and column say together; its amount is the
/// ledger's answer.</summary>
public sealed class FormFiller(Ledger ledger, CodeNames names)
{
    /// <summary>The form, filled.</summary>
    /// <param name="form">A form of the packs.</param>
    /// <param name="basis">Year and stage that the document is about.</param>
    public WrittenTable Fill(OfficialForm form, Coordinates basis)
    {
        ArgumentNullException.ThrowIfNull(form);
        var at = form.At.Of(basis);
        var words = new RowWords(ledger.Book, names, at.Year);
        var lists = form.Sides.Select(side => new FilledSide(side, Rows(side.Rows, side, at, words), Rows(side.Ends, side, at, words))).ToList();
        var cells = new FormCells(ledger, form);
        var body = Body(lists, cells);
        var isEmpty = !body.Any(row => row.Cells.Any(cell => cell.Figure is { Exact: not 0 }));
        if (isEmpty)
        {
            cells = new(ledger, form);
            body = Body([.. lists.Select(list => list.Emptied())], cells);
        }

        var head = FormHead.Of(form.Sides, text => Words(text, form, words));
        List<WrittenRow> rows = [.. head, .. FormNumbers.OfColumns(form), .. body];
        var headRows = rows.Count - body.Count;
        var table = new WrittenTable
        {
            Id = form.Id,
            Number = form.Number,
            Title = form.Title,
            Above = [.. form.Above.Select(line => new WrittenLine(Words(line.Text, form, words), (TextSide)line.Side) { IsTitle = line.IsTitle })],
            MoneyUnit = form.MoneyUnit,
            Page = form.Page,
            Widths = ColumnWidths.Of(form, rows),
            HeadRows = headRows,
            Rows = MergedLabels.Of([.. form.Sides.SelectMany(side => side.Columns)], rows, headRows),
            Unknown = cells.Unknown,
        };
        return table with
        {
            Below = [.. form.Below.Concat(isEmpty && form.EmptyNote.Length > 0 ? [form.EmptyNote] : []).Select(line => new WrittenLine(Words(line, form, words), TextSide.Left))],
            Projects = Projects(table),
        };
    }

    private static string Words(string template, OfficialForm form, RowWords words) =>
        words.Fill(template, new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = form.Number, ["title"] = form.Title, ["unit"] = form.MoneyUnit.Name });

    private List<FilledRow> Rows(IReadOnlyList<FormRow> rows, FormSide side, Coordinates at, RowWords words) =>
        [.. rows.SelectMany(row => new RowLister(ledger, side, at, words).Rows(row))];

    private static List<WrittenRow> Body(IReadOnlyList<FilledSide> sides, FormCells filler)
    {
        var height = sides.Max(side => side.Rows.Count + side.Ends.Count);
        List<WrittenRow> rows = [];
        for (var i = 0; i < height; i++)
        {
            var listed = sides.Select(side => side.At(i, height)).ToList();
            List<WrittenCell> cells = [];
            var counted = i + 1;
            for (var side = 0; side < sides.Count; side++)
            {
                foreach (var column in sides[side].Side.Columns)
                {
                    cells.Add(column.Counts ? FormNumbers.Cell(counted) : listed[side] is { } row ? filler.Of(column, row) : WrittenCell.Blank);
                    counted += column.Counts ? height : 0;
                }
            }

            Cover(cells, sides, listed);
            rows.Add(new(cells) { IsTotal = listed.Any(row => row?.IsTotal == true) });
        }

        return rows;
    }

    // A label that reaches over others covers their cells.
    private static void Cover(List<WrittenCell> cells, IReadOnlyList<FilledSide> sides, List<FilledRow?> listed)
    {
        var first = 0;
        for (var side = 0; side < sides.Count; first += sides[side].Side.Columns.Count, side++)
        {
            if (listed[side] is not { Across: > 1 } row)
            {
                continue;
            }

            var span = Math.Min(row.Across, cells.Count - first);
            cells[first] = cells[first] with { ColumnSpan = span };
            for (var covered = 1; covered < span; covered++)
            {
                cells[first + covered] = WrittenCell.Blank with { IsCovered = true };
            }
        }
    }

    private SortedDictionary<string, string> Projects(WrittenTable table)
    {
        SortedDictionary<string, string> projects = new(StringComparer.Ordinal);
        foreach (var code in table.Figures.Select(figure => figure.At.Project).OfType<string>())
        {
            projects[code] = ledger.Book.Projects.FirstOrDefault(project => project.Code == code)?.Name ?? code;
        }

        return projects;
    }
}

/// <summary>A side with its rows listed.</summary>
internal sealed record FilledSide(FormSide Side, IReadOnlyList<FilledRow> Rows, IReadOnlyList<FilledRow> Ends)
{
    /// <summary>The row that stands i-th among so many: the ends at the bottom, null between.</summary>
    public FilledRow? At(int i, int height) =>
        i < Rows.Count ? Rows[i] : i >= height - Ends.Count ? Ends[i - (height - Ends.Count)] : null;

    /// <summary>Without the rows that a form without any amount leaves out.</summary>
    public FilledSide Emptied() => this with { Rows = [.. Rows.Where(row => !row.IsOmittedIfEmpty)], Ends = [.. Ends.Where(row => !row.IsOmittedIfEmpty)] };
}

/// <summary>A row of a form, listed.</summary>
/// <param name="Labels">Words of its label columns.</param>
/// <param name="At">Its point, before a column adds to it.</param>
internal sealed record FilledRow(IReadOnlyList<string> Labels, Coordinates At)
{
    public bool IsTotal { get; init; }

    /// <summary>Nothing but words stands in it, or nothing at all.</summary>
    public bool IsWords { get; init; }

    public bool IsOmittedIfEmpty { get; init; }

    public int Across { get; init; } = 1;

    public int Indent { get; init; }

    /// <summary>The purchase or asset that it is about.</summary>
    public object? Entry { get; init; }
}
