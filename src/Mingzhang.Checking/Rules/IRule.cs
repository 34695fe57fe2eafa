namespace Mingzhang.Checking.Rules;

/// <summary>The code of one written rule, or of all written rules of one form.</summary>
internal interface IRule
{
    /// <summary>Checks one document of a body. A rule about several documents looks at the others from each.</summary>
    RuleResult Check(RuleContext context);
}

/// <summary>What came of a rule in one document.</summary>
internal sealed record RuleResult(Outcome Outcome, IReadOnlyList<RuleFinding> Findings)
{
    /// <summary>The document has nothing that the rule speaks of.</summary>
    public static readonly RuleResult DoesNotApply = new(Outcome.DoesNotApply, []);

    /// <summary>What the rule would have to know is missing or could not be read. Not checked is never passed.</summary>
    public static readonly RuleResult NotEnoughData = new(Outcome.NotEnoughData, []);

    /// <summary>The rule was applied, and this is what it found; it holds where that is nothing.</summary>
    public static RuleResult Of(IEnumerable<RuleFinding> findings)
    {
        var found = findings.ToList();
        return new(found.Count == 0 ? Outcome.Holds : Outcome.Violated, found);
    }
}
