using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>The figures as printed, but for some that are supposed to be other.</summary>
internal sealed class Trial
{
    private readonly Dictionary<Fact, Interval> supposed = [];
    private readonly HashSet<Bond> excused = [];

    public Trial() { }

    private Trial(Trial from)
    {
        supposed = new(from.supposed);
        excused = [.. from.excused];
    }

    public Interval Of(Fact fact) => supposed.Count > 0 && supposed.TryGetValue(fact, out var interval) ? interval : fact.Interval;

    /// <summary>Whether the words of a relation are supposed to be wrong, so that its figures need not obey it.</summary>
    public bool Excuses(Bond bond) => excused.Contains(bond);

    /// <summary>The figures that are supposed to be other, with what they should be.</summary>
    public IReadOnlyDictionary<Fact, Interval> Changes => supposed;

    /// <summary>The same with one more supposition.</summary>
    public Trial With(Hypothesis hypothesis)
    {
        var next = new Trial(this);
        foreach (var (fact, interval) in hypothesis.Changes)
        {
            next.supposed[fact] = interval;
        }

        if (hypothesis.Excused is { } bond)
        {
            next.excused.Add(bond);
        }

        return next;
    }
}
