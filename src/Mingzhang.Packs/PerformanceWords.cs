using Mingzhang.Model.Performance;

namespace Mingzhang.Packs;

/// <summary>What a word of a performance sheet says. A word may say several things, each in its own place: 月 is a unit
/// and a stretch of time.</summary>
public sealed record PerformanceMeaning
{
    /// <summary>What a column or a labelled cell of this name holds.</summary>
    public SheetColumn? Column { get; init; }

    public FirstLevel? First { get; init; }

    public SecondLevel? Second { get; init; }

    public Comparison? Comparison { get; init; }

    /// <summary>The word stands behind its number: 5 台以上.</summary>
    public bool After { get; init; }

    public bool Approximate { get; init; }

    /// <summary>A word of a qualitative scale.</summary>
    public bool Grade { get; init; }

    public Reach? Reach { get; init; }

    /// <summary>A word of change without an amount: 提升.</summary>
    public bool Change { get; init; }

    /// <summary>What follows must not happen: 未出现.</summary>
    public bool Absent { get; init; }

    public UnitKind? Unit { get; init; }

    /// <summary>The unit that a shortened one means: 万元 for 万.</summary>
    public string? StandsFor { get; init; }

    public Period? Period { get; init; }

    public FundSource? Fund { get; init; }

    /// <summary>At the end of an indicator's name: which way is better (TG-14).</summary>
    public Better? Better { get; init; }

    /// <summary>The same: the kind of unit that it is told in; <see cref="UnitKind.Unknown"/> for any.</summary>
    public UnitKind? Measured { get; init; }

    /// <summary>The same: a part of a whole, never above 100 % (TG-31).</summary>
    public bool Share { get; init; }

    /// <summary>The same: the level that it stands under (TG-32); cost as <see cref="SecondLevel.OutputCost"/> in either frame.</summary>
    public SecondLevel? Fits { get; init; }

    /// <summary>Before such a word: turns its direction round, as 降低 in 降低差错率.</summary>
    public bool Reverses { get; init; }

    internal bool IsNoun => Better is not null || Measured is not null || Share || Fits is not null;
    /// <summary>The months of a stretch of the year: 一季度.</summary>
    public MonthSpan? Months { get; init; }

    /// <summary>The row or column adds up others: 合计.</summary>
    public bool Sum { get; init; }

    /// <summary>The column holds what was paid: 支出.</summary>
    public bool Paid { get; init; }

    /// <summary>The word may stand in the head of a column of payments and says nothing: 金额.</summary>
    public bool Filler { get; init; }

    /// <summary>The table holds no payments: 计划, 收入.</summary>
    public bool NotPaid { get; init; }

    /// <summary>The sheets of a form of evaluation: 部门评价.</summary>
    public SheetKind? Form { get; init; }
}

/// <summary>Months of a year, both ends included.</summary>
/// <param name="First">1 to 12.</param>
/// <param name="Last">1 to 12, not before the first.</param>
public readonly record struct MonthSpan(int First, int Last);

/// <summary>A word and what it says.</summary>
/// <param name="Text">In the form of <see cref="WordText"/>.</param>
/// <param name="Meaning">What it says.</param>
public sealed record PerformanceWord(string Text, PerformanceMeaning Meaning);

/// <summary>The words of targets and results.</summary>
public sealed class PerformanceWords
{
    private readonly Dictionary<string, List<PerformanceMeaning>> byText = [];

    public PerformanceWords(IReadOnlyList<PerformanceWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        All = [.. words.OrderByDescending(word => word.Text.Length)];
        foreach (var word in All)
        {
            if (!byText.TryGetValue(word.Text, out var meanings))
            {
                byText[word.Text] = meanings = [];
            }

            meanings.Add(word.Meaning);
        }

        Nouns = new MeasuredNouns(All);
    }

    /// <summary>Words that rules look for in names and texts of indicators, by what they are, in the order of the files.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Lists { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>A list of words; none where the packs leave it out.</summary>
    public IReadOnlyList<string> List(string name) => Lists.GetValueOrDefault(name) ?? [];

    /// <summary>All words, the longer first.</summary>
    public IReadOnlyList<PerformanceWord> All { get; }

    /// <summary>What the names of indicators measure.</summary>
    public MeasuredNouns Nouns { get; }

    /// <summary>What one word says of one matter: <c>Of(text, meaning => meaning.Unit)</c>; null where it says nothing of
    /// it.</summary>
    /// <param name="text">In the form of <see cref="WordText"/>.</param>
    /// <param name="of">The matter.</param>
    public T? Of<T>(string text, Func<PerformanceMeaning, T?> of)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(of);
        return byText.TryGetValue(text, out var meanings) ? meanings.Select(of).FirstOrDefault(said => said is not null) : null;
    }

    /// <summary>The words that say something of a matter, the longer first.</summary>
    public IEnumerable<PerformanceWord> Where(Func<PerformanceMeaning, bool> says) => All.Where(word => says(word.Meaning));
}
