using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring;

/// <summary>Holds money against quantities, and money against money, over all that one document says.</summary>
public static class QuantityFinder
{
    /// <summary>What could be held against each other, and what came of it; what could not is told as well.</summary>
    /// <param name="document">The document.</param>
    /// <param name="scored">Its sheets with results, scored.</param>
    /// <param name="limits">From when on it is worth a question; null for the ordinary limits.</param>
    public static IReadOnlyList<QuantityFinding> Find(ReadDocument document, IReadOnlyList<ScoredSheet> scored, QuantityLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(scored);
        var used = limits ?? QuantityLimits.Default;
        List<PerformanceSheet> sheets = [.. scored.Select(sheet => sheet.Sheet)];
        return
        [
            .. document.Performance.Payments.SelectMany(payments => PaymentQuantities.Find(payments, sheets, used)),
            .. scored.SelectMany(sheet => new[] { UnitCosts.Find(sheet.Sheet), Months.Find(sheet.Sheet, used), SpendingFindings.NothingSpent(sheet) }).OfType<QuantityFinding>(),
            .. new[] { SpendingFindings.SheetsAndAccounts(document, scored) }.OfType<QuantityFinding>(),
        ];
    }
}
