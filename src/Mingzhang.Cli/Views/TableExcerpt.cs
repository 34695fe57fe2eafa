using System.Globalization;
using Mingzhang.Cli.Screens;
using Mingzhang.Model;
using Mingzhang.Reports;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>A few rows and columns of a printed table around the cells that a finding is about, which stand in 【】.</summary>
public sealed class TableExcerpt(TextBook texts, PrintedTables tables)
{
    /// <summary>Columns of a terminal that an excerpt may take, margin and gaps included.</summary>
    private const int Widest = 100;
    private const int Margin = 3;
    private const int Gap = 2;
    private const int WidestLabel = 32;
    private const int WidestCell = 22;
    private const int MostMarked = 3;

    /// <summary>Shows the cells of the places that stand in the same table as the first; nothing where that is not printed.</summary>
    public void Show(IReadOnlyList<Place> places, IScreen screen)
    {
        ArgumentNullException.ThrowIfNull(places);
        ArgumentNullException.ThrowIfNull(screen);
        if (places.Count == 0 || tables.Of(places[0]) is not { } table)
        {
            return;
        }

        var marked = places
            .Where(place => place.Document == places[0].Document && place.Table == table.Number && tables.Cell(place) is not null)
            .Select(place => (Row: place.Row!.Value, Column: place.Column!.Value))
            .ToHashSet();
        if (marked.Count == 0)
        {
            return;
        }

        var facts = tables.FactsOf(places[0].Document, table).Where(fact => fact.Place is { Row: not null, Column: not null }).ToList();
        var rows = Rows(table, marked);
        var labels = rows.Select(row => Clip(Label(table, row, marked.First().Column, facts), WidestLabel, fromEnd: false)).ToList();
        var room = Widest - Margin - 6 - Gap - labels.Append(texts["excerpt.label"]).Max(DisplayWidth.Of);
        var columns = Columns(table, marked, facts, rows, room);
        screen.Table(
            [texts["excerpt.row"], texts["excerpt.label"], .. columns.Select(column => Head(table, column, facts))],
            [true, false, .. columns.Select(_ => true)],
            [.. Lines(table, marked, rows, labels, columns)]
        );
    }

    private static List<int> Rows(FactTable table, HashSet<(int Row, int Column)> marked)
    {
        var first = table.HeadRows + 1;
        return
        [
            .. marked
                .Select(cell => cell.Row)
                .Distinct()
                .Take(MostMarked)
                .SelectMany(row =>
                    new[] { row - 1, row, row + 1 }.Where(near => near == row || (near >= first && near <= table.Printed.Count))
                )
                .Distinct()
                .Order(),
        ];
    }

    // The marked columns, then their neighbours from near to far, while there is room.
    private List<int> Columns(FactTable table, HashSet<(int Row, int Column)> marked, List<Fact> facts, List<int> rows, int room)
    {
        var wanted = marked.Select(cell => cell.Column).Distinct().Take(MostMarked).ToList();
        var withFigures = facts.Select(fact => fact.Place.Column!.Value).Distinct().Except(wanted);
        var chosen = new List<int>();
        foreach (
            var column in wanted.Concat(withFigures.OrderBy(column => wanted.Min(near => Math.Abs(near - column))).ThenBy(column => column))
        )
        {
            var width =
                rows.Select(row => DisplayWidth.Of(Text(table, marked, row, column)))
                    .Append(DisplayWidth.Of(Head(table, column, facts)))
                    .Max() + Gap;
            if (width > room && chosen.Count > 0)
            {
                break;
            }

            chosen.Add(column);
            room -= width;
        }

        chosen.Sort();
        return chosen;
    }

    private IEnumerable<IReadOnlyList<string>> Lines(
        FactTable table,
        HashSet<(int Row, int Column)> marked,
        List<int> rows,
        List<string> labels,
        List<int> columns
    )
    {
        for (var index = 0; index < rows.Count; index++)
        {
            var row = rows[index];
            if (index > 0 && rows[index - 1] < row - 1)
            {
                yield return [.. Enumerable.Repeat("…", columns.Count + 2)];
            }

            var number = row.ToString(CultureInfo.InvariantCulture);
            yield return
            [
                marked.Any(cell => cell.Row == row) ? "> " + number : number,
                labels[index],
                .. columns.Select(column => Text(table, marked, row, column)),
            ];
        }
    }

    private string Text(FactTable table, HashSet<(int Row, int Column)> marked, int row, int column)
    {
        var text = Clip(SafeText.OneLine(PrintedTables.CellAt(table, row, column)?.Text ?? ""), WidestCell - 4, fromEnd: false);
        return !marked.Contains((row, column)) ? text
            : text.Length == 0 ? texts.Format("excerpt.marked", ("text", texts["cause.blank-cell"]))
            : texts.Format("excerpt.marked", ("text", text));
    }

    private static string Label(FactTable table, int row, int column, List<Fact> facts)
    {
        var inRow = facts.Where(fact => fact.Place.Row == row).ToList();
        var label = (inRow.Find(fact => fact.Place.Column == column) ?? inRow.FirstOrDefault())?.Place.RowLabel;
        return string.IsNullOrWhiteSpace(label) ? PrintedTables.LabelLeftOf(table, row, column - 1) : SafeText.OneLine(label);
    }

    private string Head(FactTable table, int column, List<Fact> facts)
    {
        var label = facts.Find(fact => fact.Place.Column == column)?.Place.ColumnLabel;
        var words =
            !string.IsNullOrWhiteSpace(label) ? SafeText.OneLine(label)
            : PrintedTables.CellAt(table, Math.Max(1, table.HeadRows), column) is { Text: { Length: > 0 } text } ? SafeText.OneLine(text)
            : texts.Format("place.column", ("column", column.ToString(CultureInfo.InvariantCulture)));

        // A path of heads is told best by its end.
        return Clip(words, WidestCell, fromEnd: true);
    }

    private static string Clip(string text, int columns, bool fromEnd)
    {
        if (DisplayWidth.Of(text) <= columns)
        {
            return text;
        }

        var runes = text.EnumerateRunes().Select(rune => rune.ToString());
        var kept = new List<string>();
        var width = 1;
        foreach (var rune in fromEnd ? runes.Reverse() : runes)
        {
            width += DisplayWidth.Of(rune);
            if (width > columns)
            {
                break;
            }

            kept.Add(rune);
        }

        if (fromEnd)
        {
            kept.Reverse();
        }

        return fromEnd ? "…" + string.Concat(kept) : string.Concat(kept) + "…";
    }
}
