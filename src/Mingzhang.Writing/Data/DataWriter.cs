using System.Security.Cryptography;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Data;

/// <summary>Writes what documents print as open data: a table a file, tidy and as printed; all figures; a data package that describes
/// the files and their columns; an entry for a catalogue. Same documents, same bytes.</summary>
public static class DataWriter
{
    /// <summary>All files, in the order of their paths.</summary>
    /// <exception cref="ArgumentException">Two documents, or two tables of a document, have one id.</exception>
    public static IReadOnlyList<WrittenFile> Write(DataInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        List<DataResource> resources = [];
        var all = input.Documents.Select(document => (Document: document, Figures: FigureIndex.Of(document))).ToList();
        foreach (var (document, figures) in all)
        {
            var byTable = figures.Where(figure => figure.Place.Table is not null).ToLookup(figure => figure.Place.Table!, StringComparer.Ordinal);
            foreach (var table in document.Tables)
            {
                var name = DataPaths.Name(document.Id, table.Id);
                var title = TitleOf(document, table);
                resources.Add(new(DataPaths.Tidy(document.Id, table.Id), name, title, DataShape.Figures, Tidy(byTable[table.Id])));
                resources.Add(new(DataPaths.Printed(document.Id, table.Id), name + "-printed", title + "（按表样）", DataShape.Printed, PrintedCsv.Write(table)));
                resources.Add(new(DataPaths.ForExcel(document.Id, table.Id), name + "-excel", title + "（供 Excel 打开）", DataShape.Excel, PrintedCsv.WriteForExcel(table)));
            }

            resources.Add(new(DataPaths.Index(document.Id), DataPaths.Part(document.Id) + "-index", document.Title + "：全部数的索引", DataShape.Json, FiguresJson.Write([(document, figures)], input.Version)));
        }

        resources.Add(new(DataPaths.Figures, "figures", "全部文件中的全部数", DataShape.Figures, Tidy(all.SelectMany(pair => pair.Figures))));
        resources.Add(new(DataPaths.Facts, "figures-json", "全部文件中的全部数（JSON）", DataShape.Json, FiguresJson.Write(all, input.Version)));
        var twice = resources.GroupBy(resource => resource.Path, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException($"两个文件都要写到 {twice.Key}。", nameof(input));
        }

        List<WrittenFile> files =
        [
            .. resources.Select(resource => new WrittenFile(resource.Path, resource.Bytes)),
            new(DataPaths.Package, DataPackage.Write(input, resources)),
            new(DataPaths.Catalogue, CatalogueEntry.Write(input, resources)),
        ];
        return [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    internal static string TitleOf(WrittenDocument document, WrittenTable table) => $"{document.Title} {table.Number} {table.Title}".Replace("  ", " ", StringComparison.Ordinal);

    private static byte[] Tidy(IEnumerable<IndexedFigure> figures)
    {
        var csv = new Csv();
        csv.Row(DataFields.All.Select(field => field.Name));
        foreach (var figure in figures)
        {
            csv.Row(DataFields.All.Select(field => field.Value(figure)));
        }

        return csv.Bytes();
    }
}

/// <summary>How a file of data is made up.</summary>
internal enum DataShape
{
    /// <summary>One figure a row, with the columns of <see cref="DataFields"/>.</summary>
    Figures,

    /// <summary>As on paper: heads of several rows, merged cells.</summary>
    Printed,

    /// <summary>As on paper, with a byte order mark.</summary>
    Excel,
    Json,
}

/// <summary>A file that the data package names.</summary>
internal sealed record DataResource(string Path, string Name, string Title, DataShape Shape, byte[] Bytes)
{
    /// <summary>Its path beside datapackage.json.</summary>
    public string LocalPath => Path[DataPaths.Folder.Length..];

    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Bytes));

    public string MediaType => Shape == DataShape.Json ? "application/json" : "text/csv";
}
