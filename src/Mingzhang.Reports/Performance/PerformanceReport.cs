using Mingzhang.Checking;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Reports.Performance;

/// <summary>What was found about targets and results, by project.</summary>
public sealed class PerformanceReport
{
    private PerformanceReport() { }

    /// <summary>The check with only those findings and rules that are about performance. It counts no relations: they are about amounts.</summary>
    public required CheckReport Check { get; init; }

    /// <summary>Every sheet in the order of the documents, those of departments too.</summary>
    public required IReadOnlyList<ProjectPart> Parts { get; init; }

    public IEnumerable<ProjectPart> Projects => Parts.Where(part => !part.Sheet.IsDepartment);

    public IEnumerable<ProjectPart> Departments => Parts.Where(part => part.Sheet.IsDepartment);

    /// <summary>Findings of whole documents, or between several sheets.</summary>
    public required IReadOnlyList<Finding> Others { get; init; }

    /// <summary>Rules that should have been applied and could not: the data are missing or can be read in more than one way.</summary>
    public IEnumerable<IGrouping<WrittenRule, RuleOutcome>> NotChecked =>
        Check.RuleOutcomes.Where(outcome => outcome.Outcome is Outcome.NotEnoughData or Outcome.SeveralReadings).GroupBy(outcome => outcome.Rule);

    public int IndicatorCount => Parts.Sum(part => part.Sheet.Indicators.Count);

    /// <summary>Takes what is about performance from a report.</summary>
    public static PerformanceReport Of(CheckReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var places = new SheetPlaces(report.Documents);
        var found = FindingOrder.WorstFirst(report).Select(finding => (Finding: finding, Sheets: SheetsOf(finding, places))).Where(entry => entry.Sheets.Count > 0 || IsAboutPerformance(entry.Finding)).ToList();
        var bySheet = found.SelectMany(entry => entry.Sheets.Select(sheet => (sheet, entry.Finding, IsShared: entry.Sheets.Count > 1))).ToLookup(entry => entry.sheet, (IEqualityComparer<PerformanceSheet>)ReferenceEqualityComparer.Instance);
        return new()
        {
            Check = report with
            {
                Findings = [.. found.Select(entry => entry.Finding)],
                Counts = new Dictionary<(Relation, Outcome), int>(),
                RuleOutcomes = [.. report.RuleOutcomes.Where(outcome => outcome.Rule.About == RuleSubject.Performance)],
            },
            Parts =
            [
                .. report.Documents
                    .SelectMany(document => document.Performance.Sheets.Select(sheet => (document, sheet)))
                    .Select((entry, index) => new ProjectPart(index + 1, entry.document, entry.sheet, [.. bySheet[entry.sheet].Where(found => !found.IsShared).Select(found => found.Finding)])
                    {
                        Shared = [.. bySheet[entry.sheet].Where(found => found.IsShared).Select(found => found.Finding)],
                    }),
            ],
            Others = [.. found.Where(entry => entry.Sheets.Count != 1).Select(entry => entry.Finding)],
        };
    }

    private static bool IsAboutPerformance(Finding finding) => finding is ToldFinding or RuleFinding { Written.About: RuleSubject.Performance };

    private static List<PerformanceSheet> SheetsOf(Finding finding, SheetPlaces places) =>
        [.. FindingFigures.Places(finding).Select(places.Of).OfType<PerformanceSheet>().Distinct((IEqualityComparer<PerformanceSheet>)ReferenceEqualityComparer.Instance)];
}
