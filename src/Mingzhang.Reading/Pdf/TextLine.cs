namespace Mingzhang.Reading.Pdf;

/// <summary>A printed line outside of ruled tables, in segments that wide gaps divide.</summary>
internal sealed class TextLine
{
    // Justified text stretches blanks; three characters of nothing are a gap that was meant.
    private const double GapInHeights = 2.2;

    public TextLine(List<PdfWord> words)
    {
        Top = words.Min(word => word.Top);
        Bottom = words.Max(word => word.Bottom);
        Segments = Split(words);
    }

    public IReadOnlyList<Segment> Segments { get; }

    public double Top { get; }

    public double Bottom { get; }

    public double Height => Bottom - Top;

    public double Left => Segments[0].Left;

    public double Right => Segments[^1].Right;

    public string Text => string.Join(' ', Segments.Select(segment => segment.Text));

    private static List<Segment> Split(List<PdfWord> words)
    {
        var segments = new List<Segment>();
        var start = 0;
        for (var index = 1; index <= words.Count; index++)
        {
            if (index < words.Count && words[index].Left - words[index - 1].Right <= words[index].Height * GapInHeights)
                continue;
            var part = words.GetRange(start, index - start);
            segments.Add(new Segment(CellText.Join(part), part[0].Left, part[^1].Right, part));
            start = index;
        }

        return segments;
    }
}

/// <summary>Words that stand close together on a line.</summary>
internal readonly record struct Segment(string Text, double Left, double Right, IReadOnlyList<PdfWord> Words)
{
    public bool IsFigure => Text.AsSpan().IndexOfAnyExcept("0123456789,.-%—－") < 0;
}
