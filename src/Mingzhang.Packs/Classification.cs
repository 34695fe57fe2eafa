namespace Mingzhang.Packs;

/// <summary>Which list of the 政府收支分类科目.</summary>
public enum ClassificationKind
{
    Function,
    Economy,
    GovernmentEconomy,
}

/// <summary>A code of a classification with the name that it has in some years.</summary>
/// <param name="Code">3, 5 or 7 digits.</param>
/// <param name="Name">Its official name.</param>
/// <param name="AlsoCalled">Other names in print: old ones, shortened ones.</param>
/// <param name="FromYear">First budget year of the name; null for no known beginning.</param>
/// <param name="ToYear">Last budget year of the name; null for no known end.</param>
public sealed record ClassificationEntry(int Code, string Name, IReadOnlyList<string> AlsoCalled, int? FromYear, int? ToYear)
{
    /// <summary>Where the entry was taken from.</summary>
    public string Source { get; init; } = "";

    /// <summary>How sure it is. A checker may only ask, not accuse, on what is merely general knowledge.</summary>
    public Confidence Sure { get; init; }

    public bool HoldsIn(int year) => (FromYear ?? int.MinValue) <= year && year <= (ToYear ?? int.MaxValue);
}

/// <summary>One classification of all years that the packs know.</summary>
public sealed class Classification
{
    private readonly Dictionary<int, List<ClassificationEntry>> byCode = [];
    private readonly Dictionary<string, List<ClassificationEntry>> byName = [];

    public Classification(ClassificationKind kind, IReadOnlyList<ClassificationEntry> entries)
    {
        Kind = kind;
        Entries = entries;
        foreach (var entry in entries)
        {
            Add(byCode, entry.Code, entry);
            foreach (var name in entry.AlsoCalled.Prepend(entry.Name))
            {
                Add(byName, Normal(name), entry);
            }
        }
    }

    public ClassificationKind Kind { get; }

    public IReadOnlyList<ClassificationEntry> Entries { get; }

    /// <summary>Whether the code is known in any year.</summary>
    public bool Knows(int code) => byCode.ContainsKey(code);

    /// <summary>Whether the code is in the list of a year (CL-40).</summary>
    public bool Knows(int code, int year) => byCode.TryGetValue(code, out var entries) && entries.Exists(entry => entry.HoldsIn(year));

    /// <summary>The code's name in a year, or its latest name where the year has none; null if unknown.</summary>
    public string? NameOf(int code, int year)
    {
        if (!byCode.TryGetValue(code, out var entries))
        {
            return null;
        }

        var ofYear = entries.Find(entry => entry.HoldsIn(year));
        return (ofYear ?? entries[^1]).Name;
    }

    /// <summary>The codes that a name stands for, in any year, those of higher levels first. Blanks, brackets and a closing
    /// 支出 do not matter; but a name with 支出 prefers codes that have it too, since 援助其他地区支出 lists
    /// the classes once more without it.</summary>
    public IEnumerable<int> CodesNamed(string name)
    {
        if (!byName.TryGetValue(Normal(name), out var entries))
        {
            return [];
        }

        var bare = Bare(name);
        var exact = bare.EndsWith("支出", StringComparison.Ordinal) ? entries.FindAll(entry => IsCalled(entry, bare)) : entries;
        return (exact.Count > 0 ? exact : entries).Select(entry => entry.Code).Distinct().OrderBy(Level);
    }

    /// <summary>A name without what varies in print (CL-41).</summary>
    public static string Normal(string name)
    {
        var bare = Bare(name);
        return bare.Length > 4 && bare.EndsWith("支出", StringComparison.Ordinal) ? bare[..^2] : bare;
    }

    private static bool IsCalled(ClassificationEntry entry, string bare) =>
        Bare(entry.Name) == bare || entry.AlsoCalled.Any(name => Bare(name) == bare);

    private static int Level(int code) => code switch { < 1_000 => 1, < 100_000 => 2, _ => 3 };

    private static string Bare(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Span<char> kept = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var count = 0;
        foreach (var character in name)
        {
            if (!char.IsWhiteSpace(character) && character is not ('(' or ')' or '（' or '）' or '、' or '，' or ',' or '“' or '”' or '"'))
            {
                kept[count++] = character;
            }
        }

        return count == name.Length ? name : new string(kept[..count]);
    }

    private static void Add<TKey>(Dictionary<TKey, List<ClassificationEntry>> index, TKey key, ClassificationEntry entry)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(entry);
    }
}
