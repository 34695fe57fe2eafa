using AngleSharp.Dom;
using Mingzhang.Web.Components.Layout;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Tests.Shell;

/// <summary>The navigation: who sees what, and where it leads.</summary>
public class NavigationTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_visitor_is_shown_the_way_in_and_nothing_else()
    {
        var page = await site.Visitor().PageAsync("/");
        page.QuerySelectorAll(".side-nav a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("/");
        page.QuerySelector(".top-end a[href='/sign-in']").ShouldNotBeNull();
        page.QuerySelector("form[action='/sign-out']").ShouldBeNull();
    }

    [Fact]
    public async Task A_person_sees_what_their_permissions_open_for_the_unit_and_year_that_they_are_at()
    {
        var page = await site.Preparer().PageAsync("/");
        page.QuerySelectorAll(".side-nav a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["/", "/u/401001/2026/budget", "/u/401001/2026/projects", "/u/401001/2026/execution", "/documents"]);
        page.QuerySelectorAll(".foot-nav a").Length.ShouldBe(4);
        page.QuerySelectorAll(".role-list li").Select(role => role.TextContent).ShouldBe(["经办", "项目负责人"]);
        page.QuerySelector("form[action='/sign-out'] input[type=hidden]")!.GetAttribute("value")!.Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task The_entry_of_the_page_is_marked_in_every_navigation()
    {
        var page = await site.Preparer().PageAsync("/");
        page.QuerySelectorAll(".nav-link[aria-current=page]").Select(link => link.GetAttribute("href")).ShouldBe(["/", "/", "/"]);
    }

    [Theory]
    [InlineData("/u/401001/2026/budget", "nav.budget")]
    [InlineData("/u/401001/2026/projects/P01?tab=2", "nav.projects")]
    [InlineData("/u/401001/2025/budget", null)]
    [InlineData("/u/401001/2026/budgets", null)]
    [InlineData("/documents/7", "nav.documents")]
    [InlineData("/", "nav.workbench")]
    public void An_entry_is_here_on_its_page_and_below(string address, string? key) =>
        NavigationEntry.All.Where(entry => entry.IsHere(At(address))).Select(entry => entry.Key).ShouldBe(key is null ? [] : [key]);

    [Fact]
    public void Without_a_unit_there_is_no_way_to_its_pages()
    {
        var current = new Current
        {
            Permissions = new HashSet<string>(NavigationEntry.All.SelectMany(entry => entry.AnyOf), StringComparer.Ordinal),
        };
        NavigationEntry.For(current).Select(entry => entry.Key).ShouldBe(["nav.workbench", "nav.documents", "nav.district", "nav.system"]);
    }

    [Theory]
    [InlineData("/u/401001/2026/execution?month=7", "/u/401002/2026/execution", "/u/401001/2025/execution")]
    [InlineData("/u/401001/2026/projects/P01", "/u/401002/2026/projects", "/u/401001/2025/projects")]
    [InlineData("/documents", "/u/401002/2026/budget", "/u/401001/2025/budget")]
    public void Another_unit_or_year_is_shown_on_the_same_kind_of_page(string address, string atUnit, string inYear)
    {
        Switches.ToUnit(At(address), "401002").ShouldBe(atUnit);
        Switches.ToYear(At(address), 2025).ShouldBe(inYear);
    }

    [Fact]
    public void A_code_that_is_no_code_stays_within_its_place_of_the_address() =>
        Switches.ToUnit(At("/"), "../a?b#c").ShouldBe("/u/..%2Fa%3Fb%23c/2026/budget");

    private static Current At(string address) =>
        new()
        {
            Unit = new("401001", "示例县融媒体中心"),
            Year = 2026,
            Address = address,
        };
}
