using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>Something that is wrong, told once: what a person has to act on.</summary>
public abstract record Finding
{
    private readonly string? number;

    /// <summary>Its short number, the same in every report and every run, as K7-3QF9; alone within its document once
    /// the checker has told alike ones apart.</summary>
    public string Number
    {
        get => number ?? FindingNumber.Of(this);
        init => number = value;
    }

    /// <summary>Why the unit lets it stand; null while it is open.</summary>
    public Explanation? Explained { get; init; }

    public required Severity Severity { get; init; }

    /// <summary>Where to look, the most telling place first; at least one.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>Which kind of finding this is, the same for all findings of its kind: the name of a cause or of a
    /// written rule.</summary>
    public abstract string Rule { get; }

    /// <summary>What tells it from others of its kind at a place of the same words.</summary>
    public virtual IEnumerable<string?> Identity => [null];
}

/// <summary>Relations that do not hold, and what would make them hold.</summary>
public sealed record CauseFinding : Finding
{
    /// <summary>What may be wrong, the likeliest first. Those that are as likely as the first follow it; empty where no
    /// cause can be told.</summary>
    public required IReadOnlyList<Cause> Causes { get; init; }

    /// <summary>How many of the causes are equally likely: one of these it is. 0 where there is none, 1 where the first
    /// is alone.</summary>
    public required int EquallyLikely { get; init; }

    /// <summary>The relations that it breaks, at least one.</summary>
    public required IReadOnlyList<BrokenRelation> Broken { get; init; }

    /// <summary>The search ended before all possibilities were looked at.</summary>
    public bool GaveUp { get; init; }

    public override string Rule => Causes.Count == 0 ? $"relation.{Broken[0].Relation}" : $"cause.{Causes[0].Kind}";
}
