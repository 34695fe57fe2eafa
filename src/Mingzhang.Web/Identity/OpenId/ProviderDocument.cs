using System.Text.Json;

namespace Mingzhang.Web.Identity.OpenId;

/// <summary>What a provider says of itself (discovery), as far as it is used.</summary>
/// <param name="Authorization">Where the browser is sent.</param>
/// <param name="Token">Where a code becomes a token.</param>
/// <param name="Keys">Where the public keys are.</param>
/// <param name="NamesItselfInAnswers">Whether each answer has to name its issuer (RFC 9207).</param>
internal sealed record ProviderDocument(Uri Authorization, Uri Token, Uri Keys, bool NamesItselfInAnswers)
{
    /// <exception cref="OpenIdException">It is another issuer's, lacks an address, or excludes code, S256 or both algorithms.</exception>
    public static ProviderDocument Of(JsonElement document, OpenIdSettings settings)
    {
        if (document.Text("issuer") != settings.Issuer)
        {
            throw new OpenIdException(OpenIdFault.Issuer, "the provider's document names another issuer than the one configured");
        }

        Offers(document, "response_types_supported", "code");
        Offers(document, "code_challenge_methods_supported", "S256");
        Offers(document, "id_token_signing_alg_values_supported", "RS256", "ES256");
        var issuer = new Uri(settings.Issuer);
        return new ProviderDocument(
            SafeAddress.OfProvider(issuer, document.Text("authorization_endpoint"), "authorization_endpoint"),
            SafeAddress.OfProvider(issuer, document.Text("token_endpoint"), "token_endpoint"),
            SafeAddress.OfProvider(issuer, document.Text("jwks_uri"), "jwks_uri"),
            document.TryGetProperty("authorization_response_iss_parameter_supported", out var names)
                && names.ValueKind == JsonValueKind.True
        );
    }

    // A list that is not there says nothing; many providers leave out the one of PKCE.
    private static void Offers(JsonElement document, string list, params ReadOnlySpan<string> needed)
    {
        if (document.Texts(list) is not { } offered)
        {
            return;
        }

        foreach (var one in needed)
        {
            if (offered.Contains(one))
            {
                return;
            }
        }

        throw new OpenIdException(OpenIdFault.Provider, $"the provider's {list} lacks {string.Join(" and ", needed!)}");
    }
}
