using System.Xml;

namespace Mingzhang.Reading.Source;

/// <summary>Finds where in a text of XML a reader of it stands, so that the text can be changed there and nowhere else.</summary>
public sealed class XmlOffsets
{
    private readonly string text;
    private readonly IXmlLineInfo info;
    private readonly List<int> lines = [0];

    /// <param name="text">The text.</param>
    /// <param name="xml">A reader that reads this text from its first character.</param>
    public XmlOffsets(string text, XmlReader xml)
    {
        ArgumentNullException.ThrowIfNull(text);
        this.text = text;
        info = (IXmlLineInfo)xml;

        // The lines of XML: \n, \r\n, and \r alone.
        for (var index = 0; (index = text.AsSpan(index).IndexOfAny('\n', '\r') is >= 0 and var next ? index + next : -1) >= 0; )
        {
            index += text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n' ? 2 : 1;
            lines.Add(index);
        }
    }

    /// <summary>The first character of a text node, or of the name of an element.</summary>
    public int Here => lines[info.LineNumber - 1] + info.LinePosition - 1;

    /// <summary>The '&lt;' of the start or the end of the element on which the reader stands.</summary>
    public int TagStart => text.LastIndexOf('<', Here);

    /// <summary>The character after the '&gt;' of the tag on which the reader stands.</summary>
    public int TagEnd => EndOfTag(text, Here);

    /// <summary>The character after the '&gt;' of a tag that begins at or before a place. Quoted values may hold one.</summary>
    public static int EndOfTag(string text, int from)
    {
        ArgumentNullException.ThrowIfNull(text);
        var quote = '\0';
        for (var index = from; index < text.Length; index++)
        {
            var character = text[index];
            if (quote != '\0')
                quote = character == quote ? '\0' : quote;
            else if (character is '"' or '\'')
                quote = character;
            else if (character == '>')
                return index + 1;
        }

        throw new XmlException("a tag without an end");
    }
}
