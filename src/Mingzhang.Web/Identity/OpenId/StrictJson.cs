using System.Text.Json;

namespace Mingzhang.Web.Identity.OpenId;

/// <summary>JSON as a security check has to read it: a name that stands twice is refused, since two readers could take
/// different ones.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <exception cref="OpenIdException">It is not JSON, or no object.</exception>
    public static JsonElement Object(ReadOnlyMemory<byte> bytes, OpenIdFault fault, string what)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new OpenIdException(fault, $"{what} is no JSON object");
        }
        catch (JsonException exception)
        {
            throw new OpenIdException(fault, $"{what} is not JSON", exception);
        }
    }

    /// <summary>A text; null where the name is missing or anything else than a text.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The texts of a list; null where the name is missing, empty where it is no list.</summary>
    public static IReadOnlyList<string>? Texts(this JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind != JsonValueKind.Array ? []
        : [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];

    /// <summary>A time in seconds since 1970, which may have a fraction; null where it is missing or none.</summary>
    public static DateTimeOffset? Time(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDecimal(out var seconds)
        && seconds is >= 0 and < 253_402_300_800
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;
}
