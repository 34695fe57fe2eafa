using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Identity.OpenId;

/// <summary>Where to send the browser.</summary>
/// <param name="Address">At the provider.</param>
/// <param name="State">To be kept in a cookie of this browser (HttpOnly, Secure, SameSite=Lax, a few minutes).</param>
public sealed record SentToProvider(Uri Address, string State);

/// <summary>What the browser brings back from the provider, as it stands in the address.</summary>
public sealed record ProviderAnswer(string? Code, string? State, string? Issuer, string? Error);

/// <summary>Who the provider says it is.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Value">The value of the claim by which accounts are linked. Together with the issuer it finds the account;
/// no account is made from it.</param>
/// <param name="ReturnTo">Where the person wanted to go: a path of this site.</param>
/// <param name="ProvedAt">When the person proved who she is at the provider, if it says so.</param>
public sealed record ProvidedIdentity(string Issuer, string Value, string ReturnTo, DateTimeOffset? ProvedAt);

/// <summary>Signing in by the identity provider: authorization code with PKCE (S256), state, nonce.</summary>
public sealed class OpenIdSignIn : IDisposable
{
    private readonly OpenIdSettings settings;
    private readonly IPendingSignIns pendings;
    private readonly BackChannel channel;
    private readonly TimeProvider clock;
    private readonly ProviderKnowledge provider;

    /// <exception cref="ArgumentException">The settings cannot be used; the message says why.</exception>
    public OpenIdSignIn(OpenIdSettings settings, IPendingSignIns pendings, BackChannel channel, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Faults() is { Count: > 0 } faults)
        {
            throw new ArgumentException(string.Join("; ", faults), nameof(settings));
        }

        (this.settings, this.pendings, this.channel, this.clock) = (settings, pendings, channel, clock);
        provider = new ProviderKnowledge(settings, channel, clock);
    }

    public void Dispose() => provider.Dispose();

    /// <summary>Begins to sign in.</summary>
    /// <param name="callback">The address of this site to which the provider sends the browser back, as registered there.</param>
    /// <param name="returnTo">Where the person wants to go; anything but a path of this site becomes the first page.</param>
    /// <param name="needsProof">Whether the provider has to ask the person anew, before approving or publishing.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OpenIdException">The provider does not answer or is not fit.</exception>
    public async Task<SentToProvider> BeginAsync(Uri callback, string? returnTo, bool needsProof, CancellationToken cancellation)
    {
        var endpoint = (await provider.DocumentAsync(cancellation)).Authorization;
        var state = RandomText.New();
        var now = clock.GetUtcNow();
        var pending = new PendingSignIn(
            RandomText.Hash(state),
            RandomText.New(),
            RandomText.New(),
            settings.Issuer,
            callback,
            RedirectHttpResult.IsLocalUrl(returnTo) && returnTo[0] == '/' ? returnTo : "/",
            now,
            now + settings.LongestSignIn,
            needsProof
        );
        await pendings.KeepAsync(pending, cancellation);
        return new SentToProvider(new Uri(AddressOf(endpoint, pending, state)), state);
    }

    /// <summary>Ends a sign-in with what the provider answered.</summary>
    /// <param name="answer">From the address.</param>
    /// <param name="cookie">The state that this browser was sent off with; null where it has none. Without it, an answer made
    /// for someone else could be slipped to this browser.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OpenIdException">The answer is not taken.</exception>
    public async Task<ProvidedIdentity> CompleteAsync(ProviderAnswer answer, string? cookie, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var pending = await PendingAsync(answer, cookie, cancellation);
        var document = await provider.DocumentAsync(cancellation);
        if (pending.Issuer != settings.Issuer || (answer.Issuer is null ? document.NamesItselfInAnswers : answer.Issuer != settings.Issuer))
        {
            throw new OpenIdException(OpenIdFault.Issuer, "the answer comes from another provider than the one that was asked");
        }

        if (answer.Error is not null)
        {
            throw new OpenIdException(OpenIdFault.Declined, $"the provider says {Shown(answer.Error)}");
        }

        var claims = await ClaimsAsync(answer.Code, pending, document, cancellation);
        return claims.Text(settings.AccountClaim) is { Length: > 0 and <= 255 } value
            ? new ProvidedIdentity(settings.Issuer, value, pending.ReturnTo, claims.Time("auth_time"))
            : throw new OpenIdException(OpenIdFault.Claim, $"the token lacks the claim {settings.AccountClaim}");
    }

    private async Task<PendingSignIn> PendingAsync(ProviderAnswer answer, string? cookie, CancellationToken cancellation)
    {
        if (answer.State is not { Length: > 0 and < 200 } state || cookie is null || !RandomText.IsSame(state, cookie))
        {
            throw new OpenIdException(OpenIdFault.State, "the answer belongs to no sign-in of this browser");
        }

        var pending = await pendings.TakeAsync(RandomText.Hash(state), cancellation);
        return pending is not null && clock.GetUtcNow() < pending.Expires
            ? pending
            : throw new OpenIdException(OpenIdFault.State, "the sign-in is over, or was used before");
    }

    private async Task<JsonElement> ClaimsAsync(
        string? code,
        PendingSignIn pending,
        ProviderDocument document,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrEmpty(code))
        {
            throw new OpenIdException(OpenIdFault.Code, "the answer holds no code");
        }

        var answer = await channel.PostAsync(document.Token, FormOf(code, pending), Basic(), cancellation);
        var text = answer.Text("id_token") ?? throw new OpenIdException(OpenIdFault.Malformed, "the provider answers without an ID token");
        var token = CompactToken.Parse(text);
        var key = await provider.KeyAsync(IdToken.AllowedAlgorithm(token), token.KeyId, cancellation);
        IdToken.CheckSignature(token, key);
        var question = new IdTokenQuestion(pending.Nonce, pending.NeedsProof ? pending.Begun : null);
        IdToken.CheckClaims(token.Claims, settings, question, clock.GetUtcNow());
        return token.Claims;
    }

    private string AddressOf(Uri endpoint, PendingSignIn pending, string state)
    {
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(pending.Verifier)));
        var parameters = new List<(string Name, string Value)>
        {
            ("response_type", "code"),
            ("client_id", settings.ClientId),
            ("redirect_uri", pending.Callback.AbsoluteUri),
            ("scope", string.Join(' ', settings.Scopes.Prepend("openid").Distinct())),
            ("state", state),
            ("nonce", pending.Nonce),
            ("code_challenge", challenge),
            ("code_challenge_method", "S256"),
        };
        if (pending.NeedsProof)
        {
            parameters.AddRange([("prompt", "login"), ("max_age", "0")]);
        }

        var query = string.Join('&', parameters.Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value)}"));
        return $"{endpoint.AbsoluteUri}{(endpoint.Query.Length > 0 ? '&' : '?')}{query}";
    }

    private Dictionary<string, string> FormOf(string code, PendingSignIn pending)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = pending.Callback.AbsoluteUri,
            ["code_verifier"] = pending.Verifier,
        };
        if (Basic() is null)
        {
            form["client_id"] = settings.ClientId;
            if (settings.ClientSecret is { } secret)
            {
                form["client_secret"] = secret;
            }
        }

        return form;
    }

    private (string Id, string Secret)? Basic() =>
        settings is { SendsSecretInForm: false, ClientSecret: { } secret } ? (settings.ClientId, secret) : null;

    // What stands in the address may come from anyone: only a word of the standard's form reaches the log.
    private static string Shown(string error) =>
        error.Length <= 60 && error.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-') ? error : "an error";
}
