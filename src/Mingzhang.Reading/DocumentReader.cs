using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading;

/// <summary>The way in: a file becomes a read document.</summary>
public sealed class DocumentReader(PackSet packs)
{
    /// <summary>Reads a file of any known format.</summary>
    /// <exception cref="UnreadableException">The file cannot be read.</exception>
    public ReadDocument Read(string path, CancellationToken cancellation = default) =>
        Read(File.ReadAllBytes(path), Path.GetFileName(path), cancellation);

    /// <summary>Reads the bytes of a file.</summary>
    public ReadDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation = default) =>
        Understand(Formats.Read(file, name, cancellation));

    /// <summary>Gives coordinates to what a format reader found.</summary>
    public ReadDocument Understand(SourceDocument source) => throw new NotSupportedException($"to be written {source.Name} {packs.Profiles.Count}");
}
