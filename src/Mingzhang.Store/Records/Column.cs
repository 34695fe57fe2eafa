using System.Globalization;
using System.Reflection;
using System.Text;

namespace Mingzhang.Store.Records;

/// <summary>A column of a kept record: how its values go into the database, into text, and back.</summary>
public sealed class Column
{
    private const string Day = "yyyy-MM-dd";

    private readonly PropertyInfo property;
    private readonly Type type;
    private readonly bool mayBeNull;

    internal Column(PropertyInfo property)
    {
        this.property = property;
        type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        mayBeNull = Nullable.GetUnderlyingType(property.PropertyType) is not null
            || (property.PropertyType == typeof(string) && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable);
        Name = Snake(property.Name);
        IsSecret = property.GetCustomAttribute<SecretAttribute>() is not null;
        IsNumber = type == typeof(long) || type == typeof(int) || type == typeof(bool);
    }

    /// <summary>Name in the database and in the trail: amount_fen.</summary>
    public string Name { get; }

    /// <summary>Name of the property: AmountFen.</summary>
    public string Property => property.Name;

    /// <summary>Type of the property, without “or null”.</summary>
    public Type Type => type;

    public bool IsSecret { get; }

    /// <summary>bigint rather than text.</summary>
    public bool IsNumber { get; }

    public bool MayBeNull => mayBeNull;

    /// <summary>The value as the database keeps it: a long, a string or null.</summary>
    public object? Stored(Kept record) => property.GetValue(record) switch
    {
        null => null,
        string text => text,
        long number => number,
        int number => (long)number,
        bool flag => flag ? 1L : 0L,
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        DateOnly day => day.ToString(Day, CultureInfo.InvariantCulture),
        DateTimeOffset at => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        Enum member => member.ToString(),
        var other => throw new InvalidOperationException($"{property.Name}: {other.GetType()} is kept nowhere"),
    };

    /// <summary>The value in words of the trail; null where nothing is there.</summary>
    public string? Text(Kept record) => Stored(record) is { } value ? Convert.ToString(value, CultureInfo.InvariantCulture) : null;

    /// <summary>Puts a value of the database into a record.</summary>
    internal void Put(Kept record, object? stored) => property.SetValue(record, Value(stored is DBNull ? null : stored));

    /// <summary>A value from the text of a form or of the trail.</summary>
    /// <exception cref="FormatException">The text is no value of this column.</exception>
    internal object? Parsed(string? text)
    {
        try
        {
            return text is null || (text.Length == 0 && type != typeof(string)) ? Value(null) : Value(IsNumber ? Number(text) : text);
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            throw new FormatException($"{Name}: {exception.Message}", exception);
        }
    }

    internal void PutValue(Kept record, object? value) => property.SetValue(record, value);

    private object Number(string text) => type == typeof(bool)
        ? text is "1" or "true" or "on" ? 1L : 0L
        : long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private object? Value(object? stored)
    {
        if (stored is null)
        {
            return mayBeNull ? null
                : type == typeof(string) ? ""
                : Activator.CreateInstance(type);
        }

        var text = stored as string ?? "";
        return type == typeof(string) ? text
            : type == typeof(long) ? Convert.ToInt64(stored, CultureInfo.InvariantCulture)
            : type == typeof(int) ? Convert.ToInt32(stored, CultureInfo.InvariantCulture)
            : type == typeof(bool) ? Convert.ToInt64(stored, CultureInfo.InvariantCulture) != 0
            : type == typeof(decimal) ? decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture)
            : type == typeof(DateOnly) ? DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture)
            : type == typeof(DateTimeOffset) ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)
            : Enum.Parse(type, text) is var member && Enum.IsDefined(type, member) ? member : throw new FormatException($"{Name}: {text} is none of {type.Name}");
    }

    private static string Snake(string name)
    {
        var result = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && result.Length > 0)
            {
                result.Append('_');
            }

            result.Append(char.ToLowerInvariant(letter));
        }

        return result.ToString();
    }
}
