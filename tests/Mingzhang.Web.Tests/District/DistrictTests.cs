using System.Globalization;
using System.Text;
using Mingzhang.Districts;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.District;
using Mingzhang.Writing.Figures;
using Microsoft.Extensions.DependencyInjection;

namespace Mingzhang.Web.Tests.District;

public sealed class DistrictTests
{
    private const string Code = "130999";

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Summaries_say_what_the_ledger_says_to_the_fen(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        await DistrictInventor.AddAsync(site.Keeper, Code, units: 6, years: [2025, 2026], payments: 20);
        var summaries = await site.Keeper.ReadAsync(looking => looking.InDistrictAsync<KeptSummary>(Code));
        summaries.Count.ShouldBeGreaterThanOrEqualTo(12);
        foreach (var summary in summaries)
        {
            await ShouldAgreeAsync(site, summary);
        }
    }

    [Fact]
    public async Task A_payment_an_adjustment_and_a_result_are_in_the_summary_at_once()
    {
        await using var site = await TestSite.NewAsync();
        var scope = new Scope(Code, "474001", 2026);
        var before = await SummaryAsync(site, scope);
        await site.Keeper.ChangeAsync(Actor.Program, Code, "payments.import", async change =>
        {
            await change.AddAsync(new KeptPayment { District = Code, Unit = scope.Unit, Year = scope.Year, RowKey = "x", OnDay = new(2026, 11, 3), AmountFen = 123_45 });
            await change.AddAsync(new KeptAdjustment { District = Code, Unit = scope.Unit, Year = scope.Year, Kind = AdjustmentKind.TakenBack, OnDay = new(2026, 11, 3), AmountFen = 100_00 });
        });
        var after = await SummaryAsync(site, scope);
        after.PaidFen.ShouldBe(before.PaidFen + 123_45);
        after.AdjustedFen.ShouldBe(before.AdjustedFen - 100_00);
        after.Changes.ShouldBe(before.Changes + 1);
        await ShouldAgreeAsync(site, after);
    }

    [Fact]
    public async Task A_change_that_is_given_up_leaves_the_summary_as_it_was()
    {
        await using var site = await TestSite.NewAsync();
        var scope = new Scope(Code, "474001", 2026);
        var before = await SummaryAsync(site, scope);
        await Should.ThrowAsync<InvalidOperationException>(() => site.Keeper.ChangeAsync(Actor.Program, Code, "payments.import", async change =>
        {
            await change.AddAsync(new KeptPayment { District = Code, Unit = scope.Unit, Year = scope.Year, RowKey = "x", OnDay = new(2026, 11, 3), AmountFen = 1 });
            throw new InvalidOperationException("given up");
        }));
        (await SummaryAsync(site, scope)).ShouldBe(before);
    }

    [Fact]
    public async Task The_check_fills_in_findings_and_is_void_once_the_book_changes()
    {
        await using var site = await TestSite.NewAsync();
        var checks = site.Services.GetRequiredService<SummaryChecks>();
        while (await checks.CheckNextAsync())
        {
        }

        var scope = new Scope(Code, "474001", 2026);
        (await SummaryAsync(site, scope)).IsChecked.ShouldBeTrue();
        var page = await (await site.EnterAsync("caizheng")).PageAsync("/district/findings?year=2026");
        page.ShouldContain("class=\"unit-chip\"");
        await site.Keeper.ChangeAsync(Actor.Program, Code, "budget.save", async change =>
        {
            var line = (await change.ListAsync<KeptLine>(scope))[0];
            await change.SaveAsync(line with { AmountFen = line.AmountFen + 1 });
        });
        (await SummaryAsync(site, scope)).IsChecked.ShouldBeFalse();
        (await (await site.EnterAsync("caizheng")).PageAsync("/district?year=2026")).ShouldContain("检查中");
    }

    [Fact]
    public async Task The_bureau_sees_all_units_a_department_its_own_and_nobody_else_any()
    {
        await using var site = await TestSite.NewAsync();
        (await (await site.EnterAsync("caizheng")).PageAsync("/district")).ShouldContain("示例县博物馆");
        var department = await (await site.EnterAsync("zhuguan")).PageAsync("/district");
        department.ShouldContain("示例县融媒体中心");
        department.ShouldNotContain("示例县博物馆");
        using var refused = await (await site.EnterAsync("jingban")).GetAsync("/district");
        ((int)refused.StatusCode).ShouldBe(403);
    }

    [Fact]
    public async Task Rows_are_filtered_sorted_and_paged_by_the_server()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("shenji");
        (await browser.PageAsync("/district?q=%E5%9B%BE%E4%B9%A6&year=2026")).ShouldNotContain("row-link\" href=\"/u/360001/");
        var sorted = await browser.PageAsync("/district?sort=-budget&year=2026");
        sorted.IndexOf("row-link\" href=\"/u/474001/", StringComparison.Ordinal).ShouldBeInRange(1, sorted.IndexOf("row-link\" href=\"/u/360001/", StringComparison.Ordinal));
        (await browser.PageAsync("/district?page=9&year=2026")).ShouldContain("没有符合条件的单位");
    }

    [Fact]
    public async Task Exports_hold_exact_yuan_and_no_cell_begins_a_formula()
    {
        await using var site = await TestSite.NewAsync();
        await site.Keeper.ChangeAsync(Actor.Program, Code, "unit.save", change => change.AddAsync(new KeptUnit { Id = "999001", Name = "=1+1 \"中心\"", Department = "999" }));
        var browser = await site.EnterAsync("caizheng");
        using var csv = await browser.GetAsync("/district/units.csv?year=2026");
        var text = Encoding.UTF8.GetString(await csv.Content.ReadAsByteArrayAsync());
        text.ShouldContain("\"'=1+1 \"\"中心\"\"\"");
        var summary = await SummaryAsync(site, new(Code, "474001", 2026));
        text.ShouldContain(((decimal)summary.PaidFen!.Value / 100).ToString(CultureInfo.InvariantCulture));
        using var excel = await browser.GetAsync("/district/units.xlsx?year=2026");
        (await excel.Content.ReadAsByteArrayAsync()).AsSpan(0, 2).SequenceEqual("PK"u8).ShouldBeTrue();
    }

    [Fact]
    public void Quartiles_find_what_stands_apart_and_say_nothing_of_few()
    {
        Quartiles.Of([1, 2, 3, 4, 5, 6, 7]).ShouldBeNull();
        var quartiles = Quartiles.Of([80, 82, 84, 86, 88, 90, 92, 20]).ShouldNotBeNull();
        (quartiles.First, quartiles.Median, quartiles.Third).ShouldBe((81m, 85m, 89m));
        quartiles.IsApart(20).ShouldBeTrue();
        quartiles.IsApart(92).ShouldBeFalse();
    }

    [Fact]
    public async Task Copied_targets_of_other_units_are_found_and_what_came_from_the_library_is_not()
    {
        await using var site = await TestSite.NewAsync();
        var page = await (await site.EnterAsync("caizheng")).PageAsync("/district/copies?year=2026");
        // The demonstration's units were made from one sample book.
        page.ShouldContain("示例县图书馆");
        await site.Keeper.ChangeAsync(Actor.Program, Code, "targets.save", async change =>
        {
            foreach (var indicator in await change.InDistrictAsync<KeptIndicator>(Code, ("year", 2026L)))
            {
                await change.SaveAsync(indicator with { CopiedFrom = "library:1" });
            }
        });
        (await (await site.EnterAsync("caizheng")).PageAsync("/district/copies?year=2026")).ShouldContain("没有发现雷同的目标");
    }

    [Fact]
    public async Task A_price_far_from_those_of_other_units_stands_apart()
    {
        await using var site = await TestSite.NewAsync();
        await site.Keeper.ChangeAsync(Actor.Program, Code, "targets.save", async change =>
        {
            // Nine units print an issue for 2 to 3 万元, the tenth for 9.
            foreach (var (at, price) in new[] { "2.0", "2.2", "2.3", "2.4", "2.5", "2.6", "2.8", "2.9", "3.0", "9.0" }.Index())
            {
                await change.AddAsync(new KeptIndicator { Unit = "360001", Year = 2026, Project = "p" + at, First = Model.Performance.FirstLevel.Cost, Name = "每期印刷成本", Target = price, MeasureUnit = "万元/期" });
            }
        });
        var units = await site.Keeper.ReadAsync(looking => looking.InDistrictAsync<KeptUnit>(Code));
        var found = (await Outliers.FindAsync(site.Keeper, Code, 2026, units)).Where(outlier => outlier.Indicator == "每期印刷成本").ToList();
        found.ShouldHaveSingleItem().Value.ShouldBe(9.0m);
        found[0].IsCost.ShouldBeTrue();
        (await (await site.EnterAsync("caizheng")).PageAsync("/district/outliers?year=2026")).ShouldContain("每期印刷成本");
    }

    private static async Task<KeptSummary> SummaryAsync(TestSite site, Scope scope) =>
        (await site.Keeper.ReadAsync(looking => looking.FindAsync<KeptSummary>(scope.Key(KeptSummary.OnlyId)))).ShouldNotBeNull();

    private static async Task ShouldAgreeAsync(TestSite site, KeptSummary summary)
    {
        var scope = new Scope(summary.District, summary.Unit, summary.Year);
        var book = await site.Keeper.ReadAsync(async looking => await KeptBooks.LoadAsync(looking, scope) is { } loaded ? await ExecutionLines.AddAsync(looking, scope, loaded) : null);
        var ledger = new Ledger(book.ShouldNotBeNull(), PackLoader.Embedded.Entries, organOperationIsRunning: false);
        long? At(Stage stage) => ledger[new Coordinates { Year = scope.Year, Stage = stage, Flow = Flow.Expenditure }]?.Fen;
        summary.BudgetFen.ShouldBe(At(Stage.Initial), $"{scope} initial");
        summary.PaidFen.ShouldBe(At(Stage.Executed), $"{scope} paid");
        summary.AdjustedFen.ShouldBe(At(Stage.Adjusted) ?? At(Stage.Initial), $"{scope} adjusted");
        summary.Projects.ShouldBe(book!.Projects.Count);
    }
}
