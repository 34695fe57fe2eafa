using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Mingzhang.Store.Records;

/// <summary>The table of one kind of record, with the statements that keep it. Columns come from the record's properties; a test holds
/// them against the migrations.</summary>
public sealed class KeptTable
{
    private static readonly ConcurrentDictionary<Type, KeptTable> Known = new();
    private static readonly string[] KeyNames = ["district", "year", "unit", "id"];

    // Only initialisers may set the key: compiled once, since every row that is read needs it.
    private static readonly Action<Kept, string, int, string, string, long> PutKey = KeySetter();

    private readonly Func<Kept> create;
    private readonly Dictionary<string, Column> byName;

    private KeptTable(Type type)
    {
        create = Expression.Lambda<Func<Kept>>(Expression.New(type)).Compile();
        var attribute = type.GetCustomAttribute<TableAttribute>() ?? throw new InvalidOperationException($"{type.Name} names no table");
        Name = attribute.Name;
        IsTold = !attribute.IsUntold;
        Columns = [.. type.GetProperties().Where(property => property.DeclaringType != typeof(Kept) && property.SetMethod is not null).OrderBy(property => property.MetadataToken).Select(property => new Column(property))];
        byName = Columns.SelectMany(column => new[] { (column.Name, column), (column.Property, column) }).DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.column, StringComparer.Ordinal);
        var names = Columns.Select(column => column.Name).ToList();
        Insert = $"insert into {Name} ({string.Join(", ", [.. KeyNames, "version", .. names])}) values (@district, @year, @unit, @id, @version{string.Concat(names.Select(name => $", @{name}"))})";
        Update = $"update {Name} set version = @version{string.Concat(names.Select(name => $", {name} = @{name}"))} where {KeyMatch} and version = @base";
        Delete = $"delete from {Name} where {KeyMatch} and version = @base";
        Select = $"select {string.Join(", ", [.. KeyNames, "version", .. names])} from {Name}";
    }

    /// <summary>All kinds of record there are.</summary>
    public static IReadOnlyList<KeptTable> All { get; } =
    [
        .. typeof(Kept).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Kept)) && !type.IsAbstract).Select(Of).OrderBy(table => table.Name, StringComparer.Ordinal),
    ];

    public string Name { get; }

    /// <summary>Changes stand in the audit trail.</summary>
    public bool IsTold { get; }

    /// <summary>The record's own columns; key and version are not among them.</summary>
    public IReadOnlyList<Column> Columns { get; }

    internal const string KeyMatch = "district = @district and year = @year and unit = @unit and id = @id";

    internal string Insert { get; }

    internal string Update { get; }

    internal string Delete { get; }

    internal string Select { get; }

    public static KeptTable Of<T>()
        where T : Kept => Of(typeof(T));

    public static KeptTable Of(Type type) => Known.GetOrAdd(type, key => new(key));

    /// <summary>The column of a name, as the database or the property spells it; null for any other.</summary>
    public Column? Column(string name) => byName.GetValueOrDefault(name);

    internal Dictionary<string, object?> Parameters(Kept record)
    {
        var result = KeyParameters(record.Key);
        result["version"] = record.Version;
        foreach (var column in Columns)
        {
            result[column.Name] = column.Stored(record);
        }

        return result;
    }

    internal static Dictionary<string, object?> KeyParameters(Key key) => new(StringComparer.Ordinal)
    {
        ["district"] = key.District,
        ["year"] = (long)key.Year,
        ["unit"] = key.Unit,
        ["id"] = key.Id,
    };

    /// <summary>The record of the row at which a reader stands; columns as <see cref="Select"/> orders them.</summary>
    internal Kept Read(DbDataReader row)
    {
        var record = WithKey(new(row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetString(3)), row.GetInt64(4));
        for (var index = 0; index < Columns.Count; index++)
        {
            Columns[index].Read(record, row, index + 5);
        }

        return record;
    }

    /// <summary>A copy with other values in some columns.</summary>
    /// <exception cref="FormatException">A text is no value of its column.</exception>
    internal Kept With(Kept record, IReadOnlyDictionary<string, string?> fields)
    {
        var copy = WithKey(record.Key, record.Version);
        foreach (var column in Columns)
        {
            if (fields.TryGetValue(column.Name, out var text) || fields.TryGetValue(column.Property, out text))
            {
                column.PutValue(copy, column.Parsed(text));
            }
            else
            {
                column.Put(copy, column.Stored(record));
            }
        }

        return copy;
    }

    internal Kept WithKey(Key key, long version)
    {
        var record = create();
        PutKey(record, key.District, key.Year, key.Unit, key.Id, version);
        return record;
    }

    private static Action<Kept, string, int, string, string, long> KeySetter()
    {
        var record = Expression.Parameter(typeof(Kept));
        var values = new (string Name, ParameterExpression Value)[]
        {
            (nameof(Kept.District), Expression.Parameter(typeof(string))), (nameof(Kept.Year), Expression.Parameter(typeof(int))), (nameof(Kept.Unit), Expression.Parameter(typeof(string))),
            (nameof(Kept.Id), Expression.Parameter(typeof(string))), (nameof(Kept.Version), Expression.Parameter(typeof(long))),
        };
        return Expression.Lambda<Action<Kept, string, int, string, string, long>>(
            Expression.Block(values.Select(pair => Expression.Assign(Expression.Property(record, pair.Name), pair.Value))),
            [record, .. values.Select(pair => pair.Value)]).Compile();
    }

    /// <summary>The statement that makes the table, in a migration.</summary>
    public string Create() => string.Create(CultureInfo.InvariantCulture, $"""
        create table {Name} (
            district text not null,
            year bigint not null,
            unit text not null,
            id text not null,
            version bigint not null{string.Concat(Columns.Select(column => $",\n    {column.Name} {(column.IsNumber ? "bigint" : "text")}{(column.MayBeNull ? "" : " not null")}"))},
            primary key (district, year, unit, id)
        );

        """);
}
