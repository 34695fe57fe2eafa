using System.Globalization;

namespace Mingzhang.Web.Components.Parts;

/// <summary>Identifiers that tie a part's heading to its content.</summary>
/// <remarks>Counted over the whole program, so that a part that is exchanged in a page never meets its own name there.</remarks>
internal static class PartIds
{
    private static long last;

    public static string Next(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{Interlocked.Increment(ref last)}");
}
