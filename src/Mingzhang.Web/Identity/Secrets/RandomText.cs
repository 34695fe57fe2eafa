using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Mingzhang.Web.Identity.Secrets;

/// <summary>Random texts that open something, and the form in which they are stored.</summary>
/// <remarks>A text of 80 random bits or more cannot be guessed from its hash, so a plain SHA-256 is enough; what a person
/// chooses herself goes through <see cref="Passwords.PasswordHashing"/> instead.</remarks>
public static class RandomText
{
    /// <summary>A new text of that many random bits, in letters, digits, - and _ (base64url, no padding).</summary>
    public static string New(int bits = 256)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, 80);
        return Base64Url.EncodeToString(RandomNumberGenerator.GetBytes((bits + 7) / 8));
    }

    /// <summary>What is stored in the text's place: its SHA-256, 64 small hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Whether two texts are the same, in a time that does not tell where they differ.</summary>
    public static bool IsSame(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
