using System.Text.RegularExpressions;

namespace Mingzhang.Web.Identity.Accounts;

/// <summary>The name that a person signs in with.</summary>
public static partial class AccountName
{
    /// <summary>As it is kept and looked for: small letters, without blanks around it, full-width signs as ordinary ones.</summary>
    public static string Folded(string? typed) => TypedText.Fold(typed ?? "").Trim().ToLowerInvariant();

    /// <summary>Whether a new account may be called so: 2–32 small letters, digits, points, hyphens; a letter or digit first.</summary>
    public static bool IsFit(string folded) => Pattern().IsMatch(folded);

    [GeneratedRegex("^[a-z0-9][a-z0-9._-]{1,31}$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
