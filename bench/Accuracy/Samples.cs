using Mingzhang.Books;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;

namespace Mingzhang.Accuracy;

/// <summary>Writes the sample documents: one small invented centre in every format, and the figures of real centres.</summary>
internal static class Samples
{
    private const int Seed = 2026;
    private const string District = "示例县";

    public static void Write(string folder, TextWriter output)
    {
        WriteInvented(Path.Combine(folder, $"{District}融媒体中心"), output);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "figures"), "*.tsv").Order(StringComparer.Ordinal))
        {
            var document = FigureFile.Read(file);
            foreach (var format in new[] { BookFormat.Docx, BookFormat.Xlsx, BookFormat.Html, BookFormat.Markdown })
            {
                Save(
                    Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + BookWriter.Extension(format)),
                    BookWriter.Write(document, format),
                    output
                );
            }
        }
    }

    private static void WriteInvented(string folder, TextWriter output)
    {
        Directory.CreateDirectory(folder);
        var budgets = TableSet.All["beijing"];
        var budget = Inventor.Invent(Seed, budgets.Scope with { District = District, Year = 2026, HasSpecialAccount = false });
        var document = budgets.Compose(budget, new Style { Decimals = 6, Thousands = true });
        foreach (var format in Enum.GetValues<BookFormat>().Where(format => format != BookFormat.CellText))
        {
            Save(Path.Combine(folder, $"2026年部门预算公开{BookWriter.Extension(format)}"), BookWriter.Write(document, format), output);
        }

        var accounts = TableSet.All["national"].Compose(Inventor.AccountsBefore(budget), new Style { NumbersColumns = true });
        Save(
            Path.Combine(folder, $"2025年度部门决算公开{BookWriter.Extension(BookFormat.Docx)}"),
            BookWriter.Write(accounts, BookFormat.Docx),
            output
        );
    }

    private static void Save(string path, byte[] bytes, TextWriter output)
    {
        File.WriteAllBytes(path, bytes);
        output.WriteLine($"{path}　{bytes.Length / 1024m:0.0} KB");
    }
}
