namespace Mingzhang.Reading.Pdf;

/// <summary>A piece of text on a page. Lengths are points (1/72 inch) from the page's upper left corner as it is shown.</summary>
public readonly record struct PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    public double Height => Bottom - Top;

    public double MiddleX => (Left + Right) / 2;

    public double MiddleY => (Top + Bottom) / 2;
}

/// <summary>A straight line that is drawn on a page, upright or level.</summary>
internal readonly record struct PdfRule(double Left, double Top, double Right, double Bottom)
{
    public bool IsLevel => Right - Left >= Bottom - Top;
}

/// <summary>What is drawn on a page.</summary>
internal sealed record PdfPage(int Number, double Width, double Height, IReadOnlyList<PdfWord> Words, IReadOnlyList<PdfRule> Rules);

/// <summary>Takes a PDF apart into words and lines; another engine can stand in for the one in use.</summary>
internal interface IPdfEngine
{
    /// <summary>Reads all pages.</summary>
    /// <exception cref="Source.UnreadableException">Protected, damaged, without text, or the engine is not installed.</exception>
    IReadOnlyList<PdfPage> Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation);
}
