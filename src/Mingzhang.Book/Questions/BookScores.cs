using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Scores;
using Mingzhang.Scoring;

namespace Mingzhang.Book.Questions;

/// <summary>A score set by a person, beside the computed one.</summary>
/// <param name="Project">Number of the project in the book.</param>
/// <param name="Indicator">Number of the indicator; null for the rate of execution.</param>
/// <param name="Set">The score with its reason.</param>
public sealed record SetScore(int Project, int? Indicator, ScoreOverride Set);

/// <summary>Scores of all projects of a book, as its self-evaluation has them now.</summary>
public static class BookScores
{
    /// <summary>Scores every project that has indicators.</summary>
    /// <param name="book">The book with what adjustments and payments make of it.</param>
    /// <param name="packs">Schemes and words.</param>
    /// <param name="set">Scores set by persons.</param>
    /// <param name="scheme">Name of the scheme; null for that of the profile.</param>
    public static ScoredDocument Of(AccountBook book, PackSet packs, IReadOnlyList<SetScore> set, string? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(set);
        var document = EntrySheets.Of(WithoutSet(book, set), packs, hasResults: true);
        var overrides = new Dictionary<Place, ScoreOverride>();
        foreach (var one in set)
        {
            var sheet = document.Performance.Sheets[one.Project];
            if (one.Indicator is { } row)
            {
                overrides[sheet.Indicators[row].Place] = one.Set;
            }
            else if (sheet.Fund(FundSource.Total) is { } fund)
            {
                overrides[fund.Place] = one.Set;
            }
        }

        return DocumentScorer.Score(packs, document, scheme, book.Profile, overrides);
    }

    /// <summary>The same as a report, which can be written as a workbook with live formulas.</summary>
    public static ScoreReport Report(ScoredDocument scored, AccountBook book, PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(scored);
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(packs);
        var check = Checker.Check([scored.Document], packs.Profiles.GetValueOrDefault(book.Profile), packs);
        return ScoreReport.Of(PerformanceReport.Of(check), [scored]);
    }

    // A score that a person set is no printed one to be held against the computed.
    private static AccountBook WithoutSet(AccountBook book, IReadOnlyList<SetScore> set)
    {
        var rows = set.Select(one => (one.Project, one.Indicator)).ToHashSet();
        return book with
        {
            Projects = [.. book.Projects.Select((project, number) => project with { Indicators = [.. project.Indicators.Select((entry, row) => rows.Contains((number, row)) ? entry with { Score = null } : entry)] })],
        };
    }
}
