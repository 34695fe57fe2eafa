using System.Globalization;
using System.Text.Json;
using Mingzhang.Book.Publishing;
using Mingzhang.Packs;
using Mingzhang.Store;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Review;
using Mingzhang.Web.Work;
using Mingzhang.Writing.Package;

namespace Mingzhang.Web.Disclosure;

/// <summary>Editions: built of what was approved, published, corrected by a new one, taken down. What was published is never changed.</summary>
public sealed class Publications(Keeper keeper, PackSet packs, PackageFiles packages) : IPublishing
{
    /// <summary>The subject of work.</summary>
    public const string Subject = "disclosure";

    /// <summary>The step whose frozen version is what may be published.</summary>
    private const string Approval = "approve";

    /// <summary>The event by which its deadlines are met (packs/calendar).</summary>
    internal const string Published = "disclosure-published";

    /// <summary>What was approved last; null before the first time.</summary>
    public static async Task<KeptVersion?> ApprovedAsync(Looking looking, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        var approvals = (await looking.ListAsync<KeptStep>(scope, ("subject", Subject), ("transition", Approval))).Where(step => step.Frozen.Length > 0);
        return approvals.MaxBy(step => step.At) is { } last ? await looking.FindAsync<KeptVersion>(scope.Key(last.Frozen)) : null;
    }

    /// <summary>All editions of a unit and year, the newest first.</summary>
    public static async Task<IReadOnlyList<KeptEdition>> EditionsAsync(Looking looking, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(looking);
        return [.. (await looking.ListAsync<KeptEdition>(scope)).OrderByDescending(edition => edition.Number).ThenByDescending(edition => edition.At)];
    }

    /// <summary>Builds the package of what was approved and keeps it as an edition that nobody sees yet, in place of one that was built
    /// before and not published.</summary>
    /// <param name="actor">Who asked for it.</param>
    /// <param name="scope">Whose.</param>
    /// <param name="withPdf">Whether it has to hold PDF files; without them only where a person agreed.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="StoreException">It cannot be built; the message says why and what to do.</exception>
    public async Task<KeptEdition> BuildAsync(Actor actor, Scope scope, bool withPdf, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var (version, book, explanations, editions) = await keeper.LookAsync(async looking =>
        {
            var approved = await ApprovedAsync(looking, scope) ?? throw new StoreException("还没有批准公开的定稿，请先报批。");
            return (approved, await Versions.LoadAsync(looking, approved), await looking.ListAsync<KeptExplanation>(scope), await EditionsAsync(looking, scope));
        }, cancellation);
        var prepared = new Publisher(packs).Prepare(book, string.Create(CultureInfo.InvariantCulture, $"{book.Year}年账册"), Reviewing.FileOf(explanations));
        if (prepared.Documents.Count == 0 || !prepared.MayBePublished)
        {
            throw new StoreException("定稿里还有没处理的错误或缺少必填的文字，不能生成公开包。请到“审核”改好或说明，再重新报批。");
        }

        var builder = new PackageBuilder(packs, new()
        {
            Formats = withPdf ? OutputFormats.All : OutputFormats.All & ~OutputFormats.Pdf,
            Program = ProgramVersion.Text,
            PacksDigest = PackLoader.DigestOf(null),
        });
        var built = builder.Build(prepared, await BeforeAsync(editions), cancellation);
        if (built.NoPdf is { } reason)
        {
            throw new StoreException($"{reason} 也可以选“不要 PDF”再生成一次。");
        }

        if (built.Differences is [var first, ..])
        {
            throw new StoreException($"生成的文件读回来和账册不一致（{first.Table}：写的是 {first.Written ?? "空"}，读到 {first.Read ?? "空"}），没有生成。这是明账的毛病，请告诉系统管理员。");
        }

        var archive = PackageZip.Write(built.Files);
        return await keeper.ChangeAsync(actor, scope.District, "disclosure.build", async change =>
        {
            foreach (var unseen in (await EditionsAsync(change, scope)).Where(edition => edition.PublishedAt is null))
            {
                await change.RemoveAsync(unseen);
            }

            return await change.AddAsync(new KeptEdition
            {
                Unit = scope.Unit,
                Year = scope.Year,
                Number = built.Manifest.Edition,
                Fingerprint = ManifestFile.Of("", built.Files[^1].Content).Sha256,
                Hash = await BlobStore.KeepAsync(change, archive),
                Entries = version.Hash,
                Documents = string.Join(' ', prepared.Documents.Select(document => JsonNamingPolicy.CamelCase.ConvertName(document.Written.Kind.ToString())).Distinct(StringComparer.Ordinal)),
                Changes = Told(built.Manifest),
                By = actor.Name,
                At = change.At,
            });
        }, cancellation);
    }

    /// <summary>Publishes what was built of the version that was approved last. Part of the transaction that moves the work on.</summary>
    /// <exception cref="StoreException">It was not built yet.</exception>
    public async Task PublishAsync(Change change, Scope scope, string item)
    {
        ArgumentNullException.ThrowIfNull(change);
        var approved = await ApprovedAsync(change, scope);
        var editions = await EditionsAsync(change, scope);
        var built = editions.FirstOrDefault(edition => edition.PublishedAt is null && edition.Entries == approved?.Hash)
            ?? throw new StoreException("批准的定稿还没有生成公开包。请先点“生成公开包”，看过预览再发布。");
        foreach (var old in editions.Where(edition => edition.IsPublished))
        {
            await change.SaveAsync(old with { IsPublished = false });
        }

        await change.SaveAsync(built with { IsPublished = true, PublishedAt = change.At });
        await StopClocksAsync(change, scope, built);
    }

    // Each kind of document has a deadline of its own, which its first publication meets.
    private static async Task StopClocksAsync(Change change, Scope scope, KeptEdition edition)
    {
        var met = (await change.ListAsync<KeptEvent>(scope, ("event", Published))).Select(kept => kept.Item).ToHashSet(StringComparer.Ordinal);
        foreach (var kind in edition.Documents.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(kind => !met.Contains(kind)))
        {
            await change.AddAsync(new KeptEvent { Unit = scope.Unit, Year = scope.Year, Event = Published, Item = kind, OnDay = DateOnly.FromDateTime(change.At.ToOffset(VisitReader.China).DateTime) });
        }
    }

    /// <summary>Takes all editions of a year away from the public: an old one may hold what had to go.</summary>
    public async Task TakeDownAsync(Change change, Scope scope, string item, string reason)
    {
        ArgumentNullException.ThrowIfNull(change);
        foreach (var edition in (await EditionsAsync(change, scope)).Where(edition => edition.PublishedAt is not null && edition.TakenDown.Length == 0))
        {
            await change.SaveAsync(edition with { IsPublished = false, TakenDown = reason });
        }
    }

    // A correction keeps the editions before it; one after a taking down does not, and still counts on.
    private async Task<PublishedEdition?> BeforeAsync(IReadOnlyList<KeptEdition> editions)
    {
        if (editions.FirstOrDefault(edition => edition.PublishedAt is not null) is not { } last)
        {
            return null;
        }

        var package = await packages.OfAsync(last.District, last.Hash) ?? throw new StoreException($"第 {last.Number} 版的文件不在了：请从备份恢复后再更正。");
        var before = PublishedEdition.Of([.. package.Files]) ?? throw new StoreException($"第 {last.Number} 版的清单读不出来：请从备份恢复后再更正。");
        return last.TakenDown.Length == 0 ? before : before with { Kept = [] };
    }

    private static string Told(Manifest manifest) => string.Join('\n', manifest.Corrections.Select(correction => $"{correction.Document} {correction.Place}：{(correction.Before.Length > 0 ? correction.Before : "（无）")} → {(correction.After.Length > 0 ? correction.After : "（不再列示）")}"));
}
