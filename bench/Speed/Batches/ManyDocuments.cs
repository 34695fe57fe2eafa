using Mingzhang.Books;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;

namespace Mingzhang.Speed.Batches;

/// <summary>Budgets and accounts of many invented units in mixed formats. Every other unit has its document twice, in two formats:
/// those two are checked against each other.</summary>
internal static class ManyDocuments
{
    private const int FirstSeed = 4000;
    private const string Names = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥春夏秋冬东南西北金木水火土";

    // A unit of the first kind, then one of the second: three files of two units.
    private static readonly BookFormat[][] Mix =
    [
        [BookFormat.Docx], [BookFormat.Docx, BookFormat.Xlsx],
        [BookFormat.Html], [BookFormat.Docx, BookFormat.Xlsx],
        [BookFormat.Markdown], [BookFormat.Pdf, BookFormat.Docx],
        [BookFormat.TabText], [BookFormat.Html, BookFormat.Xlsx],
    ];

    /// <summary>Writes so many files into a folder and gives them by format.</summary>
    public static IReadOnlyList<(BookFormat Format, string Path)> Write(string folder, int count)
    {
        var planned = new List<(BookFormat Format, string Path, BookDocument Document)>();
        for (var unit = 0; planned.Count < count; unit++)
        {
            var document = Make(unit);
            foreach (var format in Mix[unit % Mix.Length].Take(count - planned.Count))
            {
                planned.Add((format, Path.Combine(folder, $"{unit:0000}{BookWriter.Extension(format)}"), document));
            }
        }

        // Each format at once: another program that converts is started once.
        foreach (var format in planned.GroupBy(file => file.Format))
        {
            var files = format.ToList();
            foreach (var chunk in files.Chunk(40))
            {
                var bytes = BookWriter.WriteAll([.. chunk.Select(file => file.Document)], format.Key);
                for (var index = 0; index < chunk.Length; index++)
                {
                    File.WriteAllBytes(chunk[index].Path, bytes[index]);
                }
            }
        }

        return [.. planned.Select(file => (file.Format, file.Path))];
    }

    private static BookDocument Make(int unit)
    {
        var set = TableSet.All.Values.ElementAt(unit % TableSet.All.Count);
        var book = Inventor.Invent(FirstSeed + unit, set.Scope with { District = $"{Names[unit % Names.Length]}{Names[unit / Names.Length % Names.Length]}县" });
        return set.Compose(book, set.Style(new Chance(FirstSeed + unit, "style")));
    }
}
