using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mingzhang.Web.Identity.OpenId;

namespace Mingzhang.Web.Tests.Identity.OpenId;

/// <summary>Providers that are not fit, keys that change, and settings that cannot be used.</summary>
public class ProviderTests
{
    private const string Document = "/.well-known/openid-configuration";

    [Theory]
    [InlineData("issuer", "\"https://elsewhere.example\"", OpenIdFault.Issuer)]
    [InlineData("issuer", null, OpenIdFault.Issuer)]
    [InlineData("authorization_endpoint", null, OpenIdFault.Provider)]
    [InlineData("authorization_endpoint", "\"http://elsewhere.example/authorize\"", OpenIdFault.Provider)]
    [InlineData("authorization_endpoint", "\"javascript:alert(1)\"", OpenIdFault.Provider)]
    [InlineData("token_endpoint", "\"http://elsewhere.example/token\"", OpenIdFault.Provider)]
    [InlineData("token_endpoint", "\"/token\"", OpenIdFault.Provider)]
    [InlineData("token_endpoint", "\"https://name:word@elsewhere.example/token\"", OpenIdFault.Provider)]
    [InlineData("jwks_uri", "\"file:///etc/keys\"", OpenIdFault.Provider)]
    [InlineData("response_types_supported", "[\"id_token\"]", OpenIdFault.Provider)]
    [InlineData("code_challenge_methods_supported", "[\"plain\"]", OpenIdFault.Provider)]
    [InlineData("id_token_signing_alg_values_supported", "[\"HS256\",\"none\"]", OpenIdFault.Provider)]
    public async Task A_provider_whose_document_is_not_fit_is_not_used(string name, string? value, OpenIdFault fault)
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendDocument = document =>
        {
            document.Remove(name);
            if (value is not null)
            {
                document[name] = JsonNode.Parse(value);
            }
        };
        (await scene.FaultAsync()).ShouldBe(fault);
    }

    [Fact]
    public async Task A_provider_that_does_not_tell_of_pkce_is_used_with_pkce()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendDocument = document => document.Remove("code_challenge_methods_supported");
        await scene.WholeAsync();
    }

    [Theory]
    [InlineData(Document)]
    [InlineData("/keys")]
    [InlineData("/token")]
    public async Task A_provider_that_fails_redirects_or_answers_too_much_is_told_to_be_unreachable(string path)
    {
        var answers = new[]
        {
            Results.StatusCode(500),
            Results.StatusCode(204),
            Results.Redirect("/elsewhere"),
            Results.Text("<html>"),
            Results.Text("[]"),
            Results.Text(""),
            Results.Text("{\"a\":\"" + new string('x', 300_000) + "\"}"),
        };
        foreach (var answer in answers)
        {
            await using var scene = await SignInScene.StartAsync();
            scene.Provider.Instead = asked => asked == path ? answer : null;
            (await scene.FaultAsync()).ShouldBe(OpenIdFault.Unreachable);
            scene.Provider.Asked.ShouldNotContain("/elsewhere");
        }
    }

    [Fact]
    public async Task A_provider_that_is_gone_is_told_to_be_unreachable_and_used_again_when_it_is_back()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.Instead = _ => Results.StatusCode(503);
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Unreachable);
        scene.Provider.Instead = _ => null;
        await scene.WholeAsync();
        await scene.Provider.DisposeAsync();
        var channel = new BackChannel();
        var exception = await Should.ThrowAsync<OpenIdException>(() =>
            channel.GetAsync(new Uri(scene.Provider.Issuer + "/keys"), CancellationToken.None)
        );
        exception.Fault.ShouldBe(OpenIdFault.Unreachable);
        channel.Dispose();
    }

    [Fact]
    public async Task A_provider_may_change_its_keys_at_any_time()
    {
        await using var scene = await SignInScene.StartAsync();
        await scene.WholeAsync();
        scene.Provider.Keys[0] = TestKey.OfRsa("next");
        scene.Clock.Forward(TimeSpan.FromMinutes(1));
        (await scene.WholeAsync()).Value.ShouldBe("person-0421");
    }

    [Fact]
    public async Task Unknown_keys_make_the_keys_be_asked_for_once_a_minute_at_most()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendHeader = header => header["kid"] = "unknown";
        for (var attempt = 0; attempt < 5; attempt++)
        {
            (await scene.FaultAsync()).ShouldBe(OpenIdFault.Key);
        }

        scene.Provider.Asked.Count(path => path == "/keys").ShouldBe(1);
    }

    [Theory]
    [InlineData("use", "\"enc\"")]
    [InlineData("alg", "\"RS512\"")]
    [InlineData("kty", "\"oct\"")]
    [InlineData("key_ops", "[\"encrypt\"]")]
    [InlineData("e", "\"AQ\"")]
    [InlineData("e", "\"Ag\"")]
    [InlineData("n", "\"AQAB\"")]
    [InlineData("n", "\"!\"")]
    public async Task A_key_of_another_purpose_or_too_weak_is_passed_over(string name, string value)
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendKeys = document => document["keys"]![0]![name] = JsonNode.Parse(value);
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Provider);
    }

    [Fact]
    public async Task A_key_of_1024_bits_is_passed_over()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.Keys[0] = TestKey.OfRsa("first", 1024);
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Provider);
    }

    [Fact]
    public async Task A_point_beside_the_curve_is_passed_over()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.Keys[0] = TestKey.OfCurve("curve");
        scene.Provider.BendKeys = document => document["keys"]![0]!["y"] = document["keys"]![0]!["x"]!.GetValue<string>();
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Provider);
    }

    [Fact]
    public async Task Keys_that_cannot_be_used_do_not_stand_in_the_way_of_those_that_can()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendKeys = document =>
            document["keys"]!.AsArray().Insert(0, JsonNode.Parse("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAA\",\"kid\":\"first\"}"));
        await scene.WholeAsync();
    }

    [Theory]
    [InlineData("https://login.example")]
    [InlineData("https://login.example/realms/county/")]
    [InlineData("http://127.0.0.1:5130")]
    [InlineData("http://localhost")]
    [InlineData("http://[::1]:5130/")]
    public void An_issuer_is_https_or_on_this_machine(string issuer) => new OpenIdSettings(issuer, "id").Faults().ShouldBeEmpty();

    [Theory]
    [InlineData("http://login.example")]
    [InlineData("http://10.0.0.7")]
    [InlineData("https://login.example/?a=1")]
    [InlineData("https://login.example/#a")]
    [InlineData("https://name:word@login.example/")]
    [InlineData("ftp://login.example")]
    [InlineData("login.example")]
    [InlineData("")]
    public void Any_other_issuer_is_refused(string issuer) => new OpenIdSettings(issuer, "id").Faults().Single().ShouldContain("issuer");

    [Fact]
    public void Settings_that_cannot_be_used_are_refused_at_the_start()
    {
        var settings = new OpenIdSettings("https://login.example", " ") { AccountClaim = "", ClockSkew = TimeSpan.FromHours(1) };
        settings.Faults().Count.ShouldBe(3);
        using var channel = new BackChannel();
        Should
            .Throw<ArgumentException>(() => new OpenIdSignIn(settings, null!, channel, TimeProvider.System))
            .Message.ShouldContain("client id");
    }

    [Fact]
    public void A_provider_elsewhere_cannot_send_the_server_to_its_own_machine()
    {
        var elsewhere = new Uri("https://login.example");
        Should
            .Throw<OpenIdException>(() => SafeAddress.OfProvider(elsewhere, "http://127.0.0.1:5432/", "token_endpoint"))
            .Fault.ShouldBe(OpenIdFault.Provider);
        SafeAddress.OfProvider(new Uri("http://127.0.0.1:5130"), "http://127.0.0.1:5131/token", "token_endpoint").Port.ShouldBe(5131);
    }
}
