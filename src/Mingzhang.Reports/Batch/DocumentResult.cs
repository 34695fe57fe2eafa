using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mingzhang.Model;
using Mingzhang.Reports.Excel;

namespace Mingzhang.Reports.Batch;

/// <summary>What came of one document among many.</summary>
public enum DocumentState
{
    /// <summary>Work on it began. Where that is the last that is known, the program was ended or failed on the way.</summary>
    Started,

    /// <summary>Its identity is read; it waits to be checked with the others of its unit.</summary>
    Pending,

    Checked,

    /// <summary>Read, but nothing in it could be checked. That is not the same as nothing wrong.</summary>
    Nothing,

    Unreadable,
}

/// <summary>What is kept of a document once it is checked: a line of the log of results. Nothing of its text but what findings
/// quote.</summary>
public sealed record DocumentResult
{
    /// <summary>The way to the file from the folder of the results, with slashes.</summary>
    public required string File { get; init; }

    /// <summary>What findings call it.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the file and of the explanations beside it, in hexadecimal digits.</summary>
    public required string Content { get; init; }

    /// <summary>What else the result depends on: program, packs, profile, language.</summary>
    public required string Basis { get; init; }

    public required DocumentState State { get; init; }

    /// <summary>How often work on it began and did not come to an end of any kind.</summary>
    public int Attempts { get; init; }

    /// <summary>Why it was not read, told; null where it was.</summary>
    public string? Reason { get; init; }

    public string? Organisation { get; init; }

    public string? UnitCode { get; init; }

    public DocumentKind Kind { get; init; }

    public int? Year { get; init; }

    /// <summary>How many figures were read.</summary>
    public int Figures { get; init; }

    /// <summary>Stands for the documents that it was checked together with and for what is in them.</summary>
    public string? Body { get; init; }

    /// <summary>How many documents were checked together, itself counted.</summary>
    public int Together { get; init; }

    /// <summary>How many relations were really checked in all of these.</summary>
    public int Relations { get; init; }

    /// <summary>Open findings that belong to this document, by severity.</summary>
    public int Blocking { get; init; }

    public int Errors { get; init; }

    public int Questions { get; init; }

    /// <summary>Findings that the unit has explained.</summary>
    public int Explained { get; init; }

    /// <summary>The report of its unit, from the folder of the results; null where there is none.</summary>
    public string? Report { get; init; }

    /// <summary>What else has to be known, told.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The findings that belong to this document, in words.</summary>
    public IReadOnlyList<FindingRow> Findings { get; init; } = [];

    [JsonIgnore]
    public int Open => Blocking + Errors + Questions;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        MaxDepth = 8,
    };

    /// <summary>The line of the log, without its end.</summary>
    public byte[] ToLine() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>Reads a line; null where it is none, as one that was cut off.</summary>
    public static DocumentResult? FromLine(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize<DocumentResult>(line, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
