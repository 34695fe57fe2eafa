using System.Text;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Annotations;

/// <summary>Words made fit for XML.</summary>
internal static class XmlWords
{
    /// <summary>The words without what XML forbids, and with entities for what it reads as its own.</summary>
    public static string Escape(string words)
    {
        var clean = SafeText.Clean(words);
        var result = new StringBuilder(clean.Length + 16);
        for (var index = 0; index < clean.Length; index++)
        {
            var character = clean[index];
            switch (character)
            {
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '"':
                    result.Append("&quot;");
                    break;
                case '\uFFFE' or '\uFFFF':
                    break;
                case var _ when char.IsHighSurrogate(character) && index + 1 < clean.Length && char.IsLowSurrogate(clean[index + 1]):
                    result.Append(character).Append(clean[++index]);
                    break;
                case var _ when char.IsSurrogate(character):
                    break;
                default:
                    result.Append(character);
                    break;
            }
        }

        return result.ToString();
    }
}
