using System.Buffers.Binary;
using System.Security.Cryptography;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Identity.OneTimeCodes;

/// <summary>One-time codes by the clock (RFC 6238): SHA-1, 6 digits, 30 seconds, which is what all apps understand.</summary>
public static class Totp
{
    private const int StepSeconds = 30;
    private const int Digits = 6;

    // RFC 6238, 5.2: one step back for a slow person; one ahead for a telephone whose clock is fast.
    private const int Window = 1;

    /// <summary>A new secret of 160 bits, in base32 (32 characters).</summary>
    public static string NewSecret() => Base32.Encode(RandomNumberGenerator.GetBytes(20));

    /// <summary>The number of whole steps since 1970.</summary>
    public static long StepOf(DateTimeOffset time) => Math.DivRem(time.ToUnixTimeSeconds(), StepSeconds).Quotient;

    /// <summary>The code of a step, with leading zeros.</summary>
    public static string CodeOf(ReadOnlySpan<byte> secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(secret, counter, hash);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFFFFFF;
        return number.ToString("D10")[^digits..];
    }

    /// <summary>The step whose code was typed, to be stored as the last one used; null where it is not right now, or was
    /// used already. Full-width digits and spaces do not matter.</summary>
    /// <param name="secret">In base32.</param>
    /// <param name="typed">Six digits.</param>
    /// <param name="now">Codes of one step before and after are taken too.</param>
    /// <param name="lastUsed">The step of the last code that was taken; null before the first.</param>
    /// <exception cref="FormatException">The stored secret is not base32.</exception>
    public static long? Match(string secret, string typed, DateTimeOffset now, long? lastUsed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (!Base32.TryDecode(secret, out var key))
        {
            throw new FormatException("the secret of the one-time codes is not base32");
        }

        var code = TypedText.Fold(typed).Replace(" ", "", StringComparison.Ordinal);
        if (code.Length != Digits || !code.All(char.IsAsciiDigit))
        {
            return null;
        }

        // All steps are computed and compared, whichever fits: the time taken says nothing.
        long? matched = null;
        for (var step = StepOf(now) + Window; step >= StepOf(now) - Window; step--)
        {
            var isRight = RandomText.IsSame(CodeOf(key, step), code) && !(step <= lastUsed);
            matched ??= isRight ? step : null;
        }

        return matched;
    }

    /// <summary>The address that an app reads from the QR code.</summary>
    public static string Address(string secret, string account, string issuer)
    {
        var by = Uri.EscapeDataString(issuer);
        return $"otpauth://totp/{by}:{Uri.EscapeDataString(account)}?secret={secret}&issuer={by}"
            + $"&algorithm=SHA1&digits={Digits}&period={StepSeconds}";
    }
}
