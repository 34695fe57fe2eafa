using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Packs.Disclosures;
using Mingzhang.Packs.Sheets;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Sheets;

namespace Mingzhang.Book.Publishing;

/// <summary>Which documents a book makes, and what they are composed of.</summary>
internal sealed class BookDocuments
{
    private const string ResultsSet = "self-evaluation";

    private readonly Ledger ledger;
    private readonly PackSet packs;
    private readonly Profile profile;
    private readonly SheetFiller sheets;
    private readonly SheetReadBack proof;
    private readonly List<OfficialSheet> filled = [];

    public BookDocuments(Ledger ledger, PackSet packs, Profile profile)
    {
        this.ledger = ledger;
        this.packs = packs;
        this.profile = profile;
        var scores = new SchemeScores(ledger, packs);
        sheets = new(ledger, scores);
        proof = new(ledger, scores);
    }

    /// <summary>All documents that the book has entries for, the chief one first, each with the sheets of projects that it holds.</summary>
    public IReadOnlyList<(Composition Composition, IReadOnlyList<OfficialSheet> Sheets)> Compose() => [.. Plans().Select(plan =>
    {
        filled.Clear();
        var composition = DocumentComposer.Compose(ledger.Book, packs, plan, new() { Profile = profile, Sheets = Blocks });
        return (composition, (IReadOnlyList<OfficialSheet>)[.. filled]);
    })];

    /// <summary>What of the sheets was read otherwise than it was written. Those within a report are read there; the projects' own are
    /// all there are of their kind.</summary>
    public IReadOnlyList<SheetDifference> Differences(IReadOnlyList<OfficialSheet> written, PerformancePart read) =>
    [
        .. written.SelectMany(sheet => proof.Of(sheet, [.. read.Sheets.Where(back => back.IsDepartment == (sheet.Of == SheetSubject.Department) && back.Kind != SheetKind.ProjectEvaluation)])),
    ];

    private bool HasResults => ledger.Book.Projects.Any(project => project.Indicators.Any(indicator => indicator.Actual.Length > 0));

    private bool HasTargets => ledger.Book.Projects.Any(project => project.Indicators.Count > 0);

    // A book of projects alone makes a document of targets, or of results; with money these stand in the budget or the accounts.
    private IEnumerable<DisclosurePlan> Plans()
    {
        var book = ledger.Book;
        List<DisclosurePlan> plans = [];
        foreach (var (kind, stage) in new[] { (DocumentKind.Budget, Stage.Initial), (DocumentKind.FinalAccounts, Stage.Final) })
        {
            if (book.Lines.Any(line => line.At.Year == book.Year && line.At.Stage == stage && line.At.Flow == Flow.Expenditure) && Plan(kind) is { } plan)
            {
                plans.Add(plan);
            }
        }

        if (HasTargets && !HasResults && !plans.Exists(plan => plan.Kind == DocumentKind.Budget) && Plan(DocumentKind.PerformanceTargets) is { } targets)
        {
            plans.Add(targets);
        }

        if (HasResults && !plans.Exists(plan => plan.Kind == DocumentKind.FinalAccounts) && Plan(DocumentKind.PerformanceResults) is { } results)
        {
            plans.Add(results);
        }

        return plans;
    }

    private DisclosurePlan? Plan(DocumentKind kind) =>
        packs.Disclosures.Values.FirstOrDefault(plan => plan.Kind == kind && plan.Profiles.Contains(profile.Name))
        ?? packs.Disclosures.Values.FirstOrDefault(plan => plan.Kind == kind && plan.Profiles.Contains("general"));

    // “self-evaluation/evaluation” is a sheet or a report of a set.
    private IReadOnlyList<WrittenBlock>? Blocks(string name)
    {
        if (name.Split('/') is not [var id, var part] || packs.Sheets.GetValueOrDefault(id) is not { } set)
        {
            return null;
        }

        if (set.Sheets.FirstOrDefault(sheet => sheet.Id == part) is { } wanted)
        {
            if (id == ResultsSet && !HasResults)
            {
                return [];
            }

            var tables = sheets.Fill(wanted);
            if (tables.Count > 0)
            {
                filled.Add(wanted);
            }

            return tables;
        }

        return set.Reports.FirstOrDefault(report => report.Id == part) is not { } report ? null
            : id == ResultsSet && !HasResults ? []
            : new ReportFiller(ledger.Book, set, sheets).Fill(report).Blocks;
    }
}
