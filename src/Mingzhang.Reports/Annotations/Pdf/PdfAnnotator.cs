using System.Text;
using Mingzhang.Reading.Pdf;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reports.Annotations.Pdf;

/// <summary>Highlights figures in a PDF, with the comment as its note. What is added stands after the end of the file.</summary>
internal static class PdfAnnotator
{
    // More words than this are no figure and no sentence: an icon tells it better than a coloured page.
    private const int MostWords = 80;

    public static AnnotatedFile Annotate(ReadOnlyMemory<byte> original, IReadOnlyList<Comment> comments, Signature signature, CancellationToken cancellation)
    {
        try
        {
            var objects = new PdfObjects(original);
            if (objects.Trailer["Encrypt"].Length > 0)
                throw new RefusedException(Refusal.Protected);
            return Annotate(original, objects, comments, signature, cancellation);
        }
        catch (Exception exception) when (exception is InvalidDataException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            throw new RefusedException(Refusal.Structure, exception);
        }
    }

    private static AnnotatedFile Annotate(ReadOnlyMemory<byte> original, PdfObjects objects, IReadOnlyList<Comment> comments, Signature signature, CancellationToken cancellation)
    {
        var pages = PdfPages.Of(objects);
        var map = PdfMap.Read(original, "", cancellation);
        var update = new PdfUpdate(original, objects);
        var notes = new PdfNotes(update, signature);
        var added = new SortedDictionary<int, List<string>>();
        var icons = new Dictionary<int, int>();
        var unplaced = new List<Comment>();
        foreach (var comment in comments)
        {
            cancellation.ThrowIfCancellationRequested();
            var (page, boxes) = Boxes(map, comment);
            if (page < 1 || page > pages.Count)
            {
                unplaced.Add(comment);
                continue;
            }

            var on = pages[page - 1];
            var references = boxes.Count > 0 ? notes.Highlight(on, boxes, comment) : notes.Icon(on, icons.GetValueOrDefault(page), comment);
            icons[page] = icons.GetValueOrDefault(page) + (boxes.Count > 0 ? 0 : 1);
            (added.TryGetValue(page, out var list) ? list : added[page] = []).Add(references);
        }

        if (added.Count == 0)
            return new AnnotatedFile(original.ToArray(), unplaced);
        Attach(objects, update, added.Select(pair => (pages[pair.Key - 1], string.Join(' ', pair.Value))));
        return new AnnotatedFile(update.Save(), unplaced);
    }

    /// <summary>Adds annotations to the lists of pages: a list of its own object is written anew, else its page is.</summary>
    private static void Attach(PdfObjects objects, PdfUpdate update, IEnumerable<(PdfPage Page, string References)> added)
    {
        // Two pages may share one list.
        var shared = new Dictionary<int, byte[]>();
        foreach (var (page, references) in added)
        {
            var list = page.Dictionary["Annots"];
            if (PdfSyntax.Reference(list, 0, out _) is { } reference && (shared.TryGetValue(reference.Number, out var array) || ArrayAt(objects, reference.Number, out array)))
            {
                shared[reference.Number] = array = Longer(array, references);
                update.Add(reference with { Generation = objects.Generation(reference.Number) }, array);
            }
            else
            {
                var own = PdfSyntax.At(list, 0) == '[' ? list.ToArray() : "[]"u8.ToArray();
                update.Add(page.Reference with { Generation = objects.Generation(page.Reference.Number) }, page.Dictionary.With("Annots", Longer(own, references)));
            }
        }
    }

    private static bool ArrayAt(PdfObjects objects, int number, out byte[] array)
    {
        var value = objects.Value(number).Span;
        array = PdfSyntax.At(value, 0) == '[' ? value[..PdfSyntax.SkipValue(value, 0)].ToArray() : [];
        return array.Length > 0;
    }

    private static byte[] Longer(byte[] array, string references) => [.. array[..^1], (byte)' ', .. Encoding.ASCII.GetBytes(references), (byte)']'];

    /// <summary>Where a comment stands: the page, and boxes around its words; none where the words are not found.</summary>
    private static (int Page, List<PdfBox> Boxes) Boxes(PdfMap map, Comment comment)
    {
        var words = comment.Place.Origin is { } origin ? map.WordsAt(origin, comment.Printed) : [];
        if (words.Count == 0)
            return (comment.Place.Page ?? (comment.IsOfWholeDocument ? 1 : 0), []);
        var text = new StringBuilder();
        var starts = new List<int>();
        foreach (var (_, word) in words)
        {
            starts.Add(text.Length);
            text.Append(word.Text).Append('\n');
        }

        var (start, end) = Range(text.ToString(), comment);
        var found = new List<(int Page, PdfBox Box)>();
        for (var index = 0; index < words.Count; index++)
        {
            var (from, to) = (Math.Max(start - starts[index], 0), Math.Min(end - starts[index], words[index].Word.Text.Length));
            if (from < to || words[index].Word.Text.Length == 0)
                found.Add((words[index].Page, Part(words[index].Word, from, to)));
        }

        // A figure that goes over to the next page is marked where it begins.
        var page = found.Count > 0 ? found[0].Page : words[0].Page;
        var boxes = found.Where(part => part.Page == page).Select(part => part.Box).ToList();
        return (page, boxes.Count > MostWords ? [] : boxes);
    }

    // The one place of the figure in its sentence; else the sentence, or all that stands there.
    private static (int Start, int End) Range(string text, Comment comment)
    {
        var figures = FigureSearch.Find(text, comment.Printed);
        if (comment.Place.Sentence is { } sentence && FigureSearch.Find(text, sentence) is [var inside, ..])
            return figures.Where(figure => figure.Start >= inside.Start && figure.End <= inside.End).ToList() is [var one] ? one : inside;
        return figures is [var only] ? only : (0, text.Length);
    }

    // The program tells where a word stands but not where its characters do: they are shared out by their usual widths.
    private static PdfBox Part(PdfWord word, int from, int to)
    {
        var total = word.Text.Sum(Width);
        if (total <= 0)
            return new PdfBox(word.Left, word.Top, word.Right, word.Bottom);
        var scale = (word.Right - word.Left) / total;
        var left = word.Left + (word.Text.Take(from).Sum(Width) * scale);
        return new PdfBox(left, word.Top, left + (word.Text.Skip(from).Take(to - from).Sum(Width) * scale), word.Bottom);
    }

    private static double Width(char character) => character switch
    {
        '.' or ',' or '(' or ')' or ':' or ';' or '-' => 0.3,
        '%' => 0.8,
        < '\u2E80' and not ('“' or '”' or '—' or '…') => 0.5,
        _ => 1,
    };
}
