namespace Mingzhang.Store.Records;

/// <summary>A record that is kept: whose it is, its name, its version. A property of a subclass is a column of its table; a change of it
/// is told in the audit trail.</summary>
public abstract record Kept
{
    /// <summary>财政区划, 130999: it leads each key, so that districts can live on servers of their own.</summary>
    public string District { get; init; } = "";

    /// <summary>年度; 0 for what belongs to no year.</summary>
    public int Year { get; init; }

    /// <summary>单位代码; empty for what belongs to the whole district.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Distinguishes the record among those of its kind, unit and year.</summary>
    public string Id { get; init; } = "";

    /// <summary>1 when it was added, one more with each change.</summary>
    public long Version { get; init; }

    public Key Key => new(District, Year, Unit, Id);

    /// <summary>A new name: sorts by the time at which it was given.</summary>
    public static string NewId() => Guid.CreateVersion7().ToString("N");
}

/// <summary>Names one record of a kind.</summary>
public sealed record Key(string District, int Year, string Unit, string Id);

/// <summary>Whose year it is.</summary>
/// <param name="District">财政区划</param>
/// <param name="Unit">单位代码</param>
/// <param name="Year">年度</param>
public sealed record Scope(string District, string Unit, int Year)
{
    public Key Key(string id) => new(District, Year, Unit, id);
}

/// <summary>Says the table of a kind of record.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TableAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>Changes are too many or too small to be told in the trail: drafts, sessions, keys.</summary>
    public bool IsUntold { get; init; }
}

/// <summary>The trail tells that it changed, not from what to what: secrets, hashes of passwords.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
