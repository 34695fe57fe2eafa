using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Data;

/// <summary>What open data is written from.</summary>
/// <param name="Documents">All documents of the book that are published, the chief one first.</param>
public sealed record DataInput(IReadOnlyList<WrittenDocument> Documents)
{
    /// <summary>Address of the folder that the site will stand at, ending in a slash; null where it is not known. Then the entry of the
    /// catalogue refers to its files by their paths.</summary>
    public Uri? Address { get; init; }

    /// <summary>Licence, as an address of its text: https://creativecommons.org/licenses/by/4.0/; null where none is said.</summary>
    public Uri? Licence { get; init; }

    /// <summary>Version of the program.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Where the files of the data stand, below the folder of the site.</summary>
public static class DataPaths
{
    public const string Folder = "data/";
    public const string Package = Folder + "datapackage.json";
    public const string Facts = Folder + "figures.json";
    public const string Figures = Folder + "figures.csv";
    public const string Catalogue = Folder + "dcat.jsonld";

    /// <summary>One figure a row.</summary>
    public static string Tidy(string document, string table) => $"{Folder}tables/{Name(document, table)}.csv";

    /// <summary>As printed, UTF-8 without a mark.</summary>
    public static string Printed(string document, string table) => $"{Folder}printed/{Name(document, table)}.csv";

    /// <summary>As printed, for Excel.</summary>
    public static string ForExcel(string document, string table) => $"{Folder}excel/{Name(document, table)}.csv";

    /// <summary>All figures of a document.</summary>
    public static string Index(string document) => $"{Folder}index/{Part(document)}.json";

    /// <summary>The name of a table in paths, unique among the documents of a book.</summary>
    public static string Name(string document, string table) => $"{Part(document)}-{Part(table)}";

    // Ids of packs are ASCII already; one that comes from a person's code may not be.
    internal static string Part(string id) => id.Length > 0 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? id : FigureId.Safe(id);
}
