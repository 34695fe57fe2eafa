using Mingzhang.Databases;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Books;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Budget;
using Mingzhang.Web.Tests.Work;

namespace Mingzhang.Web.Tests.Budget;

public sealed class RecordTests
{
    private const string Home = "/u/474001/2026/budget";
    private static readonly Scope Centre = new("130999", "474001", 2026);

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task An_adjustment_changes_the_adjusted_budget(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync("jingban");
        var before = await Adjusted(site);
        using var saved = await Save(browser, "adjustments", ("id", "a1"), ("new", "1"), ("on_day", "2026-06-30"), ("kind", "TakenBack"), ("amount_fen", "500,000.00"), ("approval", "示财预〔2026〕12号"), ("fund", "General"), ("reason", "财政收回"));
        saved.Headers.Location!.OriginalString.ShouldContain("done=saved");
        (await Adjusted(site) - before).ShouldBe(-50000000);
        (await browser.PageAsync($"{Home}/adjustments")).ShouldContain("示财预〔2026〕12号");
        (await site.Keeper.ReadAsync(looking => Store.Audit.AuditChain.ListAsync(looking, "130999", new() { Action = "budget.adjustments" }))).ShouldHaveSingleItem().Reason.ShouldBe("财政收回");
        using var removed = await browser.PostAsync($"{Home}/adjustments/remove", ("id", "a1"), ("version", "2"));
        removed.Headers.Location!.OriginalString.ShouldContain("done=removed");
        (await Adjusted(site)).ShouldBe(before);
    }

    [Theory]
    [InlineData("amount_fen", "-1", "failed=needed")]
    [InlineData("amount_fen", "abc", "failed=value")]
    [InlineData("amount_fen", "1.005", "failed=value")]
    [InlineData("approval", "", "failed=needed")]
    [InlineData("kind", "99", "failed=value")]
    [InlineData("on_day", "2026-02-30", "failed=value")]
    public async Task An_adjustment_without_sense_is_refused_and_what_was_typed_comes_back(string column, string value, string failed)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        Dictionary<string, string> fields = new() { ["id"] = "a1", ["new"] = "1", ["on_day"] = "2026-06-30", ["kind"] = "Added", ["amount_fen"] = "1", ["approval"] = "文号", ["fund"] = "General", ["reason"] = "因为" };
        fields[column] = value;
        using var answer = await Save(browser, "adjustments", [.. fields.Select(pair => (pair.Key, pair.Value))]);
        var back = answer.Headers.Location!.OriginalString;
        back.ShouldContain(failed);
        (await browser.PageAsync(back)).ShouldContain("因为");
        (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptAdjustment>(Centre))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Purchases_are_closed_with_the_budget_while_others_check_it()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        (await site.StepAsync("jingban", Centre, "budget", "submit")).ShouldContain("worked=submit");
        using var closed = await Save(browser, "purchases", ("id", "p1"), ("new", "1"), ("name", "摄像机"), ("kind", "ProcuredGoods"), ("of_year", "2026"), ("stage", "Initial"), ("fund", "General"), ("amount_fen", "20000"), ("quantity", "2"));
        ((int)closed.StatusCode).ShouldBe(409);
        using var open = await Save(browser, "assets", ("id", "a1"), ("new", "1"), ("kind", "AssetVehicles"), ("of_year", "2026"), ("quantity", "3"), ("measure_unit", "辆"));
        open.Headers.Location!.OriginalString.ShouldContain("done=saved");
    }

    [Theory]
    [InlineData("purchases", "name=摄像机&kind=ProcuredGoods&of_year=2026&stage=Initial&fund=General&amount_fen=20000&quantity=2")]
    [InlineData("assets", "kind=AssetVehicles&of_year=2026&quantity=3&measure_unit=辆")]
    [InlineData("contracts", "number=H1&name=印刷合同&party=示例传媒服务公司&amount_fen=100000&signed_on=2026-03-01")]
    public async Task Records_are_added_changed_and_conflicts_are_shown(string kind, string form)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        (string, string)[] fields = [.. form.Split('&').Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1]))];
        using var added = await Save(browser, kind, [("id", "r1"), ("new", "1"), .. fields]);
        added.Headers.Location!.OriginalString.ShouldContain("done=saved");
        (await browser.PageAsync($"{Home}/{kind}?id=r1")).ShouldContain("name=\"version\" value=\"2\"");

        // Two people begin at version 2 and change the same first field.
        var (name, value) = fields[0];
        var others = name == "kind" ? ("Equipment", "Buildings") : ($"{value}甲", $"{value}乙");
        using var first = await Save(browser, kind, [("id", "r1"), ("version", "2"), (name, others.Item1), .. fields[1..]]);
        first.Headers.Location!.OriginalString.ShouldContain("done=saved");
        using var second = await Save(browser, kind, [("id", "r1"), ("version", "2"), (name, others.Item2), .. fields[1..]]);
        second.Headers.Location!.OriginalString.ShouldContain($"conflict={name}");
        (await browser.PageAsync(second.Headers.Location!.OriginalString)).ShouldContain("别人刚改过同一处");
    }

    [Fact]
    public async Task A_purchase_stands_in_the_forms_at_once()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        using var added = await Save(browser, "purchases", ("id", "r1"), ("new", "1"), ("name", "无人机航拍设备"), ("kind", "ProcuredGoods"), ("of_year", "2026"), ("stage", "Initial"), ("fund", "General"), ("amount_fen", "34567.89"));
        (await browser.PageAsync($"{Home}/forms?form=procurement")).ShouldContain("85.916789");
    }

    [Fact]
    public async Task Counts_and_texts_are_kept_and_a_wrong_count_changes_nothing()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        using var counted = await browser.PostAsync($"{Home}/texts/counts", ("of", "2026"), ("stage", "Initial"), ("count.编制人数", "57"));
        counted.Headers.Location!.OriginalString.ShouldContain("done=saved");
        using var wrong = await browser.PostAsync($"{Home}/texts/counts", ("of", "2026"), ("stage", "Initial"), ("count.编制人数", "-1"));
        wrong.Headers.Location!.OriginalString.ShouldContain("failed=count");
        using var text = await browser.PostAsync($"{Home}/texts/save", ("about", "编制说明"), ("words", "办好县里的新闻。"), ("version", "0"));
        text.Headers.Location!.OriginalString.ShouldContain("done=saved");
        using var unknown = await browser.PostAsync($"{Home}/texts/save", ("about", "没有的"), ("words", "x"), ("version", "0"));
        unknown.Headers.Location!.OriginalString.ShouldContain("failed=gone");
        var book = (await Book(site))!;
        book.Stated.ShouldContain(stated => stated.Key == "编制人数" && stated.At.Stage == Stage.Initial && stated.Figure.Number == 57);
        book.Text("编制说明").ShouldBe("办好县里的新闻。");
        (await browser.PageAsync($"{Home}/texts")).ShouldContain("办好县里的新闻。");
    }

    [Fact]
    public async Task Who_may_not_keep_records_is_refused()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("fuhe");
        (await browser.PageAsync($"{Home}/contracts")).ShouldNotContain("新增合同");
        using var answer = await Save(browser, "contracts", ("id", "r1"), ("new", "1"));
        ((int)answer.StatusCode).ShouldBe(403);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("id", "r1")]);
        foreach (var address in new[] { "lines/save", "lines/remove", "texts/save", "texts/counts", "contracts/save", "contracts/remove", "import/confirm", "import/undo" })
        {
            using var answer = await browser.Client.PostAsync(new Uri($"{Home}/{address}", UriKind.Relative), content);
            ((int)answer.StatusCode).ShouldBe(400, address);
        }

        using var changes = new StringContent("{\"batch\":\"1\",\"changes\":[]}", System.Text.Encoding.UTF8, "application/json");
        using var lines = await browser.Client.PostAsync(new Uri($"{Home}/lines", UriKind.Relative), changes);
        ((int)lines.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Two_years_are_compared_by_what_money_is_for()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("fuhe");
        (await browser.PageAsync($"{Home}/compare")).ShouldContain("2025 决算");
        var book = (await Book(site))!;
        foreach (var by in YearComparison.Dimensions)
        {
            var rows = YearComparison.Of(book, new(2025, Stage.Final), new(2026, Stage.Initial), by);
            var sums = rows.Where(row => row.At.Flow == Flow.None).ToList();
            sums.Count.ShouldBe(2);
            sums.Sum(row => row.New).ShouldBe(rows.Where(row => row.At.Flow != Flow.None).Sum(row => row.New));
            sums.Sum(row => row.Old).ShouldBe(book.Lines.Where(line => line.At.Year == 2025 && line.At.Stage == Stage.Final).Sum(line => line.Amount.Fen));
        }
    }

    [Theory]
    [InlineData(0, 100, null)]
    [InlineData(300, 200, "-33.33")]
    [InlineData(200, 201, "0.5")]
    [InlineData(-100, -50, "-50")]
    public void A_change_is_a_percentage_of_what_was(long old, long now, string? percent) =>
        new ComparedRow(default, old, now).Percent.ShouldBe(percent is null ? null : decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture));

    private static Task<HttpResponseMessage> Save(TestBrowser browser, string kind, params (string, string)[] fields) => browser.PostAsync($"{Home}/{kind}/save", fields);

    private static Task<AccountBook?> Book(TestSite site) => site.Keeper.ReadAsync(looking => KeptBooks.LoadAsync(looking, Centre));

    private static async Task<long> Adjusted(TestSite site) => (await site.Keeper.ReadAsync(async looking => await ExecutionLines.AddAsync(looking, Centre, (await KeptBooks.LoadAsync(looking, Centre))!)))
        .Lines.Where(line => line.At is { Year: 2026, Stage: Stage.Adjusted, Flow: Flow.Expenditure }).Sum(line => line.Amount.Fen);
}
