using System.Net.Http.Json;
using Mingzhang.Databases;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Tests.Drafts;

public sealed class DraftTests
{
    [Theory]
    [MemberData(nameof(TestDatabase.Engines), MemberType = typeof(TestDatabase))]
    public async Task A_draft_is_kept_for_its_person_alone_and_the_last_words_count(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync("jingban");
        await Send(browser, "goal", "第一稿", 204);
        await Send(browser, "goal", "第二稿", 204);
        await Send(await site.EnterAsync("fuhe"), "goal", "别人的", 204);
        var drafts = await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptDraft>());
        drafts.Select(draft => (draft.Person, draft.Words)).ShouldBe([("jingban", "第二稿"), ("fuhe", "别人的")], ignoreOrder: true);
        await Send(browser, "goal", "", 204);
        (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptDraft>())).ShouldHaveSingleItem().Person.ShouldBe("fuhe");
    }

    [Fact]
    public async Task A_draft_longer_than_any_text_is_refused()
    {
        await using var site = await TestSite.NewAsync();
        await Send(await site.EnterAsync("jingban"), "goal", new('长', 70_000), 422);
    }

    private static async Task Send(TestBrowser browser, string key, string words, int status)
    {
        using var answer = await browser.SendAsync(HttpMethod.Post, "/drafts", JsonContent.Create(new { key, words }));
        ((int)answer.StatusCode).ShouldBe(status);
    }
}
