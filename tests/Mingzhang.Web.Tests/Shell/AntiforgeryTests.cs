using System.Net.Http.Json;

namespace Mingzhang.Web.Tests.Shell;

public sealed class AntiforgeryTests
{
    [Theory]
    [InlineData("/drafts")]
    [InlineData("/u/474001/2026/budget/lines")]
    [InlineData("/u/474001/2026/budget/lines/save")]
    public async Task A_change_that_brings_no_token_of_a_page_is_refused(string address)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        using var answer = await browser.Client.PostAsJsonAsync(address, new { key = "goal", words = "x", batch = "1", changes = Array.Empty<object>() });
        ((int)answer.StatusCode).ShouldBeOneOf([400, 415]);
    }
}
