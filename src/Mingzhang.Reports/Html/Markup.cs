using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Mingzhang.Checking;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Html;

/// <summary>Writes elements of a page. Every text and every value of an attribute is cleaned of control characters and
/// encoded here, whoever wrote it: nothing of a document can become markup.</summary>
public sealed class Markup(TextWriter output)
{
    // Chinese stays readable; < > & " ' and the like become entities.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Opens an element. An attribute whose value is null is left out; one whose value is empty stands alone.</summary>
    /// <param name="name">Name of the element, ours and never a document's.</param>
    /// <param name="attributes">Names are ours, values anybody's.</param>
    public void Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                output.Write(' ');
                output.Write(attribute);
            }

            if (!string.IsNullOrEmpty(value))
            {
                output.Write("=\"");
                Encoder.Encode(output, SafeText.Clean(value));
                output.Write('"');
            }
        }

        output.Write('>');
    }

    public void Close(string name)
    {
        output.Write("</");
        output.Write(name);
        output.Write('>');
    }

    /// <summary>Ends a line of the file, for people who look into it.</summary>
    public void Break() => output.Write('\n');

    /// <summary>Text of anybody. A person's number in it is masked: the page is passed on more widely than the document.</summary>
    public void Text(string text) => Encoder.Encode(output, PersonalNumbers.Mask(SafeText.Clean(text)));

    /// <summary>A whole element that holds one text.</summary>
    public void Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Open(name, attributes);
        Text(text);
        Close(name);
    }

    /// <summary>A link within the page, or plain text where there is nothing to link to.</summary>
    public void Link(string? target, string text, string? title = null)
    {
        if (target is null)
        {
            Text(text);
            return;
        }

        Element("a", text, ("href", "#" + target), ("title", title));
    }

    /// <summary>Style or script of this program, word for word; its hash stands in the page's policy.</summary>
    public void Own(string name, string content)
    {
        Open(name);
        output.Write(content);
        Close(name);
        Break();
    }

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
