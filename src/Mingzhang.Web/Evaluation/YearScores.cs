using Mingzhang.Book.Questions;
using Mingzhang.Packs;
using Mingzhang.Scoring;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Projects;

namespace Mingzhang.Web.Evaluation;

/// <summary>The self-evaluation of a unit's year: scores as the scheme computes them, those set by persons, second scores, evidence.</summary>
public sealed class YearScores
{
    /// <summary>Names the rate of execution among the marks.</summary>
    public const string Execution = "execution";

    private readonly ILookup<string, KeptMark> marks;
    private readonly ILookup<(string Project, string Indicator), KeptEvidence> evidence;

    private YearScores(YearBook book, PackSet packs, ILookup<string, KeptMark> marks, ILookup<(string Project, string Indicator), KeptEvidence> evidence)
    {
        Book = book;
        this.marks = marks;
        this.evidence = evidence;
        Scored = BookScores.Of(book.Book, packs, [.. SetScores(book)]);
    }

    public YearBook Book { get; }

    /// <summary>One sheet for each project of the book, in its order.</summary>
    public ScoredDocument Scored { get; }

    public static async Task<YearScores?> LoadAsync(Looking looking, PackSet packs, Scope scope) =>
        await YearBook.LoadAsync(looking, scope) is { } book
            ? new(book, packs, (await looking.ListAsync<KeptMark>(scope)).ToLookup(mark => mark.Project, StringComparer.Ordinal), (await looking.ListAsync<KeptEvidence>(scope)).ToLookup(file => (file.Project, file.Indicator)))
            : null;

    /// <summary>The same with results that are not saved yet.</summary>
    public YearScores With(Mingzhang.Model.Entries.AccountBook typed, PackSet packs) => new(Book with { Book = typed }, packs, marks, evidence);

    /// <summary>The projects that are scored: those with indicators.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(0, Book.Projects.Count).Where(number => Book.Indicators[number].Count > 0);

    public ScoredSheet SheetOf(int number) => Scored.Sheets[number];

    /// <summary>The score set by the unit itself for a row; null where the computed one stands.</summary>
    public KeptMark? Set(int number, string row) => MarkOf(number, row, isReview: false);

    /// <summary>The second score of a row; null where the reviewer gave none.</summary>
    public KeptMark? Review(int number, string row) => MarkOf(number, row, isReview: true);

    public IReadOnlyList<KeptEvidence> EvidenceOf(int number, string indicator) => [.. evidence[(Book.Projects[number].Id, indicator)].OrderBy(file => file.At)];

    /// <summary>How many indicators have evidence.</summary>
    public int Proven(int number) => Book.Indicators[number].Count(indicator => evidence.Contains((Book.Projects[number].Id, indicator.Id)));

    /// <summary>The total with second scores in place of the unit's own where there are any; null where none were given, or a row's score
    /// is not known.</summary>
    public decimal? ReviewTotal(int number)
    {
        var rows = Rows(number).ToList();
        return rows.TrueForAll(row => Review(number, row.Id) is null) ? null
            : rows.TrueForAll(row => Review(number, row.Id) is not null || row.Item.Counted is { IsExact: true }) ? rows.Sum(row => Review(number, row.Id)?.Score ?? row.Item.Counted!.Least)
            : null;
    }

    /// <summary>The rows of a sheet with the names that marks give them: the rate of execution first.</summary>
    public IEnumerable<(string Id, ScoredItem Item)> Rows(int number)
    {
        var sheet = SheetOf(number);
        if (sheet.Execution is { } execution)
        {
            yield return (Execution, execution);
        }

        foreach (var (row, item) in sheet.Rows.Index())
        {
            yield return (Book.Indicators[number][row].Id, item);
        }
    }

    /// <summary>A row that was missed, or passed by far, and does not say why (SC-61).</summary>
    public bool LacksReason(int number, int row) =>
        Book.Book.Projects[number].Indicators[row].Reason.Trim().Length == 0 && (SheetOf(number).Rows[row] is { IsReached: false } || SheetOf(number).Rows[row].Notes.Contains(RowNote.ReasonMissing));

    /// <summary>How many sheets have which grade; null where nothing is scored.</summary>
    public ScoreDistribution? Distribution => Numbers.Select(SheetOf).ToList() is { Count: > 0 } sheets ? Distributions.Of(sheets) : null;

    private KeptMark? MarkOf(int number, string row, bool isReview) => marks[Book.Projects[number].Id].FirstOrDefault(mark => mark.Indicator == row && mark.IsReview == isReview);

    private IEnumerable<SetScore> SetScores(YearBook book)
    {
        foreach (var (number, project) in book.Projects.Index())
        {
            foreach (var mark in marks[project.Id].Where(mark => !mark.IsReview))
            {
                var row = book.Indicators[number].ToList().FindIndex(indicator => indicator.Id == mark.Indicator);
                if (row >= 0)
                {
                    yield return new(number, row, new(mark.Score, mark.Reason, mark.By));
                }
            }
        }
    }
}
