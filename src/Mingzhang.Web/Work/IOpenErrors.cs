using Mingzhang.Book.Publishing;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Work;

/// <summary>Counts what the checks find in the present figures.</summary>
public interface IOpenErrors
{
    /// <summary>How many errors stand that nobody explained; null where the figures cannot be checked, as where there is no book.</summary>
    Task<int?> CountAsync(Scope scope);

    /// <summary>The same as far as it is known without checking anew, for pages that only tell it; null where it is not.</summary>
    Task<int?> KnownAsync(Scope scope) => CountAsync(scope);
}

/// <summary>Composes and checks the book, and remembers the result of the last ones until their book or its explanations change.</summary>
public sealed class OpenErrors(Keeper keeper, PackSet packs) : IOpenErrors
{
    private const int Most = 32;

    private readonly Lock gate = new();
    private readonly Dictionary<Scope, (long Change, Task<int?> Count)> known = [];

    public async Task<int?> CountAsync(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var change = await keeper.ReadAsync(looking => looking.QueryAsync<long>(
            "select coalesce(max(number), 0) from audit_record where district = @District and unit = @Unit and year = @year and kind not in ('work', 'work_step', 'remark', 'frozen_version', 'event_day')",
            new { scope.District, scope.Unit, year = (long)scope.Year }));
        Task<int?> count;
        lock (gate)
        {
            if (known.TryGetValue(scope, out var found) && found.Change == change[0] && !found.Count.IsFaulted)
            {
                count = found.Count;
            }
            else
            {
                if (known.Count >= Most)
                {
                    known.Clear();
                }

                count = Task.Run(() => FindAsync(scope));
                known[scope] = (change[0], count);
            }
        }

        return await count;
    }

    private async Task<int?> FindAsync(Scope scope)
    {
        var (book, explained) = await keeper.LookAsync(async looking =>
        {
            var kept = await KeptBooks.LoadAsync(looking, scope);
            var explanations = await looking.ListAsync<KeptExplanation>(scope);
            return (kept is null ? null : await ExecutionLines.AddAsync(looking, scope, kept), explanations.Select(explanation => explanation.Id).ToHashSet(StringComparer.Ordinal));
        });
        return book is null || !packs.Profiles.ContainsKey(book.Profile)
            ? null
            : new Publisher(packs).Prepare(book, scope.Unit).Report.Open.Count(finding => finding.Severity != Severity.Question && !explained.Contains(finding.Number));
    }
}
