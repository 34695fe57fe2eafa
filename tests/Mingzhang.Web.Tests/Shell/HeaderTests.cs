using System.Net;
using System.Text;

namespace Mingzhang.Web.Tests.Shell;

/// <summary>What every response says to the browser, whatever it is a response to.</summary>
public class HeaderTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string, HttpStatusCode> Answers { get; } =
        new()
        {
            { "/", HttpStatusCode.OK },
            { "/styleguide", HttpStatusCode.OK },
            { "/nothing/here", HttpStatusCode.NotFound },
            { "/css/base.css", HttpStatusCode.OK },
            { "/css/nothing.css", HttpStatusCode.NotFound },
            { "/favicon.svg", HttpStatusCode.OK },
            { "/language?to=en", HttpStatusCode.Redirect },
            { "/health/live", HttpStatusCode.OK },
            { "/api/v1/nothing", HttpStatusCode.NotFound },
        };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_carries_the_headers(string address, HttpStatusCode status)
    {
        using var answer = await site.Visitor().GetAsync(address);
        answer.StatusCode.ShouldBe(status);
        ShouldBeSafe(answer);
    }

    [Fact]
    public async Task An_answer_after_a_fault_carries_them_too()
    {
        using var answer = await FaultAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        ShouldBeSafe(answer);
    }

    [Fact]
    public async Task A_page_of_errors_shows_nothing_of_the_fault_but_its_number()
    {
        using var answer = await FaultAsync("/");
        var page = await answer.PageAsync();
        page.Title!.ShouldContain("系统出错");
        page.QuerySelector(".trace code")!.TextContent.ShouldMatch("^[0-9a-f]{32}$");
        page.DocumentElement.OuterHtml.ShouldNotContain("InvalidOperation");
    }

    [Fact]
    public async Task The_policy_lets_no_page_run_or_style_what_stands_in_it()
    {
        using var answer = await site.Visitor().GetAsync("/");
        var policy = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        policy.ShouldStartWith("default-src 'none'; script-src 'self'; style-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain("form-action 'self'");
        policy.ShouldContain("base-uri 'none'");
        policy.ShouldNotContain("unsafe");
    }

    [Theory]
    [InlineData("https://mingzhang.example/", true)]
    [InlineData("http://mingzhang.example/", false)]
    [InlineData("https://localhost/", false)]
    public async Task Only_a_server_with_a_name_and_a_certificate_binds_browsers_to_it(string address, bool isBound)
    {
        using var answer = await site.Visitor().GetAsync(new Uri(address));
        answer.Headers.Contains("Strict-Transport-Security").ShouldBe(isBound);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_and_styles_are_compressed(string encoding)
    {
        foreach (var address in new[] { "/", "/css/parts.css", "/nothing" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd(encoding);
            using var answer = await site.Visitor().SendAsync(request);
            answer.Content.Headers.ContentEncoding.ShouldHaveSingleItem(address).ShouldBe(encoding);
        }
    }

    [Fact]
    public async Task A_style_is_kept_for_a_year_only_at_the_address_of_its_content()
    {
        var page = await site.Visitor().PageAsync("/");
        var sheets = page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!).ToList();
        sheets.Count.ShouldBeGreaterThan(3);
        foreach (var sheet in sheets)
        {
            using var answer = await site.Visitor().GetAsync(sheet);
            answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable", sheet);
        }

        using var other = await site.Visitor().GetAsync("/css/base.css?v=0123456789ab");
        other.Headers.CacheControl!.ToString().ShouldBe("no-cache");
    }

    [Fact]
    public async Task A_page_with_a_token_is_never_kept()
    {
        using var answer = await site.Visitor().GetAsync("/");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/demonstration/enter", HttpStatusCode.BadRequest)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    [InlineData("/css/base.css", HttpStatusCode.NotFound)]
    public async Task A_form_without_its_token_or_its_page_is_refused_with_a_page(string address, HttpStatusCode status)
    {
        using var form = new FormUrlEncodedContent([new("a", "b")]);
        using var answer = await site.Visitor().PostAsync(address, form);
        answer.StatusCode.ShouldBe(status);
        (await answer.PageAsync()).QuerySelector("h1").ShouldNotBeNull();

        using var other = new StringContent("<a/>", Encoding.UTF8, "text/xml");
        using var refused = await site.Visitor().PostAsync(address, other);
        ((int)refused.StatusCode).ShouldBeInRange(400, 499);
        (await refused.PageAsync()).QuerySelector("h1").ShouldNotBeNull();
    }

    private static void ShouldBeSafe(HttpResponseMessage answer)
    {
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldHaveSingleItem().ShouldBe("nosniff");
        answer.Headers.GetValues("Referrer-Policy").ShouldHaveSingleItem().ShouldBe("same-origin");
        answer.Headers.GetValues("Permissions-Policy").ShouldHaveSingleItem().ShouldContain("camera=()");
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldHaveSingleItem().ShouldBe("same-origin");
        answer.Headers.Contains("Server").ShouldBeFalse();
        answer.Headers.Contains("X-Powered-By").ShouldBeFalse();
    }

    private async Task<HttpResponseMessage> FaultAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add(StubSource.Header, "fault");
        return await site.Visitor().SendAsync(request);
    }
}
