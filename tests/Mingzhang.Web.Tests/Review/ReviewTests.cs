using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Databases;
using Mingzhang.Model;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Review;

namespace Mingzhang.Web.Tests.Review;

public sealed class ReviewTests
{
    private static readonly Scope Centre = new("130999", "474001", 2026);

    public static TheoryData<Engine> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_change_of_the_book_is_checked_anew_by_itself(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var reviewing = site.Services.GetRequiredService<Reviewing>();
        var before = (await reviewing.OfAsync(Centre))!;
        before.Report.Checked.ShouldBeGreaterThan(100);
        (await reviewing.OfAsync(Centre))!.Of.ShouldBeSameAs(before.Of);

        await site.Keeper.ChangeAsync(Actor.Program, Centre.District, "test", async change =>
        {
            var line = (await change.ListAsync<KeptLine>(Centre)).First(line => line is { Flow: Flow.Expenditure, Stage: Stage.Initial, OfYear: 2026, AmountFen: > 0 });
            await change.SaveAsync(line with { AmountFen = line.AmountFen + 100_000_00 });
        });
        var after = (await reviewing.OfAsync(Centre))!;
        after.Of.Change.ShouldBeGreaterThan(before.Of.Change);
        after.Report.Open.Count(finding => finding.Severity != Severity.Question).ShouldBeGreaterThan(before.Report.Open.Count(finding => finding.Severity != Severity.Question));

        var page = await (await site.EnterAsync("jingban")).PageAsync("/u/474001/2026/review");
        page.ShouldContain(after.Report.Findings[0].Number);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task An_explained_finding_stays_listed_and_is_open_again_when_the_reason_is_taken_back(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        await UnbalanceAsync(site);
        var reviewing = site.Services.GetRequiredService<Reviewing>();
        var finding = (await reviewing.OfAsync(Centre))!.Report.Open.First(one => one.Severity != Severity.Question);
        var browser = await site.EnterAsync("jingban");

        using var explained = await browser.PostAsync("/u/474001/2026/review/explain", ("number", finding.Number), ("words", "按批复数列示，差额为年中追加"));
        explained.Headers.Location!.ToString().ShouldEndWith("done=explained");
        var now = (await reviewing.OfAsync(Centre))!;
        now.Report.Explained.ShouldContain(one => one.Number == finding.Number && one.Explained!.By == "王经办");
        (await browser.PageAsync("/u/474001/2026/review")).ShouldContain("按批复数列示，差额为年中追加");

        using var back = await browser.PostAsync("/u/474001/2026/review/explain", ("number", finding.Number), ("words", " "));
        (await reviewing.OfAsync(Centre))!.Report.Open.ShouldContain(one => one.Number == finding.Number);
        (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptExplanation>(Centre))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_found_cannot_be_explained()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        foreach (var number in new[] { "K7-3QF9", "nonsense", "" })
        {
            using var answer = await browser.PostAsync("/u/474001/2026/review/explain", ("number", number), ("words", "因为"));
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.BadRequest);
        }

        (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptExplanation>(Centre))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_finding_leads_to_the_row_of_the_book_that_it_comes_from()
    {
        await using var site = await TestSite.NewAsync();
        var line = await UnbalanceAsync(site);
        var review = (await site.Services.GetRequiredService<Reviewing>().OfAsync(Centre))!;
        review.Of.Rows.Values.SelectMany(rows => rows).Select(row => row.Address).ShouldAllBe(address => address.StartsWith("/u/474001/2026/budget"));
        var lines = await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptLine>(Centre));
        var ids = lines.Select(kept => $"#row-{kept.Id}").ToHashSet(StringComparer.Ordinal);
        review.Of.Rows.Values.SelectMany(rows => rows).Where(row => row.Address.Contains("#row-")).ShouldAllBe(row => ids.Contains(row.Address.Substring(row.Address.IndexOf('#'))));
        line.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_filter_shows_what_fits_and_says_so_where_nothing_does()
    {
        await using var site = await TestSite.NewAsync();
        await UnbalanceAsync(site);
        var browser = await site.EnterAsync("fuhe");
        var all = (await site.Services.GetRequiredService<Reviewing>().OfAsync(Centre))!.Report.Open.ToList();
        var one = all.First(finding => finding.Severity != Severity.Question);
        var page = await browser.PageAsync($"/u/474001/2026/review?q={one.Number}");
        page.ShouldContain($"id=\"finding-{one.Number}\"");
        page.Split("class=\"finding-card").Length.ShouldBe(2);
        (await browser.PageAsync("/u/474001/2026/review?q=%3Cscript%3Enichts")).ShouldContain("没有符合筛选条件的问题");
    }

    [Fact]
    public async Task The_list_can_be_taken_along_as_workbook_page_and_log()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("shenji");
        foreach (var (file, start) in new[] { ("xlsx", "PK"), ("html", "<!DOCTYPE html>"), ("sarif", "{") })
        {
            using var answer = await browser.GetAsync($"/u/474001/2026/review/findings.{file}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()).ShouldStartWith(start);
        }
    }

    [Fact]
    public async Task A_unit_without_a_book_is_told_what_to_do()
    {
        await using var site = await TestSite.NewAsync();
        (await (await site.EnterAsync("caizheng")).PageAsync("/u/360004/2026/review")).ShouldContain("/u/360004/2026/budget");
    }

    /// <summary>Makes the book's revenue and spending differ.</summary>
    internal static Task<KeptLine> UnbalanceAsync(TestSite site) => site.Keeper.ChangeAsync(Actor.Program, Centre.District, "test", async change =>
    {
        var line = (await change.ListAsync<KeptLine>(Centre)).First(line => line is { Flow: Flow.Expenditure, Stage: Stage.Initial, OfYear: 2026, AmountFen: > 0 });
        return await change.SaveAsync(line with { AmountFen = line.AmountFen + 12_345_67 });
    });
}
