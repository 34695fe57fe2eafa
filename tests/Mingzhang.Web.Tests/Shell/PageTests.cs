using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Mingzhang.Web.Tests.Shell;

/// <summary>What all pages have in common.</summary>
public class PageTests(Site site) : IClassFixture<Site>
{
    /// <summary>Every page whose address is known without a book: those with nothing to fill in, and a few others.</summary>
    private IEnumerable<string> Addresses =>
        site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.Parameters.Count == 0)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Concat(["/status/403", "/status/500", "/nothing"])
            .Distinct(StringComparer.Ordinal);

    [Fact]
    public async Task No_page_holds_a_script_or_a_style()
    {
        var pages = 0;
        foreach (var client in new[] { site.Visitor(), site.Preparer() })
        {
            foreach (var address in Addresses)
            {
                using var answer = await client.GetAsync(address);
                if (answer.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    pages++;
                    Forbidden(await answer.PageAsync()).ShouldBeEmpty(address);
                }
            }
        }

        pages.ShouldBeGreaterThan(8);
    }

    [Theory]
    [InlineData("<style>a{}</style>")]
    [InlineData("<p style='color:red'>")]
    [InlineData("<script>1</script>")]
    [InlineData("<script src='https://other.example/a.js'></script>")]
    [InlineData("<a onclick='x()'>")]
    [InlineData("<a href='javascript:x()'>")]
    [InlineData("<img src='https://other.example/a.png'>")]
    public async Task What_no_page_may_hold_is_recognised(string markup)
    {
        using var answer = new HttpResponseMessage { Content = new StringContent(markup) };
        Forbidden(await answer.PageAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_first_page_with_all_that_it_loads_stays_below_200_kB()
    {
        var client = site.Preparer();
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var names = new List<string> { "/" };
        names.AddRange(
            (await site.Preparer().PageAsync("/"))
                .QuerySelectorAll("link[href], script[src]")
                .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")!)
        );
        var sum = 0;
        foreach (var name in names)
        {
            sum += (await client.GetByteArrayAsync(name)).Length;
        }

        names.Count.ShouldBeGreaterThan(6);
        sum.ShouldBeInRange(5_000, 200_000);
    }

    [Fact]
    public async Task Chinese_is_written_as_it_is()
    {
        var words = await site.Visitor().GetStringAsync("/");
        words.ShouldContain("登录后查看待办和全年进度");
        words.ShouldNotContain("&#x");
    }

    [Fact]
    public async Task A_page_begins_with_a_way_past_the_navigation_and_has_one_title()
    {
        var page = await site.Preparer().PageAsync("/styleguide");
        page.Body!.FirstElementChild!.GetAttribute("href").ShouldBe("#main");
        page.GetElementById("main")!.LocalName.ShouldBe("main");
        page.QuerySelectorAll("h1").ShouldHaveSingleItem();
        page.QuerySelectorAll("title").ShouldHaveSingleItem().TextContent.ShouldBe("1–7月运行监控 · 明账");
    }

    [Fact]
    public async Task All_fields_have_labels_and_all_identifiers_are_unique()
    {
        var page = await site.Preparer().PageAsync("/styleguide");
        var fields = page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea").ToList();
        fields.Count.ShouldBeGreaterThan(8);
        foreach (var field in fields)
        {
            var id = field.GetAttribute("id");
            (field.Closest("label") is not null || page.QuerySelector($"label[for='{id}']") is not null).ShouldBeTrue(field.OuterHtml);
        }

        page.QuerySelectorAll("[id]")
            .GroupBy(element => element.Id)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ShouldBeEmpty();
        foreach (var name in page.QuerySelectorAll("[aria-labelledby], [aria-describedby]"))
        {
            foreach (
                var id in $"{name.GetAttribute("aria-labelledby")} {name.GetAttribute("aria-describedby")}".Split(
                    ' ',
                    StringSplitOptions.RemoveEmptyEntries
                )
            )
            {
                page.GetElementById(id).ShouldNotBeNull(id);
            }
        }
    }

    [Fact]
    public async Task The_parts_are_shown_only_to_those_who_build_them()
    {
        using var inUse = new SiteInUse();
        using var answer = await inUse.Visitor().GetAsync("/styleguide");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("示例县");
    }

    [Theory]
    [InlineData("/status/404", 404)]
    [InlineData("/status/500", 500)]
    [InlineData("/status/418", 418)]
    [InlineData("/status/200", 404)]
    [InlineData("/status/-1", 404)]
    [InlineData("/status/x", 404)]
    [InlineData("/status/99999999999", 404)]
    public async Task A_page_of_errors_says_what_to_do_and_answers_with_its_code(string address, int status)
    {
        using var answer = await site.Visitor().GetAsync(address);
        ((int)answer.StatusCode).ShouldBe(status);
        var page = await answer.PageAsync();
        page.QuerySelector(".empty-words")!.TextContent.Length.ShouldBeGreaterThan(5);
        page.QuerySelector(".empty-actions a[href='/']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Programs_are_told_errors_as_problem_details()
    {
        using var answer = await site.Visitor().GetAsync("/api/v1/nothing");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_server_says_that_it_lives_and_that_it_is_ready()
    {
        foreach (var address in new[] { "/health/live", "/health/ready" })
        {
            using var answer = await site.Visitor().GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private static IEnumerable<string> Forbidden(IDocument page) =>
        page
            .All.Where(element =>
                element is IHtmlStyleElement
                || (
                    element is IHtmlScriptElement
                    && element.GetAttribute("type") != "application/json"
                    && element.GetAttribute("src") is not ['/', not '/', ..]
                )
                || element.Attributes.Any(attribute =>
                    attribute.Name == "style"
                    || attribute.Name.StartsWith("on", StringComparison.Ordinal)
                    || (attribute.Name is "href" or "src" or "action" && IsElsewhere(attribute.Value))
                ) && element is not IHtmlScriptElement
            )
            .Select(element => element.OuterHtml);

    private static bool IsElsewhere(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is not ("file" or "data" or "mailto");
}
