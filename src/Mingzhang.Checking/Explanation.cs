namespace Mingzhang.Checking;

/// <summary>Why a unit lets a finding stand.</summary>
/// <param name="Reason">In its own words, never empty.</param>
/// <param name="By">Who says so; null where that is not written.</param>
/// <param name="Date">When; null where that is not written.</param>
public sealed record Explanation(string Reason, string? By = null, DateOnly? Date = null);

/// <summary>An explanation whose finding is not, or no longer, among the findings.</summary>
/// <param name="Document">The document that it lies beside.</param>
/// <param name="Number">The number that it names.</param>
/// <param name="Explanation">What it says.</param>
public sealed record StaleExplanation(string Document, string Number, Explanation Explanation);
