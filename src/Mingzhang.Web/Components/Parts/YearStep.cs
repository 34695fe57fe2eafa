namespace Mingzhang.Web.Components.Parts;

/// <summary>Where a step of the year stands.</summary>
public enum StepState
{
    Done,
    Now,
    Late,
    Next,
}

/// <summary>One step of <see cref="YearLine"/>.</summary>
/// <param name="Name">What is done, as 二上.</param>
/// <param name="Day">When it was done or is due; null if that is not known yet.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Note">Few words under it, as 还有 12 天.</param>
/// <param name="Address">Where its work is; null if there is nothing to show yet.</param>
public sealed record YearStep(string Name, DateOnly? Day, StepState State, string? Note = null, string? Address = null);
