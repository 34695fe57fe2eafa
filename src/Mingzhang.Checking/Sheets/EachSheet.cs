using Mingzhang.Checking.Rules;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Sheets;

/// <summary>Rules that look at the sheets of a document one by one.</summary>
internal static class EachSheet
{
    /// <summary>What comes of a look at each sheet.</summary>
    /// <param name="context">The rule and the document.</param>
    /// <param name="look">What is found in a sheet; null where the sheet has nothing that the rule speaks of.</param>
    public static RuleResult Check(RuleContext context, Func<PerformanceSheet, IEnumerable<RuleFinding>?> look)
    {
        var looks = context.Document.Performance.Sheets.Select(sheet => look(sheet)?.ToList()).OfType<List<RuleFinding>>().ToList();
        return looks.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(looks.SelectMany(found => found));
    }

    /// <summary>A finding in which something is inferred is a question, whatever the rule weighs.</summary>
    public static RuleFinding Weighed(this RuleFinding finding, IEnumerable<Indicator> indicators) =>
        finding.Severity != Severity.Question && indicators.Any(indicator => indicator.IsInferred) ? finding with { Severity = Severity.Question } : finding;
}
