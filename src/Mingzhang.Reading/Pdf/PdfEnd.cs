using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Pdf;

/// <summary>Tells whether a PDF was cut off. The programs mend such files silently and lose pages; a budget that lost
/// its last tables must not pass as read.</summary>
internal static class PdfEnd
{
    private const int TailBytes = 16 * 1024;

    public static void Require(ReadOnlySpan<byte> file, string name)
    {
        var end = file.TrimEnd("\0\r\n \t"u8);
        if (end[Math.Max(0, end.Length - TailBytes)..].IndexOf("%%EOF"u8) < 0)
            throw new UnreadableException(Unreadable.Truncated, $"“{name}”不完整，结尾缺失。请重新下载或重新复制。");
    }
}
