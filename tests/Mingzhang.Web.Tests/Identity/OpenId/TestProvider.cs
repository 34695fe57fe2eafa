using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mingzhang.Web.Tests.Identity.OpenId;

/// <summary>A small identity provider on this machine. It is strict in what it takes, and what it answers can be bent by a
/// test into what an attacker, or a careless provider, would answer.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "mingzhang:401001";

    private readonly WebApplication server;
    private readonly Dictionary<string, Grant> codes = [];
    private readonly TimeProvider clock;

    private TestProvider(WebApplication server, TimeProvider clock) => (this.server, this.clock) = (server, clock);

    public string Issuer { get; private set; } = "";

    public string? ClientSecret { get; set; } = "a secret: with a colon & more";

    public List<TestKey> Keys { get; } = [TestKey.OfAll()];

    /// <summary>All paths that were asked for, in order.</summary>
    public List<string> Asked { get; } = [];

    public Action<JsonObject> BendDocument { get; set; } = _ => { };

    public Action<JsonObject> BendKeys { get; set; } = _ => { };

    public Action<JsonObject> BendHeader { get; set; } = _ => { };

    public Action<JsonObject> BendClaims { get; set; } = _ => { };

    /// <summary>From what would be signed to the token; by default its signature with the first key.</summary>
    public Func<string, string>? Sign { get; set; }

    /// <summary>Answers instead of the path named; null for the usual answer.</summary>
    public Func<string, IResult?> Instead { get; set; } = _ => null;

    public bool TakesCodesTwice { get; set; }

    public static async Task<TestProvider> StartAsync(TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        var provider = new TestProvider(application, clock);
        application.Use(
            async (context, next) =>
            {
                provider.Asked.Add(context.Request.Path);
                await (provider.Instead(context.Request.Path) is { } other ? other.ExecuteAsync(context) : next(context));
            }
        );
        application.MapGet("/.well-known/openid-configuration", provider.Document);
        application.MapGet("/keys", provider.PublishedKeys);
        application.MapGet("/authorize", provider.Authorize);
        application.MapPost("/token", provider.TokenAsync);
        await application.StartAsync();
        provider.Issuer = application.Urls.Single();
        return provider;
    }

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private IResult Document()
    {
        var document = new JsonObject
        {
            ["issuer"] = Issuer,
            ["authorization_endpoint"] = Issuer + "/authorize",
            ["token_endpoint"] = Issuer + "/token",
            ["jwks_uri"] = Issuer + "/keys",
            ["response_types_supported"] = new JsonArray("code", "id_token"),
            ["code_challenge_methods_supported"] = new JsonArray("S256"),
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256", "ES256"),
        };
        BendDocument(document);
        return Results.Text(document.ToJsonString(), "application/json");
    }

    private IResult PublishedKeys()
    {
        var document = new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.Published())]) };
        BendKeys(document);
        return Results.Text(document.ToJsonString(), "application/json");
    }

    private IResult Authorize(HttpRequest request)
    {
        string Value(string name) => request.Query[name].Single()!;
        if (Value("client_id") != ClientId || Value("response_type") != "code" || Value("code_challenge_method") != "S256")
        {
            return Results.BadRequest();
        }

        var code = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        codes[code] = new Grant(Value("redirect_uri"), Value("nonce"), Value("code_challenge"));
        return Results.Redirect($"{Value("redirect_uri")}?code={code}&state={Uri.EscapeDataString(Value("state"))}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var code = form["code"].ToString();
        if (!IsClient(request, form) || !codes.TryGetValue(code, out var grant))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        }

        if (!TakesCodesTwice)
        {
            codes.Remove(code);
        }

        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        return challenge == grant.Challenge && form["redirect_uri"] == grant.Callback && form["grant_type"] == "authorization_code"
            ? Results.Json(
                new
                {
                    access_token = "unused",
                    token_type = "Bearer",
                    id_token = Token(grant.Nonce),
                }
            )
            : Results.Json(new { error = "invalid_grant" }, statusCode: 400);
    }

    private bool IsClient(HttpRequest request, IFormCollection form)
    {
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith("Basic ", StringComparison.Ordinal))
        {
            return form["client_id"] == ClientId && form["client_secret"].ToString() == (ClientSecret ?? "");
        }

        var pair = Encoding.ASCII.GetString(Convert.FromBase64String(header["Basic ".Length..])).Split(':');
        return pair.Length == 2 && Uri.UnescapeDataString(pair[0]) == ClientId && Uri.UnescapeDataString(pair[1]) == ClientSecret;
    }

    private string Token(string nonce)
    {
        var key = Keys[0];
        var header = new JsonObject
        {
            ["alg"] = key.Algorithm,
            ["typ"] = "JWT",
            ["kid"] = key.Id,
        };
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["sub"] = "person-0421",
            ["aud"] = ClientId,
            ["nonce"] = nonce,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["auth_time"] = now,
            ["employee"] = "401001-07",
        };
        BendHeader(header);
        BendClaims(claims);
        var signed = $"{Encoded(header.ToJsonString())}.{Encoded(claims.ToJsonString())}";
        return Sign?.Invoke(signed) ?? Signed(signed, key);
    }

    public static string Signed(string text, TestKey key) => $"{text}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(text)))}";

    public static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private sealed record Grant(string Callback, string Nonce, string Challenge);
}
