using Mingzhang.Reports.Batch;

namespace Mingzhang.Cli.Batch;

/// <summary>Says which of many documents are those of one unit, from what they say of themselves. In doubt they are not: figures of
/// two units that are checked against each other are false alarms.</summary>
public static class BodyFinder
{
    /// <summary>More than a unit has; a name that so many share is hardly one unit's.</summary>
    public const int MostDocuments = 24;

    // Signs of a place in a name: without one, 融媒体中心 may be anybody's.
    private static readonly char[] PlaceSigns = ['\u53BF', '\u5E02', '\u533A', '\u7701', '\u5DDE', '\u65D7', '\u76DF', '\u9547', '\u4E61']; // 县市区省州旗盟镇乡

    /// <summary>The bodies, each in the order of the documents; documents that could not be read belong to none.</summary>
    public static IEnumerable<IReadOnlyList<DocumentResult>> Bodies(IEnumerable<DocumentResult> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return documents
            .Where(document => document.State != DocumentState.Unreadable)
            .GroupBy(Whose, StringComparer.Ordinal)
            .SelectMany(group => ByCode([.. group]))
            .SelectMany(body => body.OrderBy(document => document.Year).ThenBy(document => document.File, StringComparer.Ordinal).Chunk(MostDocuments));
    }

    /// <summary>Whose a document is: documents of which this differs are never of one unit.</summary>
    public static string Whose(DocumentResult document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return string.IsNullOrWhiteSpace(document.Organisation) ? "file " + document.File
            : document.Organisation.IndexOfAny(PlaceSigns) >= 0 ? document.Organisation
            : document.Organisation + " " + Path.GetDirectoryName(document.File);
    }

    // A department's code begins those of its units. Of two codes that have nothing in common, two units have one name; a
    // document that gives no code could then be either's.
    private static IEnumerable<List<DocumentResult>> ByCode(List<DocumentResult> documents)
    {
        var roots = new List<string>();
        foreach (var code in documents.Select(document => document.UnitCode).OfType<string>().Distinct().OrderBy(code => code.Length).ThenBy(code => code, StringComparer.Ordinal))
        {
            if (!roots.Exists(root => code.StartsWith(root, StringComparison.Ordinal)))
            {
                roots.Add(code);
            }
        }

        return roots.Count <= 1 ? [documents] : documents.GroupBy(document => Root(document) ?? document.File).Select(group => group.ToList());

        string? Root(DocumentResult document) => document.UnitCode is { } code ? roots.Find(root => code.StartsWith(root, StringComparison.Ordinal)) : null;
    }
}
