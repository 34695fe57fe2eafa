using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Html;

/// <summary>Tables of a piece of HTML, for Markdown that holds them inline.</summary>
public static class HtmlTables
{
    /// <summary>Finds the data tables in the order of the text. Lines count from 1 at the beginning of the piece.</summary>
    public static IReadOnlyList<FoundTable> Parse(string html) =>
        [.. HtmlReader.Blocks(html, CancellationToken.None).OfType<FoundTable>()];
}
