using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Mingzhang.Book.Publishing;
using Mingzhang.Checking;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Store.Summaries;

namespace Mingzhang.Web.Review;

/// <summary>Composes and checks kept books, at most as many at once as there are processors, and remembers what came of the last
/// ones until their book changes.</summary>
/// <remarks>One for all requests. What is remembered is found by the number of changes that is kept with the book, so that every process
/// sees every change.</remarks>
public sealed class PreparedBooks(Keeper keeper, PackSet packs) : IDisposable
{
    private const int Most = 48;

    private const int MostVersions = 500;

    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);
    private readonly Lock gate = new();
    private readonly Dictionary<string, IReadOnlyList<Finding>> versions = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, Task<PreparedBook> Work)> known = [];

    /// <summary>The book as it stands now; null if the unit has none for the year.</summary>
    /// <exception cref="Mingzhang.Store.StoreException">Its profile is not among the packs.</exception>
    public async Task<PreparedBook?> OfAsync(Scope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var begun = await keeper.LookAsync(async looking =>
        {
            var change = await UnitSummaries.EnteredAsync(looking, scope);
            if (IsKnown(Key(scope, change), out var work))
            {
                return work;
            }

            if (await KeptBooks.LoadAsync(looking, scope) is not { } entered)
            {
                return null;
            }

            var book = await ExecutionLines.AddAsync(looking, scope, entered);
            var lines = await looking.ListAsync<KeptLine>(scope);
            return RememberAsync(Key(scope, change), () => Prepare(scope, change, book, lines));
        });
        return begun is null ? null : await begun;
    }

    /// <summary>Whether books that follow a profile can be checked.</summary>
    public bool Knows(string profile) => packs.Profiles.ContainsKey(profile);

    /// <summary>The findings of a frozen version. A version never changes, and its findings are small beside its documents: they are
    /// remembered longer.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsOfAsync(KeptVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var key = $"{version.District}/{version.Hash}";
        lock (gate)
        {
            if (versions.TryGetValue(key, out var found))
            {
                return found;
            }
        }

        var scope = new Scope(version.District, version.Unit, version.Year);
        var book = await keeper.ReadAsync(looking => Versions.LoadAsync(looking, version));
        var findings = (await InTurnAsync(() => Prepare(scope, 0, book, []))).Prepared.Report.Findings;
        lock (gate)
        {
            if (versions.Count >= MostVersions)
            {
                versions.Clear();
            }

            versions[key] = findings;
        }

        return findings;
    }

    public void Dispose() => turns.Dispose();

    private static string Key(Scope scope, long change) => string.Create(CultureInfo.InvariantCulture, $"{scope.District}/{scope.Unit}/{scope.Year}/{change}");

    private bool IsKnown(string key, [NotNullWhen(true)] out Task<PreparedBook>? work)
    {
        lock (gate)
        {
            for (var node = known.First; node is not null; node = node.Next)
            {
                if (node.Value.Key == key)
                {
                    known.Remove(node);
                    known.AddFirst(node);
                    work = node.Value.Work;
                    return true;
                }
            }
        }

        work = null;
        return false;
    }

    // Whoever asks while it is being made waits for the same work.
    private Task<PreparedBook> RememberAsync(string key, Func<PreparedBook> prepare)
    {
        lock (gate)
        {
            if (known.FirstOrDefault(entry => entry.Key == key).Work is { } running)
            {
                return running;
            }

            var work = InTurnAsync(prepare);
            known.AddFirst((key, work));
            while (known.Count > Most)
            {
                known.RemoveLast();
            }

            // What failed is tried again by whoever asks next.
            _ = work.ContinueWith(_ => Forget(key), CancellationToken.None, TaskContinuationOptions.NotOnRanToCompletion, TaskScheduler.Default);
            return work;
        }
    }

    private void Forget(string key)
    {
        lock (gate)
        {
            if (known.FirstOrDefault(entry => entry.Key == key) is { Key: not null } entry)
            {
                known.Remove(entry);
            }
        }
    }

    private async Task<PreparedBook> InTurnAsync(Func<PreparedBook> prepare)
    {
        await turns.WaitAsync();
        try
        {
            return await Task.Run(prepare);
        }
        finally
        {
            turns.Release();
        }
    }

    private PreparedBook Prepare(Scope scope, long change, AccountBook book, IReadOnlyList<KeptLine> lines)
    {
        if (!Knows(book.Profile))
        {
            throw new Mingzhang.Store.StoreException($"账册用的地区方案“{book.Profile}”不在规则数据里，请系统管理员在“系统”里选用一个方案。");
        }

        var prepared = new Publisher(packs).Prepare(book, string.Create(CultureInfo.InvariantCulture, $"{book.Year}年账册"));
        return new(scope, change, prepared) { Rows = RowsOf(scope, prepared, lines) };
    }

    // The lines of a loaded book are those of the database in their order; what execution adds stands behind them.
    private Dictionary<string, IReadOnlyList<EntryRow>> RowsOf(Scope scope, Prepared prepared, IReadOnlyList<KeptLine> lines)
    {
        var ids = new Dictionary<object, KeptLine>(ReferenceEqualityComparer.Instance);
        foreach (var (line, kept) in prepared.Book.Lines.Zip(lines.OrderBy(line => line.Position)))
        {
            ids[line] = kept;
        }

        var addresses = new EntryAddresses(scope);
        var result = new Dictionary<string, IReadOnlyList<EntryRow>>(StringComparer.Ordinal);
        foreach (var finding in prepared.Report.Findings.OfType<CauseFinding>())
        {
            IReadOnlyList<EntryRow> rows = [.. EntryTrail.EntriesOf(finding, prepared.Ledger).Select(entry => addresses.Of(entry, ids.GetValueOrDefault(entry))).OfType<EntryRow>().Take(EntryAddresses.MostRows)];
            if (rows.Count > 0)
            {
                result[finding.Number] = rows;
            }
        }

        return result;
    }
}
