using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>Printed numbers that should add up to another one.</summary>
/// <param name="Parts">The numbers, at least one.</param>
/// <param name="Total">What they should add up to.</param>
internal sealed record PrintedSum(IReadOnlyList<PrintedNumber> Parts, PrintedNumber Total)
{
    private const int MostShown = 6;

    /// <summary>All values that the parts can add up to.</summary>
    public Interval Sum => Parts.Aggregate(Interval.Zero, (sum, part) => sum + part.Figure.Interval);

    public Interval Difference => Sum - Total.Figure.Interval;

    /// <summary>Whether its numbers can be compared: all of one kind.</summary>
    public bool IsComparable => Parts.Count > 0 && Parts.All(part => part.Figure.Measure.Kind == Total.Figure.Measure.Kind);

    public bool IsViolated => IsComparable && !Sum.Meets(Total.Figure.Interval);

    /// <summary>The arithmetic as a person would write it: 1 + 13 = 14.</summary>
    public string Told => $"{Listed(" + ")} = {Added}{Total.Figure.Measure.Name}";

    /// <summary>What the parts add up to, in the unit of the total.</summary>
    public string Added => new Figure(Parts.Sum(part => part.Number * part.Figure.Measure.Scale) / Total.Figure.Measure.Scale, Parts.Max(part => part.Figure.Decimals), Total.Figure.Measure).Digits;

    /// <summary>The numbers as printed; the middle of a long row left out.</summary>
    public string Listed(string between) =>
        Parts.Count <= MostShown ? string.Join(between, Parts.Select(Shown)) : $"{string.Join(between, Parts.Take(MostShown - 2).Select(Shown))}{between}…{between}{Shown(Parts[^1])}";

    // The unit is told once, behind the sum, unless a part has another.
    private string Shown(PrintedNumber part)
    {
        var unit = part.Figure.Measure.Name;
        var bare = unit.Length > 0 && part.Printed.EndsWith(unit, StringComparison.Ordinal) ? part.Printed[..^unit.Length] : part.Printed;
        return part.Figure.Measure == Total.Figure.Measure ? bare : bare + unit;
    }
}
