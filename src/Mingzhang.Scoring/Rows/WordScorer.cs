using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>Scores results that are told in words: a level gives a band, within which a person decides (SC-40 … SC-42).</summary>
internal sealed class WordScorer(ScoringScheme scheme, decimal weight)
{
    /// <summary>The level of a result's words.</summary>
    /// <param name="actual">A value of kind Reached without a share.</param>
    /// <param name="doubt">Why it is no number.</param>
    public RowScore Level(IndicatorValue actual, ScoreDoubt doubt)
    {
        var words = WordText.Normal(actual.Printed);
        var told = scheme.Qualitative.FirstOrDefault(band => band.Words.Any(word => words.StartsWith(word, StringComparison.Ordinal)));
        if (told is not null && told.Reach == actual.Reach)
        {
            return Band(told, doubt);
        }

        // 较好完成, 基本完成 are none of the form's words: a person may mean the highest level or the one below.
        var lowest = scheme.Qualitative.LastOrDefault(band => band.Reach == actual.Reach);
        return lowest is null ? RowScore.CannotBeTold(doubt, weight)
            : actual.Reach == Reach.Partly ? Band(lowest, doubt) with { Most = Ratio.Of(weight), IsMostExcluded = false }
            : Band(lowest, doubt);
    }

    /// <summary>The result repeats the words of the target: reached, by its own account.</summary>
    public RowScore SameWords(ScoreDoubt doubt) => scheme.Qualitative.Count > 0 ? Band(scheme.Qualitative[0], doubt) : RowScore.CannotBeTold(doubt, weight);

    public RowScore ToldShare(decimal percent) =>
        RowScore.Told(FormulaKind.ToldShare, Formulas.Share(Math.Max(0, percent), new NumberTerm(NumberRole.Weight, weight))) with { IsReached = percent >= 100 };

    private RowScore Band(QualitativeBand band, ScoreDoubt doubt)
    {
        var above = scheme.Qualitative.LastOrDefault(other => other.From > band.From);
        return new RowScore
        {
            State = ScoreState.Band,
            Doubt = doubt,
            Formula = FormulaKind.QualitativeLevel,
            Least = Edge(band.From),
            Most = Edge(above?.From ?? 100),
            IsMostExcluded = above is not null,
            IsReached = band.Reach == Reach.Full ? true : band.Reach == Reach.Not ? false : null,
        };
    }

    // SC-41: the edges themselves are rounded.
    private Ratio Edge(decimal percent) => Ratio.Of((Ratio.Of(weight) * Ratio.Of(percent / 100)).Rounded(scheme.Decimals));
}
