using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Excel;
using Mingzhang.Writing.Word;

namespace Mingzhang.Book.Tests;

/// <summary>Writes documents for tests, and looks into what was written.</summary>
internal static class OfficeFiles
{
    public static byte[] Docx(WrittenDocument document, IReadOnlyList<int>? pages = null)
    {
        var stream = new MemoryStream();
        DocxWriter.Write(document, stream, pages);
        return stream.ToArray();
    }

    public static byte[] Xlsx(WrittenDocument document, bool totalsAsFormulas = false)
    {
        var stream = new MemoryStream();
        XlsxWriter.Write(document, stream, totalsAsFormulas);
        return stream.ToArray();
    }

    /// <summary>What the validator of the format says, each fault on a short line.</summary>
    public static IReadOnlyList<string> Faults(byte[] file, bool isWorkbook)
    {
        using OpenXmlPackage package = isWorkbook ? SpreadsheetDocument.Open(new MemoryStream(file), false) : WordprocessingDocument.Open(new MemoryStream(file), false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Take(5).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    public static XDocument Part(byte[] file, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var part = zip.GetEntry(path)!.Open();
        return XDocument.Load(part);
    }

    public static IReadOnlyList<string> Parts(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }
}
