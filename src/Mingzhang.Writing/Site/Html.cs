using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Mingzhang.Writing.Site;

/// <summary>Writes elements of a page. Every text and every value of an attribute is cleaned and encoded here, whoever wrote it: nothing
/// of a book can become markup, style or script.</summary>
internal sealed class Html
{
    // Chinese stays readable; < > & " ' and the like become entities.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder output = new();

    /// <summary>Opens an element. An attribute whose value is null is left out; one whose value is empty stands alone.</summary>
    /// <param name="name">Name of the element, ours and never a book's.</param>
    /// <param name="attributes">Names are ours, values anybody's. An address is made by <see cref="SiteLinks"/>, never taken from a book.</param>
    public Html Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                output.Append(' ').Append(attribute);
            }

            if (!string.IsNullOrEmpty(value))
            {
                output.Append("=\"").Append(Encoder.Encode(Clean(value))).Append('"');
            }
        }

        output.Append('>');
        return this;
    }

    public Html Close(string name)
    {
        output.Append("</").Append(name).Append('>');
        if (name is "p" or "li" or "tr" or "h1" or "h2" or "h3" or "section" or "div" or "table" or "nav" or "dd")
        {
            output.Append('\n');
        }

        return this;
    }

    public Html Text(string text)
    {
        output.Append(Encoder.Encode(Clean(text)));
        return this;
    }

    /// <summary>Text whose line breaks are kept.</summary>
    public Html Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                output.Append("<br>");
            }

            Text(lines[i]);
        }

        return this;
    }

    /// <summary>A whole element that holds one text.</summary>
    public Html Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, attributes).Text(text).Close(name);

    /// <summary>Style, script or data of this program, word for word; those that act stand in the page's policy by their hash.</summary>
    public Html Own(string name, string content, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        output.Append(content);
        return Close(name);
    }

    public override string ToString() => output.ToString();

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A length of a picture, to a tenth of its unit.</summary>
    public static string Length(decimal length) => decimal.Round(length, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A source of a page's policy: the hash of a style or a script.</summary>
    public static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    /// <summary>Text without what steers a screen: control characters, bidirectional controls, halves of characters.</summary>
    internal static string Clean(string text)
    {
        if (text.All(letter => letter is >= ' ' and < '\u007F' or >= '\u2E80' and < '\uD800' or >= '\uFF00' and < '\uFFF0'))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isUnsafe = (Rune.IsControl(rune) && rune.Value is not ('\n' or '\t')) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0xFFFD;
            if (!isUnsafe)
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }
}
