using System.Text;
using Mingzhang.Book.Publishing;
using Mingzhang.Entries;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Writing.Data;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Site;

namespace Mingzhang.Book.Tests.Site;

/// <summary>Figures of pages are read back by the reader that knows no forms: what a citizen sees is what the book says.</summary>
public sealed class SiteReadBackTests
{
    private static readonly WrittenDocument Document = SiteSample.Document(SiteSample.Book);
    private static readonly IReadOnlyList<WrittenFile> Files = SiteWriter.Write(SiteSample.Input(SiteSample.Book));

    [Theory]
    [InlineData("full/budget.html")]
    [InlineData("en/full/budget.html")]
    public void The_page_of_a_whole_document_is_read_back(string path) => Differences(Document, path).ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("en/")]
    public void The_page_of_each_table_is_read_back(string folder)
    {
        foreach (var table in Document.Tables)
        {
            Differences(Document with { Blocks = [table] }, $"{folder}tables/budget-{table.Id}.html").ShouldBeEmpty();
        }
    }

    private static IReadOnlyList<ReadBackDifference> Differences(WrittenDocument document, string path)
    {
        var page = Files.Single(file => file.Path == path);
        Encoding.UTF8.GetString(page.Bytes.Span).ShouldContain("</html>");
        return ReadBack.Of(document, new DocumentReader(PackLoader.Embedded).Read(page.Bytes, "页面.html"));
    }
}
