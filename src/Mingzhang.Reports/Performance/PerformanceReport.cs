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

    /// <summary>Findings that lie in no sheet: of whole documents, or of several.</summary>
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
        var found = FindingOrder.WorstFirst(report).Select(finding => (Finding: finding, Sheet: SheetOf(finding, places))).Where(entry => entry.Sheet is not null || IsAboutPerformance(entry.Finding)).ToList();
        var bySheet = found.Where(entry => entry.Sheet is not null).ToLookup(entry => entry.Sheet!, entry => entry.Finding, ReferenceEqualityComparer.Instance);
        return new()
        {
            Check = report with
            {
                Findings = [.. found.Select(entry => entry.Finding)],
                Counts = new Dictionary<(Relation, Outcome), int>(),
                RuleOutcomes = [.. report.RuleOutcomes.Where(outcome => outcome.Rule.About == RuleSubject.Performance)],
            },
            Parts = [.. report.Documents.SelectMany(document => document.Performance.Sheets.Select(sheet => (document, sheet))).Select((entry, index) => new ProjectPart(index + 1, entry.document, entry.sheet, [.. bySheet[entry.sheet]]))],
            Others = [.. found.Where(entry => entry.Sheet is null).Select(entry => entry.Finding)],
        };
    }

    private static bool IsAboutPerformance(Finding finding) => finding is ToldFinding or RuleFinding { Written.About: RuleSubject.Performance };

    private static PerformanceSheet? SheetOf(Finding finding, SheetPlaces places) => FindingFigures.Places(finding).Select(places.Of).FirstOrDefault(sheet => sheet is not null);
}
