using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Mingzhang.Web.Identity.OpenId;

namespace Mingzhang.Web.Tests.Identity.OpenId;

/// <summary>Signing in as it should be.</summary>
public class SignInTests
{
    private static readonly Uri Callback = new("https://mingzhang.example/sign-in/provider");

    [Fact]
    public async Task A_person_is_who_the_provider_says()
    {
        await using var scene = await SignInScene.StartAsync();
        var identity = await scene.WholeAsync("/u/401001/2026/budget");
        identity.ShouldBe(new ProvidedIdentity(scene.Provider.Issuer, "person-0421", "/u/401001/2026/budget", scene.Clock.Now));
    }

    [Fact]
    public async Task A_token_signed_with_es256_is_taken()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.Keys.Insert(0, TestKey.OfCurve("curve"));
        (await scene.WholeAsync()).Value.ShouldBe("person-0421");
    }

    [Fact]
    public async Task The_secret_goes_in_the_form_where_the_provider_wants_it_there()
    {
        await using var scene = await SignInScene.StartAsync(settings => settings with { SendsSecretInForm = true });
        (await scene.WholeAsync()).Value.ShouldBe("person-0421");
    }

    [Fact]
    public async Task A_public_client_signs_in_without_a_secret()
    {
        await using var scene = await SignInScene.StartAsync(settings => settings with { ClientSecret = null });
        scene.Provider.ClientSecret = null;
        (await scene.WholeAsync()).Value.ShouldBe("person-0421");
    }

    [Fact]
    public async Task A_wrong_secret_is_told_to_be_the_codes_fault()
    {
        await using var scene = await SignInScene.StartAsync(settings => settings with { ClientSecret = "wrong" });
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Code);
    }

    [Fact]
    public async Task Accounts_are_linked_by_the_claim_that_is_configured()
    {
        await using var scene = await SignInScene.StartAsync(settings => settings with { AccountClaim = "employee" });
        (await scene.WholeAsync()).Value.ShouldBe("401001-07");
        scene.Provider.BendClaims = claims => claims.Remove("employee");
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Claim);
    }

    [Fact]
    public async Task The_browser_is_sent_with_s256_and_with_a_state_and_a_nonce_of_its_own()
    {
        await using var scene = await SignInScene.StartAsync();
        var first = Query(await scene.SignIn.BeginAsync(Callback, null, false, CancellationToken.None));
        var second = Query(await scene.SignIn.BeginAsync(Callback, null, false, CancellationToken.None));
        first["response_type"].ShouldBe("code");
        first["scope"].ShouldBe("openid profile");
        first["redirect_uri"].ShouldBe(Callback.AbsoluteUri);
        first["code_challenge_method"].ShouldBe("S256");
        first.ShouldNotContainKey("prompt");
        foreach (var name in new[] { "state", "nonce", "code_challenge" })
        {
            first[name].Length.ShouldBe(43);
            first[name].ShouldNotBe(second[name]);
        }
    }

    [Fact]
    public async Task An_address_of_the_provider_may_have_a_query_already()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendDocument = document => document["authorization_endpoint"] = scene.Provider.Issuer + "/authorize?tenant=7";
        var sent = await scene.SignIn.BeginAsync(Callback, null, false, CancellationToken.None);
        Query(sent)["tenant"].ShouldBe("7");
        Query(sent)["response_type"].ShouldBe("code");
    }

    [Fact]
    public async Task Before_approving_the_provider_asks_the_person_anew()
    {
        await using var scene = await SignInScene.StartAsync();
        var query = Query(await scene.SignIn.BeginAsync(Callback, null, true, CancellationToken.None));
        query["prompt"].ShouldBe("login");
        query["max_age"].ShouldBe("0");
        (await scene.WholeAsync(needsProof: true)).ProvedAt.ShouldBe(scene.Clock.Now);
    }

    [Fact]
    public async Task A_provider_that_only_remembers_an_old_proof_is_not_believed()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendClaims = claims => claims["auth_time"] = scene.Clock.Now.AddMinutes(-10).ToUnixTimeSeconds();
        (await scene.FaultAsync(needsProof: true)).ShouldBe(OpenIdFault.NotFresh);
        (await scene.WholeAsync()).ProvedAt.ShouldBe(scene.Clock.Now.AddMinutes(-10));
        scene.Provider.BendClaims = claims => claims.Remove("auth_time");
        (await scene.FaultAsync(needsProof: true)).ShouldBe(OpenIdFault.NotFresh);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("~/system")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/a\r\nSet-Cookie: x=1")]
    public async Task Nobody_is_led_to_another_site_afterwards(string? returnTo)
    {
        await using var scene = await SignInScene.StartAsync();
        (await scene.WholeAsync(returnTo)).ReturnTo.ShouldBe("/");
    }

    [Fact]
    public async Task Nothing_is_asked_before_somebody_signs_in_and_document_and_keys_only_once()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.Asked.ShouldBeEmpty();
        await scene.WholeAsync();
        await scene.WholeAsync();
        scene.Provider.Asked.ShouldBe(["/.well-known/openid-configuration", "/authorize", "/token", "/keys", "/authorize", "/token"]);
        scene.Clock.Forward(TimeSpan.FromHours(6));
        await scene.WholeAsync();
        scene.Provider.Asked.Count(path => path == "/keys").ShouldBe(2);
        scene.Provider.Asked.Count(path => path.StartsWith("/.well-known", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Clocks_may_differ_by_a_minute()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendClaims = claims => Shift(claims, 59);
        await scene.WholeAsync();
        scene.Provider.BendClaims = claims => Shift(claims, 61);
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Time);
    }

    private static void Shift(JsonObject claims, long seconds)
    {
        foreach (var name in new[] { "iat", "exp" })
        {
            claims[name] = claims[name]!.GetValue<long>() + seconds;
        }
    }

    private static Dictionary<string, string> Query(SentToProvider sent) =>
        QueryHelpers.ParseQuery(sent.Address.Query).ToDictionary(pair => pair.Key, pair => pair.Value.Single()!);
}
