using Mingzhang.Model;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Docx;

/// <summary>Where the paragraphs and cells that <see cref="DocxReader"/> finds stand in the XML of the body. Made by the
/// same walk, so that both always mean the same.</summary>
public sealed class WordMap
{
    private readonly IReadOnlyList<Block> blocks;
    private readonly WordMarks marks;

    internal WordMap(string bodyPart, PartText body, IReadOnlyList<Block> blocks, WordMarks marks)
    {
        BodyPart = bodyPart;
        Body = body;
        this.blocks = blocks;
        this.marks = marks;
    }

    /// <summary>Path of the body in the container, as word/document.xml.</summary>
    public string BodyPart { get; }

    public PartText Body { get; }

    /// <summary>The paragraphs of a place, in their order; none when the file has no such place. Of a whole row or table,
    /// those of its first cell with text.</summary>
    /// <param name="origin">The place.</param>
    /// <param name="printed">The figure that should stand there. Rows that were mended count their cells anew; the
    /// figure is looked for in the whole row then.</param>
    public IReadOnlyList<WordParagraph> ParagraphsAt(Origin origin, string printed = "")
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(printed);
        return marks.Paragraphs(MarkFinder.Find(blocks, origin, printed));
    }
}

/// <summary>A paragraph in the XML of a body. Places count characters of the text from 0.</summary>
public sealed class WordParagraph
{
    /// <summary>Namespace prefix of its element, as w; may be empty.</summary>
    public required string Prefix { get; init; }

    /// <summary>Namespace of its element: transitional or strict.</summary>
    public required string Namespace { get; init; }

    /// <summary>Written as one tag without content, &lt;w:p/&gt;.</summary>
    public required bool IsEmptyElement { get; init; }

    /// <summary>After the start tag and the paragraph's properties; after the tag of one without content.</summary>
    public int ContentStart { get; internal set; }

    /// <summary>At the end tag; the same as the start for one without content.</summary>
    public int ContentEnd { get; internal set; }

    /// <summary>The paragraph that holds the text box in which this one stands; null for one of the body itself.</summary>
    public WordParagraph? Around { get; internal init; }

    /// <summary>The printed text in its order: hidden, deleted and computed text left out.</summary>
    public IReadOnlyList<WordPiece> Pieces => Found;

    internal List<WordPiece> Found { get; } = [];
}

/// <summary>The text of one w:t.</summary>
/// <param name="Text">The characters, entities resolved.</param>
/// <param name="Start">Where they begin in the XML.</param>
/// <param name="Element">Where the start tag of w:t begins.</param>
/// <param name="Run">The run around it; null where a run cannot be parted: within formulas, ruby, content controls.</param>
public sealed record WordPiece(string Text, int Start, int Element, WordRun? Run);

/// <summary>A run.</summary>
/// <param name="Start">Where its start tag begins.</param>
/// <param name="StartTagEnd">Where its start tag ends.</param>
public sealed record WordRun(int Start, int StartTagEnd)
{
    /// <summary>Where its properties end; where the start tag ends if it has none.</summary>
    public int ContentStart { get; internal set; } = StartTagEnd;
}
