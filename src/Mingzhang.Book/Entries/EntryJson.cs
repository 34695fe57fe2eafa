using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Mingzhang.Book.Entries.Json;
using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Entries;

/// <summary>A book as JSON, the form that other programs give and take: docs/schema/mingzhang-entries.schema.json. Amounts are
/// strings of 元 with two decimals, so that no program rounds them.</summary>
public static class EntryJson
{
    /// <summary>What the field format says, by which a file is told from other JSON.</summary>
    public const string Format = "mingzhang-entries";

    /// <summary>The version that is written, and the newest that is read.</summary>
    public const int Version = 1;

    private const int DeepestNesting = 16;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        MaxDepth = DeepestNesting,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters =
        {
            new MoneyConverter(), new FunctionConverter(), new EconomyConverter(), new MeasureConverter(), new DecimalConverter(),
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    };

    private static readonly JsonSerializerOptions OneLine = new(Options) { WriteIndented = false };

    /// <summary>Writes a book. The same book gives the same bytes.</summary>
    public static void Write(AccountBook book, Stream output)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(output);
        JsonSerializer.Serialize(output, new EntryDocument(Format, Version, book), Options);
        output.Write("\n"u8);
    }

    /// <summary>Reads a book. What is wrong becomes a fault; nothing is thrown. The first mistake of form ends reading.</summary>
    /// <param name="file">The bytes of the file, UTF-8.</param>
    /// <param name="name">Its name, for faults.</param>
    public static EntryReading Read(ReadOnlyMemory<byte> file, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var bytes = file.Span.StartsWith("\uFEFF"u8) ? file.Span[3..] : file.Span;
        try
        {
            var document = JsonSerializer.Deserialize<EntryDocument>(bytes, Options);
            return document is not { Format: Format } ? EntryReading.Nothing(name, "不是填报表的 JSON。", $"最外层要有 \"format\": \"{Format}\"；格式见 docs/schema/mingzhang-entries.schema.json。")
                : document.Version > Version ? EntryReading.Nothing(name, $"是第 {document.Version} 版的格式，这个程序只认到第 {Version} 版。", "请升级明账。")
                : document.Book is not { } book ? EntryReading.Nothing(name, "没有 book 一项。", "格式见 docs/schema/mingzhang-entries.schema.json。")
                : BookFaults.Of(book, name);
        }
        catch (JsonException exception)
        {
            var line = exception.LineNumber is { } number ? $"第 {number + 1} 行" : "";
            var place = exception.Path is { Length: > 1 } path ? path : line;
            return new(null, [new(name, null, place, exception.InnerException is FormatException format ? format.Message : $"{(place == line ? "" : line)}不合格式。", "格式见 docs/schema/mingzhang-entries.schema.json。")]);
        }
        catch (Exception exception) when (exception is InvalidOperationException or NotSupportedException or FormatException or OverflowException)
        {
            return EntryReading.Nothing(name, "内容有损坏，读不下去。", "格式见 docs/schema/mingzhang-entries.schema.json。");
        }
    }

    /// <summary>A book as it stands in the form.</summary>
    internal static JsonNode Node(AccountBook book) => JsonSerializer.SerializeToNode(book, Options)!;

    /// <summary>A book from its form.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    internal static AccountBook Book(JsonNode node) => node.Deserialize<AccountBook>(Options) ?? throw new JsonException("no book");

    /// <summary>A stated figure as it stands in the form, on one line.</summary>
    public static string Text(StatedFigure figure) => JsonSerializer.Serialize(figure, OneLine);

    /// <summary>A stated figure from its text.</summary>
    /// <exception cref="JsonException">The text is none.</exception>
    public static StatedFigure Stated(string text) => JsonSerializer.Deserialize<StatedFigure>(text, OneLine) ?? throw new JsonException("no figure");

    /// <summary>Whether a file is JSON of entries and no other JSON.</summary>
    public static bool IsEntries(ReadOnlySpan<byte> file)
    {
        var reader = new Utf8JsonReader(file.StartsWith("\uFEFF"u8) ? file[3..] : file, isFinalBlock: true, new JsonReaderState(new JsonReaderOptions { MaxDepth = DeepestNesting }));
        try
        {
            // The first field says it: no program has to read a large file to its end to know what it is.
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("format"u8)
                && reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(Format);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    // An empty text or list says nothing; what is required is written always; what is computed is no part of the form.
    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var computed in type.Properties.Where(property => property.Set is null && property.AssociatedParameter is null).ToList())
        {
            type.Properties.Remove(computed);
        }

        foreach (var property in type.Properties)
        {
            // A file without them is told in better words than that they are missing; a place need not be known.
            // A figure is all of its parts: a number that is left out is not 0.
            property.IsRequired = type.Type == typeof(Figure) || (property.IsRequired && type.Type != typeof(EntryDocument) && property.PropertyType != typeof(Place));
            if (property.IsRequired)
            {
                property.ShouldSerialize = static (_, _) => true;
            }
            else if (property.PropertyType == typeof(string))
            {
                property.ShouldSerialize = static (_, value) => !string.IsNullOrEmpty((string?)value);
            }
            else if (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            {
                property.ShouldSerialize = static (_, value) => value is System.Collections.ICollection { Count: > 0 };
            }
            else if (property.PropertyType == typeof(EntrySource))
            {
                property.ShouldSerialize = static (_, value) => value is not EntrySource { Origin: EntryOrigin.Entered, Place: null, Words: "" };
            }
        }
    }
}
