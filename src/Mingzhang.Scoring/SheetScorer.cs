using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>Scores sheets of results.</summary>
public sealed class SheetScorer
{
    private readonly List<ScoringScheme> schemes;
    private readonly IndicatorScorer scorer;

    /// <summary>A scorer by the packs.</summary>
    /// <param name="packs">All schemes, for the others are tried where a printed score differs; words that say which way is
    /// better.</param>
    public SheetScorer(PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        schemes = [.. packs.Schemes.Values];
        scorer = new(new DirectionFinder(packs.Performance.Nouns));
    }

    /// <summary>Scores a sheet.</summary>
    /// <param name="sheet">A sheet with results.</param>
    /// <param name="chosen">The scheme, and why it was taken.</param>
    /// <param name="overrides">Scores set by hand, by the place of their row.</param>
    public ScoredSheet Score(PerformanceSheet sheet, ChosenScheme chosen, IReadOnlyDictionary<Place, ScoreOverride>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(chosen);
        var set = overrides ?? new Dictionary<Place, ScoreOverride>();
        var total = sheet.Fund(FundSource.Total);
        var execution = ExecutionScorer.Score(sheet, chosen.Scheme, total is null ? null : set.GetValueOrDefault(total.Place));
        var rows = sheet.Indicators.Select(indicator => Row(indicator, chosen.Scheme, set.GetValueOrDefault(indicator.Place))).ToList();
        return new ScoredSheet
        {
            Sheet = sheet,
            Scheme = chosen,
            Execution = execution,
            Rows = rows,
            Levels = Totals.Levels(rows, chosen.Scheme),
            Total = Totals.Of(sheet, execution, rows, chosen.Scheme),
        };
    }

    private ScoredRow Row(Indicator indicator, ScoringScheme scheme, ScoreOverride? set)
    {
        if (indicator.Weight?.Number is not { } weight || weight < 0)
        {
            return new ScoredRow
            {
                Indicator = indicator,
                Weight = null,
                State = ScoreState.CannotBeTold,
                Doubt = ScoreDoubt.WeightMissing,
                Agreement = indicator.Score is null ? Agreement.NotPrinted : Agreement.CannotBeTold,
                Override = Overrides.Judged(set, null, null, scheme),
            };
        }

        var printed = PrintedScore.Of(indicator.Score);
        var row = ByPrinted(indicator, weight, scheme, printed, scorer.Score(indicator, weight, scheme));
        var compared = Comparer.Compare(printed, row, weight, scheme, new IndicatorExplanations(scorer, indicator, row, weight, scheme, schemes).Of);
        compared = OfRoundedShare(indicator, weight, scheme, printed, compared);
        return new ScoredRow
        {
            Indicator = indicator,
            Weight = weight,
            State = row.State,
            Doubt = row.Doubt,
            Formula = row.Formula,
            Arithmetic = row.Arithmetic,
            Span = row.Span(scheme),
            Direction = row.Direction,
            IsReached = row.IsReached,
            Agreement = compared.Agreement,
            Difference = compared.Difference,
            Explanations = compared.Explanations,
            Override = Overrides.Judged(set, weight, row, scheme),
            Notes = NeedsReason(indicator, row, scheme) ? [.. row.Notes, RowNote.ReasonMissing] : row.Notes,
        };
    }

    // A share with decimals (92.53%) was rounded for print, and its score worked out from the share before that.
    private Compared OfRoundedShare(Indicator indicator, decimal weight, ScoringScheme scheme, PrintedScore? printed, Compared compared)
    {
        if (compared.Agreement != Agreement.Differs || printed is not { } score || indicator.Actual is not { Kind: ValueKind.Number, Unit.Kind: UnitKind.Percent, Figure: { Decimals: > 0 } share } actual)
        {
            return compared;
        }

        var half = Figure.PowerOfTenth(share.Decimals) / 2;
        var low = scorer.Score(indicator with { Actual = actual with { Figure = share with { Number = share.Number - half } } }, weight, scheme);
        var high = scorer.Score(indicator with { Actual = actual with { Figure = share with { Number = share.Number + half } } }, weight, scheme);
        if (!low.IsTold || !high.IsTold)
        {
            return compared;
        }

        var (least, most) = low.Least > high.Least ? (high.Least, low.Least) : (low.Least, high.Least);
        return score.As(least, most, scheme.Decimals) is PrintedAs.Same or PrintedAs.Rounded
            ? new(Agreement.Rounded, compared.Difference, [new(DifferenceKind.Rounded, score.Number - compared.Difference ?? 0) { As = PrintedAs.Rounded }])
            : compared;
    }

    // Without a sign the direction was only taken for granted. A printed score that the other direction gives to the last
    // decimal, and that is neither all nor nothing, tells how the row was meant.
    private RowScore ByPrinted(Indicator indicator, decimal weight, ScoringScheme scheme, PrintedScore? printed, RowScore row)
    {
        if (printed is not { } score || !row.Notes.Contains(RowNote.DirectionAssumed) || row.Direction != Direction.MoreIsBetter
            || score.As(row.Least, row.Most, scheme.Decimals) is not null)
        {
            return row;
        }

        var turned = scorer.Score(indicator, weight, scheme, Direction.LessIsBetter);
        return turned is { IsTold: true, IsReached: false } && turned.Least > Ratio.Of(0) && score.As(turned.Least, turned.Most, scheme.Decimals) == PrintedAs.Same
            ? turned.With(RowNote.DirectionFromPrinted)
            : row;
    }

    // SC-61. A form without such a column asks for none.
    private static bool NeedsReason(Indicator indicator, RowScore row, ScoringScheme scheme)
    {
        if (indicator.Reason is not { Text: "" })
        {
            return false;
        }

        var isFarAbove = scheme.ReasonFrom is { } from && row is { IsTold: true, Direction: Direction.MoreIsBetter, Formula: FormulaKind.Positive or FormulaKind.OverAchievement }
            && indicator.Target is { Number: > 0 } && NumberPair.Of(indicator.Target, indicator.Actual!) is { IsExact: true, Doubt: ScoreDoubt.None } pair
            && Ratio.Of(pair.Least) * Ratio.Of(100) >= Ratio.Of(pair.Target) * Ratio.Of(from);
        return row.IsReached == false || isFarAbove;
    }
}
