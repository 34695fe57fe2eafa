using System.Text.Json;
using Mingzhang.Reports.Texts;
using Mingzhang.Web.Tests.Shell;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Tests.Client;

/// <summary>Scripts speak the language of the page, with words from the same files.</summary>
public sealed class ScriptTextTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("zh", "关闭")]
    [InlineData("en", "Close")]
    public async Task Every_page_hands_its_scripts_their_texts(string language, string expected)
    {
        using var client = site.Visitor();
        client.DefaultRequestHeaders.Add("Cookie", $"language={language}");

        var page = await client.PageAsync("/status/404");

        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(page.Body!.GetAttribute("data-texts")!)!;
        texts["site.close"].ShouldBe(expected);
        texts.Keys.ShouldAllBe(key => key.StartsWith("site.", StringComparison.Ordinal));
    }

    [Fact]
    public void Texts_for_a_script_are_all_of_its_own()
    {
        var books = new WordBooks();

        var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(books.Json(Language.English, "grid."))!;

        texts.Keys.ShouldBe(
            books.In(Language.English).Keys.Where(key => key.StartsWith("grid.", StringComparison.Ordinal)),
            ignoreOrder: true
        );
        texts["grid.undo"].ShouldBe("Undo");
        books.Json(Language.Chinese, "nothing.").ShouldBe("{}");
    }
}
