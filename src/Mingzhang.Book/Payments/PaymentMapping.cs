using System.Text.Json;
using System.Text.Json.Serialization;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Payments;

namespace Mingzhang.Book.Payments;

/// <summary>A column by its head, and what it holds.</summary>
/// <param name="Head">The head in its normal form, without a unit behind it.</param>
/// <param name="Field">What it holds.</param>
public sealed record MappedColumn(string Head, PaymentField Field);

/// <summary>Which column of an export holds what. It can be guessed, given and remembered (as JSON).</summary>
public sealed record PaymentMapping
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    /// <summary>The columns that are used; a field has one column.</summary>
    public IReadOnlyList<MappedColumn> Columns { get; init; } = [];

    /// <summary>元, 万元 of amounts whose head says none; null for what stands above the heads, else 元.</summary>
    public string? Unit { get; init; }

    /// <summary>Payments stand on the credit side: the ledger is that of a bank account. Null tells it by the words above the heads.</summary>
    public bool? PaidOnCredit { get; init; }

    /// <summary>Whether payments can be read by it: there is a day and an amount.</summary>
    [JsonIgnore]
    public bool IsEnough => (Has(PaymentField.Date) || (Has(PaymentField.Month) && Has(PaymentField.Day))) && (Has(PaymentField.Amount) || Has(PaymentField.Debit) || Has(PaymentField.Credit));

    public bool Has(PaymentField field) => Columns.Any(column => column.Field == field);

    /// <summary>The field of a head; null where it is not used.</summary>
    public PaymentField? FieldOf(string head)
    {
        var normal = WordText.Normal(head);
        return Columns.FirstOrDefault(column => column.Head == normal)?.Field;
    }

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>A mapping that was kept; null, with the reason, where the text is none.</summary>
    public static PaymentMapping? FromJson(string json, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(json);
        problem = null;
        try
        {
            var mapping = JsonSerializer.Deserialize<PaymentMapping>(json, Options);
            problem = mapping is null || mapping.Columns is null || mapping.Columns.Any(column => column?.Head is null) ? "列的对应关系不完整。"
                : mapping.Unit is { } unit && MoneyUnit.Named(unit) is null ? $"“{unit}”不是金额单位。"
                : mapping.Columns.GroupBy(column => column.Field).FirstOrDefault(group => group.Count() > 1) is { } twice ? $"有两列都对应“{twice.Key}”。"
                : null;
            return problem is null ? mapping! with { Columns = [.. mapping.Columns!.Select(column => column with { Head = WordText.Normal(column.Head) })] } : null;
        }
        catch (JsonException exception)
        {
            problem = $"不是列的对应关系：{exception.Path ?? "$"} 处看不懂。";
            return null;
        }
    }

    /// <summary>The mapping that the words of the heads suggest: of several columns for a field the surest, then the first.</summary>
    public static PaymentMapping Guess(IEnumerable<string> heads, PaymentWords words)
    {
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(words);
        var found = heads.Select(WordText.Normal).Distinct(StringComparer.Ordinal).Select((head, order) => (head, order, Said: words.FieldOf(head))).Where(found => found.Said is { Field: not (PaymentField.Aside or PaymentField.Private) })
            .GroupBy(found => found.Said!.Value.Field)
            .Select(group => group.OrderBy(found => found.Said!.Value.Rank).ThenBy(found => found.order).First());
        return new() { Columns = [.. found.OrderBy(column => column.order).Select(column => new MappedColumn(column.head, column.Said!.Value.Field))] };
    }
}
