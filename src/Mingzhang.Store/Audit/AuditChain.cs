using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Audit;

/// <summary>The audit trail (审计留痕): one chain of entries a district, each holding the hash of the one before. Rows can only be added;
/// triggers refuse anything else.</summary>
public static class AuditChain
{
    private const string Columns = "district, number, at, person, name, address, on_behalf_of as OnBehalfOf, action, reason, changes, previous_hash as PreviousHash, hash";

    /// <summary>Entries of a district, the newest first.</summary>
    /// <param name="looking">Where to read.</param>
    /// <param name="district">财政区划</param>
    /// <param name="filter">Which of them.</param>
    public static async Task<IReadOnlyList<AuditEntry>> ListAsync(Looking looking, string district, AuditFilter filter)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(filter);
        var rows = await looking.QueryAsync<AuditRow>(
            $"""
            select {Columns} from audit_entry e
            where district = @district and (@before = 0 or number < @before) and (@person = '' or person = @person) and (@action = '' or action = @action)
              and (@since = '' or at >= @since) and (@until = '' or at < @until)
              and (@kind = '' and @unit = '' and @id = '' or exists (select 1 from audit_record r where r.district = e.district and r.number = e.number
                and (@kind = '' or r.kind = @kind) and (@unit = '' or r.unit = @unit) and (@id = '' or r.id = @id)))
            order by number desc limit @limit
            """,
            new
            {
                district,
                before = filter.Before,
                person = filter.Person,
                action = filter.Action,
                since = filter.Since is { } since ? AuditText.Time(since) : "",
                until = filter.Until is { } until ? AuditText.Time(until) : "",
                kind = filter.Kind,
                unit = filter.Unit,
                id = filter.Id,
                limit = (long)filter.Limit,
            });
        return [.. rows.Select(row => row.Entry())];
    }

    /// <summary>All that happened to one record after a version, in the order of time.</summary>
    public static async Task<IReadOnlyList<AuditEntry>> OfRecordAsync(Looking looking, string kind, Key key, long afterVersion = 0)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(key);
        var rows = await looking.QueryAsync<AuditRow>(
            $"""
            select {Columns} from audit_entry e
            where e.district = @District and e.number in (select r.number from audit_record r
              where r.district = @District and r.kind = @kind and r.year = @Year and r.unit = @Unit and r.id = @Id and r.version > @afterVersion)
            order by e.number
            """,
            new { key.District, Year = (long)key.Year, key.Unit, key.Id, kind, afterVersion });
        return [.. rows.Select(row => row.Entry())];
    }

    /// <summary>The latest entries that changed any of these records, the newest first; one that changed many of them stands once.</summary>
    /// <param name="looking">Where to read.</param>
    /// <param name="scope">Whose records.</param>
    /// <param name="kind">Their table: budget_line.</param>
    /// <param name="ids">A few hundred at most.</param>
    /// <param name="limit">How many entries at most.</param>
    public static async Task<IReadOnlyList<AuditEntry>> ListOfAsync(Looking looking, Scope scope, string kind, IReadOnlyList<string> ids, int limit)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(ids);
        if (ids.Count == 0)
        {
            return [];
        }

        Dictionary<string, object> parameters = new(StringComparer.Ordinal)
        {
            ["district"] = scope.District,
            ["kind"] = kind,
            ["unit"] = scope.Unit,
            ["year"] = (long)scope.Year,
            ["limit"] = (long)limit,
        };
        List<AuditEntry> entries = [];
        foreach (var number in await looking.QueryAsync<long>(
            $"select distinct number from audit_record where district = @district and kind = @kind and year = @year and unit = @unit and id in ({Looking.Among(parameters, ids)}) order by number desc limit @limit",
            parameters))
        {
            entries.AddRange(await ListAsync(looking, scope.District, new() { Before = number + 1, Limit = 1 }));
        }

        return entries;
    }

    /// <summary>Number and hash of the newest entry of each district: who keeps them elsewhere can prove later that nothing was cut off.</summary>
    public static async Task<IReadOnlyList<AuditHead>> HeadsAsync(Looking looking)
    {
        ArgumentNullException.ThrowIfNull(looking);
        return await looking.QueryAsync<AuditHead>("select district as District, number as Number, hash as Hash from audit_head order by district");
    }

    // One writer a district at a time: the chain has one end.
    internal static async Task LockAsync(Change change)
    {
        await change.ExecuteAsync(
            "insert into audit_head (district, number, hash) values (@District, 0, @hash) on conflict (district) do nothing",
            new { change.District, hash = AuditText.Beginning });
        if (change.Database.Engine == Engine.Postgres)
        {
            await change.QueryAsync<long>("select number from audit_head where district = @District for update", new { change.District });
        }
    }

    internal static async Task AppendAsync(Change change, string action)
    {
        if (change.Records.Count == 0)
        {
            return;
        }

        var head = (await change.QueryAsync<AuditHead>("select district as District, number as Number, hash as Hash from audit_head where district = @District", new { change.District }))[0];
        var row = new AuditRow
        {
            District = change.District,
            Number = head.Number + 1,
            At = AuditText.Time(change.At),
            Person = change.Actor.Person,
            Name = change.Actor.Name,
            Address = change.Actor.Address,
            OnBehalfOf = change.Actor.OnBehalfOf,
            Action = action,
            Reason = change.Reason,
            Changes = AuditText.Of(change.Records),
            PreviousHash = head.Hash,
        };
        row.Hash = row.Computed();
        await change.ExecuteAsync(
            """
            insert into audit_entry (district, number, at, person, name, address, on_behalf_of, action, reason, changes, previous_hash, hash)
            values (@District, @Number, @At, @Person, @Name, @Address, @OnBehalfOf, @Action, @Reason, @Changes, @PreviousHash, @Hash)
            """,
            row);
        await change.ExecuteAsync("update audit_head set number = @Number, hash = @Hash where district = @District", row);
        foreach (var record in change.Records)
        {
            await change.ExecuteAsync(
                "insert into audit_record (district, number, kind, year, unit, id, version) values (@District, @Number, @Kind, @Year, @Unit, @Id, @Version)",
                new { row.District, row.Number, record.Kind, Year = (long)record.Year, record.Unit, record.Id, record.Version });
        }
    }
}

/// <summary>The end of a chain.</summary>
public sealed record AuditHead(string District, long Number, string Hash);

/// <summary>Which entries are wanted; empty parts do not restrict.</summary>
public sealed record AuditFilter
{
    public string Person { get; init; } = "";

    public string Action { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Unit { get; init; } = "";

    public string Id { get; init; } = "";

    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>Only entries with smaller numbers: the next page; 0 for the first.</summary>
    public long Before { get; init; }

    public int Limit { get; init; } = 50;
}
