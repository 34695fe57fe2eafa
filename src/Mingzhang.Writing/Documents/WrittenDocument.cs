using Mingzhang.Model;

namespace Mingzhang.Writing.Documents;

/// <summary>A stretch of a paragraph.</summary>
/// <param name="Text">As printed.</param>
public sealed record WrittenRun(string Text)
{
    /// <summary>The figure that the text prints, with its unit; null for words.</summary>
    public WrittenFigure? Figure { get; init; }
}

/// <summary>What a paragraph is.</summary>
public enum ParagraphKind
{
    /// <summary>The document's title on its cover.</summary>
    Title,

    /// <summary>Lines of the cover below the title.</summary>
    CoverLine,

    /// <summary>第一部分</summary>
    Chapter,

    /// <summary>一、</summary>
    Section,

    /// <summary>（一）</summary>
    Subsection,

    Body,

    /// <summary>A note in smaller letters.</summary>
    Note,
}

/// <summary>A paragraph.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Runs">Its words and figures.</param>
public sealed record WrittenParagraph(ParagraphKind Kind, IReadOnlyList<WrittenRun> Runs) : WrittenBlock
{
    public string Text => string.Concat(Runs.Select(run => run.Text));

    public static WrittenParagraph Of(ParagraphKind kind, string text) => new(kind, [new WrittenRun(text)]);
}

/// <summary>The contents: chapters, sections and forms with their pages. What lays out the pages knows them.</summary>
public sealed record WrittenContents : WrittenBlock;

/// <summary>What follows begins on a new page.</summary>
public sealed record WrittenPageBreak : WrittenBlock;

/// <summary>How a chart shows its figures.</summary>
public enum ChartKind
{
    Bars,
    Columns,
    Pie,
}

/// <summary>A point of a chart.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Figure">Its value.</param>
public sealed record ChartPoint(string Label, WrittenFigure Figure);

/// <summary>Points of one colour.</summary>
/// <param name="Name">Its words in the legend.</param>
/// <param name="Points">All series of a chart have the same labels in the same order.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);

/// <summary>A picture of figures that the document prints.</summary>
public sealed record WrittenChart(string Id, string Title, ChartKind Kind, IReadOnlyList<ChartSeries> Series) : WrittenBlock;

/// <summary>A generated document: what every format prints. It knows nothing of formats.</summary>
public sealed record WrittenDocument
{
    /// <summary>Stable name among the book's documents: budget, final-accounts.</summary>
    public required string Id { get; init; }

    /// <summary>示例县融媒体中心2026年部门预算</summary>
    public required string Title { get; init; }

    public required string Organisation { get; init; }

    public required int Year { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>In the order of the paper.</summary>
    public required IReadOnlyList<WrittenBlock> Blocks { get; init; }

    /// <summary>Printed across each page where the document may not be published; null for a clean one.</summary>
    public string? Watermark { get; init; }

    public IEnumerable<WrittenTable> Tables => Blocks.OfType<WrittenTable>();

    /// <summary>Every figure that is printed, those of charts included.</summary>
    public IEnumerable<WrittenFigure> Figures => Blocks.SelectMany(block => block switch
    {
        WrittenTable table => table.Figures,
        WrittenParagraph paragraph => paragraph.Runs.Select(run => run.Figure).OfType<WrittenFigure>(),
        WrittenChart chart => chart.Series.SelectMany(series => series.Points).Select(point => point.Figure),
        _ => [],
    });
}
