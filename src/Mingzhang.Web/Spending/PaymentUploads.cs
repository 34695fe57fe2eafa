using System.Text;
using Mingzhang.Book.Payments;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Payments;
using Mingzhang.Store;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Spending;

/// <summary>What an uploaded file would bring.</summary>
/// <param name="Upload">The file.</param>
/// <param name="Preview">What it looks like.</param>
/// <param name="Reading">Its payments, as the mapping reads them.</param>
/// <param name="Merge">What of them is new.</param>
/// <param name="IsRemembered">The columns are those that somebody set for such a file before.</param>
public sealed record PaymentReview(Upload Upload, PaymentPreview Preview, PaymentReading Reading, PaymentMerge Merge, bool IsRemembered)
{
    /// <summary>New payments that a typed one may be: same day, same amount.</summary>
    public IReadOnlyList<(KeptPayment Typed, Payment Offered)> Alike { get; init; } = [];

    /// <summary>Rows that something is wrong in.</summary>
    public int Refused => Reading.LeftOut.Count(row => row.Kind == LeftOutKind.Faulty);
}

/// <summary>Imports payments: a file is looked at, then taken over as a whole, and can be taken back as a whole.</summary>
public sealed class PaymentUploads(PackSet packs)
{
    public const string Kind = "payments";

    /// <summary>Reads an upload as it would be taken over; null if there is none.</summary>
    public async Task<PaymentReview?> ReviewAsync(Looking looking, Scope scope, string id, string person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        if (await Uploads.FindAsync(looking, scope, id, person) is not { Kind: Kind } upload || await BlobStore.FindAsync(looking, scope.District, upload.Hash) is not { } content)
        {
            return null;
        }

        var preview = PaymentImport.Look(content, upload.FileName, packs);
        var remembered = upload.Mapping is null ? await RememberedAsync(looking, scope, preview) : null;
        var mapping = (upload.Mapping ?? remembered?.Body) is { } json ? PaymentMapping.FromJson(json, out _) : null;
        var projects = (await looking.ListAsync<KeptProject>(scope)).Where(project => !project.IsDepartment && project.Code.Length > 0).Select(project => (project.Code, project.Name));
        var reading = PaymentImport.Read(content, upload.FileName, packs, new(scope.Unit, scope.Year) { Projects = [.. projects] }, mapping, cancellation);
        var kept = await looking.ListAsync<KeptPayment>(scope);
        var merge = PaymentMerge.Of(kept.Select(KeptPayments.Of), reading.Payments);
        var typed = kept.Where(payment => payment.Import.Length == 0).ToLookup(payment => (payment.OnDay, payment.AmountFen));
        return new(upload, preview, reading, merge, remembered is not null && mapping is not null)
        {
            Alike = [.. merge.New.SelectMany(payment => typed[(payment.Date, payment.Amount.Fen)].Take(1).Select(own => (own, payment)))],
        };
    }

    /// <summary>Takes an upload over: its new payments, the import, and the mapping for the next file of the same heads.</summary>
    /// <returns>The import; null where nothing in the file is new.</returns>
    /// <exception cref="StoreException">The file was taken over or mapped anew meanwhile.</exception>
    public static async Task<KeptImport?> TakeOverAsync(Change change, Scope scope, PaymentReview review)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(review);
        if ((await Uploads.FindAsync(change, scope, review.Upload.Id, change.Actor.Person))?.Version != review.Upload.Version)
        {
            throw new StoreException("这个文件刚才已经处理过，请看导入记录。");
        }

        await Uploads.ForgetAsync(change, scope, review.Upload);
        await RememberAsync(change, scope, review);

        // Somebody may have imported since the review was made: what counts is what is kept now.
        var merge = PaymentMerge.Of((await change.ListAsync<KeptPayment>(scope)).Select(KeptPayments.Of), review.Reading.Payments);
        if (merge.New.Count == 0)
        {
            change.Tell(scope, "import_batch", review.Upload.Hash, ("file_name", review.Upload.FileName), ("added", "0"));
            return null;
        }

        var import = await change.AddAsync(new KeptImport
        {
            District = scope.District,
            Unit = scope.Unit,
            Year = scope.Year,
            Kind = Kind,
            FileName = review.Upload.FileName,
            Hash = review.Upload.Hash,
            Mapping = review.Reading.Mapping.ToJson(),
            By = change.Actor.Name,
            At = change.At,
            Added = merge.New.Count,
            Known = merge.Known.Count + merge.Differing.Count,
            Refused = review.Refused,
            TotalFen = merge.New.Sum(payment => payment.Amount.Fen),
        });
        foreach (var payment in merge.New)
        {
            await change.AddAsync(KeptPayments.Of(payment, scope, import.Id));
        }

        return import;
    }

    /// <summary>Takes back an import: exactly its payments go, and the import says that it was undone.</summary>
    /// <returns>How many went; null if there is no such import, or it was undone before.</returns>
    public static async Task<int?> UndoAsync(Change change, Scope scope, string id)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(scope);
        if (await change.FindAsync<KeptImport>(scope.Key(id)) is not { Kind: Kind, IsUndone: false } import)
        {
            return null;
        }

        var own = await change.ListAsync<KeptPayment>(scope, ("import", id));
        foreach (var payment in own)
        {
            await change.RemoveAsync(payment);
        }

        await change.SaveAsync(import with { IsUndone = true });
        return own.Count;
    }

    /// <summary>The columns that somebody set for files of these heads; null where nobody did.</summary>
    internal static async Task<KeptMapping?> RememberedAsync(Looking looking, Scope scope, PaymentPreview preview) =>
        (await looking.ListAsync<KeptMapping>(scope with { Year = 0 }, ("kind", Kind), ("heads", HeadsOf(preview)))).FirstOrDefault();

    private static async Task RememberAsync(Change change, Scope scope, PaymentReview review)
    {
        var (heads, body) = (HeadsOf(review.Preview), review.Reading.Mapping.ToJson());
        if ((await change.ListAsync<KeptMapping>(scope with { Year = 0 }, ("kind", Kind), ("heads", heads))).FirstOrDefault() is { } known)
        {
            await change.SaveAsync(known with { Body = body });
        }
        else
        {
            await change.AddAsync(new KeptMapping { District = scope.District, Unit = scope.Unit, Kind = Kind, Name = review.Upload.FileName, Heads = heads, Body = body });
        }
    }

    private static string HeadsOf(PaymentPreview preview) => BlobStore.NameOf(Encoding.UTF8.GetBytes(string.Join('\n', preview.Sheets.SelectMany(sheet => sheet.Heads))));
}
