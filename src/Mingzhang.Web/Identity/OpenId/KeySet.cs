using System.Text.Json;

namespace Mingzhang.Web.Identity.OpenId;

/// <summary>The provider's public keys (JWKS).</summary>
internal sealed record KeySet(IReadOnlyList<VerificationKey> Keys)
{
    /// <summary>All keys that can be used here; others are passed over, since providers publish such for other programs.</summary>
    /// <exception cref="OpenIdException">There is no list of keys, or none that can be used.</exception>
    public static KeySet Of(JsonElement document)
    {
        IReadOnlyList<VerificationKey> keys =
            document.TryGetProperty("keys", out var list) && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray().Select(VerificationKey.Of).OfType<VerificationKey>()]
                : [];
        return keys.Count > 0
            ? new KeySet(keys)
            : throw new OpenIdException(OpenIdFault.Provider, "the provider publishes no key for RS256 or ES256");
    }

    /// <summary>The key that a token names, for the algorithm that it names; null where there is none. A token that names no
    /// key is only taken where there is just one for its algorithm.</summary>
    public VerificationKey? Find(string algorithm, string? id)
    {
        var candidates = Keys.Where(key => key.Algorithm == algorithm && (id is null || key.Id == id)).Take(2).ToList();
        return candidates is [var only] ? only : null;
    }
}
