using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Mingzhang.Web.Identity.OpenId;

/// <summary>A signed token taken apart (JWS, compact form). Nothing in it is believed yet.</summary>
/// <param name="Algorithm">What the header says it was signed with.</param>
/// <param name="KeyId">What the header says of the key; null where it says nothing.</param>
/// <param name="Claims">The payload.</param>
/// <param name="Signed">The bytes that the signature is over.</param>
/// <param name="Signature">The signature.</param>
internal sealed record CompactToken(string? Algorithm, string? KeyId, JsonElement Claims, byte[] Signed, byte[] Signature)
{
    private const int LongestToken = 64 * 1024;

    /// <exception cref="OpenIdException">It has not three parts of base64url, its parts are not JSON, or its header asks for
    /// extensions.</exception>
    public static CompactToken Parse(string text)
    {
        var parts = text.Length <= LongestToken ? text.Split('.') : [];
        if (parts is not [var headerText, var payloadText, var signatureText])
        {
            throw new OpenIdException(OpenIdFault.Malformed, "the token has not three parts");
        }

        var header = StrictJson.Object(Decode(headerText), OpenIdFault.Malformed, "the token's header");

        // An extension marked critical changes what the signature means; none is known here (RFC 7515, 4.1.11).
        // Keys and addresses of keys within the header are never looked at.
        if (header.TryGetProperty("crit", out _) || header.TryGetProperty("zip", out _) || header.TryGetProperty("enc", out _))
        {
            throw new OpenIdException(OpenIdFault.Malformed, "the token's header asks for an extension that is not known");
        }

        return new CompactToken(
            header.Text("alg"),
            header.Text("kid"),
            StrictJson.Object(Decode(payloadText), OpenIdFault.Malformed, "the token's payload"),
            Encoding.ASCII.GetBytes($"{headerText}.{payloadText}"),
            Decode(signatureText)
        );
    }

    // The framework's reader passes over white space and padding, which a signed text must not have.
    private static byte[] Decode(string part)
    {
        var isWell = part.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_') && Base64Url.IsValid(part);
        return isWell
            ? Base64Url.DecodeFromChars(part)
            : throw new OpenIdException(OpenIdFault.Malformed, "a part of the token is not base64url");
    }
}
