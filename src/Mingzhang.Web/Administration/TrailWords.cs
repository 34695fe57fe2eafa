using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Store.Records;
using Mingzhang.Web.Components.Parts;
using Mingzhang.Web.Requests;
using Mingzhang.Web.Texts;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Administration;

/// <summary>Tells in words what the audit trail keeps by the names of the database.</summary>
public sealed class TrailWords(Words words, DifferenceWords choices)
{
    private static readonly Dictionary<string, KeptTable> Tables = KeptTable.All.ToDictionary(table => table.Name, StringComparer.Ordinal);

    /// <summary>What was done.</summary>
    public string Action(string action) => words.Or($"action.{action}", action);

    /// <summary>The kind of a record; the name itself for one that there no longer is.</summary>
    public string Kind(string kind) => words.Or($"kind.{kind}", kind);

    /// <summary>A field of a record of that kind.</summary>
    public string Field(string kind, string field) => words.Or($"field.{kind}.{field}", words.Or($"field.{field}", field));

    /// <summary>A kept value as a person reads it: amounts in yuan, choices and yes or no in words, times of China. Null for nothing.</summary>
    public string? Value(string kind, string field, string? value)
    {
        if (value is null || Tables.GetValueOrDefault(kind)?.Column(field) is not { IsSecret: false } column)
        {
            return value;
        }

        if (column.Type == typeof(bool))
        {
            return words[value == "1" ? "budget.yes" : "budget.no"];
        }

        if (column.Type.IsEnum)
        {
            return Enum.TryParse(column.Type, value, out var member) ? choices.Member((Enum)member) : value;
        }

        if (column.Type == typeof(DateTimeOffset))
        {
            return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? ChinaTime.Second(at) : value;
        }

        return field.EndsWith("_fen", StringComparison.Ordinal) && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var fen)
            ? AmountText.Of(fen, MoneyUnit.Yuan, 2, isRounded: false).ToString()
            : value;
    }
}
