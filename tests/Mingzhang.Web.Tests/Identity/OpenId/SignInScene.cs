using System.Collections.Concurrent;
using Microsoft.AspNetCore.WebUtilities;
using Mingzhang.Web.Identity.OpenId;

namespace Mingzhang.Web.Tests.Identity.OpenId;

/// <summary>A provider, this program beside it, and a browser between the two.</summary>
internal sealed class SignInScene : IAsyncDisposable, IPendingSignIns
{
    private static readonly Uri Callback = new("https://mingzhang.example/sign-in/provider");

    private readonly ConcurrentDictionary<string, PendingSignIn> pendings = new();
    private readonly BackChannel channel = new();
    private readonly HttpClient browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseProxy = false });

    private SignInScene(TestProvider provider, TestClock clock) => (Provider, Clock) = (provider, clock);

    public TestProvider Provider { get; }

    public TestClock Clock { get; }

    public OpenIdSignIn SignIn { get; private set; } = null!;

    public static async Task<SignInScene> StartAsync(Func<OpenIdSettings, OpenIdSettings>? change = null)
    {
        var clock = new TestClock();
        var scene = new SignInScene(await TestProvider.StartAsync(clock), clock);
        var settings = new OpenIdSettings(scene.Provider.Issuer, TestProvider.ClientId, scene.Provider.ClientSecret);
        scene.SignIn = new OpenIdSignIn(change?.Invoke(settings) ?? settings, scene, scene.channel, clock);
        return scene;
    }

    public async ValueTask DisposeAsync()
    {
        SignIn.Dispose();
        channel.Dispose();
        browser.Dispose();
        await Provider.DisposeAsync();
    }

    /// <summary>From the button to what the browser brings back, and its cookie.</summary>
    public async Task<(ProviderAnswer Answer, string Cookie)> GoAsync(string? returnTo = null, bool needsProof = false)
    {
        var sent = await SignIn.BeginAsync(Callback, returnTo, needsProof, CancellationToken.None);
        using var response = await browser.GetAsync(sent.Address);
        var query = QueryHelpers.ParseQuery(response.Headers.Location!.Query);
        return (new ProviderAnswer(query["code"], query["state"], null, null), sent.State);
    }

    /// <summary>The whole way.</summary>
    public async Task<ProvidedIdentity> WholeAsync(string? returnTo = null, bool needsProof = false)
    {
        var (answer, cookie) = await GoAsync(returnTo, needsProof);
        return await CompleteAsync(answer, cookie);
    }

    public Task<ProvidedIdentity> CompleteAsync(ProviderAnswer answer, string? cookie) =>
        SignIn.CompleteAsync(answer, cookie, CancellationToken.None);

    /// <summary>Why the whole way does not lead to the end.</summary>
    public async Task<OpenIdFault> FaultAsync(bool needsProof = false) =>
        (await Should.ThrowAsync<OpenIdException>(() => WholeAsync(needsProof: needsProof))).Fault;

    /// <summary>Why an answer is not taken.</summary>
    public async Task<OpenIdFault> FaultAsync(ProviderAnswer answer, string? cookie) =>
        (await Should.ThrowAsync<OpenIdException>(() => CompleteAsync(answer, cookie))).Fault;

    Task IPendingSignIns.KeepAsync(PendingSignIn pending, CancellationToken cancellation)
    {
        pendings.TryAdd(pending.StateHash, pending).ShouldBeTrue();
        return Task.CompletedTask;
    }

    Task<PendingSignIn?> IPendingSignIns.TakeAsync(string stateHash, CancellationToken cancellation) =>
        Task.FromResult(pendings.TryRemove(stateHash, out var pending) ? pending : null);
}
