using System.Text.Json;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Spending;

/// <summary>A file that was sent and not taken over yet.</summary>
/// <param name="Kind">payments, or records:issues.</param>
/// <param name="FileName">As the browser named it, without folders.</param>
/// <param name="Hash">SHA-256 of its content, which is kept as a blob.</param>
/// <param name="Mapping">Columns as a person set them; null to guess them.</param>
public sealed record Upload(string Kind, string FileName, string Hash, string? Mapping)
{
    /// <summary>Its name in the address of its preview.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Id { get; init; } = "";

    /// <summary>Goes up with each change of the mapping.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Version { get; init; }
}

/// <summary>Keeps files between their upload and the person's word: one's own, of one's unit and year, for a day.</summary>
internal static class Uploads
{
    private const string Field = "import";
    private const int LongestName = 120;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Keeps a file; those that nobody took over in a day are forgotten.</summary>
    public static async Task<Upload> KeepAsync(Change change, Scope scope, string kind, string fileName, ReadOnlyMemory<byte> content)
    {
        foreach (var old in (await change.ListAsync<KeptDraft>(scope, ("field", Field))).Where(old => old.At + Kept < change.At))
        {
            await change.RemoveAsync(old);
        }

        var upload = new Upload(kind, Plain(fileName), await BlobStore.KeepAsync(change, content), null);
        var draft = await change.AddAsync(new KeptDraft
        {
            District = scope.District,
            Unit = scope.Unit,
            Year = scope.Year,
            Person = change.Actor.Person,
            Field = Field,
            Words = JsonSerializer.Serialize(upload),
            At = change.At,
        });
        return upload with { Id = draft.Id, Version = draft.Version };
    }

    /// <summary>A person's own upload; null if there is none of this name, or it is somebody else's, or of another unit.</summary>
    public static async Task<Upload?> FindAsync(Looking looking, Scope scope, string id, string person) =>
        await DraftAsync(looking, scope, id, person) is { } draft && JsonSerializer.Deserialize<Upload>(draft.Words) is { } upload
            ? upload with { Id = draft.Id, Version = draft.Version } : null;

    public static async Task MapAsync(Change change, Scope scope, Upload upload, string mapping)
    {
        if (await DraftAsync(change, scope, upload.Id, change.Actor.Person) is { } draft)
        {
            await change.SaveAsync(draft with { Words = JsonSerializer.Serialize(upload with { Mapping = mapping }), At = change.At });
        }
    }

    public static async Task ForgetAsync(Change change, Scope scope, Upload upload)
    {
        if (await DraftAsync(change, scope, upload.Id, change.Actor.Person) is { } draft)
        {
            await change.RemoveAsync(draft);
        }
    }

    private static async Task<KeptDraft?> DraftAsync(Looking looking, Scope scope, string id, string person) =>
        await looking.FindAsync<KeptDraft>(scope.Key(id)) is { Field: Field } draft && draft.Person == person ? draft : null;

    // Browsers of old send the folder too.
    private static string Plain(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        name = string.Concat(name.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)).Select(rune => rune.ToString()));
        return name.Length <= LongestName ? name : name[^LongestName..];
    }
}
