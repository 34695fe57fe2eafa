using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Performance;
using Mingzhang.Scoring;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Sheets;

namespace Mingzhang.Book.Publishing;

/// <summary>Points and grades by a scheme: what is entered stays, the rest is computed where the scheme tells one score.</summary>
public sealed class SchemeScores : ISheetScores
{
    private static readonly Place Entered = EntryIndicators.Place;

    private readonly ScoringScheme scheme;
    private readonly ProjectMoney money;
    private readonly int year;
    private readonly IndicatorValueReader values;
    private readonly SheetScorer scorer;
    private readonly Dictionary<ProjectEntry, ScoredSheet> scored = new(ReferenceEqualityComparer.Instance);

    /// <param name="ledger">Tells the projects' money.</param>
    /// <param name="packs">Schemes and words.</param>
    /// <param name="scheme">The scheme; null takes that of the book's profile, or the national one.</param>
    public SchemeScores(Ledger ledger, PackSet packs, ScoringScheme? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(packs);
        this.scheme = scheme ?? packs.Schemes.Values.FirstOrDefault(one => one.Profiles.Contains(ledger.Book.Profile)) ?? packs.Schemes[ScoringScheme.National];
        money = new(ledger);
        year = ledger.Book.Year;
        values = new(packs.Performance);
        scorer = new(packs);
    }

    public IReadOnlyList<GradeBand> Grades => scheme.Grades;

    public decimal? ExecutionWeight(ProjectEntry project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return project.ExecutionWeight ?? Scored(project).Execution?.Weight;
    }

    public decimal? ExecutionScore(ProjectEntry project) => Scored(project).Execution?.Score;

    public decimal? Score(ProjectEntry project, IndicatorEntry indicator)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Score is { } entered)
        {
            return entered;
        }

        for (var i = 0; i < project.Indicators.Count; i++)
        {
            if (ReferenceEquals(project.Indicators[i], indicator))
            {
                return Scored(project).Rows[i].Score;
            }
        }

        return null;
    }

    public string? Grade(ProjectEntry project, decimal total) => (scheme.Grades.FirstOrDefault(grade => total >= grade.From) ?? scheme.Grades.LastOrDefault())?.Name;

    private ScoredSheet Scored(ProjectEntry project)
    {
        if (!scored.TryGetValue(project, out var sheet))
        {
            scored[project] = sheet = scorer.Score(SheetOf(project), new(scheme, SchemeReason.Named, ""));
        }

        return sheet;
    }

    // The sheet that a reader would read, without its print.
    private PerformanceSheet SheetOf(ProjectEntry project) => new()
    {
        Kind = project.IsDepartment ? SheetKind.DepartmentSelfEvaluation : SheetKind.ProjectSelfEvaluation,
        Place = Entered,
        Year = year,
        Measure = Measure.Money(MoneyUnit.Yuan),
        Funds =
        [
            new(FundSource.Total, "", Entered)
            {
                Initial = Amount(project, Stage.Initial),
                Adjusted = Amount(project, Stage.Adjusted),
                Executed = Amount(project, Stage.Executed),
                Weight = EntryIndicators.Points(project.ExecutionWeight),
            },
        ],
        Indicators = [.. project.Indicators.Select(Row)],
    };

    private Indicator Row(IndicatorEntry entry) => EntryIndicators.Of(entry, values);

    private PrintedNumber? Amount(ProjectEntry project, Stage stage) =>
        money.Of(project, FundSource.Total, stage, hasCarriedOver: true) is { } amount
            ? new(new((decimal)amount.Fen / MoneyUnit.Yuan.Fen, 2, Measure.Money(MoneyUnit.Yuan)), "", Entered)
            : null;
}
