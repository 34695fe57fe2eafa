using System.Text.RegularExpressions;

namespace Mingzhang.Web.Projects;

/// <summary>What the form of a project's code usually is (IB-20 to IB-22): a hint, for places differ and nothing depends on it.</summary>
internal static partial class Hints
{
    /// <summary>Key of what is unusual about a code; null for nothing.</summary>
    public static string? OfCode(string code) => code.Length == 0 ? "projects.code.empty" : UsualCode().IsMatch(code) ? null : "projects.code.unusual";

    [GeneratedRegex("^[0-9]{8}[A-Z][0-9A-Z]{11,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex UsualCode();
}
