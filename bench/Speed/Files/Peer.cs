using Mingzhang.Books.Writers;

namespace Mingzhang.Speed.Files;

/// <summary>A program that only opens a file and writes down what is in it.</summary>
/// <param name="Name">What it is called in the report.</param>
/// <param name="Program">The program to look for.</param>
/// <param name="Package">The Debian packages that hold it.</param>
/// <param name="Arguments">From a file and a folder for output to its arguments.</param>
internal sealed record Peer(string Name, string Program, string Package, Func<string, string, IReadOnlyList<string>> Arguments)
{
    private const string OpenpyxlText =
        "import sys, openpyxl\n"
        + "for sheet in openpyxl.load_workbook(sys.argv[1], data_only=True):\n"
        + "    for row in sheet.iter_rows(values_only=True):\n"
        + "        print(*row, sep='\\t')\n";

    /// <summary>Those that a person would reach for, by format.</summary>
    public static IReadOnlyList<Peer> Of(BookFormat format) =>
        format switch
        {
            BookFormat.Docx => [Pandoc, Office("txt:Text (encoded):UTF8", "libreoffice-writer-nogui")],
            BookFormat.Xlsx => [Openpyxl, Office("csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1", "libreoffice-calc-nogui")],
            BookFormat.Pdf => [PdfToText],
            _ => [],
        };

    private static Peer Pandoc { get; } =
        new("pandoc", "pandoc", "pandoc", (file, folder) => ["--to=plain", $"--output={Path.Combine(folder, "pandoc.txt")}", file]);

    // Debian's own Python: another one on the path has not its packages.
    private static Peer Openpyxl { get; } = new("openpyxl", "/usr/bin/python3", "python3-openpyxl", (file, _) => ["-c", OpenpyxlText, file]);

    private static Peer PdfToText { get; } =
        new("pdftotext -layout", "pdftotext", "poppler-utils", (file, folder) => ["-layout", file, Path.Combine(folder, "pdftotext.txt")]);

    private static Peer Office(string filter, string package) =>
        new(
            "LibreOffice",
            "soffice",
            package,
            (file, folder) => [$"-env:UserInstallation=file://{Path.Combine(folder, "office")}", "--headless", "--convert-to", filter, "--outdir", folder, file]
        );
}
