using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>Reads units of measure: %, 篇, 次/年, 万元/月, 元/人.</summary>
internal sealed class UnitReader(PerformanceWords words)
{
    private const int LongestUnit = 10;

    // 360元/人以内: what compares is no part of the unit.
    private readonly List<PerformanceWord> behind = [.. words.Where(meaning => meaning is { Comparison: not null, After: true }).Where(word => word.Text.Length > 1)];

    /// <summary>The unit of a cell. One that the packs do not know is kept, and said to be unknown.</summary>
    /// <returns>Null for a blank cell or a dash.</returns>
    public IndicatorUnit? Cell(string text)
    {
        var normal = Normal.Of(text);
        normal = Known(normal) is not null ? normal : normal.Trim('（', '）');
        return normal.AsSpan().IndexOfAnyExcept("-/无") < 0 ? null : Known(normal) ?? new IndicatorUnit(normal, UnitKind.Unknown, normal);
    }

    /// <summary>The longest unit that a text begins with, and how many characters it takes; null where it begins with
    /// none.</summary>
    /// <param name="normal">The text in the form of <see cref="Normal.Of"/>.</param>
    /// <param name="length">Characters of the unit; 0 where there is none.</param>
    public IndicatorUnit? Beginning(string normal, out int length)
    {
        var end = behind.Select(word => normal.IndexOf(word.Text, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(normal.Length).Min();
        for (length = Math.Min(LongestUnit, end); length > 0; length--)
        {
            if (Known(normal[..length]) is { } unit)
            {
                return unit;
            }
        }

        return null;
    }

    private IndicatorUnit? Known(string normal)
    {
        if (Simple(normal, normal) is { } simple)
        {
            return simple;
        }

        var slash = normal.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == normal.Length - 1 || Simple(normal, normal[..slash]) is not { } unit)
        {
            return null;
        }

        var per = normal[(slash + 1)..];
        var period = words.Of(per, meaning => meaning.Period);
        return period is null && per.Length > 4 ? null : unit with { Per = period, PerThing = period is null ? per : null };
    }

    private IndicatorUnit? Simple(string printed, string name)
    {
        foreach (var word in words.Where(meaning => meaning.Unit is not null))
        {
            if (word.Text == name)
            {
                return new IndicatorUnit(printed, word.Meaning.Unit!.Value, word.Meaning.StandsFor ?? name);
            }
        }

        return null;
    }
}
