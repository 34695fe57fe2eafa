using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Mingzhang.Web.Identity.Passwords;

public enum PasswordVerdict
{
    Wrong,
    Right,

    /// <summary>Right, and hashed with fewer iterations than now: hash it anew while it is known.</summary>
    RightButStale,
}

/// <summary>Hashes passwords with the framework's PBKDF2-HMAC-SHA-512, random salt, at least 210 000 iterations (OWASP).</summary>
public sealed class PasswordHashing
{
    public const int LeastIterations = 210_000;

    private readonly IPasswordHasher<PasswordHashing> hasher;
    private readonly string standIn;

    /// <exception cref="ArgumentOutOfRangeException">Fewer iterations than <see cref="LeastIterations"/>.</exception>
    public PasswordHashing(int iterations = LeastIterations)
        : this(Hasher(iterations)) { }

    internal PasswordHashing(IPasswordHasher<PasswordHashing> hasher)
    {
        this.hasher = hasher;
        standIn = Hash(Secrets.RandomText.New());
    }

    public string Hash(string password) => hasher.HashPassword(this, TypedText.Fold(password));

    /// <summary>Whether a password is that of a stored hash.</summary>
    /// <remarks>The hash is null where there is no such account, or where it has no password. The same work is then done
    /// against a hash that nothing fits, so that the time does not tell who has an account.</remarks>
    public PasswordVerdict Verify(string? hash, string password)
    {
        var folded = TypedText.Fold(password);
        var result = hasher.VerifyHashedPassword(this, string.IsNullOrEmpty(hash) ? standIn : hash, folded);
        return string.IsNullOrEmpty(hash)
            ? PasswordVerdict.Wrong
            : result switch
            {
                PasswordVerificationResult.Success => PasswordVerdict.Right,
                PasswordVerificationResult.SuccessRehashNeeded => PasswordVerdict.RightButStale,
                _ => PasswordVerdict.Wrong,
            };
    }

    private static PasswordHasher<PasswordHashing> Hasher(int iterations)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, LeastIterations);
        return new(Options.Create(new PasswordHasherOptions { IterationCount = iterations }));
    }
}
