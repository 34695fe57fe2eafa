using System.Net;

namespace Mingzhang.Web.Tests.Shell;

/// <summary>Language and colours.</summary>
public class PreferenceTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Pages_are_Chinese_even_for_a_browser_that_asks_for_English()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptLanguage.ParseAdd("en");
        using var answer = await site.Visitor().SendAsync(request);
        var page = await answer.PageAsync();
        page.DocumentElement.GetAttribute("lang").ShouldBe("zh-Hans");
        page.QuerySelector("h1")!.TextContent.ShouldBe("工作台");
    }

    [Fact]
    public async Task Who_asks_for_English_gets_English_from_then_on_and_the_same_page()
    {
        var client = site.CreateClient();
        var page = await client.PageAsync("/language?to=en&back=%2Fstatus%2F404");
        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Page not found");
        (await client.PageAsync("/")).QuerySelector("h1")!.TextContent.ShouldBe("Workbench");
        (await client.PageAsync("/language?to=zh")).QuerySelector("h1")!.TextContent.ShouldBe("工作台");
    }

    [Fact]
    public async Task The_switch_on_a_page_leads_back_to_the_page()
    {
        var page = await site.Visitor().PageAsync("/status/404?a=1&b=%20");
        var link = page.QuerySelector(".top-language a")!.GetAttribute("href")!;
        using var answer = await site.Visitor().GetAsync(link);
        answer.Headers.Location!.ToString().ShouldBe("/status/404?a=1&b=%20");
    }

    [Theory]
    [InlineData("dark", "dark")]
    [InlineData("light", "light")]
    [InlineData("system", "system")]
    public async Task Colours_are_those_that_were_asked_for(string asked, string shown)
    {
        var client = site.CreateClient();
        (await client.PageAsync("/")).DocumentElement.GetAttribute("data-theme").ShouldBe("system");
        (await client.PageAsync($"/theme?to={asked}")).DocumentElement.GetAttribute("data-theme").ShouldBe(shown);
        (await client.PageAsync("/")).DocumentElement.GetAttribute("data-theme").ShouldBe(shown);
    }

    [Theory]
    [InlineData("/theme?to=pink")]
    [InlineData("/theme?to=2")]
    [InlineData("/theme")]
    [InlineData("/language?to=fr")]
    [InlineData("/language?to=<script>")]
    [InlineData("/language")]
    public async Task What_is_no_language_and_no_colour_changes_nothing(string address)
    {
        using var answer = await site.Visitor().GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Theory]
    [InlineData("%2Fu%2F401001%2F2026%2Fbudget%3Fa%3D1", "/u/401001/2026/budget?a=1")]
    [InlineData("https%3A%2F%2Fevil.example%2F", "/")]
    [InlineData("%2F%2Fevil.example", "/")]
    [InlineData("%2F%5Cevil.example", "/")]
    [InlineData("%2F%09%2Fevil.example", "/")]
    [InlineData("%2Fa%0D%0ASet-Cookie%3Ab", "/")]
    [InlineData("javascript%3Aalert(1)", "/")]
    [InlineData("", "/")]
    public async Task A_switch_never_leads_to_another_host(string back, string address)
    {
        foreach (var path in new[] { "/language?to=en", "/theme?to=dark" })
        {
            using var answer = await site.Visitor().GetAsync($"{path}&back={back}");
            answer.Headers.Location!.ToString().ShouldBe(address);
        }
    }

    [Fact]
    public async Task Cookies_are_kept_from_scripts_and_from_other_sites()
    {
        var client = site.Visitor();
        foreach (var address in new[] { "https://localhost/", "https://localhost/language?to=en", "https://localhost/theme?to=dark" })
        {
            using var answer = await client.GetAsync(new Uri(address));
            foreach (var cookie in answer.Headers.GetValues("Set-Cookie"))
            {
                cookie.ShouldContain("httponly", Case.Insensitive);
                cookie.ShouldContain("samesite", Case.Insensitive);
                cookie.ShouldContain("secure", Case.Insensitive);
            }
        }
    }
}
