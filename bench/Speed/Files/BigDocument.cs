using Mingzhang.Books;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;

namespace Mingzhang.Speed.Files;

/// <summary>One invented centre's budget in the tables and words of four provinces: some sixty pages whose figures
/// all agree.</summary>
internal static class BigDocument
{
    private const int Seed = 2026;
    private static readonly string[] Sets = ["shanghai", "beijing", "hebei", "comparing"];

    /// <summary>Writes it in each of the formats that can be written here.</summary>
    public static IReadOnlyList<(BookFormat Format, string Path)> Write(string folder, TextWriter output)
    {
        var document = Make();
        var written = new List<(BookFormat, string)>();
        foreach (var format in new[] { BookFormat.Docx, BookFormat.Xlsx, BookFormat.Pdf })
        {
            try
            {
                var path = Path.Combine(folder, $"budget{BookWriter.Extension(format)}");
                File.WriteAllBytes(path, BookWriter.Write(document, format));
                written.Add((format, path));
            }
            catch (InvalidOperationException exception)
            {
                // Only PDF needs another program to be written.
                output.WriteLine($"不测 {format}：{exception.Message}（apt-get install libreoffice-writer-nogui fonts-noto-cjk）\n");
            }
        }

        output.WriteLine($"文件：{document.Elements.OfType<PrintedTable>().Count()} 张表，{document.Facts.Count()} 个数字{Pages(written)}\n");
        return written;
    }

    private static BookDocument Make()
    {
        // The narrowest of the scopes, so that each set can show all of the money.
        var book = Inventor.Invent(Seed, TableSet.All["comparing"].Scope with { Year = 2026, District = "示例县" });
        var parts = Sets.Select(set => TableSet.All[set].Compose(book, new Style { Thousands = true })).ToList();
        return parts[0] with { Elements = [.. parts.SelectMany(part => part.Elements)] };
    }

    private static string Pages(List<(BookFormat Format, string Path)> written)
    {
        if (written.Find(file => file.Format == BookFormat.Pdf).Path is not { } path || Programs.Find("pdfinfo") is not { } pdfinfo)
        {
            return "";
        }

        var pages = Programs.Output(pdfinfo, path).Split('\n').First(line => line.StartsWith("Pages:", StringComparison.Ordinal));
        return $"，印成 PDF {pages.Split(':')[1].Trim()} 页";
    }
}
