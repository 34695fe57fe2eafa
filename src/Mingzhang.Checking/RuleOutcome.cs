using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Checking;

/// <summary>What came of a written rule in a document.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Document">The document.</param>
/// <param name="Outcome">Holds, violated, does not apply or not enough data.</param>
public sealed record RuleOutcome(WrittenRule Rule, ReadDocument Document, Outcome Outcome)
{
    /// <summary>Why the profile switches the rule off; null where it does not.</summary>
    public string? OffBecause { get; init; }
}
