using System.Globalization;
using System.Text;

namespace Mingzhang.Reports.Annotations;

/// <summary>The words of Word comments as XML.</summary>
internal static class WordComments
{
    // The document's own body style, often large and indented, would come through without these.
    private const string ParagraphProperties =
        "<w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind w:left=\"0\" w:right=\"0\" w:firstLineChars=\"0\" w:firstLine=\"0\"/><w:jc w:val=\"left\"/></w:pPr>";
    private const string Size = "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>";

    /// <param name="comments">The comments with their numbers.</param>
    /// <param name="prefix">Prefix with its colon that stands for the namespace; "" where it is the default one.</param>
    /// <param name="wordNamespace">The namespace.</param>
    /// <param name="signature">Who wrote them, and when.</param>
    public static string Of(IEnumerable<(int Number, Comment Comment)> comments, string prefix, string wordNamespace, Signature signature)
    {
        // Attributes need a prefix even where elements do without.
        var declaration = prefix == "w:" ? "" : $" xmlns:w=\"{wordNamespace}\"";
        var author = XmlWords.Escape(signature.Author);
        var when = signature.Date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var result = new StringBuilder();
        foreach (var (number, comment) in comments)
        {
            result.Append($"<w:comment{declaration} w:id=\"{number}\" w:author=\"{author}\" w:date=\"{when}\" w:initials=\"{author}\">");
            result.Append($"<w:p>{ParagraphProperties}<w:r><w:annotationRef/></w:r>{Run(comment.Heading, "<w:b/>" + Size)}</w:p>");
            foreach (var line in comment.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                result.Append($"<w:p>{ParagraphProperties}{Run(line, Size)}</w:p>");
            result.Append("</w:comment>");
        }

        return result.ToString();
    }

    private static string Run(string text, string properties) =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{XmlWords.Escape(text)}</w:t></w:r>";
}
