using Mingzhang.Web.Components.Parts;

namespace Mingzhang.Web.Work;

/// <summary>Something that waits for a person.</summary>
/// <param name="Title">What to do, as 复核 2026 年预算.</param>
/// <param name="Words">Why, or what came with it.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="Tone">How pressing it is.</param>
public sealed record ToDo(string Title, string Words, string Address, Tone Tone = Tone.Accent)
{
    /// <summary>Since when it waits; null if that says nothing.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day; null for none.</summary>
    public DateOnly? Due { get; init; }

    public string Icon { get; init; } = "right";

    /// <summary>The figures that matter to who decides; empty for everybody else.</summary>
    public DecisionFigures? Figures { get; init; }
}

/// <summary>What one has to know before approving.</summary>
/// <param name="Budget">Expenditure of the year in fen; null if not known.</param>
/// <param name="Change">Its change against the version frozen before, in fen; null where there was none.</param>
/// <param name="Errors">Errors without an explanation; null where they are not counted yet.</param>
public sealed record DecisionFigures(long? Budget, long? Change, int? Errors);

/// <summary>A unit in the list of those who stand over several.</summary>
/// <param name="Unit">Code.</param>
/// <param name="Name">Its name.</param>
/// <param name="States">Where its work stands: subject, state, its kind.</param>
/// <param name="Waits">Steps that wait for the person.</param>
public sealed record UnitRow(string Unit, string Name, IReadOnlyList<(string Words, StateKind Kind, string Address)> States, IReadOnlyList<string> Waits)
{
    public DateOnly? Since { get; init; }
}
