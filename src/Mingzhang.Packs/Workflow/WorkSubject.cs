namespace Mingzhang.Packs.Workflow;

/// <summary>What must be there before a transition is made.</summary>
public enum WorkNeed
{
    /// <summary>意见, for the person who gets it back.</summary>
    Comment,

    /// <summary>原因, kept for good with the change.</summary>
    Reason,

    /// <summary>批准文号 with its date.</summary>
    Document,

    /// <summary>The person has just given password or code again.</summary>
    Reauthentication,

    /// <summary>Checks have run on the present figures and left no error without an explanation.</summary>
    CleanCheck,

    /// <summary>Everything that has to be filled in for it is.</summary>
    Complete,
}

/// <summary>Where a transition leads.</summary>
public enum WorkWay
{
    /// <summary>On: it is a to-do of whoever may make it.</summary>
    Onward,

    /// <summary>Back to who did the work.</summary>
    Back,

    /// <summary>Possible, but nobody waits for it.</summary>
    Aside,
}

/// <summary>Whose work it is: a unit that a department stands above, or a department itself.</summary>
public enum BodyKind
{
    Unit,
    Department,
}

/// <summary>A round of the work, kept whole: 一上, 一下. Of one that repeats there may be several, numbered from 1.</summary>
public sealed record WorkRound(string Code, Said Name, bool Repeats);

/// <summary>A state of the work.</summary>
/// <param name="Code">drafting</param>
/// <param name="Name">编制中</param>
/// <param name="EditPermission">Who may change entries while the work is in it; null for nobody.</param>
/// <param name="IsFinal">Nothing more is due; a way out may still be open.</param>
public sealed record WorkState(string Code, Said Name, string? EditPermission, bool IsFinal)
{
    public bool IsEditable => EditPermission is not null;
}

/// <summary>One of several ways to make a transition: 追加, 收回, 调剂.</summary>
public sealed record WorkChoice(string Code, Said Name);

/// <summary>What making a transition does besides the new state.</summary>
public sealed record WorkEffects
{
    public static readonly WorkEffects None = new();

    /// <summary>The entries are kept as a version that never changes.</summary>
    public bool Freeze { get; init; }

    /// <summary>The round that begins; null for none.</summary>
    public string? OpenRound { get; init; }

    /// <summary>The event that happens, by which deadlines begin or end; null for none.</summary>
    public string? Event { get; init; }

    /// <summary>The frozen version becomes what the public sees.</summary>
    public bool Publish { get; init; }

    /// <summary>What the public sees is taken away.</summary>
    public bool TakeDown { get; init; }

    /// <summary>The entries become those of the last version frozen before the round began.</summary>
    public bool Revert { get; init; }
}

/// <summary>A step that the work can take.</summary>
public sealed record WorkTransition
{
    public required string Code { get; init; }

    /// <summary>The words on its button.</summary>
    public required Said Name { get; init; }

    public WorkWay Way { get; init; }

    public required IReadOnlyList<string> From { get; init; }

    public required string To { get; init; }

    public required string Permission { get; init; }

    /// <summary>Rounds in which it is possible; empty for all.</summary>
    public IReadOnlyList<string> Rounds { get; init; } = [];

    /// <summary>Choices of the round for which it is possible; empty for all.</summary>
    public IReadOnlyList<string> OnlyFor { get; init; } = [];

    /// <summary>Bodies for which it is possible; null for both.</summary>
    public BodyKind? Body { get; init; }

    /// <summary>One of them has to be chosen; empty where there is nothing to choose.</summary>
    public IReadOnlyList<WorkChoice> Choices { get; init; } = [];

    public IReadOnlySet<WorkNeed> Needs { get; init; } = new HashSet<WorkNeed>();

    /// <summary>Transitions whose last doer must be another person.</summary>
    public IReadOnlyList<string> OtherThan { get; init; } = [];

    public WorkEffects Effects { get; init; } = WorkEffects.None;

    /// <summary>Numbers of the domain's rules: IB-08.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Whether it leads out of a state in a round, for a body, after a choice.</summary>
    public bool LeadsFrom(string round, string state, string? choice, BodyKind body) =>
        From.Contains(state)
        && (Rounds.Count == 0 || Rounds.Contains(round))
        && (OnlyFor.Count == 0 || (choice is not null && OnlyFor.Contains(choice)))
        && (Body is null || Body == body);
}

/// <summary>Work that goes from state to state: the budget, the targets (packs/workflow).</summary>
/// <remarks>It begins in the first of its rounds and the first of its states.</remarks>
public sealed record WorkSubject(
    string Code,
    Said Name,
    IReadOnlyList<WorkRound> Rounds,
    IReadOnlyList<WorkState> States,
    IReadOnlyList<WorkTransition> Transitions,
    PackBasis Basis)
{
    /// <exception cref="KeyNotFoundException">There is no such state: the packs are not those that the work was kept with.</exception>
    public WorkState State(string code) => States.FirstOrDefault(state => state.Code == code) ?? throw new KeyNotFoundException($"{Code} has no state '{code}'");

    /// <exception cref="KeyNotFoundException">There is no such round.</exception>
    public WorkRound Round(string code) => Rounds.FirstOrDefault(round => round.Code == code) ?? throw new KeyNotFoundException($"{Code} has no round '{code}'");

    /// <summary>A transition by its code; null if there is none.</summary>
    public WorkTransition? Transition(string code) => Transitions.FirstOrDefault(transition => transition.Code == code);
}

/// <summary>Everything that packs/workflow says.</summary>
public sealed record WorkRules
{
    public IReadOnlyDictionary<string, WorkPermission> Permissions { get; init; } = new Dictionary<string, WorkPermission>();

    public IReadOnlyDictionary<string, WorkRole> Roles { get; init; } = new Dictionary<string, WorkRole>();

    public IReadOnlyList<RolesApart> Apart { get; init; } = [];

    public IReadOnlyDictionary<string, WorkSubject> Subjects { get; init; } = new Dictionary<string, WorkSubject>();
}
