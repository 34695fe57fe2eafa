using System.Data.Common;
using System.Globalization;
using Dapper;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Changes;

/// <summary>One transaction's work. What it does to kept records goes into the audit trail by itself.</summary>
public sealed class Change : Looking
{
    private readonly List<RecordChange> records = [];

    internal Change(Database database, DbConnection connection, DbTransaction transaction, Actor actor, string district, DateTimeOffset at)
        : base(database, connection, transaction)
    {
        Actor = actor;
        District = district;
        At = at;
    }

    public Actor Actor { get; }

    public string District { get; }

    /// <summary>When it happens; all that it changes bears this time.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Why, in the person's words: of a return, an override, an adjustment.</summary>
    public string Reason { get; set; } = "";

    internal IReadOnlyList<RecordChange> Records => records;

    /// <summary>Tells something that changes no record: a sign-in, an export, a refusal. Values may be shown to auditors: no secrets.</summary>
    public void Tell(Scope scope, string kind, string id, params (string Field, string? Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(scope);
        records.Add(new(kind, scope.Unit, scope.Year, id, 0, [.. values.Select(pair => new FieldChange(pair.Field, null, pair.Value))]));
    }

    /// <summary>Keeps a new record; an empty id is given.</summary>
    /// <exception cref="StoreException">One with this key is kept already.</exception>
    public async Task<T> AddAsync<T>(T record)
        where T : Kept
    {
        ArgumentNullException.ThrowIfNull(record);
        var table = KeptTable.Of(record.GetType());
        var added = (T)table.With(record with { Id = record.Id.Length == 0 ? Kept.NewId() : record.Id, Version = 1, District = record.District.Length == 0 ? District : record.District }, Nothing);
        try
        {
            await using var command = Command(table.Insert, table.Parameters(added));
            await command.ExecuteNonQueryAsync();
        }
        catch (DbException exception) when (exception.SqlState == "23505" || exception.Message.Contains("UNIQUE", StringComparison.Ordinal))
        {
            throw new StoreException($"已经有这一条：{table.Name} {added.Id}", exception);
        }

        Note(table, added, 1, [.. table.Columns.Select(column => new FieldChange(column.Name, null, Told(column, added))).Where(field => !string.IsNullOrEmpty(field.New))]);
        return added;
    }

    /// <summary>Keeps a record as it is given now; whoever changed it since it was read is not overrun.</summary>
    /// <param name="record">With the version that it was read at.</param>
    /// <returns>With its new version.</returns>
    /// <exception cref="StoreException">Someone else changed or removed it meanwhile.</exception>
    public async Task<T> SaveAsync<T>(T record)
        where T : Kept
    {
        ArgumentNullException.ThrowIfNull(record);
        var table = KeptTable.Of(record.GetType());
        var before = await FindAsync(table, record.Key);
        return before is null || before.Version != record.Version
            ? throw new StoreException("这条记录刚才被别人改过，请刷新后再改。")
            : (T)await UpdateAsync(table, before, record);
    }

    /// <summary>Changes fields of a record. Fields that another person changed since <paramref name="baseVersion"/> are not overrun:
    /// they come back as conflicts with both values, the other fields are kept.</summary>
    /// <param name="key">Which record.</param>
    /// <param name="baseVersion">The version that the person saw.</param>
    /// <param name="fields">New values by column, as texts of a form.</param>
    /// <exception cref="FormatException">A text is no value of its column.</exception>
    public async Task<Edited<T>> EditAsync<T>(Key key, long baseVersion, IReadOnlyDictionary<string, string?> fields)
        where T : Kept
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(fields);
        var table = KeptTable.Of<T>();
        if (await FindAsync(table, key) is not { } before)
        {
            return new(null, []);
        }

        var wanted = table.With(before, fields);
        List<FieldConflict> conflicts = [];
        if (before.Version != baseVersion)
        {
            var since = await ChangedSinceAsync(table, key, baseVersion);
            var taken = new Dictionary<string, string?>(fields, StringComparer.Ordinal);
            foreach (var column in fields.Keys.Select(name => table.Column(name)).OfType<Column>())
            {
                var (mine, theirs) = (column.Text(wanted), column.Text(before));
                if (!string.Equals(mine, theirs, StringComparison.Ordinal) && since.TryGetValue(column.Name, out var other))
                {
                    conflicts.Add(new(column.Name, other.Base, mine, theirs, other.By, other.At));
                    taken.Remove(column.Name);
                    taken.Remove(column.Property);
                }
            }

            wanted = table.With(before, taken);
        }

        return new((T)await UpdateAsync(table, before, wanted), conflicts);
    }

    /// <summary>Removes a record; the trail keeps all of it.</summary>
    /// <exception cref="StoreException">Someone else changed or removed it meanwhile.</exception>
    public async Task RemoveAsync<T>(T record)
        where T : Kept
    {
        ArgumentNullException.ThrowIfNull(record);
        var table = KeptTable.Of(record.GetType());
        var parameters = KeptTable.KeyParameters(record.Key);
        parameters["base"] = record.Version;
        await using var command = Command(table.Delete, parameters);
        if (await command.ExecuteNonQueryAsync() == 0)
        {
            throw new StoreException("这条记录刚才被别人改过，请刷新后再删。");
        }

        Note(table, record, record.Version + 1, [.. table.Columns.Select(column => new FieldChange(column.Name, Told(column, record), null)).Where(field => !string.IsNullOrEmpty(field.Old))], isRemoved: true);
    }

    /// <summary>Runs a statement of the store's own that no trail has to tell.</summary>
    internal Task<int> ExecuteAsync(string sql, object? parameters = null) => Connection.ExecuteAsync(sql, parameters, Transaction);

    private static readonly Dictionary<string, string?> Nothing = [];

    private async Task<Kept> UpdateAsync(KeptTable table, Kept before, Kept after)
    {
        var fields = table.Columns
            .Where(column => !string.Equals(column.Text(before), column.Text(after), StringComparison.Ordinal))
            .Select(column => new FieldChange(column.Name, Told(column, before), Told(column, after)))
            .ToList();
        if (fields.Count == 0)
        {
            return before;
        }

        var kept = table.With(after with { Version = before.Version + 1 }, Nothing);
        var parameters = table.Parameters(kept);
        parameters["base"] = before.Version;
        await using var command = Command(table.Update, parameters);
        if (await command.ExecuteNonQueryAsync() == 0)
        {
            throw new StoreException("这条记录刚才被别人改过，请刷新后再改。");
        }

        Note(table, kept, kept.Version, fields);
        return kept;
    }

    // The trail knows who changed which field since a version.
    private async Task<Dictionary<string, (string? Base, string By, DateTimeOffset At)>> ChangedSinceAsync(KeptTable table, Key key, long version)
    {
        Dictionary<string, (string?, string, DateTimeOffset)> result = new(StringComparer.Ordinal);
        foreach (var entry in await AuditChain.OfRecordAsync(this, table.Name, key, version))
        {
            foreach (var field in entry.Records.Where(change => change.Kind == table.Name && change.Id == key.Id && change.Unit == key.Unit && change.Year == key.Year && change.Version > version).SelectMany(change => change.Fields))
            {
                result[field.Name] = (result.TryGetValue(field.Name, out var first) ? first.Item1 : field.Old, entry.Name, entry.At);
            }
        }

        // Written by this very transaction: a form that names a field twice, or work before.
        foreach (var field in records.Where(change => change.Kind == table.Name && change.Id == key.Id && change.Version > version).SelectMany(change => change.Fields))
        {
            result.TryAdd(field.Name, (field.Old, Actor.Name, At));
        }

        return result;
    }

    private void Note(KeptTable table, Kept record, long version, IReadOnlyList<FieldChange> fields, bool isRemoved = false)
    {
        if (table.IsTold)
        {
            records.Add(new(table.Name, record.Unit, record.Year, record.Id, version, fields) { IsRemoved = isRemoved });
        }
    }

    private static string? Told(Column column, Kept record) =>
        column.IsSecret ? string.IsNullOrEmpty(column.Text(record)) ? null : Secret : column.Text(record);

    private const string Secret = "（不记内容）";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{records.Count} records of {Actor.Person}");
}
