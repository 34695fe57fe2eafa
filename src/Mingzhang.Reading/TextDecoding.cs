using System.Buffers.Binary;
using System.Text;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading;

/// <summary>Bytes of a text file become characters. Chinese offices send UTF-8, UTF-16 and GB18030, mostly without
/// saying which; the choice is made by what the bytes can validly be.</summary>
public static class TextDecoding
{
    // Text that is not Chinese or ASCII in at least this share is chance, not GB18030: almost any bytes decode as it.
    private const double LeastPlausibleShare = 0.9;

    // Zero bytes and plausibility are judged on the file's beginning: enough to tell, and cheap.
    private const int SampleBytes = 64 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>GB18030 that refuses invalid bytes; it also reads GB2312 and GBK.</summary>
    internal static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Decodes a text file. Line ends are kept as they are.</summary>
    /// <exception cref="UnreadableException">The bytes are no text in any of the encodings.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string name) =>
        TryDecode(bytes) ?? throw new UnreadableException(
            Unreadable.UnknownFormat, $"“{name}”不是文本文件，也不是能识别的文档。请另存为 .docx、.xlsx、.pdf 或 UTF-8 文本后再读。");

    /// <summary>Decodes a text file, or gives null when the bytes are no text.</summary>
    public static string? TryDecode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            return Strict(StrictUtf8, bytes[3..]);
        if (bytes.Length >= 2 && BinaryPrimitives.ReadUInt16BigEndian(bytes) is 0xFFFE or 0xFEFF)
            return Strict(Utf16(bigEndian: bytes[0] == 0xFE), bytes[2..]);
        if (bytes[..Math.Min(bytes.Length, SampleBytes)].Contains((byte)0))
            return DecodeUtf16WithoutMark(bytes);

        return Strict(StrictUtf8, bytes) ?? DecodeGb18030(bytes);
    }

    // A decoder that stops at the first invalid byte sequence; control characters mean that it is no text at all.
    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return HasControlCharacters(text) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    // Line feeds, blanks and digits have a zero byte in UTF-16; the side on which it stands tells the byte order.
    private static string? DecodeUtf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        int zerosOnEven = 0, zerosOnOdd = 0;
        for (var index = 0; index < sample.Length; index++)
        {
            if (sample[index] == 0)
            {
                if (index % 2 == 0)
                    zerosOnEven++;
                else
                    zerosOnOdd++;
            }
        }

        var text = Strict(Utf16(bigEndian: zerosOnEven > zerosOnOdd), bytes);
        return text is not null && IsPlausible(text) ? text : null;
    }

    private static string? DecodeGb18030(ReadOnlySpan<byte> bytes)
    {
        var text = Strict(Gb18030, bytes);
        return text is not null && IsPlausible(text) ? text : null;
    }

    private static bool HasControlCharacters(string text)
    {
        var found = 0;
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, SampleBytes)))
        {
            if (character is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001A') or '\u007F' or '\uFFFE' or '\uFFFF')
                found++;
        }

        // A stray control character happens in text that was copied from elsewhere; many of them do not.
        return found > 2 + (text.Length / 1000);
    }

    private static bool IsPlausible(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleBytes));
        var plausible = 0;
        foreach (var character in sample)
        {
            if (character is (>= ' ' and <= '~') or '\t' or '\n' or '\r' or '\f' or '\uFEFF' or '·' or '×' or '÷' or '±' or '°'
                or (>= '\u2000' and <= '\u27BF') or (>= '\u3000' and <= '\u30FF') or (>= '\u3200' and <= '\u33FF')
                or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF5E') or '\uFFE5')
            {
                plausible++;
            }
        }

        return plausible >= sample.Length * LeastPlausibleShare;
    }
}
