using System.Text.Json;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Identity.OpenId;

/// <summary>What a token has to answer.</summary>
/// <param name="Nonce">That the sign-in was begun with.</param>
/// <param name="ProvedSince">The moment since which the person has to have proved who she is at the provider; null where an
/// older proof is enough.</param>
internal sealed record IdTokenQuestion(string Nonce, DateTimeOffset? ProvedSince);

/// <summary>Checks of an ID token (OpenID Connect Core, 3.1.3.7). The signature comes first: of a token that is not the
/// provider's, nothing is read.</summary>
internal static class IdToken
{
    private static readonly string[] Algorithms = ["RS256", "ES256"];

    /// <exception cref="OpenIdException">The algorithm is not one of the two allowed.</exception>
    public static string AllowedAlgorithm(CompactToken token) =>
        Array.Find(Algorithms, allowed => allowed == token.Algorithm)
        ?? throw new OpenIdException(OpenIdFault.Algorithm, "the token is not signed with RS256 or ES256");

    /// <exception cref="OpenIdException">The signature is not that key's.</exception>
    public static void CheckSignature(CompactToken token, VerificationKey key)
    {
        if (key.Algorithm != token.Algorithm || !key.Verifies(token.Signed, token.Signature))
        {
            throw new OpenIdException(OpenIdFault.Signature, "the token's signature is not the provider's");
        }
    }

    /// <exception cref="OpenIdException">A claim says that the token is not for this sign-in, here, now.</exception>
    public static void CheckClaims(JsonElement claims, OpenIdSettings settings, IdTokenQuestion question, DateTimeOffset now)
    {
        Demand(claims.Text("iss") == settings.Issuer, OpenIdFault.Issuer, "iss is another provider");
        Demand(IsFor(claims, settings.ClientId), OpenIdFault.Audience, "aud or azp is another program");
        CheckTimes(claims, settings, now);
        Demand(
            claims.Text("nonce") is { } nonce && RandomText.IsSame(nonce, question.Nonce),
            OpenIdFault.Nonce,
            "nonce is another sign-in's"
        );
        Demand(claims.Text("sub") is { Length: > 0 and <= 255 }, OpenIdFault.Claim, "sub is missing or too long");
        if (question.ProvedSince is { } since)
        {
            var isFresh = claims.Time("auth_time") is { } proved && proved >= since - settings.ClockSkew;
            Demand(isFresh, OpenIdFault.NotFresh, "auth_time is missing, or before the proof was asked for");
        }
    }

    // Several audiences are allowed only where azp says that it is this program that asked.
    private static bool IsFor(JsonElement claims, string clientId)
    {
        IReadOnlyList<string> audiences = claims.Text("aud") is { } one ? [one] : claims.Texts("aud") ?? [];
        var hasParty = claims.TryGetProperty("azp", out _);
        return audiences.Contains(clientId) && (audiences.Count == 1 || hasParty) && (!hasParty || claims.Text("azp") == clientId);
    }

    private static void CheckTimes(JsonElement claims, OpenIdSettings settings, DateTimeOffset now)
    {
        var skew = settings.ClockSkew;
        Demand(claims.Time("exp") is { } end && now < end + skew, OpenIdFault.Time, "exp is missing or over");
        Demand(
            claims.Time("iat") is { } issued && issued <= now + skew && now - issued <= settings.LongestTokenAge + skew,
            OpenIdFault.Time,
            "iat is missing, ahead, or too long ago"
        );
        Demand(
            !claims.TryGetProperty("nbf", out _) || (claims.Time("nbf") is { } start && start <= now + skew),
            OpenIdFault.Time,
            "nbf is ahead"
        );
    }

    private static void Demand(bool holds, OpenIdFault fault, string message)
    {
        if (!holds)
        {
            throw new OpenIdException(fault, $"the token is not taken: {message}");
        }
    }
}
