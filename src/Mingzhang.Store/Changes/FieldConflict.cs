using Mingzhang.Store.Records;

namespace Mingzhang.Store.Changes;

/// <summary>Two people changed one field. Nothing of either is lost: the field stays as it is kept, and both values are told.</summary>
/// <param name="Column">Name of the field.</param>
/// <param name="Base">What it was when the second person began; null where that is not known any more.</param>
/// <param name="Mine">What the second person wants.</param>
/// <param name="Theirs">What is kept.</param>
/// <param name="By">Name of who changed it meanwhile.</param>
/// <param name="At">When.</param>
public sealed record FieldConflict(string Column, string? Base, string? Mine, string? Theirs, string By, DateTimeOffset At);

/// <summary>What became of an edit.</summary>
/// <param name="Now">The record as it is kept now, with what could be taken over; null if it was removed meanwhile.</param>
/// <param name="Conflicts">Fields that were not taken over; empty if all were.</param>
public sealed record Edited<T>(T? Now, IReadOnlyList<FieldConflict> Conflicts)
    where T : Kept
{
    /// <summary>Someone removed the record meanwhile.</summary>
    public bool IsGone => Now is null;
}
