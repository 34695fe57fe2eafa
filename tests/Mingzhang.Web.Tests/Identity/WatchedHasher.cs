using Microsoft.AspNetCore.Identity;
using Mingzhang.Web.Identity.Passwords;

namespace Mingzhang.Web.Tests.Identity;

/// <summary>The framework's hashing, which remembers the hashes that a password was held against: time tells nothing on a busy machine.</summary>
internal sealed class WatchedHasher : IPasswordHasher<PasswordHashing>
{
    private readonly PasswordHasher<PasswordHashing> hasher = new();

    public List<string> Verified { get; } = [];

    public string HashPassword(PasswordHashing user, string password) => hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(PasswordHashing user, string hashedPassword, string providedPassword)
    {
        Verified.Add(hashedPassword);
        return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
