using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Mingzhang.Web.Identity.OpenId;

namespace Mingzhang.Web.Tests.Identity.OpenId;

/// <summary>Tokens, signed by the provider, whose form is not that of the standard.</summary>
public class TokenFormTests
{
    [Fact]
    public async Task A_claim_that_stands_twice_is_not_taken()
    {
        await using var scene = await SignInScene.StartAsync();
        var key = scene.Provider.Keys[0];
        scene.Provider.Sign = text =>
        {
            var parts = text.Split('.');
            var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1]));
            return TestProvider.Signed($"{parts[0]}.{TestProvider.Encoded(payload[..^1] + ",\"sub\":\"person-0001\"}")}", key);
        };
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Malformed);
    }

    [Theory]
    [InlineData("crit", "[\"exp\"]")]
    [InlineData("crit", "[\"b64\"]")]
    [InlineData("zip", "\"DEF\"")]
    [InlineData("enc", "\"A256GCM\"")]
    public async Task A_header_that_asks_for_an_extension_is_not_taken(string name, string value)
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendHeader = header => header[name] = JsonNode.Parse(value);
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Malformed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d.e")]
    [InlineData("..")]
    [InlineData("e30.e30.")]
    [InlineData("W10.W10.AAAA")]
    [InlineData("e30=.e30=.AAAA")]
    [InlineData("e3 0.e30.AAAA")]
    [InlineData("账.户.号")]
    public async Task What_is_no_token_is_not_taken(string token)
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.Sign = _ => token;
        (await scene.FaultAsync()).ShouldBeOneOf(OpenIdFault.Malformed, OpenIdFault.Algorithm);
    }

    [Fact]
    public async Task A_token_of_more_than_64_kilobytes_is_not_taken()
    {
        await using var scene = await SignInScene.StartAsync();
        scene.Provider.BendClaims = claims => claims["picture"] = new string('x', 70_000);
        (await scene.FaultAsync()).ShouldBe(OpenIdFault.Malformed);
    }
}
