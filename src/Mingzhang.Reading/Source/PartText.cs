using System.Text;

namespace Mingzhang.Reading.Source;

/// <summary>An XML part as text, with the encoding that turns it into the same bytes again.</summary>
public sealed class PartText
{
    private readonly Encoding encoding;

    private PartText(string text, Encoding encoding)
    {
        Text = text;
        this.encoding = encoding;
    }

    /// <summary>The part without its byte order mark.</summary>
    public string Text { get; }

    /// <summary>Decodes a part. Office files are UTF-8 or, with a byte order mark, UTF-16.</summary>
    /// <exception cref="UnreadableException">Damaged: another encoding.</exception>
    public static PartText Of(byte[] bytes, string part)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        Encoding found =
            bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)
            : bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)
            : new UTF8Encoding(bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]), throwOnInvalidBytes: true);
        try
        {
            var mark = found.Preamble.Length;
            return new PartText(found.GetString(bytes, mark, bytes.Length - mark), found);
        }
        catch (ArgumentException exception)
        {
            throw new UnreadableException(Unreadable.Damaged, $"部件 {part} 的文字编码不是 UTF-8。请用 Word、Excel 或 WPS 打开，另存后再读。", exception);
        }
    }

    /// <summary>Another text in the encoding of this one.</summary>
    public byte[] Encode(string text) => [.. encoding.Preamble, .. encoding.GetBytes(text)];
}
