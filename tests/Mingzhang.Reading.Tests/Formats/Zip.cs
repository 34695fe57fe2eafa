using System.IO.Compression;
using System.Text;

namespace Mingzhang.Reading.Tests.FileFormats;

/// <summary>Makes zip containers of parts given as text.</summary>
internal static class Zip
{
    public static byte[] Of(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
