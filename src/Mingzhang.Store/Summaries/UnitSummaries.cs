using Mingzhang.Store.Audit;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Summaries;

/// <summary>Keeps <see cref="KeptSummary"/> in step with the book.</summary>
public static class UnitSummaries
{
    // What documents are made of; explanations and work are none of it.
    private static readonly HashSet<string> EnteredKinds =
    [
        "book", "budget_line", "stated_figure", "project", "project_fund", "indicator", "purchase", "asset", "text_entry", "adjustment", "payment",
    ];

    // What findings and scores depend on.
    private static readonly HashSet<string> BookKinds = [.. EnteredKinds, "explanation", "score_mark"];

    private const string Mine = "district = @District and year = @year and unit = @Unit";

    private const string Initial = $"(select sum(amount_fen) from budget_line where {Mine} and of_year = @year and stage = 'Initial' and flow = 'Expenditure')";

    private const string Adjustments = $"(select sum(case when kind in ('Added', 'MovedIn') then amount_fen else -amount_fen end) from adjustment where {Mine})";

    // The same choice as Execution makes: a stage that was entered by hand stays as it was entered.
    private const string Statement = $"""
        insert into unit_summary (district, year, unit, id, version, budget_fen, adjusted_fen, paid_fen, projects, indicators, results, files,
          changes, entered, checked_changes, errors, questions, rules, scores, changed_at, changed_by)
        values (@District, @year, @Unit, 'summary', 1,
          {Initial},
          case when exists (select 1 from budget_line where {Mine} and of_year = @year and stage = 'Adjusted')
            then (select sum(amount_fen) from budget_line where {Mine} and of_year = @year and stage = 'Adjusted' and flow = 'Expenditure')
            else coalesce({Initial} + {Adjustments}, {Initial}, {Adjustments}) end,
          case when exists (select 1 from budget_line where {Mine} and of_year = @year and stage = 'Executed')
            then (select sum(amount_fen) from budget_line where {Mine} and of_year = @year and stage = 'Executed' and flow = 'Expenditure')
            else (select sum(amount_fen) from payment where {Mine}) end,
          (select count(*) from project where {Mine}),
          (select count(*) from indicator where {Mine}),
          (select count(*) from indicator where {Mine} and actual <> ''),
          (select count(*) from evidence where {Mine}),
          @more, @moreEntered, 0, 0, 0, '', '', @at, @by)
        on conflict (district, year, unit, id) do update set version = unit_summary.version + 1,
          budget_fen = excluded.budget_fen, adjusted_fen = excluded.adjusted_fen, paid_fen = excluded.paid_fen,
          projects = excluded.projects, indicators = excluded.indicators, results = excluded.results, files = excluded.files,
          changes = unit_summary.changes + @more, entered = unit_summary.entered + @moreEntered, changed_at = excluded.changed_at, changed_by = excluded.changed_by
        """;

    /// <summary>Reckons the rows of all years that a transaction touched.</summary>
    internal static async Task RefreshAsync(Change change)
    {
        foreach (var touched in change.Records.Where(record => record.Unit.Length > 0 && record.Year > 0).GroupBy(record => (record.Unit, record.Year)).ToList())
        {
            await RefreshAsync(change, touched.Key.Unit, touched.Key.Year, touched.Any(record => BookKinds.Contains(record.Kind)), touched.Any(record => EnteredKinds.Contains(record.Kind)));
        }
    }

    /// <summary>Keeps what checking found, if the book is still the one that was checked.</summary>
    /// <param name="change">The transaction.</param>
    /// <param name="found">The row with what was found, as it was read before the check.</param>
    /// <returns>False where the book changed meanwhile.</returns>
    public static async Task<bool> KeepCheckAsync(Change change, KeptSummary found)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(found);
        return await change.ExecuteAsync(
            $"""
            update unit_summary set version = version + 1, checked_changes = changes, errors = @Errors, questions = @Questions, rules = @Rules, scores = @Scores
            where {Mine} and id = 'summary' and changes = @Changes
            """,
            new { found.District, year = (long)found.Year, found.Unit, found.Errors, found.Questions, found.Rules, found.Scores, found.Changes }) > 0;
    }

    /// <summary>How often the book of a unit's year was changed: a number that grows with each change of what documents are made of; 0
    /// where there is nothing.</summary>
    public static async Task<long> EnteredAsync(Looking looking, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        var entered = await looking.QueryAsync<long>("select entered from unit_summary where district = @District and year = @year and unit = @Unit", new { scope.District, year = (long)scope.Year, scope.Unit });
        return entered.Count == 0 ? 0 : entered[0];
    }

    /// <summary>The year that has waited longest to be checked; null where none waits.</summary>
    /// <param name="looking">Where to read.</param>
    /// <param name="before">Only of those that nobody has changed since.</param>
    public static async Task<KeptSummary?> UncheckedAsync(Looking looking, DateTimeOffset before)
    {
        ArgumentNullException.ThrowIfNull(looking);
        var key = await looking.QueryAsync<(string District, long Year, string Unit)>("select district, year, unit from unit_summary where changes <> checked_changes and changed_at <= @before order by changed_at limit 1", new { before = AuditText.Time(before) });
        return key.Count == 0 ? null : await looking.FindAsync<KeptSummary>(new(key[0].District, (int)key[0].Year, key[0].Unit, KeptSummary.OnlyId));
    }

    private static Task RefreshAsync(Change change, string unit, int year, bool isOfBook, bool isEntered) => change.ExecuteAsync(Statement, new
    {
        change.District,
        year = (long)year,
        Unit = unit,
        more = isOfBook ? 1L : 0L,
        moreEntered = isEntered ? 1L : 0L,
        at = AuditText.Time(change.At),
        by = change.Actor.Name,
    });
}
