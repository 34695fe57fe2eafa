using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Html;

/// <summary>Bytes of a page become characters: by what the bytes can be, then by what the page says of itself.</summary>
internal static partial class HtmlDecoding
{
    [GeneratedRegex(@"charset(?>\s*)=(?>\s*)[""']?(?>\s*)([A-Za-z0-9_\-]+)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Charset();

    public static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        // Valid UTF-8 and clean GB18030 are told by the bytes; pages often name the wrong one of the two.
        if (TextDecoding.TryDecode(bytes) is { } text)
            return text;
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        return (EncodingNamed(Charset().Match(head).Groups[1].Value) ?? Encoding.UTF8).GetString(bytes) is { } page && page.Contains('<', StringComparison.Ordinal)
            ? page
            : throw new UnreadableException(Unreadable.Damaged, $"“{name}”的网页文字无法解码。");
    }

    // A page with a few broken bytes is still worth reading: here a broken byte becomes a mark.
    private static Encoding? EncodingNamed(string charset)
    {
        if (charset.Length == 0)
            return null;
        var known = charset.ToLowerInvariant() is "gb2312" or "gbk" or "gb_2312-80" or "x-gbk" ? "GB18030" : charset;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
