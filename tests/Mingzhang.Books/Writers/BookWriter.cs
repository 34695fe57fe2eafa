namespace Mingzhang.Books.Writers;

public enum BookFormat
{
    Markdown,

    /// <summary>Text, a row a line.</summary>
    TabText,

    /// <summary>Text, a cell a line.</summary>
    CellText,
    Html,
    Docx,
    Xlsx,

    /// <summary>By LibreOffice, from xlsx.</summary>
    Xls,

    /// <summary>By LibreOffice, from docx.</summary>
    Pdf,
}

/// <summary>Writes documents in every format that readers know.</summary>
public static class BookWriter
{
    public static string Extension(BookFormat format) =>
        format switch
        {
            BookFormat.Markdown => ".md",
            BookFormat.TabText or BookFormat.CellText => ".txt",
            BookFormat.Html => ".html",
            BookFormat.Docx => ".docx",
            BookFormat.Xlsx => ".xlsx",
            BookFormat.Xls => ".xls",
            _ => ".pdf",
        };

    /// <summary>The bytes of the file. The same document gives the same bytes, but for xls and pdf.</summary>
    public static byte[] Write(BookDocument document, BookFormat format) =>
        format switch
        {
            BookFormat.Xls or BookFormat.Pdf => WriteAll([document], format)[0],
            _ => Direct(document, format),
        };

    /// <summary>Many documents at once: quicker where another program converts them.</summary>
    public static IReadOnlyList<byte[]> WriteAll(IReadOnlyList<BookDocument> documents, BookFormat format)
    {
        ArgumentNullException.ThrowIfNull(documents);
        if (format is not (BookFormat.Xls or BookFormat.Pdf))
        {
            return [.. documents.Select(document => Direct(document, format))];
        }

        var source = format == BookFormat.Xls ? BookFormat.Xlsx : BookFormat.Docx;
        var folder = Directory.CreateTempSubdirectory("mingzhang-books-");
        try
        {
            var files = documents.Select((_, index) => Path.Combine(folder.FullName, $"{index}{Extension(source)}")).ToList();
            for (var index = 0; index < files.Count; index++)
            {
                File.WriteAllBytes(files[index], Direct(documents[index], source));
            }

            OfficeConverter.Convert(files, Extension(format)[1..], folder.FullName);
            return [.. files.Select(file => File.ReadAllBytes(Path.ChangeExtension(file, Extension(format))))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Direct(BookDocument document, BookFormat format) =>
        format switch
        {
            BookFormat.Markdown => MarkdownWriter.Write(document),
            BookFormat.TabText => TabTextWriter.Write(document),
            BookFormat.CellText => CellTextWriter.Write(document),
            BookFormat.Html => HtmlWriter.Write(document),
            BookFormat.Docx => DocxWriter.Write(document),
            BookFormat.Xlsx => XlsxWriter.Write(document),
            _ => throw new ArgumentOutOfRangeException(nameof(format)),
        };
}
