namespace Mingzhang.Web.Identity.Tokens;

/// <summary>What is kept of a token that a program signs in with. The token itself is shown once and never kept.</summary>
/// <param name="Id">16 characters that find the row; they open nothing.</param>
/// <param name="Hash">SHA-256 of the whole token, in hexadecimal digits.</param>
/// <param name="Scopes">Names of permissions. A token can do what is both named here and allowed to its owner at that moment.</param>
/// <param name="Created">When it was issued.</param>
/// <param name="Expires">From this moment on it opens nothing.</param>
/// <param name="LastUsed">To the minute; null until it is used.</param>
/// <param name="Revoked">When it was taken back; null where it was not.</param>
public sealed record ApiToken(
    string Id,
    string Hash,
    IReadOnlySet<string> Scopes,
    DateTimeOffset Created,
    DateTimeOffset Expires,
    DateTimeOffset? LastUsed = null,
    DateTimeOffset? Revoked = null
)
{
    public bool HasScope(string permission) => Scopes.Contains(permission);
}

/// <summary>Why a token opens nothing. The caller is told none of it but "not valid"; the trail is.</summary>
public enum ApiTokenState
{
    Valid,
    Wrong,
    Expired,
    Revoked,
}
