using Mingzhang.Model.Performance;

namespace Mingzhang.Books.Performance;

/// <summary>A book with one mistake in it.</summary>
/// <param name="Book">What is printed.</param>
/// <param name="Project">Index of the project that is wrong.</param>
/// <param name="Indicator">Index of its indicator; null where it is none.</param>
public sealed record MistakenBook(PerformanceBook Book, int Project, int? Indicator);

/// <summary>Puts mistakes of people into books that hold none.</summary>
public static class SheetMistaker
{
    private static readonly HashSet<SheetMistakeKind> OfResults =
    [
        SheetMistakeKind.ScoreNotEarned, SheetMistakeKind.ScoreAboveWeight, SheetMistakeKind.TotalWrong, SheetMistakeKind.RateWrong,
        SheetMistakeKind.ExecutionScoreWrong, SheetMistakeKind.ReasonMissing, SheetMistakeKind.OverExecuted,
    ];

    /// <summary>The mistakes that a manner's form can show.</summary>
    public static IEnumerable<SheetMistakeKind> KindsOf(SheetManner manner)
    {
        ArgumentNullException.ThrowIfNull(manner);
        return Enum.GetValues<SheetMistakeKind>().Where(kind => kind switch
        {
            SheetMistakeKind.PlanNotCumulative or SheetMistakeKind.PlanNotFull => manner is HebeiTargets,
            SheetMistakeKind.FundsDiffer => manner is BeijingTargets or HebeiTargets or ApplicationForm or NationalSelfEvaluation,
            SheetMistakeKind.WeightsDiffer => manner is NationalSelfEvaluation or CompletionList or WeightedList or CoefficientForm or ExecutionAmongIndicators,
            SheetMistakeKind.LevelWrong => manner is not CoefficientForm,
            SheetMistakeKind.GoalDiffers or SheetMistakeKind.YearOld => manner is not (CompletionList or RepeatedList),
            SheetMistakeKind.TotalWrong => manner is NationalSelfEvaluation or CompletionList or ExecutionAmongIndicators,
            SheetMistakeKind.ReasonMissing => manner is NationalSelfEvaluation or CompletionList or ExecutionAmongIndicators,
            SheetMistakeKind.LimitAboveBudget or SheetMistakeKind.LimitBelowBudget => !manner.IsResult,
            _ => !OfResults.Contains(kind) || manner.IsResult,
        });
    }

    /// <summary>One mistake; null where the book has no place for it.</summary>
    /// <param name="book">A book without mistakes.</param>
    /// <param name="seed">The same seed gives the same mistake.</param>
    /// <param name="kind">Which one.</param>
    public static MistakenBook? Inject(PerformanceBook book, int seed, SheetMistakeKind kind)
    {
        ArgumentNullException.ThrowIfNull(book);
        var chance = new Chance(seed, $"mistake {kind}");
        if (ProjectMistakes.Plan(kind) is { } ofProject)
        {
            var at = chance.Number(0, book.Projects.Count - 1);
            return ofProject(book, book.Projects[at], at) is { } wrong ? new(book.With(at, wrong), at, null) : null;
        }

        var (fits, change) = IndicatorMistakes.Plan(kind);
        var places = book.Projects.SelectMany((project, at) => project.Indicators.Select((indicator, index) => (at, index, indicator, project))).Where(place => fits(place.indicator)).ToList();
        if (places.Count == 0)
        {
            return null;
        }

        var place = chance.Pick(places);
        return new(book.With(place.at, place.project with { Indicators = [.. place.project.Indicators.Select((other, index) => index == place.index ? change(other) : other)] }), place.at, place.index);
    }
}
