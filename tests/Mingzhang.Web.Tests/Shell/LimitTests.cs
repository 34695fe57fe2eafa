using System.Net;
using Mingzhang.Web.Hosting;

namespace Mingzhang.Web.Tests.Shell;

/// <summary>What the server takes, tried on the server itself.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly Site site = new();

    public LimitTests() => site.UseKestrel(0);

    [Fact]
    public async Task A_request_that_is_too_large_is_refused_with_a_page()
    {
        using var client = site.CreateClient();
        using var form = new FormUrlEncodedContent([new("words", new string('a', (int)WebServices.RequestLimit + 1))]);
        using var answer = await client.PostAsync("/", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.PageAsync()).QuerySelector("h1")!.TextContent.ShouldBe("文件太大");
    }

    [Fact]
    public async Task The_server_does_not_say_what_it_is()
    {
        using var client = site.CreateClient();
        using var answer = await client.GetAsync("/");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    public void Dispose() => site.Dispose();
}
