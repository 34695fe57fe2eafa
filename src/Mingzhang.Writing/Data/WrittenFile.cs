namespace Mingzhang.Writing.Data;

/// <summary>A file of a site or of open data.</summary>
/// <param name="Path">Where it stands below its folder: ASCII letters, digits, hyphens, underscores and dots, parts divided by slashes.</param>
/// <param name="Bytes">All of it.</param>
public sealed record WrittenFile(string Path, ReadOnlyMemory<byte> Bytes);
