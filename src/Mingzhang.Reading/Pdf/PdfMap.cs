using Mingzhang.Model;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Pdf;

/// <summary>Where on the pages of a PDF the paragraphs and cells stand that its reader finds. Made by the same walk, so
/// that both always mean the same.</summary>
public sealed class PdfMap
{
    private readonly IReadOnlyList<Block> blocks;
    private readonly PdfMarks marks;

    private PdfMap(IReadOnlyList<Block> blocks, PdfMarks marks)
    {
        this.blocks = blocks;
        this.marks = marks;
    }

    /// <summary>Reads a file once more, to learn where everything stands.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="cancellation">Ends long work.</param>
    /// <exception cref="UnreadableException">The file cannot be read.</exception>
    public static PdfMap Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation)
    {
        var noted = new PdfMarks();
        return new PdfMap(new PdfReader(new PopplerEngine()).Read(file, name, noted, cancellation).Blocks, noted);
    }

    /// <summary>The words of a place with their pages, in reading order; none when the file has no such place. A blank
    /// cell is one word without characters.</summary>
    /// <param name="origin">The place.</param>
    /// <param name="printed">The figure that should stand there.</param>
    public IReadOnlyList<(int Page, PdfWord Word)> WordsAt(Origin origin, string printed = "") => marks.Words(MarkFinder.Find(blocks, origin, printed));
}

/// <summary>Notes the words of which paragraphs and cells are made.</summary>
internal sealed class PdfMarks
{
    private readonly List<IReadOnlyList<(int Page, PdfWord Word)>> marks = [];

    public IReadOnlyList<(int Page, PdfWord Word)> Words(int mark) => mark == 0 ? [] : marks[mark - 1];

    public int Add(int page, IEnumerable<PdfWord> words) => Add(CellText.Lines(words).SelectMany(line => line).Select(word => (page, word)));

    public int Add(IEnumerable<(int Page, PdfWord Word)> words)
    {
        marks.Add([.. words]);
        return marks.Count;
    }
}
