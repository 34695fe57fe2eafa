using Mingzhang.Reading.Docx;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reports.Annotations;

/// <summary>Marks the places of comments in the XML of a body. Runs are parted at the borders of a figure; nothing of
/// the text is written anew.</summary>
internal sealed class WordAnchors(string body)
{
    // At one place: what ends a run, the ends of comments, their beginnings, what goes on with the run.
    private const int Closing = 0;
    private const int Ending = 1;
    private const int Beginning = 2;
    private const int Reopening = 3;

    private readonly HashSet<int> cuts = [];
    private readonly HashSet<int> preserved = [];
    private readonly HashSet<WordParagraph> opened = [];

    public TextEdits Edits { get; } = new();

    /// <summary>Marks a comment.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="paragraphs">The paragraphs of its place, at least one.</param>
    /// <param name="comment">What to look for in them.</param>
    public void Add(int number, IReadOnlyList<WordParagraph> paragraphs, Comment comment)
    {
        foreach (var paragraph in paragraphs.Where(paragraph => paragraph.Around is null))
        {
            if (FindWords(paragraph, comment) is { } found)
            {
                MarkWords(number, paragraph, found.First, found.From, found.Last, found.To);
                return;
            }
        }

        // Word takes no comment in a text box: the paragraph that holds the box stands for it.
        var whole = paragraphs.FirstOrDefault(paragraph => paragraph.Pieces.Any(piece => !string.IsNullOrWhiteSpace(piece.Text))) ?? paragraphs[0];
        while (whole.Around is { } around)
            whole = around;
        MarkWhole(number, whole);
    }

    /// <summary>The one place of the figure in its sentence; the sentence, where the figure stands in it twice.</summary>
    private static (WordPiece First, int From, WordPiece Last, int To)? FindWords(WordParagraph paragraph, Comment comment)
    {
        var text = string.Concat(paragraph.Pieces.Select(piece => piece.Text));
        var figures = FigureSearch.Find(text, comment.Printed);
        var found =
            comment.Place.Sentence is { } sentence && FigureSearch.Find(text, sentence) is [var inside, ..]
                ? figures.Where(figure => figure.Start >= inside.Start && figure.End <= inside.End).ToList() is [var one] ? one : inside
            : figures is [var only] ? only
            : default;
        if (found.End == 0)
            return null;
        var (first, from) = PieceAt(paragraph, found.Start);
        var (last, to) = PieceAt(paragraph, found.End - 1);
        return first.Run is null || last.Run is null ? null : (first, from, last, to + 1);
    }

    private static (WordPiece Piece, int Character) PieceAt(WordParagraph paragraph, int character)
    {
        foreach (var piece in paragraph.Pieces)
        {
            if (character < piece.Text.Length)
                return (piece, character);
            character -= piece.Text.Length;
        }

        throw new ArgumentOutOfRangeException(nameof(character));
    }

    private void MarkWhole(int number, WordParagraph paragraph)
    {
        var (open, close) = Tags(number, paragraph);
        if (paragraph.IsEmptyElement)
        {
            if (opened.Add(paragraph))
            {
                Edits.Insert(body.LastIndexOf('/', paragraph.ContentStart), "", removed: 1);
                Edits.Insert(paragraph.ContentStart, $"</{Prefix(paragraph)}p>", Reopening);
            }

            Edits.Insert(paragraph.ContentStart, open + close, Ending);
            return;
        }

        Edits.Insert(paragraph.ContentStart, open, Beginning);
        Edits.Insert(paragraph.ContentEnd, close, Ending);
    }

    private void MarkWords(int number, WordParagraph paragraph, WordPiece first, int from, WordPiece last, int to)
    {
        var (open, close) = Tags(number, paragraph);
        Edits.Insert(from == 0 ? CutBefore(paragraph, first) : CutInside(paragraph, first, from), open, Beginning);
        Edits.Insert(to == last.Text.Length ? CutAfter(paragraph, last) : CutInside(paragraph, last, to), close, Ending);
    }

    private int CutBefore(WordParagraph paragraph, WordPiece piece)
    {
        var isFirst = body.AsSpan(piece.Run!.ContentStart, piece.Element - piece.Run.ContentStart).IsWhiteSpace();
        return isFirst ? piece.Run.Start : Cut(paragraph, piece, piece.Element);
    }

    private int CutAfter(WordParagraph paragraph, WordPiece piece)
    {
        var end = XmlOffsets.EndOfTag(body, body.IndexOf('<', piece.Start));
        var next = end;
        while (char.IsWhiteSpace(body[next]))
            next++;
        return body.AsSpan(next).StartsWith("</") ? XmlOffsets.EndOfTag(body, next) : Cut(paragraph, piece, end);
    }

    private int Cut(WordParagraph paragraph, WordPiece piece, int at)
    {
        if (cuts.Add(at))
        {
            Edits.Insert(at, $"</{Prefix(paragraph)}r>", Closing);
            Edits.Insert(at, RunStart(piece), Reopening);
        }

        return at;
    }

    private int CutInside(WordParagraph paragraph, WordPiece piece, int character)
    {
        var at = RawOffset(piece, character);
        if (!cuts.Add(at))
            return at;
        var startTag = body[piece.Element..piece.Start];
        var isPreserved = startTag.Contains("xml:space", StringComparison.Ordinal);

        // Blanks at the border of a w:t count only where it says so.
        if (!isPreserved && char.IsWhiteSpace(piece.Text[character - 1]) && preserved.Add(piece.Element))
            Edits.Insert(piece.Element + 1 + Prefix(paragraph).Length + 1, " xml:space=\"preserve\"");
        Edits.Insert(at, $"</{Prefix(paragraph)}t></{Prefix(paragraph)}r>", Closing);
        var opening = isPreserved || !char.IsWhiteSpace(piece.Text[character]) ? startTag : $"<{Prefix(paragraph)}t xml:space=\"preserve\">";
        Edits.Insert(at, RunStart(piece) + opening, Reopening);
        return at;
    }

    private string RunStart(WordPiece piece) => body[piece.Run!.Start..piece.Run.ContentStart];

    /// <summary>Place in the XML of a character of the text: entities are longer there than what they stand for.</summary>
    private int RawOffset(WordPiece piece, int character)
    {
        var at = piece.Start;
        for (var count = 0; count < character; count++)
        {
            if (body[at] == '&')
            {
                var end = body.IndexOf(';', at);

                // A character beyond the first plane counts twice in the text.
                count += IsBeyondFirstPlane(body.AsSpan(at, end - at)) ? 1 : 0;
                at = end + 1;
            }
            else
            {
                at += body[at] == '\r' && body[at + 1] == '\n' ? 2 : 1;
            }
        }

        return at;
    }

    private static bool IsBeyondFirstPlane(ReadOnlySpan<char> entity) =>
        entity.StartsWith("&#")
        && (entity[2] == 'x' ? Convert.ToInt32(entity[3..].ToString(), 16) : int.Parse(entity[2..], System.Globalization.CultureInfo.InvariantCulture)) > 0xFFFF;

    private static (string Open, string Close) Tags(int number, WordParagraph paragraph)
    {
        // Attributes need a prefix even where elements do without.
        var (prefix, declaration) = paragraph.Prefix.Length > 0 ? (paragraph.Prefix, "") : ("w", $" xmlns:w=\"{paragraph.Namespace}\"");
        return (
            $"<{prefix}:commentRangeStart{declaration} {prefix}:id=\"{number}\"/>",
            $"<{prefix}:commentRangeEnd{declaration} {prefix}:id=\"{number}\"/><{prefix}:r{declaration}><{prefix}:commentReference {prefix}:id=\"{number}\"/></{prefix}:r>"
        );
    }

    private static string Prefix(WordParagraph paragraph) => paragraph.Prefix.Length > 0 ? paragraph.Prefix + ":" : "";
}
