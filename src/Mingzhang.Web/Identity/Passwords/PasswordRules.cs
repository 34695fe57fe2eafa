namespace Mingzhang.Web.Identity.Passwords;

public enum PasswordFault
{
    TooShort,
    TooLong,

    /// <summary>A character that no keyboard types.</summary>
    ControlCharacter,

    /// <summary>Mostly made of what is tried first: common words, years, walks on the keyboard, repetition, names of the
    /// person or the unit.</summary>
    Guessable,
}

/// <summary>Whose password it is, since these words are tried first: account, name, and as further words the names and codes
/// of unit and district. Any may be empty.</summary>
public sealed record PasswordOwner(string Account, string Name, params IReadOnlyList<string> Words);

/// <summary>What a new password has to be. Length counts, composition does not: no rule asks for capitals or signs, and none
/// lets a password run out (NIST SP 800-63B).</summary>
public sealed record PasswordRules
{
    public static readonly PasswordRules Default = new();

    /// <summary>In characters as a person counts them.</summary>
    public int ShortestLength { get; init; } = 12;

    public int LongestLength { get; init; } = 128;

    /// <summary>What has to be left if each guessable piece counts as one character.</summary>
    public int LeastUnguessable { get; init; } = 8;

    /// <summary>All that is wrong with a password; empty where nothing is.</summary>
    public IReadOnlyList<PasswordFault> Faults(string password, PasswordOwner owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        var folded = TypedText.Fold(password);
        var length = folded.EnumerateRunes().Count();
        if (length > LongestLength)
        {
            return [PasswordFault.TooLong];
        }

        var faults = new List<PasswordFault>();
        if (length < ShortestLength)
        {
            faults.Add(PasswordFault.TooShort);
        }

        if (folded.Any(char.IsControl))
        {
            faults.Add(PasswordFault.ControlCharacter);
        }

        if (GuessablePieces.Weigh(folded, Words(owner)) < LeastUnguessable)
        {
            faults.Add(PasswordFault.Guessable);
        }

        return faults;
    }

    // An account is often made of a name and a number; both parts are tried too.
    private static IEnumerable<string> Words(PasswordOwner owner) =>
        owner
            .Words.Append(owner.Account)
            .Append(owner.Name)
            .Concat(owner.Account.Split(['.', '_', '-', '@', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']))
            .Concat(CommonWords.All);
}
