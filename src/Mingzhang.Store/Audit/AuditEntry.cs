namespace Mingzhang.Store.Audit;

/// <summary>What one transaction did, as the trail keeps it.</summary>
public sealed record AuditEntry
{
    public required string District { get; init; }

    /// <summary>Counts from 1 within the district, without gaps.</summary>
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Id of who did it.</summary>
    public required string Person { get; init; }

    /// <summary>Name of who did it, as it was then.</summary>
    public required string Name { get; init; }

    /// <summary>From where.</summary>
    public required string Address { get; init; }

    /// <summary>For whom; null for oneself.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>What it was: budget.save.</summary>
    public required string Action { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string Reason { get; init; } = "";

    public required IReadOnlyList<RecordChange> Records { get; init; }

    /// <summary>SHA-256 of the entry before; 64 zeros before the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 over this entry and <see cref="PreviousHash"/>, in lower hexadecimal digits.</summary>
    public required string Hash { get; init; }
}

/// <summary>What became of one record.</summary>
/// <param name="Kind">Its table, or the kind of event.</param>
/// <param name="Unit">单位</param>
/// <param name="Year">年度</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version afterwards; 0 for events that change no record.</param>
/// <param name="Fields">What changed in it.</param>
public sealed record RecordChange(string Kind, string Unit, int Year, string Id, long Version, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>The record was removed; the fields say what it held.</summary>
    public bool IsRemoved { get; init; }
}

/// <summary>A field's change.</summary>
/// <param name="Name">Name of the column.</param>
/// <param name="Old">What it was; null for nothing.</param>
/// <param name="New">What it is.</param>
public sealed record FieldChange(string Name, string? Old, string? New);
