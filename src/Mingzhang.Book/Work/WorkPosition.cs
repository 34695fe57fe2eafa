namespace Mingzhang.Book.Work;

/// <summary>A step that was taken.</summary>
/// <param name="Transition">Code of the transition.</param>
/// <param name="Person">Who took it.</param>
/// <param name="Role">In which role.</param>
/// <param name="Day">On which day.</param>
public sealed record WorkStep(string Transition, string Person, string Role, DateOnly Day)
{
    /// <summary>代: for whom; null for oneself.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>The person took a step before it that another person should have taken; shown wherever the step is shown.</summary>
    public bool IsSelfReview { get; init; }

    /// <summary>What was chosen with it: add; null for nothing.</summary>
    public string? Choice { get; init; }

    /// <summary>Whether a person had a hand in it, for himself or by another.</summary>
    public bool Involves(string person) => Person == person || OnBehalfOf == person;
}

/// <summary>Where a piece of work stands: the budget of a unit and year, its monitoring of a period.</summary>
/// <param name="Subject">Code of the subject: monitoring.</param>
/// <param name="Round">Code of the round.</param>
/// <param name="State">Code of the state.</param>
public sealed record WorkPosition(string Subject, string Round, string State)
{
    /// <summary>From 1; more only in a round that repeats.</summary>
    public int RoundNumber { get; init; } = 1;

    /// <summary>Which of several pieces: the period 1-7, the kind of document budget; empty where there is one.</summary>
    public string Item { get; init; } = "";

    /// <summary>What was chosen for the round: add; null for nothing.</summary>
    public string? Choice { get; init; }

    /// <summary>All steps since the beginning, the oldest first.</summary>
    public IReadOnlyList<WorkStep> Steps { get; init; } = [];
}
