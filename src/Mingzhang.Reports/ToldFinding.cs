using Mingzhang.Checking;

namespace Mingzhang.Reports;

/// <summary>A finding of scoring, whose words are ready in the language of the report: a score that is not the one that the scheme
/// gives, a quantity that the money does not explain.</summary>
/// <param name="Kind">Which kind, the same for all of its kind: score.cut-off, quantity.months-and-spending.</param>
public sealed record ToldFinding(string Kind) : Finding
{
    public override string Rule => Kind;

    /// <summary>Its kind in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What is wrong, with the figures in it.</summary>
    public required string Message { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Remedy { get; init; }

    /// <summary>Where the formula or the comparison is written.</summary>
    public required string Source { get; init; }

    /// <summary>What is printed and what should be; null where there is nothing to quote.</summary>
    public string? Printed { get; init; }

    public string? Expected { get; init; }

    public override IEnumerable<string?> Identity => [Printed, Expected];
}
