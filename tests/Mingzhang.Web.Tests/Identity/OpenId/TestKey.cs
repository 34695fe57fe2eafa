using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Mingzhang.Web.Tests.Identity.OpenId;

/// <summary>A key that the provider of the tests signs with.</summary>
internal sealed record TestKey(string Id, RSA? Rsa, ECDsa? Curve)
{
    // Making a key takes longer than a whole sign-in.
    private static readonly RSAParameters Common = RSA.Create(2048).ExportParameters(true);

    public string Algorithm => Rsa is null ? "ES256" : "RS256";

    /// <summary>The key that all providers of the tests begin with.</summary>
    public static TestKey OfAll() => new("first", RSA.Create(Common), null);

    public static TestKey OfRsa(string id, int bits = 2048) => new(id, RSA.Create(bits), null);

    public static TestKey OfCurve(string id) => new(id, null, ECDsa.Create(ECCurve.NamedCurves.nistP256));

    public byte[] Sign(byte[] data) =>
        Rsa?.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) ?? Curve!.SignData(data, HashAlgorithmName.SHA256);

    public JsonObject Published() => Rsa is null ? PublishedCurve() : PublishedRsa();

    private JsonObject PublishedRsa()
    {
        var numbers = Rsa!.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = Id,
            ["n"] = Base64Url.EncodeToString(numbers.Modulus),
            ["e"] = Base64Url.EncodeToString(numbers.Exponent),
        };
    }

    private JsonObject PublishedCurve()
    {
        var point = Curve!.ExportParameters(false).Q;
        return new JsonObject
        {
            ["kty"] = "EC",
            ["crv"] = "P-256",
            ["kid"] = Id,
            ["x"] = Base64Url.EncodeToString(point.X),
            ["y"] = Base64Url.EncodeToString(point.Y),
        };
    }
}
