using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Mingzhang.Web.Identity.OpenId;

namespace Mingzhang.Web.Tests.Identity.OpenId;

/// <summary>Tokens that must not be taken. Each differs from a good one in one thing.</summary>
public class TokenAttackTests
{
    public static TheoryData<string, string?, OpenIdFault> WrongClaims =>
        new()
        {
            { "nonce", "\"another\"", OpenIdFault.Nonce },
            { "nonce", null, OpenIdFault.Nonce },
            { "nonce", "[\"another\"]", OpenIdFault.Nonce },
            { "iss", "\"https://elsewhere.example\"", OpenIdFault.Issuer },
            { "iss", null, OpenIdFault.Issuer },
            { "aud", "\"another-program\"", OpenIdFault.Audience },
            { "aud", null, OpenIdFault.Audience },
            { "aud", "[]", OpenIdFault.Audience },
            { "aud", "[\"another-program\"]", OpenIdFault.Audience },
            { "aud", "[\"mingzhang:401001\",\"another-program\"]", OpenIdFault.Audience },
            { "aud", "\"mingzhang\"", OpenIdFault.Audience },
            { "azp", "\"another-program\"", OpenIdFault.Audience },
            { "azp", "[\"mingzhang:401001\"]", OpenIdFault.Audience },
            { "exp", null, OpenIdFault.Time },
            { "exp", "\"9999999999\"", OpenIdFault.Time },
            { "exp", "1", OpenIdFault.Time },
            { "exp", "1e400", OpenIdFault.Time },
            { "exp", "-1", OpenIdFault.Time },
            { "iat", null, OpenIdFault.Time },
            { "iat", "1", OpenIdFault.Time },
            { "iat", "9999999999", OpenIdFault.Time },
            { "nbf", "9999999999", OpenIdFault.Time },
            { "nbf", "\"now\"", OpenIdFault.Time },
            { "sub", null, OpenIdFault.Claim },
            { "sub", "\"\"", OpenIdFault.Claim },
            { "sub", "7", OpenIdFault.Claim },
        };

    [Theory]
    [MemberData(nameof(WrongClaims))]
    public async Task A_signed_token_with_a_wrong_claim_is_not_taken(string claim, string? value, OpenIdFault fault)
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendClaims = claims =>
        {
            claims.Remove(claim);
            if (value is not null)
            {
                claims[claim] = JsonNode.Parse(value);
            }
        };
        (await scene.FaultAsync()).ShouldBe(fault);
    }

    [Fact]
    public async Task Several_audiences_are_taken_where_the_provider_says_that_this_program_asked()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendClaims = claims =>
        {
            claims["aud"] = new JsonArray(TestProvider.ClientId, "another-program");
            claims["azp"] = TestProvider.ClientId;
        };
        (await scene.WholeAsync()).Value.ShouldBe("person-0421");
    }

    [Fact]
    public async Task An_expired_token_is_not_taken()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendClaims = claims => claims["exp"] = scene.Clock.Now.AddSeconds(-61).ToUnixTimeSeconds();
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Time);
        scene.Provider.BendClaims = claims => claims["exp"] = scene.Clock.Now.AddSeconds(-59).ToUnixTimeSeconds();
        await scene.WholeAsync();
    }

    [Theory]
    [InlineData("none", "")]
    [InlineData("none", "kept")]
    [InlineData("None", "")]
    [InlineData("nOnE", "")]
    [InlineData("", "kept")]
    [InlineData("RS512", "kept")]
    [InlineData("PS256", "kept")]
    [InlineData("rs256", "kept")]
    [InlineData("HS256", "kept")]
    public async Task A_token_unsigned_or_of_another_algorithm_is_not_taken(string algorithm, string signature)
    {
        await using var scene = await SignInScene.StartAsync();
        var key = scene.Provider.Keys[0];
        scene.Provider.BendHeader = header => header["alg"] = algorithm;
        scene.Provider.Sign = text => signature.Length == 0 ? text + "." : TestProvider.Signed(text, key);
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Algorithm);
    }

    [Fact]
    public async Task A_token_without_an_algorithm_is_not_taken()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendHeader = header => header.Remove("alg");
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Algorithm);
    }

    [Theory]
    [InlineData("HS256", OpenIdFault.Algorithm)]
    [InlineData("RS256", OpenIdFault.Signature)]
    [InlineData("ES256", OpenIdFault.Key)]
    public async Task The_public_key_is_never_taken_for_a_shared_secret(string algorithm, OpenIdFault fault)
    {
        await using var scene = await SignInScene.StartAsync();
        var rsa = scene.Provider.Keys[0].Rsa!;
        scene.Provider.BendHeader = header => header["alg"] = algorithm;
        foreach (
            var secret in new[]
            {
                Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()),
                rsa.ExportSubjectPublicKeyInfo(),
                rsa.ExportRSAPublicKey(),
                rsa.ExportParameters(false).Modulus!,
            }
        )
        {
            scene.Provider.Sign = text => $"{text}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)))}";
            (await scene.FaultAsync()).ShouldBe(fault);
        }
    }

    [Fact]
    public async Task A_token_that_names_an_unknown_key_is_not_taken()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendHeader = header => header["kid"] = "unknown";
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Key);
    }

    [Fact]
    public async Task A_token_that_names_another_of_the_providers_keys_is_not_taken()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.Keys.Add(TestKey.OfRsa("second"));
        scene.Provider.BendHeader = header => header["kid"] = "second";
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Signature);
    }

    [Fact]
    public async Task A_token_that_names_no_key_is_taken_only_where_there_is_one()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendHeader = header => header.Remove("kid");
        await scene.WholeAsync();
        scene.Provider.Keys.Add(TestKey.OfRsa("second"));
        scene.Clock.Forward(TimeSpan.FromHours(6));
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Key);
    }

    [Fact]
    public async Task A_token_signed_by_an_attacker_is_not_taken_even_if_it_brings_its_own_key()
    {
        await using var scene = await SignInScene.StartAsync();
        var attacker = TestKey.OfRsa("first");
        scene.Provider.Sign = text => TestProvider.Signed(text, attacker);
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Signature);
        scene.Provider.BendHeader = header =>
        {
            header["jwk"] = attacker.Published();
            header["jku"] = scene.Provider.Issuer + "/attacker";
        };
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Signature);
        scene.Provider.Asked.ShouldNotContain("/attacker");
    }

    [Fact]
    public async Task A_token_whose_payload_was_changed_is_not_taken()
    {
        await using var scene = await SignInScene.StartAsync();
        var key = scene.Provider.Keys[0];
        scene.Provider.Sign = text =>
        {
            var parts = TestProvider.Signed(text, key).Split('.');
            var payload = Encoding
                .UTF8.GetString(Base64Url.DecodeFromChars(parts[1]))
                .Replace("person-0421", "person-0001", StringComparison.Ordinal);
            return $"{parts[0]}.{TestProvider.Encoded(payload)}.{parts[2]}";
        };
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Signature);
    }

    [Fact]
    public async Task A_signature_of_nothing_but_zeros_is_not_taken()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.Keys[0] = TestKey.OfCurve("curve");
        foreach (var length in new[] { 0, 63, 64, 65, 256 })
        {
            scene.Provider.Sign = text => $"{text}.{Base64Url.EncodeToString(new byte[length])}";
            (await scene.FaultAsync()).ShouldBe(OpenIdFault.Signature);
        }
    }
}
