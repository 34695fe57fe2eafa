using Mingzhang.Reading.Docx;
using Mingzhang.Reading.Excel;
using Mingzhang.Reading.Html;
using Mingzhang.Reading.Pdf;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading;

/// <summary>Finds the reader that fits a file, by its content and not by its name alone.</summary>
public static class Formats
{
    /// <summary>Reads a file with the reader that its content asks for.</summary>
    /// <exception cref="UnreadableException">No reader fits, or the file is damaged.</exception>
    public static SourceDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation)
    {
        try
        {
            return ReaderFor(ContentKinds.Of(file, name), name).Read(file, name, cancellation);
        }
        catch (Exception exception) when (exception is not (UnreadableException or OperationCanceledException))
        {
            // Whatever a library says about a broken file, the user hears that the file is broken and what to do.
            throw new UnreadableException(Unreadable.Damaged, $"“{name}”的内容有损坏，读不下去。请打开后另存一份再读。", exception);
        }
    }

    private static IFormatReader ReaderFor(ContentKind kind, string name) => kind switch
    {
        ContentKind.Docx => new DocxReader(),
        ContentKind.Xlsx or ContentKind.Xls => new ExcelReader(),
        ContentKind.Html => new HtmlReader(),
        ContentKind.Pdf => new PdfReader(new PopplerEngine()),
        ContentKind.Text => new Text.TextFormatReader(),
        _ => throw Refusals.Of(kind, name),
    };
}
