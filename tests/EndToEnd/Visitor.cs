using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Mingzhang.EndToEnd;

/// <summary>A program that asks as a browser would: with cookies and the antiforgery token.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;
    private (string Name, string Value)? token;

    private Visitor(HttpClient client) => this.client = client;

    public static async Task<Visitor> EnterAsync(string address, string person)
    {
#pragma warning disable CA2000 // The client disposes of its handler.
        var visitor = new Visitor(new(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = new(address) });
#pragma warning restore CA2000
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("person", person)]);
        using var answer = await visitor.PostAsync("/demonstration/enter", form);
        ((int)answer.StatusCode).ShouldBe(302);
        return visitor;
    }

    public Task<string> GetAsync(string path) => client.GetStringAsync(new Uri(path, UriKind.Relative));

    public Task<HttpResponseMessage> SendAsync(string path, object body) => PostAsync(path, JsonContent.Create(body));

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> PostAsync(string path, HttpContent content)
    {
        if (token is null)
        {
            var found = TokenPattern().Match(await GetAsync("/sign-in"));
            token = (found.Groups[2].Value, found.Groups[1].Value);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add(token.Value.Name, token.Value.Value);
        return await client.SendAsync(request);
    }

    [GeneratedRegex("name=\"antiforgery\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
