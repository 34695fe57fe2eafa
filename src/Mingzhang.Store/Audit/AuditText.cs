using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Mingzhang.Store.Audit;

/// <summary>An entry's changes as the text that is kept, and the hash over it. The text is hashed as it stands, so that no other way of
/// writing the same JSON can break a chain.</summary>
internal static class AuditText
{
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault,
    };

    public static string Of(IReadOnlyList<RecordChange> records) => JsonSerializer.Serialize(records, Options);

    public static IReadOnlyList<RecordChange> Read(string text) => JsonSerializer.Deserialize<List<RecordChange>>(text, Options) ?? [];

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The hash of an entry: each part with its length before it, so that no two entries share a text.</summary>
    public static string Hash(string previous, params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder(previous);
        foreach (var part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"|{part.Length}:").Append(part);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>An entry as its row.</summary>
internal sealed class AuditRow
{
    public string District { get; set; } = "";

    public long Number { get; set; }

    public string At { get; set; } = "";

    public string Person { get; set; } = "";

    public string Name { get; set; } = "";

    public string Address { get; set; } = "";

    public string? OnBehalfOf { get; set; }

    public string Action { get; set; } = "";

    public string Reason { get; set; } = "";

    public string Changes { get; set; } = "";

    public string PreviousHash { get; set; } = "";

    public string Hash { get; set; } = "";

    public string Computed() => AuditText.Hash(PreviousHash, District, Number.ToString(CultureInfo.InvariantCulture), At, Person, Name, Address, OnBehalfOf ?? "", Action, Reason, Changes);

    public AuditEntry Entry() => new()
    {
        District = District,
        Number = Number,
        At = DateTimeOffset.Parse(At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        Person = Person,
        Name = Name,
        Address = Address,
        OnBehalfOf = OnBehalfOf,
        Action = Action,
        Reason = Reason,
        Records = AuditText.Read(Changes),
        PreviousHash = PreviousHash,
        Hash = Hash,
    };
}
