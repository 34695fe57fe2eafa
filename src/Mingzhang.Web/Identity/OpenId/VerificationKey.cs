using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Mingzhang.Web.Identity.OpenId;

/// <summary>A public key of the provider. Its kind decides the one algorithm that it verifies; what a token says of its
/// algorithm is only ever compared with that, so that a public key is never taken for a shared secret.</summary>
internal abstract record VerificationKey(string? Id, string Algorithm)
{
    private const int LeastRsaBits = 2048;
    private const int MostRsaBits = 8192;

    public abstract bool Verifies(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature);

    /// <summary>A key as the provider publishes it (JWK); null where it is of a kind or for a purpose that is not used here,
    /// or too weak.</summary>
    public static VerificationKey? Of(JsonElement key)
    {
        if (
            key.ValueKind != JsonValueKind.Object
            || key.Text("use") is not (null or "sig")
            || key.Texts("key_ops")?.Contains("verify") == false
        )
        {
            return null;
        }

        VerificationKey? found = key.Text("kty") switch
        {
            "RSA" when Number(key, "n") is { } modulus && Number(key, "e") is { } exponent => Rsa(key.Text("kid"), modulus, exponent),
            "EC" when key.Text("crv") == "P-256" && Number(key, "x") is { Length: 32 } x && Number(key, "y") is { Length: 32 } y => Curve(
                key.Text("kid"),
                x,
                y
            ),
            _ => null,
        };
        return key.Text("alg") is { } algorithm && algorithm != found?.Algorithm ? null : found;
    }

    private static RsaKey? Rsa(string? id, byte[] modulus, byte[] exponent)
    {
        // Some providers publish the sign's zero byte with the number.
        var number = modulus.AsSpan().TrimStart((byte)0).ToArray();
        var parameters = new RSAParameters { Modulus = number, Exponent = exponent };

        // An exponent of 1 verifies whatever is written down as the signature; a huge one keeps the server busy.
        var isWeak =
            number.Length * 8 is < LeastRsaBits or > MostRsaBits || exponent is [] or [1] || exponent.Length > 8 || (exponent[^1] & 1) == 0;
        return !isWeak && IsWell(() => RSA.Create(parameters)) ? new RsaKey(id, parameters) : null;
    }

    private static CurveKey? Curve(string? id, byte[] x, byte[] y)
    {
        var parameters = new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = x, Y = y },
        };
        return IsWell(() => ECDsa.Create(parameters)) ? new CurveKey(id, parameters) : null;
    }

    // A point that lies beside the curve, or a number that is none, is refused when it is imported.
    private static bool IsWell(Func<IDisposable> import)
    {
        try
        {
            using var key = import();
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static byte[]? Number(JsonElement key, string name) =>
        key.Text(name) is { Length: > 0 and < 3000 } text && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    // A key object of the framework is not safe for several threads; making one from its numbers takes microseconds.
    private sealed record RsaKey(string? Id, RSAParameters Parameters) : VerificationKey(Id, "RS256")
    {
        public override bool Verifies(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
        {
            using var rsa = RSA.Create(Parameters);
            return rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }

    private sealed record CurveKey(string? Id, ECParameters Parameters) : VerificationKey(Id, "ES256")
    {
        public override bool Verifies(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
        {
            using var curve = ECDsa.Create(Parameters);
            return signature.Length == 64
                && curve.VerifyData(signed, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }
}
