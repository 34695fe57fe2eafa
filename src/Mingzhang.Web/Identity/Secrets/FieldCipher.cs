using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Mingzhang.Web.Identity.Secrets;

/// <summary>Seals single fields of the database (AES-256-GCM): secrets of one-time codes, of webhooks, of the identity provider.</summary>
/// <remarks>A sealed field is <c>v1.</c> + key id . body, both base64url; the body is nonce (12 bytes), tag (16), text. The
/// place (table, row, column) is authenticated with it, so that a sealed field copied to another row does not open. With
/// random nonces, one key is good for 2³² fields, which no installation reaches.</remarks>
public sealed class FieldCipher
{
    private const string Version = "v1";
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly List<Key> keys;

    /// <param name="current">Seals and opens.</param>
    /// <param name="former">Only open, until <see cref="IsSealedWithFormerKey"/> is false of all fields.</param>
    public FieldCipher(MasterKey current, params IEnumerable<MasterKey> former)
    {
        ArgumentNullException.ThrowIfNull(current);
        keys = [.. former.Prepend(current).Select(Key.Of)];
    }

    /// <summary>Seals a text for its place, such as <c>person/130999/zhang/totp</c>.</summary>
    public string Seal(string text, string place)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var body = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = body.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(keys[0].Secret, TagBytes);
        cipher.Encrypt(nonce, plain, body.AsSpan(NonceBytes + TagBytes), body.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(place));
        return $"{Version}.{keys[0].Id}.{Base64Url.EncodeToString(body)}";
    }

    /// <summary>Opens what was sealed for this place.</summary>
    /// <exception cref="SecretException">It was changed, stands in another place, or was sealed with a key that is not given.</exception>
    public string Open(string sealedText, string place)
    {
        var (id, body) = Split(sealedText, place);
        var key =
            keys.Find(candidate => candidate.Id == id)
            ?? throw new SecretException($"{place} was sealed with another key; give the former key, or set the secret anew.");
        var plain = new byte[body.Length - NonceBytes - TagBytes];
        try
        {
            using var cipher = new AesGcm(key.Secret, TagBytes);
            cipher.Decrypt(
                body.AsSpan(0, NonceBytes),
                body.AsSpan(NonceBytes + TagBytes),
                body.AsSpan(NonceBytes, TagBytes),
                plain,
                Encoding.UTF8.GetBytes(place)
            );
        }
        catch (AuthenticationTagMismatchException exception)
        {
            throw new SecretException($"{place} does not open: it was changed or belongs to another place.", exception);
        }

        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Whether a field should be sealed anew, because the key has changed since.</summary>
    public bool IsSealedWithFormerKey(string sealedText) => Split(sealedText, "a sealed field").Id != keys[0].Id;

    private static (string Id, byte[] Body) Split(string sealedText, string place)
    {
        ArgumentNullException.ThrowIfNull(sealedText);
        var parts = sealedText.Split('.');
        if (parts is [Version, var id, var body] && Base64Url.IsValid(body))
        {
            var bytes = Base64Url.DecodeFromChars(body);
            if (bytes.Length >= NonceBytes + TagBytes)
            {
                return (id, bytes);
            }
        }

        throw new SecretException($"{place} holds no sealed text.");
    }

    private sealed record Key(string Id, byte[] Secret)
    {
        // The id is derived too, so that it tells nothing of the key and needs no keeping.
        public static Key Of(MasterKey master) =>
            new(Base64Url.EncodeToString(master.Derive("field key id").AsSpan(0, 6)), master.Derive("field key"));
    }
}
