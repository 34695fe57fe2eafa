using System.Net.Http.Json;
using System.Text.Json;
using Mingzhang.Databases;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Tests.Work;

namespace Mingzhang.Web.Tests.Budget;

public sealed class LineTests
{
    private const string Lines = "/u/474001/2026/budget/lines";

    [Fact]
    public async Task The_page_shows_the_lines_without_any_script()
    {
        await using var site = await TestSite.NewAsync();
        var page = await (await site.EnterAsync("jingban")).PageAsync("/u/474001/2026/budget");
        page.ShouldContain("一般公共预算");
        page.ShouldContain("data-grid");
        // A part of the page with a head of its own would take this one's place.
        page.ShouldContain("/css/budget.css");
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Two_people_on_one_line_see_both_values_and_lose_none(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var (mine, theirs) = (await site.EnterAsync("jingban"), await site.EnterAsync("jingban"));
        var row = (await Data(mine)).GetProperty("rows")[0];
        var (id, version) = (row.GetProperty("id").GetString()!, row.GetProperty("version").GetInt64());
        await Save(theirs, new { id, version, values = new { amount_fen = "100" } });
        var answer = await Save(mine, new { id, version, values = new { amount_fen = "200", note = "印刷" } });
        var conflict = answer.GetProperty("conflicts").EnumerateArray().ShouldHaveSingleItem();
        (conflict.GetProperty("mine").GetString(), conflict.GetProperty("theirs").GetString(), conflict.GetProperty("by").GetString()).ShouldBe(("200", "100", "王经办"));
        var kept = answer.GetProperty("rows")[0].GetProperty("values");
        (kept.GetProperty("amount_fen").GetString(), kept.GetProperty("note").GetString()).ShouldBe(("100", "印刷"));
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_new_row_that_is_sent_twice_is_there_once_and_where_it_was_put(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync("jingban");
        var first = (await Data(browser)).GetProperty("rows")[0].GetProperty("id").GetString()!;
        var row = new { id = "3f0c7a52-0000-4000-8000-000000000001", version = 0, isNew = true, after = first, values = new { flow = "Expenditure", fund = "General", amount_fen = 1234 } };
        await Save(browser, row);
        await Save(browser, row);
        var rows = (await Data(browser)).GetProperty("rows").EnumerateArray().Select(one => one.GetProperty("id").GetString()).ToList();
        rows.Count(id => id == row.id).ShouldBe(1);
        rows.IndexOf(row.id).ShouldBe(1);
    }

    [Fact]
    public async Task What_others_did_since_is_told()
    {
        await using var site = await TestSite.NewAsync();
        var (mine, theirs) = (await site.EnterAsync("jingban"), await site.EnterAsync("jingban"));
        var data = await Data(mine);
        var (row, gone) = (data.GetProperty("rows")[1], data.GetProperty("rows")[2]);
        await Save(theirs, new { id = row.GetProperty("id").GetString(), version = row.GetProperty("version").GetInt64(), values = new { amount_fen = "1" } });
        await Save(theirs, new { id = gone.GetProperty("id").GetString(), version = gone.GetProperty("version").GetInt64(), isDeleted = true, values = new { } });
        var changes = await Json(await mine.GetAsync($"{Lines}/changes?since={data.GetProperty("now").GetString()}"));
        var rows = changes.GetProperty("rows").EnumerateArray().ToList();
        rows.Count.ShouldBe(2);
        rows[0].GetProperty("values").GetProperty("amount_fen").GetString().ShouldBe("1");
        rows[1].GetProperty("isDeleted").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("amount_fen", "12.5")]
    [InlineData("amount_fen", "=1+1")]
    [InlineData("flow", "Nonsense")]
    [InlineData("district", "000000")]
    [InlineData("of_year", "1999")]
    public async Task What_is_no_value_of_a_column_is_refused_and_changes_nothing(string column, string value)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var row = (await Data(browser)).GetProperty("rows")[0];
        var values = new Dictionary<string, string> { ["note"] = "x", [column] = value };
        using var answer = await browser.SendAsync(HttpMethod.Post, Lines, JsonContent.Create(new { batch = "1", changes = new[] { new { id = row.GetProperty("id").GetString(), version = 1, values } } }));
        ((int)answer.StatusCode).ShouldBe(422);
        (await Data(browser)).GetProperty("rows")[0].GetProperty("version").GetInt64().ShouldBe(row.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task Money_that_does_not_balance_is_said_as_it_is_typed()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var data = await Data(browser);
        data.GetProperty("summary").GetProperty("broken").GetArrayLength().ShouldBe(0);
        var row = data.GetProperty("rows")[0];
        var answer = await Save(browser, new { id = row.GetProperty("id").GetString(), version = 1, values = new { amount_fen = "1" } });
        answer.GetProperty("summary").GetProperty("broken").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_reviewer_sees_the_lines_and_may_not_change_them()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("fuhe");
        (await Data(browser)).GetProperty("canEdit").GetBoolean().ShouldBeFalse();
        using var answer = await browser.SendAsync(HttpMethod.Post, Lines, JsonContent.Create(new { batch = "1", changes = Array.Empty<object>() }));
        ((int)answer.StatusCode).ShouldBe(403);
        (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptLine>())).ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task Without_script_a_line_is_added_changed_and_removed_by_forms(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync("jingban");
        (await browser.PageAsync("/u/474001/2026/budget/line?of=2026&stage=initial")).ShouldContain("name=\"amount_fen\"");
        (string, string)[] fields = [("id", "formline"), ("new", "1"), ("of", "2026"), ("stage", "Initial"), ("flow", "Expenditure"), ("fund", "General"), ("function", "2070605"), ("amount_fen", "1,234.56"), ("note", "印刷")];
        using var added = await browser.PostAsync($"{Lines}/save", fields);
        added.Headers.Location!.OriginalString.ShouldContain("done=saved");
        (await Kept()).ShouldSatisfyAllConditions(line => line!.AmountFen.ShouldBe(123456), line => line!.Note.ShouldBe("印刷"), line => line!.Function.ShouldBe("2070605"));
        using var wrong = await browser.PostAsync($"{Lines}/save", [.. fields[..7], ("version", "2"), ("amount_fen", "=1+1")]);
        var back = wrong.Headers.Location!.OriginalString;
        back.ShouldContain("failed=value");
        (await browser.PageAsync(back)).ShouldContain("=1&#x2B;1", Case.Insensitive);
        (await Kept())!.AmountFen.ShouldBe(123456);
        using var stale = await browser.PostAsync($"{Lines}/remove", ("id", "formline"), ("version", "1"));
        stale.Headers.Location!.OriginalString.ShouldContain("failed=changed");
        using var removed = await browser.PostAsync($"{Lines}/remove", ("id", "formline"), ("version", (await Kept())!.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        removed.Headers.Location!.OriginalString.ShouldContain("done=removed");
        (await Kept()).ShouldBeNull();

        Task<KeptLine?> Kept() => site.Keeper.ReadAsync(looking => looking.FindAsync<KeptLine>(new("130999", 2026, "474001", "formline")));
    }

    [Fact]
    public async Task A_budget_that_was_handed_on_is_only_looked_at()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        (await Data(browser)).GetProperty("canEdit").GetBoolean().ShouldBeTrue();
        await site.StepAsync("jingban", Paths.Centre, "budget", "submit");
        (await Data(browser)).GetProperty("canEdit").GetBoolean().ShouldBeFalse();
        (await browser.PageAsync("/u/474001/2026/budget")).ShouldNotContain("新增一行");
        using var answer = await browser.PostAsync($"{Lines}/save", ("id", "late"), ("new", "1"), ("flow", "Revenue"), ("fund", "General"), ("amount_fen", "1"));
        ((int)answer.StatusCode).ShouldBe(409);
    }

    private static async Task<JsonElement> Data(TestBrowser browser) => await Json(await browser.GetAsync(Lines));

    private static async Task<JsonElement> Save(TestBrowser browser, object change)
    {
        using var answer = await browser.SendAsync(HttpMethod.Post, Lines, JsonContent.Create(new { batch = "1", changes = new[] { change } }));
        return await Json(answer);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        ((int)answer.StatusCode).ShouldBe(200, text[..Math.Min(400, text.Length)]);
        return JsonDocument.Parse(text).RootElement;
    }
}
