using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>What can be told of a row before it is held against what is printed. Scores are exact, not yet rounded.</summary>
internal sealed record RowScore
{
    public required ScoreState State { get; init; }

    public ScoreDoubt Doubt { get; init; }

    public FormulaKind Formula { get; init; }

    public Expression? Arithmetic { get; init; }

    public required Ratio Least { get; init; }

    public required Ratio Most { get; init; }

    public bool IsMostExcluded { get; init; }

    public Direction Direction { get; init; }

    public bool? IsReached { get; init; }

    public IReadOnlyList<RowNote> Notes { get; init; } = [];

    public bool IsTold => State == ScoreState.Told;

    public static RowScore Told(FormulaKind formula, Expression arithmetic) => new()
    {
        State = ScoreState.Told,
        Formula = formula,
        Arithmetic = arithmetic,
        Least = arithmetic.Value,
        Most = arithmetic.Value,
    };

    /// <summary>Anything from 0 to the weight.</summary>
    public static RowScore CannotBeTold(ScoreDoubt doubt, decimal weight) => new() { State = ScoreState.CannotBeTold, Doubt = doubt, Least = Ratio.Of(0), Most = Ratio.Of(weight) };

    /// <summary>From one exact score to another; told where they are the same.</summary>
    public static RowScore Between(FormulaKind formula, ScoreDoubt doubt, Ratio one, Ratio other) => new()
    {
        State = ScoreState.Band,
        Doubt = doubt,
        Formula = formula,
        Least = one < other ? one : other,
        Most = one < other ? other : one,
    };

    public RowScore With(params IReadOnlyList<RowNote> notes) => notes.Count == 0 ? this : this with { Notes = [.. Notes, .. notes] };

    /// <summary>The scores as the scheme rounds them.</summary>
    public ScoreSpan Span(ScoringScheme scheme)
    {
        // Rows that are not rounded one by one keep more digits than any printed total shows.
        var decimals = scheme.RoundEachRow ? scheme.Decimals : 10;
        return new(Least.Rounded(decimals), Most.Rounded(decimals), IsMostExcluded);
    }
}
