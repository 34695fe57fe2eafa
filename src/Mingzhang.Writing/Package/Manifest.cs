using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Mingzhang.Writing.Package;

/// <summary>A file of a package with its hashes.</summary>
/// <param name="Path">Its path within the package, parted by slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">64 lower hexadecimal digits.</param>
/// <param name="Sm3">64 lower hexadecimal digits.</param>
public sealed record ManifestFile(string Path, long Bytes, string Sha256, string Sm3)
{
    public static ManifestFile Of(string path, ReadOnlySpan<byte> content) =>
        new(path, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), Package.Sm3.Hex(content));
}

/// <summary>What a finding was and why it stands, as the package tells its reader.</summary>
/// <param name="Number">Number of the finding.</param>
/// <param name="What">The finding, told.</param>
/// <param name="Reason">Why it stands; empty for a question that nobody had to explain.</param>
/// <param name="By">Who said so; may be empty.</param>
public sealed record ManifestFinding(string Number, string What, string Reason, string By);

/// <summary>A figure that differs from the version before.</summary>
/// <param name="Document">Title of the document.</param>
/// <param name="Place">Table, row and column, or the sentence.</param>
/// <param name="Before">As printed before; empty where it was not printed.</param>
/// <param name="After">As printed now; empty where it is not printed any more.</param>
public sealed record Correction(string Document, string Place, string Before, string After);

/// <summary>清单: what a package holds, what made it, and what it corrects. No time stands in it, so that the same entries give the same
/// bytes.</summary>
public sealed record Manifest
{
    /// <summary>Name of the manifest within its package.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Version of this form of manifest.</summary>
    public int Form { get; init; } = 1;

    public required string Organisation { get; init; }

    public required int Year { get; init; }

    public required string Profile { get; init; }

    /// <summary>Version of the program.</summary>
    public required string Program { get; init; }

    /// <summary>SHA-256 over the packs that were used.</summary>
    public required string Packs { get; init; }

    /// <summary>1 for the first publication, one more for each correction.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>SHA-256 of the manifest of the edition before; null for the first.</summary>
    public string? Before { get; init; }

    /// <summary>A draft is no publication, and says so on each page.</summary>
    public bool IsDraft { get; init; }

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public IReadOnlyList<ManifestFinding> Findings { get; init; } = [];

    /// <summary>All files but the manifest itself, in the order of their paths.</summary>
    public required IReadOnlyList<ManifestFile> Files { get; init; }

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The manifest as UTF-8 JSON.</summary>
    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, Options), (byte)'\n'];

    /// <summary>The manifest of a file; null where the bytes are none.</summary>
    public static Manifest? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Manifest>(bytes, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
