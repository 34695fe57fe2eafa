using System.Runtime.CompilerServices;
using System.Text;
using AngleSharp.Dom;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Html;

/// <summary>Text of elements as a browser shows it: white space collapsed, breaks kept.</summary>
internal static class HtmlText
{
    /// <summary>Text of a cell; its paragraphs and breaks become lines.</summary>
    public static string Of(IElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return CleanText.Of(text.ToString());
    }

    /// <summary>Appends words with runs of white space as one blank. A line break of the source between two Chinese
    /// characters is no blank: the author's editor broke the line.</summary>
    public static void AppendCollapsed(StringBuilder text, string words)
    {
        for (var index = 0; index < words.Length; index++)
        {
            var character = words[index];
            if (character is not (' ' or '\t' or '\n' or '\r' or '\f'))
            {
                text.Append(character);
                continue;
            }

            var end = index;
            var isBreak = false;
            for (; end < words.Length && words[end] is ' ' or '\t' or '\n' or '\r' or '\f'; end++)
                isBreak |= words[end] is '\n' or '\r';
            var joins = isBreak && text.Length > 0 && end < words.Length && IsWide(text[^1]) && IsWide(words[end]);
            if (!joins && (text.Length == 0 || text[^1] is not (' ' or '\n')))
                text.Append(' ');
            index = end - 1;
        }
    }

    private static bool IsWide(char character) => character >= '\u2E80';

    private static void Append(StringBuilder text, IElement element)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var node = element.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IText words)
            {
                AppendCollapsed(text, words.Data);
            }
            else if (node is IElement child && !HtmlElements.IsUnread(child))
            {
                var isBlock = HtmlElements.IsBlock(child) && child.LocalName is not ("td" or "th");
                if (isBlock || child.LocalName == "br")
                    text.Append('\n');
                Append(text, child);
                text.Append(isBlock ? "\n" : child.LocalName is "td" or "th" ? " " : "");
            }
        }
    }
}
