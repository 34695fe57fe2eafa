using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Identity.Sessions;

/// <summary>A session's name in the browser's cookie: 256 random bits. The database only ever holds its hash, so that a copy
/// of the database opens no session.</summary>
/// <remarks>A new one is made at each signing in and at each change of what the session may do (fixation).</remarks>
public static class SessionId
{
    private const int Length = 43;

    public static string New() => RandomText.New(256);

    /// <summary>What the database holds; null for a cookie that is no session's name, so that no query is made for it.</summary>
    public static string? HashOf(string? cookie) =>
        cookie is { Length: Length } && cookie.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            ? RandomText.Hash(cookie)
            : null;
}
