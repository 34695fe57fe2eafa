using System.Diagnostics.CodeAnalysis;

namespace Mingzhang.Web.Identity.OneTimeCodes;

/// <summary>Base32 of RFC 4648 without padding, as apps for one-time codes want secrets written.</summary>
public static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder((bytes.Length * 8 + 4) / 5);
        var (buffer, bits) = (0, 0);
        foreach (var value in bytes)
        {
            buffer = ((buffer & 0xFF) << 8) | value;
            for (bits += 8; bits >= 5; bits -= 5)
            {
                text.Append(Alphabet[(buffer >> (bits - 5)) & 31]);
            }
        }

        if (bits > 0)
        {
            text.Append(Alphabet[(buffer << (5 - bits)) & 31]);
        }

        return text.ToString();
    }

    /// <summary>Reads small and capital letters; spaces, hyphens and padding are passed over, since persons type them.</summary>
    /// <returns>False where a character belongs to no base32, or where left-over bits are not zero.</returns>
    public static bool TryDecode(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new List<byte>(text.Length * 5 / 8);
        var (buffer, bits) = (0, 0);
        bytes = null;
        foreach (var character in text.TrimEnd('=').Where(character => character is not (' ' or '-')))
        {
            var value = Alphabet.IndexOf(char.ToUpperInvariant(character));
            if (value < 0)
            {
                return false;
            }

            buffer = ((buffer & 0xFF) << 5) | value;
            bits += 5;
            if (bits >= 8)
            {
                bits -= 8;
                result.Add((byte)((buffer >> bits) & 0xFF));
            }
        }

        if (bits >= 5 || (buffer & ((1 << bits) - 1)) != 0)
        {
            return false;
        }

        bytes = [.. result];
        return true;
    }
}
