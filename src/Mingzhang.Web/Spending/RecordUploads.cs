using System.Globalization;
using System.Text.Json;
using Mingzhang.Book.Records;
using Mingzhang.Packs;
using Mingzhang.Packs.Measures;
using Mingzhang.Scoring.Measures;
using Mingzhang.Store;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Spending;

/// <summary>What an uploaded file of records would bring.</summary>
/// <param name="Upload">The file.</param>
/// <param name="Kind">What its records are.</param>
/// <param name="Reading">Its records.</param>
/// <param name="New">Those that are not kept yet.</param>
public sealed record RecordReview(Upload Upload, RecordKind Kind, RecordReading Reading, IReadOnlyList<ActivityRecord> New);

/// <summary>Imports records of a unit's own work: a file is looked at, taken over as a whole, and can be taken back as a whole.</summary>
public sealed class RecordUploads(PackSet packs)
{
    public const string Prefix = "records:";

    /// <summary>Kinds that can be imported: payments have a page of their own.</summary>
    public IEnumerable<RecordKind> Kinds => packs.Measures.Kinds.Values.Where(kind => kind.Id != "payments");

    /// <summary>Reads an upload as it would be taken over; null if there is none.</summary>
    public async Task<RecordReview?> ReviewAsync(Looking looking, Scope scope, string id, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        if (await Uploads.FindAsync(looking, scope, id, person) is not { } upload || !upload.Kind.StartsWith(Prefix, StringComparison.Ordinal)
            || Kinds.FirstOrDefault(kind => kind.Id == upload.Kind[Prefix.Length..]) is not { } kind || await BlobStore.FindAsync(looking, scope.District, upload.Hash) is not { } content)
        {
            return null;
        }

        var reading = RecordImport.Read(content, upload.FileName, kind, scope.Year, cancellation: cancellation);
        return new(upload, kind, reading, await NewAsync(looking, scope, kind, reading));
    }

    /// <summary>Takes an upload over.</summary>
    /// <returns>The import; null where nothing in the file is new.</returns>
    /// <exception cref="StoreException">The file was taken over meanwhile.</exception>
    public static async Task<KeptImport?> TakeOverAsync(Change change, Scope scope, RecordReview review)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(review);
        if (await Uploads.FindAsync(change, scope, review.Upload.Id, change.Actor.Person) is null)
        {
            throw new StoreException("这个文件刚才已经处理过，请看导入记录。");
        }

        await Uploads.ForgetAsync(change, scope, review.Upload);
        var added = await NewAsync(change, scope, review.Kind, review.Reading);
        if (added.Count == 0)
        {
            change.Tell(scope, "import_batch", review.Upload.Hash, ("file_name", review.Upload.FileName), ("added", "0"));
            return null;
        }

        var import = await change.AddAsync(new KeptImport
        {
            District = scope.District,
            Unit = scope.Unit,
            Year = scope.Year,
            Kind = review.Upload.Kind,
            FileName = review.Upload.FileName,
            Hash = review.Upload.Hash,
            By = change.Actor.Name,
            At = change.At,
            Added = added.Count,
            Known = review.Reading.Records.Count - added.Count,
        });
        foreach (var record in added)
        {
            await change.AddAsync(Kept(scope, review.Kind, import.Id, record));
        }

        return import;
    }

    /// <summary>Takes back an import: exactly its records go.</summary>
    /// <returns>How many; null if there is no such import, or it was undone before.</returns>
    public static async Task<int?> UndoAsync(Change change, Scope scope, string id)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(scope);
        if (await change.FindAsync<KeptImport>(scope.Key(id)) is not { IsUndone: false } import || !import.Kind.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var own = await change.ListAsync<KeptWorkRecord>(scope, ("import", id));
        foreach (var record in own)
        {
            await change.RemoveAsync(record);
        }

        await change.SaveAsync(import with { IsUndone = true });
        return own.Count;
    }

    internal static KeptWorkRecord Kept(Scope scope, RecordKind kind, string import, ActivityRecord record) => new()
    {
        District = scope.District,
        Unit = scope.Unit,
        Year = scope.Year,
        Kind = kind.Id,
        Import = import,
        RowKey = record.Key,
        OnDay = record.Values.GetValueOrDefault(kind.When) is { Length: >= 10 } when && DateOnly.TryParseExact(when[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        Body = JsonSerializer.Serialize(record.Values),
        Row = record.Row,
    };

    private static async Task<IReadOnlyList<ActivityRecord>> NewAsync(Looking looking, Scope scope, RecordKind kind, RecordReading reading)
    {
        var known = (await looking.ListAsync<KeptWorkRecord>(scope, ("kind", kind.Id))).Select(record => record.RowKey).ToHashSet(StringComparer.Ordinal);
        return [.. reading.Records.Where(record => !known.Contains(record.Key))];
    }
}
