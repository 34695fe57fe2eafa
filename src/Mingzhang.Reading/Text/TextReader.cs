using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Text;

/// <summary>Reads plain text and Markdown.</summary>
public sealed class TextFormatReader : IFormatReader
{
    /// <inheritdoc/>
    public SourceDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation)
    {
        var lines = TextDecoding.Decode(file.Span, name).Split('\n');
        var blocks = lines
            .Select((line, index) => new Paragraph(line.Trim()) { Line = index + 1 })
            .Where(paragraph => paragraph.Text.Length > 0);
        return new SourceDocument(name, "text", [.. blocks]);
    }
}
