using Mingzhang.Model.Performance;

namespace Mingzhang.Packs;

/// <summary>How a result is turned into its share of the weight.</summary>
public enum ShareFormula
{
    /// <summary>Not reaching the target gives actual ÷ target of the weight (SC-20).</summary>
    Proportional,

    /// <summary>Below 60% nothing; above, (actual ÷ target − 60%) ÷ 40% of the weight (SC-56).</summary>
    FromSixty,

    /// <summary>Reached gives all, not reached nothing (直接赋分, SC-55).</summary>
    AllOrNothing,
}

/// <summary>How a result is scored where less is better.</summary>
public enum ReverseFormula
{
    /// <summary>Above the limit, target ÷ actual of the weight (SC-24).</summary>
    Ratio,

    /// <summary>Above the limit the weight falls in a straight line, to nothing at twice the limit (SC-23).</summary>
    LinearToDouble,

    /// <summary>Above the limit nothing.</summary>
    AllOrNothing,

    /// <summary>No source says which: what the first two give is a band (SC-25).</summary>
    NotSaid,
}

/// <summary>What a person may change by hand (SC-28, SC-42).</summary>
public enum HandEdits
{
    /// <summary>Any score between 0 and the weight.</summary>
    Allowed,

    /// <summary>Only within the band that can be told: qualitative rows.</summary>
    WithinBand,

    Refused,
}

/// <summary>What a result far above its target loses (SC-27).</summary>
/// <param name="From">Percent by which it is above the target, this included: 200 for three times the target.</param>
/// <param name="Deduct">Percent of the weight that is taken off.</param>
public sealed record OverAchievementBand(decimal From, decimal Deduct);

/// <summary>A level of words and its part of the weight (SC-40).</summary>
/// <param name="Title">达成年度指标</param>
/// <param name="From">Percent of the weight from which it counts, this included; the next higher level's is excluded.</param>
/// <param name="Reach">The reach that its words tell.</param>
/// <param name="Words">Words that surely mean this level; where they are none of any level's, less can be told.</param>
public sealed record QualitativeBand(Said Title, decimal From, Reach Reach, IReadOnlyList<string> Words);

/// <summary>A grade and the total from which it is given (SC-07).</summary>
/// <param name="Name">优</param>
/// <param name="From">Points, included.</param>
public sealed record GradeBand(string Name, decimal From);

/// <summary>A step of a table of satisfaction (SC-55).</summary>
/// <param name="From">Percent satisfied, included.</param>
/// <param name="Share">Percent of the weight.</param>
public sealed record SatisfactionTier(decimal From, decimal Share);

/// <summary>How targets and results become points in one jurisdiction: section 7 of the field's rules of scoring.</summary>
public sealed record ScoringScheme
{
    /// <summary>The scheme that is used where nothing else is said, and that the others take the rest from.</summary>
    public const string National = "national-2020";

    /// <summary>Its name, as files and the command line call it: beijing-2020.</summary>
    public required string Id { get; init; }

    /// <summary>The pack file that it stands in, as shown to a person.</summary>
    public required string File { get; init; }

    public required Said Title { get; init; }

    public required string Source { get; init; }

    /// <summary>Numbers in the collection of the field's rules: SC-24.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    public required Confidence Sure { get; init; }

    /// <summary>Profiles that use it where nothing else is said.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>Words of a form's notes; a document that holds all of them uses the scheme. None: never chosen by words.</summary>
    public IReadOnlyList<string> FormWords { get; init; } = [];

    /// <summary>Points of the rate of execution.</summary>
    public required decimal ExecutionPoints { get; init; }

    public required ShareFormula Execution { get; init; }

    /// <summary>Where more is better.</summary>
    public required ShareFormula Positive { get; init; }

    /// <summary>Where less is better.</summary>
    public required ReverseFormula Reverse { get; init; }

    /// <summary>“=” is scored as “≥” is (SC-22); if not, a result other than the target cannot be told.</summary>
    public required bool EqualAsPositive { get; init; }

    /// <summary>The limit itself is no hit for “&lt;” and “&gt;” (SC-26).</summary>
    public required bool StrictLimits { get; init; }

    /// <summary>Scores are the printed 得分系数 of the weight (SC-59).</summary>
    public required bool ByCoefficient { get; init; }

    /// <summary>From the lowest to the highest; empty where no number is given (SC-29).</summary>
    public IReadOnlyList<OverAchievementBand> OverAchievement { get; init; } = [];

    /// <summary>Percent of the target from which a reason is compulsory; null where none is named.</summary>
    public decimal? ReasonFrom { get; init; }

    /// <summary>From the highest to the lowest.</summary>
    public required IReadOnlyList<QualitativeBand> Qualitative { get; init; }

    /// <summary>From the highest to the lowest; the last begins at 0.</summary>
    public required IReadOnlyList<GradeBand> Grades { get; init; }

    /// <summary>From the highest to the lowest; empty where satisfaction is scored as any other indicator.</summary>
    public IReadOnlyList<SatisfactionTier> Satisfaction { get; init; } = [];

    /// <summary>Points of each first level, in principle (SC-05, SC-54).</summary>
    public required IReadOnlyDictionary<FirstLevel, decimal> Weights { get; init; }

    /// <summary>The level that gets the points of a level without indicators (SC-53).</summary>
    public IReadOnlyDictionary<FirstLevel, FirstLevel> Dropped { get; init; } = new Dictionary<FirstLevel, FirstLevel>();

    /// <summary>Decimals of a score, halves away from zero.</summary>
    public required int Decimals { get; init; }

    /// <summary>Each row is rounded, not the total alone.</summary>
    public required bool RoundEachRow { get; init; }

    public required HandEdits HandEdits { get; init; }

    /// <summary>Points of each first level for a sheet that has these levels: those of missing levels go where the scheme
    /// says.</summary>
    public IReadOnlyDictionary<FirstLevel, decimal> WeightsFor(IReadOnlySet<FirstLevel> present)
    {
        ArgumentNullException.ThrowIfNull(present);
        var weights = Weights.Where(level => present.Contains(level.Key)).ToDictionary(level => level.Key, level => level.Value);
        foreach (var (level, weight) in Weights)
        {
            if (!present.Contains(level) && Dropped.TryGetValue(level, out var heir) && weights.ContainsKey(heir))
            {
                weights[heir] += weight;
            }
        }

        return weights;
    }
}
