using Mingzhang.Store.Audit;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Summaries;

namespace Mingzhang.Store.Changes;

/// <summary>The one way to the kept book: reading, and changing in transactions that the audit trail tells.</summary>
public sealed class Keeper(Database database, TimeProvider? clock = null)
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    public Database Database => database;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Reads; what is read may come from different moments.</summary>
    public async Task<T> ReadAsync<T>(Func<Looking, Task<T>> read, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var connection = await database.ConnectAsync(cancellation);
        return await read(new(database, connection, null));
    }

    /// <summary>Reads one state of everything.</summary>
    public async Task<T> LookAsync<T>(Func<Looking, Task<T>> read, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var connection = await database.ConnectAsync(cancellation);
        await using var transaction = await database.LookAsync(connection, cancellation);
        return await read(new(database, connection, transaction));
    }

    /// <summary>Changes something within one transaction: all of it is kept with its entry in the trail, or nothing.</summary>
    /// <param name="actor">Who does it.</param>
    /// <param name="district">Whose trail it goes into.</param>
    /// <param name="action">What it is, as the texts name it: budget.save, payments.import.</param>
    /// <param name="change">Does the work; an exception gives everything up.</param>
    /// <param name="cancellation">Gives it up.</param>
    public Task<T> ChangeAsync<T>(Actor actor, string district, string action, Func<Change, Task<T>> change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(change);
        return database.WriteAsync(() => WriteAsync(actor, district, action, change, cancellation), cancellation);
    }

    private async Task<T> WriteAsync<T>(Actor actor, string district, string action, Func<Change, Task<T>> change, CancellationToken cancellation)
    {
        await using var connection = await database.ConnectAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var work = new Change(database, connection, transaction, actor, district, Now);
        await AuditChain.LockAsync(work);
        var result = await change(work);
        await UnitSummaries.RefreshAsync(work);
        await AuditChain.AppendAsync(work, action);
        await transaction.CommitAsync(CancellationToken.None);
        return result;
    }

    /// <inheritdoc cref="ChangeAsync{T}"/>
    public Task ChangeAsync(Actor actor, string district, string action, Func<Change, Task> change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        return ChangeAsync(actor, district, action, async work =>
        {
            await change(work);
            return true;
        }, cancellation);
    }
}
