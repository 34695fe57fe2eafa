namespace Mingzhang.Scoring;

/// <summary>Points, as forms print them: two decimals, halves away from zero (SC-20, scoring 7).</summary>
internal static class Scores
{
    public static decimal Rounded(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);
}
