using Mingzhang.Model;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Change = Mingzhang.Store.Changes.Change;

namespace Mingzhang.Web.Budget;

/// <summary>A kind of record that stands beside the budget's lines and is kept by plain forms.</summary>
/// <param name="Name">In addresses and keys of texts: purchases.</param>
/// <param name="Permission">What it takes to change it.</param>
internal abstract record RecordKind(string Name, string Permission)
{
    public static readonly RecordKind<KeptPurchase> Purchases = new("purchases", "budget.edit", (scope, count) => new() { OfYear = scope.Year, Stage = Stage.Initial, Fund = Fund.General, Kind = Theme.ProcuredGoods, Position = count });
    public static readonly RecordKind<KeptAsset> Assets = new("assets", "records.edit", (scope, count) => new() { OfYear = scope.Year, Kind = Theme.Equipment, Position = count });
    public static readonly RecordKind<KeptContract> Contracts = new("contracts", "records.edit", (_, _) => new());
    public static readonly RecordKind<KeptAdjustment> Adjustments = new("adjustments", "budget.adjust", (scope, _) => new() { OnDay = new(scope.Year, 1, 1), Fund = Fund.General });

    public static IReadOnlyList<RecordKind> All { get; } = [Purchases, Assets, Contracts, Adjustments];

    /// <summary>Records of a unit's year, in the order in which they are shown.</summary>
    public abstract Task<IReadOnlyList<Kept>> ListAsync(Looking looking, Scope scope);

    /// <summary>Values of a record as texts of its columns.</summary>
    public abstract IReadOnlyDictionary<string, string?> Values(Kept record, IEnumerable<string> columns);

    /// <summary>A record as a form for a new one begins.</summary>
    public abstract Kept Fresh(Scope scope);

    /// <summary>Adds or changes a record. A form that is sent twice changes nothing the second time.</summary>
    /// <returns>Columns in which another person was quicker; null if the record is gone.</returns>
    public abstract Task<IReadOnlyList<string>?> SaveAsync(Change change, Scope scope, string id, long version, bool isNew, IReadOnlyDictionary<string, string?> values);

    /// <exception cref="Store.StoreException">Another person changed it meanwhile.</exception>
    public abstract Task RemoveAsync(Change change, Scope scope, string id, long version);
}

/// <inheritdoc/>
/// <param name="Name">In addresses and keys of texts.</param>
/// <param name="Permission">What it takes to change it.</param>
/// <param name="Begin">A new record, given how many there are.</param>
internal sealed record RecordKind<T>(string Name, string Permission, Func<Scope, int, T> Begin) : RecordKind(Name, Permission)
    where T : Kept
{
    public override async Task<IReadOnlyList<Kept>> ListAsync(Looking looking, Scope scope)
    {
        var position = KeptTable.Of<T>().Column("position") ?? KeptTable.Of<T>().Column("on_day") ?? KeptTable.Of<T>().Column("signed_on");
        return [.. (await looking.ListAsync<T>(scope)).OrderBy(record => position?.Stored(record)).ThenBy(record => record.Id, StringComparer.Ordinal)];
    }

    public override IReadOnlyDictionary<string, string?> Values(Kept record, IEnumerable<string> columns) =>
        columns.ToDictionary(column => column, column => KeptTable.Of<T>().Column(column)!.Text(record) is { Length: > 0 } text ? text : null, StringComparer.Ordinal);

    public override Kept Fresh(Scope scope) => Begin(scope, 0);

    public override async Task<IReadOnlyList<string>?> SaveAsync(Change change, Scope scope, string id, long version, bool isNew, IReadOnlyDictionary<string, string?> values)
    {
        var there = await change.FindAsync<T>(scope.Key(id));
        if (there is null)
        {
            if (!isNew)
            {
                return null;
            }

            there = await change.AddAsync(Begin(scope, (await change.ListAsync<T>(scope)).Count) with { District = scope.District, Unit = scope.Unit, Year = scope.Year, Id = id });
            version = there.Version;
        }

        return [.. (await change.EditAsync<T>(there.Key, isNew ? there.Version : version, values)).Conflicts.Select(conflict => conflict.Column)];
    }

    public override async Task RemoveAsync(Change change, Scope scope, string id, long version)
    {
        if (await change.FindAsync<T>(scope.Key(id)) is { } record)
        {
            await change.RemoveAsync(record with { Version = version });
        }
    }
}
