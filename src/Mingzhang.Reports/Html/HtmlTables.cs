using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Html;

/// <summary>Writes tables and paragraphs as they are printed, with what findings say beside the figures.</summary>
public sealed class HtmlTables(Markup html, TextBook texts, FindingWords words, PlaceWords places, PrintedTables tables, PageMarks marks)
{
    /// <summary>A table that can be folded; its cells that findings speak of are linked to them.</summary>
    public void Write(ReadDocument document, FactTable table, bool open)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(table);
        var title = TitleOf(table);
        var anchor = marks.Table(document.Name, table.Number);
        html.Open("details", ("class", "printed"), ("id", anchor), ("open", open ? "" : null));
        html.Element("summary", title);
        html.Break();
        Lines(table.LinesAbove.Where(line => SafeText.OneLine(line) != SafeText.OneLine(table.Title)));
        Notes(marks.Whole(document.Name, table.Number)?.Marks);
        html.Open(
            "div",
            ("class", "scroll"),
            ("role", "region"),
            ("tabindex", "0"),
            (
                "aria-label",
                places.WholeTable(
                    new Place
                    {
                        Document = document.Name,
                        Table = table.Number,
                        TableTitle = table.Title,
                    }
                )
            )
        );
        html.Open("table");
        html.Element("caption", title, ("class", "hidden"));
        Rows(document, table);
        html.Close("table");
        html.Close("div");
        Lines(table.LinesBelow);
        html.Close("details");
        html.Break();
    }

    /// <summary>A paragraph with its marked figures.</summary>
    public void Write(MarkedPassage passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        html.Open("div", ("class", "passage"), ("id", passage.Anchor));
        if (places.Where(passage.Place) is { Length: > 0 } where)
        {
            html.Element("p", where, ("class", "faint"));
        }

        html.Open("p", ("class", passage.Marks.Exists(mark => mark.Kind != MarkKind.TakesPart) ? "noted" : null));
        var done = 0;
        foreach (var (span, spot) in passage.Spots)
        {
            html.Text(passage.Text[done..span.Start]);
            Figure("span", passage.Text.Substring(span.Start, span.Length), spot);
            done = span.End;
        }

        html.Text(passage.Text[done..]);
        html.Close("p");
        Notes(passage.Marks);
        html.Close("div");
        html.Break();
    }

    private string TitleOf(FactTable table) =>
        table.Title.Length > 0
            ? texts.Format("place.title", ("title", SafeText.OneLine(table.Title)))
            : texts.Format("place.table", ("number", Markup.Number(table.Number)));

    private void Rows(ReadDocument document, FactTable table)
    {
        var spans = new TableSpans(table);
        var labels = tables.FactsOf(document.Name, table).Where(fact => fact.Place.Row is not null).ToLookup(fact => fact.Place.Row!.Value);
        var headRows = Math.Clamp(table.HeadRows, 0, table.Printed.Count);
        html.Open("thead");
        for (var row = 1; row <= headRows; row++)
        {
            html.Open("tr");
            if (row == 1)
            {
                html.Element(
                    "th",
                    texts["excerpt.row"],
                    ("scope", "col"),
                    ("class", "number"),
                    ("rowspan", headRows > 1 ? Markup.Number(headRows) : null)
                );
            }

            Cells(document, table, row, spans, isHead: true, labelColumn: 0);
            html.Close("tr");
            html.Break();
        }

        html.Close("thead");
        html.Open("tbody");
        for (var row = headRows + 1; row <= table.Printed.Count; row++)
        {
            var whole = marks.Whole(document.Name, table.Number, row);
            html.Open("tr", ("id", whole?.Anchor), ("class", whole is null ? null : "noted"));
            html.Open("td", ("class", "number"));
            html.Text(Markup.Number(row));
            Notes(whole?.Marks);
            html.Close("td");
            Cells(document, table, row, spans, isHead: false, LabelColumn(table, row, labels[row]));
            html.Close("tr");
            html.Break();
        }

        html.Close("tbody");
    }

    // The last cell of words before the first figure names the row.
    private static int LabelColumn(FactTable table, int row, IEnumerable<Fact> facts)
    {
        var first = facts.Min(fact => fact.Place.Column) ?? 0;
        for (var column = first - 1; column >= 1; column--)
        {
            if (PrintedTables.CellAt(table, row, column) is { IsCovered: false } cell && cell.Text.Any(char.IsLetter))
            {
                return column;
            }
        }

        return 0;
    }

    private void Cells(ReadDocument document, FactTable table, int row, TableSpans spans, bool isHead, int labelColumn)
    {
        var cells = table.Printed[row - 1].Cells;
        for (var column = 1; column <= cells.Count; column++)
        {
            if (spans.IsCovered(row, column))
            {
                continue;
            }

            var (rows, columns) = spans.Of(row, column);
            var text = SafeText.OneLine(cells[column - 1].Text);
            var spot = marks.Cell(document.Name, table.Number, row, column);

            // A head without words names nothing.
            var isLabel = isHead ? text.Length > 0 : column == labelColumn;
            var name = isLabel ? "th" : "td";
            html.Open(
                name,
                (
                    "scope",
                    !isLabel ? null
                    : !isHead ? "row"
                    : columns > 1 ? "colgroup"
                    : "col"
                ),
                ("rowspan", rows > 1 ? Markup.Number(rows) : null),
                ("colspan", columns > 1 ? Markup.Number(columns) : null),
                ("class", !isHead && IsNumber(text) ? "figure" : null)
            );
            if (spot is null)
            {
                html.Text(text);
            }
            else
            {
                Figure("span", text.Length == 0 ? texts["cause.blank-cell"] : text, spot);
            }

            html.Close(name);
        }
    }

    private void Figure(string name, string text, MarkedSpot spot)
    {
        var isMarked = spot.Kind != MarkKind.TakesPart;
        html.Element(isMarked ? "mark" : name, text, ("id", spot.Anchor), ("class", ClassOf(spot.Kind)), ("tabindex", "-1"));
        Notes(spot.Marks);
    }

    private static string ClassOf(MarkKind kind) =>
        kind switch
        {
            MarkKind.Wrong => "wrong",
            MarkKind.Perhaps => "perhaps",
            MarkKind.Noted => "noted",
            _ => "part",
        };

    // “应为 284.11 万元 见问题 1”, in words: no colour has to be seen.
    private void Notes(IReadOnlyList<Mark>? all)
    {
        foreach (var note in all?.Where(mark => mark.Kind != MarkKind.TakesPart).DistinctBy(mark => mark.Finding).GroupBy(Told) ?? [])
        {
            html.Open("span", ("class", "note"));
            html.Text(note.Key);
            foreach (var mark in note)
            {
                var number = Markup.Number(mark.Finding);
                html.Text(" ");
                html.Link($"f{number}", texts.Format("html.finding", ("number", number)));
            }

            html.Close("span");
        }
    }

    private string Told(Mark mark) =>
        mark.Correction is { } correction && words.Causes.ShouldBe(correction) is { } value
            ? texts.Format(mark.Kind == MarkKind.Wrong ? "html.should-be" : "html.perhaps", ("value", value))
            : "";

    private void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            html.Element("p", SafeText.OneLine(line), ("class", "faint"));
        }
    }

    private static bool IsNumber(string text) =>
        text.Any(char.IsAsciiDigit)
        && text.All(character =>
            char.IsAsciiDigit(character) || character is ',' or '.' or '-' or '−' or '－' or '+' or '%' or ' ' or '(' or ')'
        );
}
