using System.IO.Compression;

namespace Mingzhang.Books.Writers;

/// <summary>Makes the same archive of the same parts: packages keep the hour they were written at.</summary>
internal static class Archive
{
    private static readonly DateTimeOffset Always = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Timeless(MemoryStream package)
    {
        package.Position = 0;
        using MemoryStream result = new();
        using (ZipArchive source = new(package, ZipArchiveMode.Read))
        using (ZipArchive target = new(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (
                var entry in source.Entries.OrderBy(
                    entry => entry.FullName == "[Content_Types].xml" ? "" : entry.FullName,
                    StringComparer.Ordinal
                )
            )
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Always;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return result.ToArray();
    }
}
