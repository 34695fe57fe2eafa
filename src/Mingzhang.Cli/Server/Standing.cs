namespace Mingzhang.Cli.Server;

/// <summary>How a unit's year stands, as a server tells it; amounts in fen, the rate 1 for all of the budget.</summary>
internal sealed record Standing(
    string Unit, string Name, int Year, long? BudgetFen, long? AdjustedFen, long? PaidFen, decimal? Rate, bool IsChecked, int Errors, int Questions, IReadOnlyList<StandingPiece> Work, StandingDue? Next, int Late, DateTimeOffset? ChangedAt);

/// <summary>A piece of work; one that did not begin has no state.</summary>
internal sealed record StandingPiece(string Subject, string Name, string Item, string Round, string State, string StateName);

/// <summary>A deadline that runs.</summary>
internal sealed record StandingDue(string Code, string Name, string Item, DateOnly Due, int DaysLeft, bool IsLate);

/// <summary>A page of a list.</summary>
internal sealed record StandingPage(IReadOnlyList<Standing> Items, string? Next);
