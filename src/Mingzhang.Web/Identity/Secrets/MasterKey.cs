using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Mingzhang.Web.Identity.Secrets;

/// <summary>The installation's one key of 256 bits. It encrypts nothing itself: each purpose has a key derived from it, so
/// that a value sealed for one purpose means nothing to another.</summary>
public sealed class MasterKey
{
    public const int Bytes = 32;
    public const string Setting = "Mingzhang:Key";

    private readonly byte[] key;

    private MasterKey(byte[] key) => this.key = key;

    /// <summary>A key written as base64 (44 characters) or as 64 hexadecimal digits.</summary>
    /// <exception cref="SecretException">It is neither, has another length, or is one byte repeated.</exception>
    public static MasterKey Parse(string text, string origin)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = new byte[Bytes];
        var isRead =
            text.Length == 2 * Bytes
                ? Convert.FromHexString(text, bytes, out _, out var count) == System.Buffers.OperationStatus.Done
                : Convert.TryFromBase64String(text, bytes, out count);
        if (!isRead || count != Bytes)
        {
            throw new SecretException(
                $"{origin} is not a key: 32 random bytes as base64 are needed, as `openssl rand -base64 32` prints them."
            );
        }

        return bytes.Distinct().Count() > 8
            ? new MasterKey(bytes)
            : throw new SecretException($"{origin} is not random; take what `openssl rand -base64 32` prints.");
    }

    /// <summary>The key of the environment (<c>Mingzhang__Key</c>, <c>Mingzhang__Key_FILE</c>), else that of the key file,
    /// which is made when it is not there.</summary>
    /// <exception cref="SecretException">The key cannot be read, is unfit, or its file can be read by others.</exception>
    public static MasterKey Load(IConfiguration configuration, string keyFile) =>
        ConfiguredSecret.Read(configuration, Setting) is { } configured ? Parse(configured, Setting) : KeyFile.ReadOrMake(keyFile);

    /// <summary>The key of a purpose, 256 bits (HKDF-SHA-256).</summary>
    public byte[] Derive(string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: Encoding.UTF8.GetBytes("mingzhang:" + purpose));
}
