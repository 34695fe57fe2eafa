using System.Data.Common;
using Dapper;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Changes;

/// <summary>Reads records over one open connection.</summary>
public class Looking
{
    internal Looking(Database database, DbConnection connection, DbTransaction? transaction)
    {
        Database = database;
        Connection = connection;
        Transaction = transaction;
    }

    internal Database Database { get; }

    internal DbConnection Connection { get; }

    internal DbTransaction? Transaction { get; }

    /// <summary>The record of a key; null if there is none.</summary>
    public async Task<T?> FindAsync<T>(Key key)
        where T : Kept
    {
        ArgumentNullException.ThrowIfNull(key);
        return (T?)await FindAsync(KeptTable.Of<T>(), key);
    }

    /// <summary>All records of a kind of one unit and year, in the order of their ids.</summary>
    /// <param name="scope">Whose year; a year of 0 or an empty unit stands for itself.</param>
    /// <param name="where">Columns that have to have a value, by their names in the database.</param>
    public Task<IReadOnlyList<T>> ListAsync<T>(Scope scope, params (string Column, object? Value)[] where)
        where T : Kept
    {
        ArgumentNullException.ThrowIfNull(scope);
        return WhereAsync<T>([("district", scope.District), ("year", (long)scope.Year), ("unit", scope.Unit), .. where]);
    }

    /// <summary>Records of a kind wherever they stand within a district.</summary>
    /// <param name="district">财政区划</param>
    /// <param name="where">year, unit or columns of the record that have to have a value.</param>
    public Task<IReadOnlyList<T>> InDistrictAsync<T>(string district, params (string Column, object? Value)[] where)
        where T : Kept => WhereAsync<T>([("district", district), .. where]);

    /// <summary>Records of a kind in all districts: for sign-in, jobs, and whoever keeps the installation.</summary>
    public Task<IReadOnlyList<T>> EverywhereAsync<T>(params (string Column, object? Value)[] where)
        where T : Kept => WhereAsync<T>(where);

    /// <summary>A list for “in (…)”, with a parameter for each value: the two databases take lists in different ways.</summary>
    /// <param name="parameters">Takes the values, as @in0, @in1 …</param>
    /// <param name="values">At least one, a few hundred at most.</param>
    public static string Among(IDictionary<string, object> parameters, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(values);
        List<string> names = [];
        foreach (var value in values)
        {
            names.Add("@in" + names.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
            parameters[names[^1][1..]] = value;
        }

        return string.Join(", ", names);
    }

    /// <summary>Rows of a statement of one's own that both engines run; parameters as @name.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null) =>
        [.. await Connection.QueryAsync<T>(sql, parameters, Transaction)];

    private protected async Task<Kept?> FindAsync(KeptTable table, Key key)
    {
        await using var command = Command($"{table.Select} where {KeptTable.KeyMatch}", KeptTable.KeyParameters(key));
        await using var rows = await command.ExecuteReaderAsync();
        return await rows.ReadAsync() ? table.Read(rows) : null;
    }

    private protected DbCommand Command(string sql, Dictionary<string, object?> parameters)
    {
        var command = Connection.CreateCommand();
        command.Transaction = Transaction;
#pragma warning disable CA2100 // Statements are put together of names of this program's own; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private async Task<IReadOnlyList<T>> WhereAsync<T>((string Column, object? Value)[] where)
        where T : Kept
    {
        var table = KeptTable.Of<T>();
        Dictionary<string, object?> parameters = new(StringComparer.Ordinal);
        List<string> conditions = [];
        foreach (var (name, value) in where)
        {
            var column = name is "district" or "year" or "unit" or "id" ? name : table.Column(name)?.Name ?? throw new ArgumentException($"{table.Name} has no column {name}", nameof(where));
            if (value is null)
            {
                conditions.Add($"{column} is null");
            }
            else
            {
                conditions.Add($"{column} = @{column}");
                parameters[column] = Stored(value);
            }
        }

        var filter = conditions.Count == 0 ? "" : " where " + string.Join(" and ", conditions);
        await using var command = Command($"{table.Select}{filter} order by district, year, unit, id", parameters);
        await using var rows = await command.ExecuteReaderAsync();
        List<T> result = [];
        while (await rows.ReadAsync())
        {
            result.Add((T)table.Read(rows));
        }

        return result;
    }

    private static object Stored(object value) => value switch
    {
        bool flag => flag ? 1L : 0L,
        int number => (long)number,
        Enum member => member.ToString(),
        _ => value,
    };
}
