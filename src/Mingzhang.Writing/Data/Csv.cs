using System.Text;

namespace Mingzhang.Writing.Data;

/// <summary>Comma-separated values as RFC 4180 has them: lines end in CR LF, a field with a comma, a quotation mark or a line break
/// stands in quotation marks.</summary>
public sealed class Csv
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly StringBuilder text = new();

    /// <summary>Adds a line.</summary>
    public void Row(IEnumerable<string> fields) => text.AppendJoin(',', fields.Select(Field)).Append("\r\n");

    /// <summary>All lines in UTF-8.</summary>
    public byte[] Bytes() => Utf8.GetBytes(text.ToString());

    /// <summary>With the mark by which Excel tells UTF-8.</summary>
    public byte[] BytesForExcel() => [.. Encoding.UTF8.Preamble, .. Bytes()];

    /// <summary>A text that a spreadsheet would take for a formula, behind an apostrophe (OWASP's rule). Numbers never pass here.</summary>
    public static string Harmless(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.TrimStart(' ', '\u3000', '\u00A0') is [var first, ..] && first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
    }

    /// <summary>A field as it stands in a line.</summary>
    public static string Field(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var clean = Clean(field);
        return clean.AsSpan().IndexOfAny(",\"\r\n") < 0 ? clean : $"\"{clean.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // A NUL ends a file early for some programs; a lone surrogate is no character.
    private static string Clean(string text) => text.All(letter => letter is >= ' ' and < '\u007F' or >= '\u00A0' and < '\uD800' or >= '\uF900')
        ? text
        : string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\n' or '\r' or '\t' || !Rune.IsControl(rune)).Select(rune => rune.ToString()));
}
