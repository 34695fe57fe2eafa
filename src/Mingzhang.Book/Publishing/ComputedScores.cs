using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Packs.Sheets;
using Mingzhang.Reading;
using Mingzhang.Scoring;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Sheets;

namespace Mingzhang.Book.Publishing;

/// <summary>Points as entered, else as the scheme gives them: the sheet is filled without points, read as anybody would read it, and
/// scored. Where only a person can decide, the point stays unknown.</summary>
internal sealed class ComputedScores : ISheetScores
{
    private readonly Dictionary<string, ScoredSheet> sheets = new(StringComparer.Ordinal);
    private readonly ScoringScheme scheme;

    private ComputedScores(ScoringScheme scheme) => this.scheme = scheme;

    public IReadOnlyList<GradeBand> Grades => scheme.Grades;

    /// <summary>Scores the results of a book's projects.</summary>
    /// <param name="ledger">The book's ledger.</param>
    /// <param name="sheet">The form of one project's results.</param>
    /// <param name="packs">Schemes.</param>
    /// <param name="profile">Whose scheme.</param>
    /// <param name="reader">Reads the sheet.</param>
    public static ISheetScores Of(Ledger ledger, OfficialSheet sheet, PackSet packs, string profile, DocumentReader reader)
    {
        var filler = new SheetFiller(ledger);
        ComputedScores? scores = null;
        var scorer = new SheetScorer(packs);
        foreach (var project in ledger.Book.Projects.Where(project => !project.IsDepartment && project.Indicators.Any(indicator => indicator.Actual.Length > 0)))
        {
            var read = reader.Understand(GeneratedSource.Of(Alone(ledger.Book, filler.Fill(sheet, project)), "自评"));
            var chosen = SchemeChooser.Choose(packs, read, null, profile);
            scores ??= new(chosen.Scheme);
            if (read.Performance.Sheets is [var only] && only.Indicators.Count(indicator => indicator.First != FirstLevel.Execution) == project.Indicators.Count)
            {
                scores.sheets[project.Code] = scorer.Score(only, chosen);
            }
        }

        return scores ?? (ISheetScores)EnteredScores.Only;
    }

    public decimal? ExecutionWeight(ProjectEntry project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return project.ExecutionWeight ?? scheme.ExecutionPoints;
    }

    public decimal? ExecutionScore(ProjectEntry project)
    {
        ArgumentNullException.ThrowIfNull(project);
        return sheets.GetValueOrDefault(project.Code)?.Execution?.Score;
    }

    public decimal? Score(ProjectEntry project, IndicatorEntry indicator)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Score is { } entered)
        {
            return entered;
        }

        var number = project.Indicators.ToList().FindIndex(known => ReferenceEquals(known, indicator));
        return number < 0 ? null : sheets.GetValueOrDefault(project.Code)?.Rows.Where(row => row.Indicator.First != FirstLevel.Execution).ElementAtOrDefault(number)?.Score;
    }

    public string? Grade(ProjectEntry project, decimal total)
    {
        ArgumentNullException.ThrowIfNull(project);
        return project.Grade ?? scheme.Grades.OrderByDescending(grade => grade.From).FirstOrDefault(grade => total >= grade.From)?.Name;
    }

    private static WrittenDocument Alone(AccountBook book, WrittenTable table) => new()
    {
        Id = "sheet",
        Title = table.Title,
        Organisation = book.Unit.Name,
        Year = book.Year,
        Kind = DocumentKind.PerformanceResults,
        Blocks = [table],
    };
}
