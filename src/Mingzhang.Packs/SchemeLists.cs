using Mingzhang.Model.Performance;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>The lists and tables of one scheme of scoring.</summary>
internal sealed class SchemeLists(string file, Fields scheme, Problems problems)
{
    internal static readonly string[] OverAchievementKeys = ["from", "deduct"];
    internal static readonly string[] QualitativeKeys = ["zh", "en", "from", "reach", "words"];
    internal static readonly string[] GradeKeys = ["name", "from"];
    internal static readonly string[] SatisfactionKeys = ["from", "share"];

    private static readonly string[] Levels = [.. Choices.Of(typeof(FirstLevel)).Names];

    public Fields? Map(string key, string[] keys, bool required = false)
    {
        if (required)
        {
            scheme.RequireKey(key);
        }

        return scheme.Map(key) is { } map ? new Fields(file, map, keys, problems) : null;
    }

    public IReadOnlyList<OverAchievementBand> OverAchievement() => Ordered(
        "overAchievement", OverAchievementKeys, band => new OverAchievementBand(band.Decimal("from", 0, 100_000) ?? 0, band.Decimal("deduct", 0, 100) ?? 0), band => -band.From);

    public IReadOnlyList<QualitativeBand> Qualitative() => Ordered(
        "qualitative",
        QualitativeKeys,
        band => new QualitativeBand(
            new(band.RequiredText("zh"), band.RequiredText("en")),
            band.Decimal("from", 0, 100) ?? 0,
            (Reach?)band.Choice("reach", typeof(Reach)) ?? Reach.Full,
            [.. band.Texts("words").Select(WordText.Normal)]),
        band => band.From);

    public IReadOnlyList<GradeBand> Grades() => Ordered("grades", GradeKeys, band => new GradeBand(band.RequiredText("name"), band.Decimal("from", 0, 100) ?? 0), band => band.From);

    public IReadOnlyList<SatisfactionTier> Satisfaction() =>
        Ordered("satisfaction", SatisfactionKeys, tier => new SatisfactionTier(tier.Decimal("from", 0, 100) ?? 0, tier.Decimal("share", 0, 100) ?? 0), tier => tier.From);

    public IReadOnlyDictionary<FirstLevel, decimal> Weights()
    {
        var weights = new Dictionary<FirstLevel, decimal>();
        if (Map("weights", Levels) is { } fields)
        {
            foreach (var name in Levels)
            {
                if (fields.Decimal(name, 0, 100) is { } weight)
                {
                    weights.Add((FirstLevel)Choices.Of(typeof(FirstLevel)).Find(name)!.Value, weight);
                }
            }
        }

        return weights;
    }

    public IReadOnlyDictionary<FirstLevel, FirstLevel> Dropped()
    {
        var dropped = new Dictionary<FirstLevel, FirstLevel>();
        if (Map("dropped", Levels) is { } fields)
        {
            foreach (var name in Levels)
            {
                if (fields.Choice(name, typeof(FirstLevel)) is { } heir)
                {
                    dropped.Add((FirstLevel)Choices.Of(typeof(FirstLevel)).Find(name)!.Value, (FirstLevel)heir);
                }
            }
        }

        return dropped;
    }

    // Bands stand in one order, so that a person who reads the file sees which comes next.
    private List<T> Ordered<T>(string key, string[] keys, Func<Fields, T> read, Func<T, decimal> from)
    {
        var found = new List<T>();
        foreach (var item in scheme.List(key)?.Items ?? [])
        {
            if (scheme.MapOf(key, item) is { } map)
            {
                var fields = new Fields(file, map, keys, problems);
                fields.RequireKey("from");
                var band = read(fields);
                if (found.Count > 0 && from(band) >= from(found[^1]))
                {
                    fields.Note(fields.LineOf("from"), $"“{key}”的起点没有按顺序写。", key == "overAchievement" ? "从小到大写。" : "从大到小写。");
                }

                found.Add(band);
            }
        }

        return found;
    }
}
