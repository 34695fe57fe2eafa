using Mingzhang.Reading.Source;

namespace Mingzhang.Reports.Annotations;

/// <summary>Writes comments into a copy of the file that was read, and changes nothing else of it.</summary>
public static class Annotator
{
    /// <summary>Writes the comments.</summary>
    /// <param name="original">The file that was read.</param>
    /// <param name="format">Its format, as <see cref="Model.ReadDocument.Format"/> names it.</param>
    /// <param name="comments">What to tell where, in the order in which it is told.</param>
    /// <param name="author">Who tells it.</param>
    /// <param name="date">When it was told.</param>
    /// <param name="cancellation">Ends long work.</param>
    /// <exception cref="RefusedException">The file takes no comments.</exception>
    /// <exception cref="UnreadableException">The file is damaged.</exception>
    public static AnnotatedFile Annotate(
        ReadOnlyMemory<byte> original,
        string format,
        IReadOnlyList<Comment> comments,
        string author,
        DateTimeOffset date,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(comments);
        try
        {
            return format switch
            {
                "docx" => DocxAnnotator.Annotate(original, comments, new Signature(author, date), cancellation),
                "xlsx" => XlsxAnnotator.Annotate(original, comments, new Signature(author, date), cancellation),
                "pdf" => Pdf.PdfAnnotator.Annotate(original, comments, new Signature(author, date), cancellation),
                _ => throw new RefusedException(Refusal.Format),
            };
        }
        catch (Exception exception) when (exception is System.Xml.XmlException or InvalidDataException or IOException)
        {
            throw new UnreadableException(Unreadable.Damaged, "", exception);
        }
    }
}
