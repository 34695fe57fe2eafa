using System.Security.Cryptography;
using Mingzhang.Web.Identity.OneTimeCodes;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Identity.Tokens;

/// <summary>Tokens of programs: <c>mz_</c>, 16 characters that find the row, <c>_</c>, and 256 random bits; letters and digits
/// only, so that a double click takes the whole and a scanner of leaked secrets knows it by its start.</summary>
public static class ApiTokens
{
    public const string Prefix = "mz_";
    private const int IdLength = 16;
    private const int SecretLength = 52;

    /// <summary>The longest that a token may last; nobody remembers one that lasts for ever.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(366);

    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromMinutes(1);

    // Compared with where there is no such row, so that an unknown id takes as long as a wrong secret.
    private static readonly string NoHash = RandomText.Hash("");

    /// <summary>A new token, to be shown once, and what is kept of it.</summary>
    /// <exception cref="ArgumentException">There is no scope, or the expiry does not lie within <see cref="LongestLife"/> from now.</exception>
    public static (string Token, ApiToken Kept) Issue(IReadOnlySet<string> scopes, DateTimeOffset now, DateTimeOffset expires)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        if (scopes.Count == 0)
        {
            throw new ArgumentException("a token without scopes can do nothing", nameof(scopes));
        }

        if (expires <= now || expires - now > LongestLife)
        {
            throw new ArgumentException($"a token expires within {LongestLife.Days} days", nameof(expires));
        }

        var id = Random(10);
        var token = $"{Prefix}{id}_{Random(32)}";
        return (token, new ApiToken(id, RandomText.Hash(token), scopes, now, expires));
    }

    /// <summary>The id within a token that a request brings; null where it has not a token's form, and no row need be looked for.</summary>
    public static string? IdOf(string? token)
    {
        if (
            token is null
            || token.Length != Prefix.Length + IdLength + 1 + SecretLength
            || !token.StartsWith(Prefix, StringComparison.Ordinal)
        )
        {
            return null;
        }

        var isWell =
            token[Prefix.Length + IdLength] == '_'
            && token.AsSpan(Prefix.Length, IdLength).IndexOfAnyExcept(Characters) < 0
            && token.AsSpan(Prefix.Length + IdLength + 1).IndexOfAnyExcept(Characters) < 0;
        return isWell ? token.Substring(Prefix.Length, IdLength) : null;
    }

    /// <summary>What a token is worth now, held against the row of its id, null where there is none. A wrong one is
    /// <see cref="ApiTokenState.Wrong"/>, whatever the row says.</summary>
    public static ApiTokenState Check(string token, ApiToken? kept, DateTimeOffset now)
    {
        var isSame = RandomText.IsSame(RandomText.Hash(token), kept?.Hash ?? NoHash);
        return !isSame || kept is null ? ApiTokenState.Wrong
            : kept.Revoked is not null ? ApiTokenState.Revoked
            : now >= kept.Expires ? ApiTokenState.Expired
            : ApiTokenState.Valid;
    }

    /// <summary>Whether the use has to be written down; once a minute is enough, each request would be a write otherwise.</summary>
    public static bool HasUseToBeNoted(ApiToken kept, DateTimeOffset now) => kept.LastUsed is not { } last || now - last >= UseIsNotedEvery;

    private static System.Buffers.SearchValues<char> Characters { get; } =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz234567");

    private static string Random(int bytes) => Base32.Encode(RandomNumberGenerator.GetBytes(bytes)).ToLowerInvariant();
}
