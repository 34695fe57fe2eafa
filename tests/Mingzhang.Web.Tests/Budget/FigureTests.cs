using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Store.Records;
using Mingzhang.Web.Budget;

namespace Mingzhang.Web.Tests.Budget;

public sealed partial class FigureTests
{
    private const string Home = "/u/474001/2026/budget";
    private static readonly Scope Centre = new("130999", "474001", 2026);

    [Fact]
    public async Task Every_figure_of_the_forms_leads_to_a_page_that_adds_up_to_it()
    {
        await using var site = await TestSite.NewAsync();
        var state = (await site.Services.GetRequiredService<KeptForms>().OfAsync(Centre)).ShouldNotBeNull();
        var sums = 0;
        foreach (var figure in state.Documents.SelectMany(document => document.Tables).SelectMany(table => table.Figures).Where(figure => figure.Role.Length == 0 && figure.Figure.Measure.Kind == MeasureKind.Money && figure.Exact != 0).DistinctBy(figure => figure.At))
        {
            var trail = FigureTrail.Of(state, PackLoader.Embedded, Mingzhang.Writing.Figures.FigureId.Of(figure)).ShouldNotBeNull();
            trail.Printed.ShouldNotBeEmpty();
            if (trail.Parts.Count > 0)
            {
                sums++;
                trail.Parts.Sum(part => part.Amount.Fen).ShouldBe((long)figure.Exact, figure.At.ToString());
            }
        }

        sums.ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task A_figure_of_a_form_leads_down_to_its_lines_and_up_to_all_that_is_printed()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var forms = await browser.PageAsync($"{Home}/forms");
        var address = FigureLink().Match(forms).Groups[1].Value;
        var figure = await browser.PageAsync(address);
        figure.ShouldContain("从哪里来");
        figure.ShouldContain($"{Home}/line?id=");
        figure.ShouldContain("印在哪里");
        var line = LineLink().Match(figure).Groups[1].Value;
        (await browser.PageAsync($"{Home}/figure?line={line}")).ShouldContain("加进了哪些数");
    }

    [Fact]
    public async Task A_changed_line_changes_the_forms_at_once()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        (await browser.PageAsync($"{Home}/forms")).ShouldNotContain("9,876,543");
        using var saved = await browser.PostAsync($"{Home}/lines/save", ("id", "big"), ("new", "1"), ("of", "2026"), ("stage", "Initial"), ("flow", "Revenue"), ("fund", "Business"), ("amount_fen", "98765432100"));
        saved.Headers.Location!.OriginalString.ShouldContain("done=saved");
        (await browser.PageAsync($"{Home}/forms")).ShouldContain("9,876,593");
    }

    [Theory]
    [InlineData("at=nothing")]
    [InlineData("at=%3Cscript%3E")]
    [InlineData("line=nobody")]
    [InlineData("")]
    public async Task A_figure_that_is_not_printed_is_said_to_be_none(string query)
    {
        await using var site = await TestSite.NewAsync();
        (await (await site.EnterAsync("jingban")).PageAsync($"{Home}/figure?{query}")).ShouldContain("没有印这个数");
    }

    [Theory]
    [InlineData("forms", "PK")]
    [InlineData("workbook", "PK")]
    [InlineData("empty", "PK")]
    [InlineData("json", "{")]
    public async Task Forms_and_entries_are_exported_and_the_trail_says_who_took_them(string what, string begins)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("fuhe");
        using var answer = await browser.GetAsync($"{Home}/export/{what}");
        System.Text.Encoding.ASCII.GetString((await answer.Content.ReadAsByteArrayAsync())[..begins.Length]).ShouldBe(begins);
        (await site.Keeper.ReadAsync(looking => Store.Audit.AuditChain.ListAsync(looking, "130999", new() { Action = "budget.export" }))).ShouldHaveSingleItem().Name.ShouldBe("李复核");
    }

    [GeneratedRegex("href=\"(/u/474001/2026/budget/figure\\?at=[^\"]+)\"")]
    private static partial Regex FigureLink();

    [GeneratedRegex("budget/line\\?id=([^\"&]+)\"")]
    private static partial Regex LineLink();
}
