namespace Mingzhang.Books;

/// <summary>Chance that repeats: the same seed and purpose give the same choices on every machine.</summary>
public sealed class Chance
{
    private readonly Random random;

    /// <summary>Each purpose has a stream of its own, so that a new choice in one place changes no other place.</summary>
    public Chance(int seed, string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);

        // FNV-1a, for string hash codes differ from run to run.
        var hash = 2_166_136_261u;
        foreach (var character in $"{seed}/{purpose}")
        {
            hash = unchecked((hash ^ character) * 16_777_619u);
        }

        random = new Random(unchecked((int)hash));
    }

    public bool Happens(int percent) => random.Next(100) < percent;

    /// <summary>A whole number, both ends included.</summary>
    public int Number(int low, int high) => random.Next(low, high + 1);

    public long Number(long low, long high) => random.NextInt64(low, high + 1);

    public T Pick<T>(params IReadOnlyList<T> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return choices[random.Next(choices.Count)];
    }

    /// <summary>Some of the choices, in their order, at least <paramref name="least"/>.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> choices, int least, int most)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var count = Math.Min(Number(least, most), choices.Count);
        var indices = Enumerable.Range(0, choices.Count).ToArray();
        random.Shuffle(indices);
        return [.. indices.Take(count).Order().Select(index => choices[index])];
    }

    /// <summary>An amount in fen between two amounts in yuan: mostly whole tens of yuan, sometimes down to the fen,
    /// as salaries and insurance come out.</summary>
    public long Amount(long lowYuan, long highYuan) =>
        Happens(60) ? Number(lowYuan / 10, highYuan / 10) * 1_000 : Number(lowYuan * 100, highYuan * 100);

    /// <summary>An amount near another: the given percents of it.</summary>
    public long Near(long fen, int lowPercent, int highPercent)
    {
        var scaled = fen * Number(lowPercent * 10, highPercent * 10) / 1000;
        return fen % 1_000 == 0 ? scaled / 1_000 * 1_000 : scaled;
    }
}
