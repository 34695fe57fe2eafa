using Mingzhang.Book.Publishing;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Store.Summaries;
using Mingzhang.Web.Review;

namespace Mingzhang.Web.District;

/// <summary>Checks books that changed, one after the other, so that the bureau's list shows findings and scores without waiting for them.
/// Two processes may check the same book at once; they find the same.</summary>
public sealed partial class SummaryChecks(Keeper keeper, PackSet packs, IConfiguration configuration, ILogger<SummaryChecks> log) : BackgroundService
{
    /// <summary>Seconds between two looks for books that changed; 0 for never. The first look comes after twice that.</summary>
    public const string Setting = "Mingzhang:District:CheckEvery";

    private const int Usual = 10;

    /// <summary>Checks the book that has waited longest.</summary>
    /// <param name="quiet">Leaves out those that were changed within this time: somebody may be typing, and would be checked again and again.</param>
    /// <returns>False where none waits.</returns>
    public async Task<bool> CheckNextAsync(TimeSpan quiet = default)
    {
        if (await keeper.ReadAsync(looking => UnitSummaries.UncheckedAsync(looking, keeper.Now - quiet)) is not { } row)
        {
            return false;
        }

        var scope = new Scope(row.District, row.Unit, row.Year);
        var (book, explanations) = await keeper.LookAsync(async looking =>
        {
            var found = await KeptBooks.LoadAsync(looking, scope);
            return (found is null ? null : await ExecutionLines.AddAsync(looking, scope, found), await looking.ListAsync<KeptExplanation>(scope));
        });
        if (book is not null && packs.Profiles.ContainsKey(book.Profile))
        {
            // A publisher is one thread's; a fresh one leaves what people look at in the cache of their pages.
            Prepared prepared;
            try
            {
                prepared = await Task.Run(() => new Publisher(packs).Prepare(book, "book"));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Told as a finding: else this book would be tried again for ever, before all others.
                Failed(log, exception);
                return await KeepAsync(row with { Errors = 1, Questions = 0, Rules = "check.failed 1", Scores = "" });
            }

            var open = Reviewing.Explained(prepared, explanations).Open.ToList();
            row = row with
            {
                // As many as keep the book from being approved.
                Errors = open.Count(finding => finding.Severity != Severity.Question) + prepared.Missing.Count(missing => missing.IsRequired) + (prepared.IsProven ? 0 : 1),
                Questions = open.Count(finding => finding.Severity == Severity.Question),
                Rules = string.Join('\n', open.GroupBy(finding => finding.Rule, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}")),
                Scores = ProjectScore.Text(ScoresOf(prepared)),
            };
        }

        return await KeepAsync(row);
    }

    private async Task<bool> KeepAsync(KeptSummary row)
    {
        await keeper.ChangeAsync(Actor.Program, row.District, "summary", change => UnitSummaries.KeepCheckAsync(change, row));
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = TimeSpan.FromSeconds(configuration.GetValue(Setting, Usual));
        if (pause <= TimeSpan.Zero)
        {
            return;
        }

        await Task.Delay(2 * pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            var isMore = false;
            try
            {
                isMore = await CheckNextAsync(pause);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The database may be away for a moment, a book may be half typed.
                Failed(log, exception);
            }

            // Between two books others get their turn.
            await Task.Delay(isMore ? TimeSpan.FromMilliseconds(200) : pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A project is scored only as a whole: a score that lacks an indicator would look like a bad one.
    private IEnumerable<ProjectScore> ScoresOf(Prepared prepared)
    {
        var scores = new SchemeScores(prepared.Ledger, packs);
        foreach (var project in prepared.Book.Projects.Where(project => !project.IsDepartment && project.Indicators.Count > 0 && project.Indicators.Any(indicator => indicator.Actual.Length > 0)))
        {
            var total = scores.ExecutionScore(project);
            foreach (var indicator in project.Indicators)
            {
                total += scores.Score(project, indicator);
            }

            if (total is { } whole)
            {
                yield return new(decimal.Round(whole, 2, MidpointRounding.AwayFromZero), project.Code, project.Name);
            }
        }
    }

    [LoggerMessage(61, LogLevel.Error, "a book could not be checked for the district")]
    private static partial void Failed(ILogger log, Exception exception);
}
