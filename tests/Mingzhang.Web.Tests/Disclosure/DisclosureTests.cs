using System.IO.Compression;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Databases;
using Mingzhang.Model;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Disclosure;
using Mingzhang.Web.Review;

namespace Mingzhang.Web.Tests.Disclosure;

public sealed class DisclosureTests
{
    private const string Page = "/u/474001/2026/disclosure";
    private const string Public = "/public/130999-474001/2026/";
    private static readonly Scope Centre = new("130999", "474001", 2026);

    public static TheoryData<Engine> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task From_preparation_to_the_public_page_by_the_hands_of_three(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        await ExplainAllAsync(site);
        (await site.Browser().PageAsync("/public")).ShouldContain("还没有公开的内容");

        await PublishAsync(site);
        var visitor = site.Browser();
        var home = await visitor.GetAsync(Public);
        home.StatusCode.ShouldBe(HttpStatusCode.OK);
        home.Headers.Contains("Set-Cookie").ShouldBeFalse();
        // The policy is that of the page itself, by the hash of its own style; the application's would show it without any.
        string.Join(' ', home.Headers.GetValues("Content-Security-Policy")).ShouldContain("sha256-");
        (await home.Content.ReadAsStringAsync()).ShouldContain("示例县融媒体中心");
        (await visitor.PageAsync("/public")).ShouldContain(Public);
        (await visitor.PageAsync("/public/474001/2026/index.html")).ShouldContain("示例县融媒体中心");
        using var data = await visitor.GetAsync(Public + "manifest.json");
        data.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        using var code = await visitor.GetAsync(Public + "qr.svg");
        code.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        using var archive = await visitor.GetAsync(Public + "package.zip");
        using var zip = new ZipArchive(await archive.Content.ReadAsStreamAsync());
        zip.Entries.ShouldContain(entry => entry.FullName == "manifest.json");
        zip.Entries.ShouldContain(entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal) && entry.FullName.EndsWith(".docx", StringComparison.Ordinal));

        var work = await site.Keeper.ReadAsync(looking => looking.FindAsync<KeptWork>(Centre.Key("disclosure")));
        work!.State.ShouldBe("published");
        (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptEvent>(Centre, ("event", "disclosure-published")))).ShouldContain(met => met.Item == "budget");
    }

    [Fact]
    public async Task A_correction_is_a_new_edition_that_lists_the_changed_figures_and_keeps_the_old()
    {
        await using var site = await TestSite.NewAsync();
        await ExplainAllAsync(site);
        await PublishAsync(site);
        await StepAsync(site, "jingban", "correct", "补助收入列错");
        await site.Keeper.ChangeAsync(Actor.Program, Centre.District, "test", async change =>
        {
            // A yuan more on both sides, so that the book still balances.
            foreach (var flow in new[] { Flow.Revenue, Flow.Expenditure })
            {
                var line = (await change.ListAsync<KeptLine>(Centre)).First(line => line.Flow == flow && line is { Stage: Stage.Initial, OfYear: 2026, AmountFen: > 0 } && (line.Fund == Fund.General));
                await change.SaveAsync(line with { AmountFen = line.AmountFen + 100 });
            }
        });
        await ExplainAllAsync(site);
        await PublishAsync(site);
        var editions = await site.Keeper.ReadAsync(looking => Publications.EditionsAsync(looking, Centre));
        editions.Select(edition => (edition.Number, edition.IsPublished)).ShouldBe([(2, true), (1, false)]);
        editions[0].Changes.ShouldContain("→");
        (await site.Browser().PageAsync(Public + "editions/1/index.html")).ShouldContain("示例县融媒体中心");
    }

    [Fact]
    public async Task What_is_taken_down_is_gone_with_its_older_editions()
    {
        await using var site = await TestSite.NewAsync();
        await ExplainAllAsync(site);
        await PublishAsync(site);
        await StepAsync(site, "lingdao", "take-down", "误列个人信息");
        foreach (var path in new[] { "", "index.html", "package.zip", "manifest.json", "qr.svg" })
        {
            using var answer = await site.Browser().GetAsync(Public + path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await (await site.EnterAsync("jingban")).PageAsync(Page)).ShouldContain("误列个人信息");
    }

    [Fact]
    public async Task Nothing_is_published_that_was_not_approved_and_built()
    {
        await using var site = await TestSite.NewAsync();
        await ExplainAllAsync(site);
        var preparer = await site.EnterAsync("jingban");
        // Not approved: there is nothing to build, and no step leads there.
        (await AnswerAsync(site, "jingban", "publish")).ShouldContain("refused=NotFromHere");
        (await BuildAsync(preparer)).ShouldContain("还没有批准公开的定稿");
        await StepAsync(site, "jingban", "submit");
        await StepAsync(site, "fuhe", "check");
        await StepAsync(site, "lingdao", "approve");
        // Approved and not built: nobody has seen what would be public.
        (await AnswerAsync(site, "jingban", "publish")).ShouldContain("refused=NotDone");
        using var visitor = await site.Browser().GetAsync(Public);
        visitor.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Keeper.ReadAsync(looking => looking.FindAsync<KeptWork>(Centre.Key("disclosure"))))!.State.ShouldBe("ready");
    }

    [Fact]
    public async Task What_changes_after_the_approval_is_not_published()
    {
        await using var site = await TestSite.NewAsync();
        await ExplainAllAsync(site);
        await StepAsync(site, "jingban", "submit");
        await StepAsync(site, "fuhe", "check");
        await StepAsync(site, "lingdao", "approve");
        var approved = await site.Keeper.ReadAsync(looking => Publications.ApprovedAsync(looking, Centre));
        await ReviewedUnbalancedAsync(site);
        (await BuildAsync(await site.EnterAsync("jingban"))).ShouldContain("公开包已生成");
        (await site.Keeper.ReadAsync(looking => Publications.EditionsAsync(looking, Centre)))[0].Entries.ShouldBe(approved!.Hash);
    }

    [Fact]
    public async Task An_error_that_nobody_explained_keeps_the_work_from_going_on()
    {
        await using var site = await TestSite.NewAsync();
        await Review.ReviewTests.UnbalanceAsync(site);
        await StepAsync(site, "jingban", "submit");
        (await AnswerAsync(site, "fuhe", "check")).ShouldContain("refused=UnexplainedErrors");
        (await (await site.EnterAsync("fuhe")).PageAsync(Page)).ShouldContain("个错误要改或说明");
    }

    [Fact]
    public async Task The_draft_is_shown_in_a_frame_in_which_nothing_acts()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("shenji");
        (await browser.PageAsync(Page)).ShouldContain("sandbox=\"allow-same-origin\"");
        using var draft = await browser.GetAsync(Page + "/draft/index.html");
        draft.StatusCode.ShouldBe(HttpStatusCode.OK);
        string.Join(' ', draft.Headers.GetValues("Content-Security-Policy")).ShouldContain("sandbox allow-same-origin");
        foreach (var extension in new[] { "docx", "xlsx" })
        {
            using var file = await browser.GetAsync($"{Page}/file/0/{extension}");
            file.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var none = await browser.GetAsync($"{Page}/file/0/exe");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("..%2f..%2fappsettings.json")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("files//budget.docx")]
    [InlineData("files\\budget.docx")]
    [InlineData("INDEX.HTML")]
    public async Task No_path_leads_out_of_a_package(string path)
    {
        await using var site = await TestSite.NewAsync();
        await ExplainAllAsync(site);
        await PublishAsync(site);
        using var answer = await site.Browser().GetAsync(Public + path);
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
    }

    private static async Task PublishAsync(TestSite site)
    {
        await StepAsync(site, "jingban", "submit");
        await StepAsync(site, "fuhe", "check");
        await StepAsync(site, "lingdao", "approve");
        (await BuildAsync(await site.EnterAsync("jingban"))).ShouldContain("公开包已生成");
        await StepAsync(site, "jingban", "publish");
    }

    private static async Task<string> BuildAsync(TestBrowser browser)
    {
        using var begun = await browser.PostAsync(Page + "/build", ("withoutPdf", "true"));
        var page = begun.Headers.Location!.ToString();
        for (var i = 0; i < 1200; i++)
        {
            var text = await browser.PageAsync(page);
            if (!text.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
            {
                return text;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException(page);
    }

    private static async Task StepAsync(TestSite site, string person, string transition, string words = "") =>
        (await AnswerAsync(site, person, transition, words)).ShouldContain($"worked={transition}");

    // As the bar of the page sends it.
    private static async Task<string> AnswerAsync(TestSite site, string person, string transition, string words = "")
    {
        var seen = (await site.Keeper.ReadAsync(looking => looking.FindAsync<KeptWork>(Centre.Key("disclosure"))))?.Version ?? 0;
        using var answer = await (await site.EnterAsync(person)).PostAsync($"/u/474001/2026/work/disclosure/{transition}", ("seen", seen.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("comment", words), ("reason", words), ("return", Page));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.ToString();
    }

    // The unit gives its reasons for what is found in the demonstration's book.
    private static async Task ExplainAllAsync(TestSite site)
    {
        var reviewing = site.Services.GetRequiredService<Reviewing>();
        foreach (var finding in (await reviewing.OfAsync(Centre))!.Report.Open)
        {
            await reviewing.ExplainAsync(Actor.Program, Centre, finding.Number, (finding.Rule, finding.Number), "按批复数列示");
        }

        (await reviewing.OfAsync(Centre))!.Errors.ShouldBe(0, string.Join('\n', (await reviewing.OfAsync(Centre))!.Missing.Select(missing => missing.Message)));
    }

    private static async Task ReviewedUnbalancedAsync(TestSite site)
    {
        await Review.ReviewTests.UnbalanceAsync(site);
        (await site.Services.GetRequiredService<Reviewing>().OfAsync(Centre))!.Errors.ShouldBeGreaterThan(0);
    }
}
