using Mingzhang.Book.Entries;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Store.Blobs;

namespace Mingzhang.Store.Books;

/// <summary>Frozen versions: a book as it stood when it was handed on. Content and name are kept for good.</summary>
public static class Versions
{
    /// <summary>Freezes the book as it stands, with what adjustments and payments make of it.</summary>
    /// <param name="change">The transaction of the step that freezes it.</param>
    /// <param name="scope">Whose book.</param>
    /// <param name="subject">budget, targets, …</param>
    /// <param name="round">一上; empty where there is only one.</param>
    /// <param name="name">As people see it: 一上 报送稿.</param>
    /// <param name="by">Whose step it is; null for who acts in the transaction.</param>
    /// <param name="at">When; null for now.</param>
    /// <param name="asEntered">Only what people entered, so that it can be put back: without what adjustments and payments make of it.</param>
    /// <exception cref="StoreException">There is no book.</exception>
    public static async Task<KeptVersion> FreezeAsync(Change change, Scope scope, string subject, string round, string name, string? by = null, DateTimeOffset? at = null, bool asEntered = false)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(scope);
        var book = await KeptBooks.LoadAsync(change, scope) ?? throw new StoreException("还没有账册，没有什么可以定稿。");
        using var content = new MemoryStream();
        EntryJson.Write(asEntered ? book : await ExecutionLines.AddAsync(change, scope, book), content);
        var hash = await BlobStore.KeepAsync(change, content.ToArray());
        return await change.AddAsync(new KeptVersion
        {
            District = scope.District,
            Unit = scope.Unit,
            Year = scope.Year,
            Subject = subject,
            Round = round,
            Name = name,
            Hash = hash,
            By = by ?? change.Actor.Name,
            At = at ?? change.At,
        });
    }

    /// <summary>The book of a frozen version.</summary>
    /// <exception cref="StoreException">Its content is gone or damaged.</exception>
    public static async Task<AccountBook> LoadAsync(Looking looking, KeptVersion version)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(version);
        var content = await BlobStore.FindAsync(looking, version.District, version.Hash) ?? throw new StoreException($"定稿“{version.Name}”的内容不在了：请从备份恢复。");
        return EntryJson.Read(content, version.Name).Book ?? throw new StoreException($"定稿“{version.Name}”读不出来：请从备份恢复。");
    }
}
