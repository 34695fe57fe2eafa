using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Data;

/// <summary>Where a figure is printed.</summary>
/// <param name="Block">Number of the block within the document, from 1.</param>
public sealed record FigurePlace(int Block)
{
    /// <summary>Stable name of the table; null in paragraphs and charts.</summary>
    public string? Table { get; init; }

    /// <summary>Row of the table, from 1, those of the head included; of a chart the number of the point.</summary>
    public int Row { get; init; }

    /// <summary>Column of the table, from 1; of a chart the number of the series.</summary>
    public int Column { get; init; }

    /// <summary>Stretch of the paragraph, from 1; 0 elsewhere.</summary>
    public int Run { get; init; }
}

/// <summary>A printed figure with what it is.</summary>
/// <param name="Id">See <see cref="FigureId"/>.</param>
/// <param name="Document">Id of the document.</param>
/// <param name="Figure">Point, exact value and digits.</param>
/// <param name="Printed">The characters as printed.</param>
/// <param name="Place">Where.</param>
public sealed record IndexedFigure(string Id, string Document, WrittenFigure Figure, string Printed, FigurePlace Place)
{
    /// <summary>Words of its row and of its column, or of the chart's point and series.</summary>
    public IReadOnlyList<string> RowLabels { get; init; } = [];

    public IReadOnlyList<string> ColumnLabels { get; init; } = [];
}

/// <summary>Every figure that a document prints, in the order of the paper: what leads from any printed number to its point.</summary>
public static class FigureIndex
{
    public static IReadOnlyList<IndexedFigure> Of(WrittenDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Blocks.SelectMany((block, index) => OfBlock(document.Id, block, index + 1))];
    }

    private static IEnumerable<IndexedFigure> OfBlock(string document, WrittenBlock block, int number) => block switch
    {
        WrittenTable table => OfTable(document, table, number),
        WrittenParagraph paragraph => paragraph.Runs.SelectMany((run, index) => run.Figure is { } figure
            ? [new IndexedFigure(FigureId.Of(figure), document, figure, run.Text, new(number) { Run = index + 1 })]
            : Array.Empty<IndexedFigure>()),
        WrittenChart chart => chart.Series.SelectMany((series, column) => series.Points.Select((point, row) =>
            new IndexedFigure(FigureId.Of(point.Figure), document, point.Figure, FigurePrinter.Digits(point.Figure.Figure, hasThousands: false), new(number) { Row = row + 1, Column = column + 1 })
            {
                RowLabels = [point.Label],
                ColumnLabels = [series.Name],
            })),
        _ => [],
    };

    private static IEnumerable<IndexedFigure> OfTable(string document, WrittenTable table, int number)
    {
        var shape = new TableShape(table);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            var cells = table.Rows[row].Cells;
            for (var column = 0; column < cells.Count; column++)
            {
                if (cells[column].Figure is { } figure)
                {
                    yield return new(FigureId.Of(figure), document, figure, cells[column].Text, new(number) { Table = table.Id, Row = row + 1, Column = column + 1 })
                    {
                        RowLabels = shape.RowLabels(row, column),
                        ColumnLabels = shape.ColumnLabels(column),
                    };
                }
            }
        }
    }
}
