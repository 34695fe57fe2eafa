using System.Security.Cryptography;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Identity.OneTimeCodes;

/// <summary>Codes on paper for the day on which the telephone is lost: ten of 80 random bits, each good once.</summary>
public static class RecoveryCodes
{
    public const int Count = 10;
    private const int Bytes = 10;
    private const int Characters = 16;

    /// <summary>New codes to be shown once, and their hashes to be stored in the place of all former ones.</summary>
    public static (IReadOnlyList<string> Codes, IReadOnlyList<string> Hashes) New()
    {
        var codes = Enumerable.Range(0, Count).Select(_ => Base32.Encode(RandomNumberGenerator.GetBytes(Bytes))).ToList();
        return ([.. codes.Select(Grouped)], [.. codes.Select(RandomText.Hash)]);
    }

    /// <summary>Which of the hashes not used yet a typed code uses up; null where it is none of them. Hyphens, spaces and case
    /// do not matter.</summary>
    public static string? Match(string typed, IEnumerable<string> hashes)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var code = string.Concat(TypedText.Fold(typed).Where(character => character is not (' ' or '-'))).ToUpperInvariant();
        var hash = RandomText.Hash(code);
        return code.Length == Characters ? hashes.FirstOrDefault(stored => RandomText.IsSame(stored, hash)) : null;
    }

    private static string Grouped(string code) => string.Join('-', code.Chunk(4).Select(part => new string(part)));
}
