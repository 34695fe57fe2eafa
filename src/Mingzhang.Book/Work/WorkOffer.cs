using Mingzhang.Packs.Workflow;

namespace Mingzhang.Book.Work;

/// <summary>Why a step is not taken.</summary>
public enum WorkRefusal
{
    /// <summary>The subject has no such step.</summary>
    UnknownStep,

    /// <summary>The work is not in a state that the step leads from, or the round or the body does not have it. Somebody else
    /// may have moved it on.</summary>
    NotFromHere,

    /// <summary>None of the person's roles at the unit may do it.</summary>
    NoPermission,

    /// <summary>Another person has to do it than the one who did a step before.</summary>
    SamePerson,

    /// <summary>The present figures were not checked.</summary>
    NotChecked,

    /// <summary>Errors are left without an explanation.</summary>
    UnexplainedErrors,

    /// <summary>Something that has to be filled in is empty.</summary>
    Incomplete,

    CommentMissing,

    ReasonMissing,

    /// <summary>批准文号 or its date is missing.</summary>
    DocumentMissing,

    /// <summary>The document's date is in the future.</summary>
    DocumentInFuture,

    ChoiceMissing,

    /// <summary>What was chosen is none of the choices, or there is nothing to choose.</summary>
    ChoiceUnknown,

    /// <summary>Password or code has to be given again.</summary>
    ReauthenticationMissing,
}

/// <summary>Who wants to move the work.</summary>
/// <param name="Person">Identifier of the person.</param>
/// <param name="Roles">The person's roles at the unit today (<see cref="RoleHolding.Of"/>).</param>
public sealed record WorkActor(string Person, IReadOnlyList<HeldRole> Roles);

/// <summary>What is the case at the unit now.</summary>
public sealed record WorkCircumstances
{
    public required DateOnly Today { get; init; }

    public BodyKind Body { get; init; }

    /// <summary>The unit is so small that one person may check his own work (parameter of the unit); it is said wherever it was done.</summary>
    public bool MaySelfReview { get; init; }

    /// <summary>Errors without an explanation that the checks found in the present figures; null where they did not run on them.</summary>
    public int? UnexplainedErrors { get; init; }

    /// <summary>Entries of this piece of work that have to be there and are empty; null where nobody looked.</summary>
    public int? EmptyEntries { get; init; }
}

/// <summary>What the person gives with a step.</summary>
public sealed record WorkRequest
{
    public string Comment { get; init; } = "";

    public string Reason { get; init; } = "";

    /// <summary>批准文号</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>Date of the document: from it deadlines are counted, not from the day of a late click.</summary>
    public DateOnly? DocumentDate { get; init; }

    public string? Choice { get; init; }

    /// <summary>The session was re-authenticated a short time ago.</summary>
    public bool IsReauthenticated { get; init; }
}

/// <summary>A step out of the present state, offered to a person or not.</summary>
/// <param name="Transition">The step.</param>
public sealed record WorkOffer(WorkTransition Transition)
{
    /// <summary>Why it is not offered; null if it is. What the person has to give with it stands in the step's needs.</summary>
    public WorkRefusal? Refusal { get; init; }

    /// <summary>The step whose doer stands in the way, where another person is asked for.</summary>
    public WorkStep? DoneBefore { get; init; }

    /// <summary>The role that the person would act in; null where it is not offered.</summary>
    public HeldRole? As { get; init; }

    /// <summary>The person would check his own work.</summary>
    public bool IsSelfReview { get; init; }

    public bool IsOffered => Refusal is null;

    /// <summary>The work waits for this person.</summary>
    public bool IsToDo => (IsOffered || Refusal is WorkRefusal.NotChecked or WorkRefusal.UnexplainedErrors or WorkRefusal.Incomplete) && Transition.Way == WorkWay.Onward;
}

/// <summary>An event on a day.</summary>
/// <param name="Code">As packs/calendar name it: budget-replied-to-unit.</param>
/// <param name="Day">When it happened.</param>
/// <param name="Item">Which piece of work or thing it is about; for a piece of work without items its round.</param>
public sealed record WorkEvent(string Code, DateOnly Day, string Item = "");

/// <summary>What came of a step: the new position, or why there is none.</summary>
public sealed record WorkOutcome
{
    /// <summary>Everything that stands in the way; empty if the step was taken.</summary>
    public IReadOnlyList<WorkRefusal> Refusals { get; init; } = [];

    /// <summary>The position after the step; null if it was refused.</summary>
    public WorkPosition? Position { get; init; }

    /// <summary>What has to be done with the figures.</summary>
    public WorkEffects Effects { get; init; } = WorkEffects.None;

    /// <summary>The event that happened; null for none.</summary>
    public WorkEvent? Event { get; init; }

    /// <summary>The step as it is kept; null if it was refused.</summary>
    public WorkStep? Step => Position?.Steps[^1];
}
