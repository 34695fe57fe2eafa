using System.Globalization;
using System.Text.Json;
using Mingzhang.Book.Entries;
using Mingzhang.Book.Reconstruction;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Reading.Source;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Budget;

/// <summary>A file that waits for being imported: only its name and hash; nothing of it is in the book.</summary>
internal sealed record WaitingFile(string Name, string Hash);

/// <summary>What files hold, beside what is kept.</summary>
/// <param name="Before">The kept book.</param>
/// <param name="After">What it would become; null where the files cannot be taken.</param>
/// <param name="Faults">What is wrong, in the order of the files.</param>
/// <param name="IsEntries">The files are a workbook or JSON of entries, not documents.</param>
/// <param name="Notes">How many things of documents do not come back exactly.</param>
/// <param name="State">Number of the newest change of the book.</param>
internal sealed record ImportReading(AccountBook Before, AccountBook? After, IReadOnlyList<EntryFault> Faults, bool IsEntries, int Notes, long State);

/// <summary>Reads files to be imported. Nothing is kept of them but their bytes, until a person confirms.</summary>
internal sealed class ImportReader(Keeper keeper, PackSet packs, Words words)
{
    /// <summary>Field of the draft that holds the files of an import.</summary>
    public const string Field = "budget-import";

    public static IReadOnlyList<WaitingFile> Files(KeptDraft draft) => JsonSerializer.Deserialize<IReadOnlyList<WaitingFile>>(draft.Words) ?? [];

    /// <summary>What an import would do; null if there is no such import of this person.</summary>
    /// <param name="scope">Whose book.</param>
    /// <param name="person">Who uploaded.</param>
    /// <param name="batch">Id of the draft.</param>
    /// <param name="isWhole">The files are all of the book; null for what fits them: entries are, documents are not.</param>
    public async Task<ImportReading?> ReadAsync(Scope scope, string person, string batch, bool? isWhole)
    {
        var (draft, contents, book, state) = await keeper.LookAsync(async looking =>
        {
            var found = await looking.FindAsync<KeptDraft>(scope.Key(batch));
            List<(string Name, byte[] Content)> files = [];
            foreach (var file in found is null ? [] : Files(found))
            {
                files.Add((file.Name, await BlobStore.FindAsync(looking, scope.District, file.Hash) ?? []));
            }

            return (found, files, await BookAsync(looking, scope), await StateAsync(looking, scope));
        });
        if (draft is null || draft.Field != Field || draft.Person != person)
        {
            return null;
        }

        var isEntries = contents.Exists(file => EntryFile.IsEntries(file.Content, packs));
        var (read, faults, notes) = isEntries ? Entries(contents, scope.Year) : Documents(contents, book, scope.Year);
        return new(book, read is null ? null : BookMerging.Of(book, read, isWhole ?? isEntries), faults, isEntries, notes, state);
    }

    /// <summary>The kept book; an empty one for a unit that has none yet.</summary>
    public static async Task<AccountBook> BookAsync(Looking looking, Scope scope)
    {
        if (await KeptBooks.LoadAsync(looking, scope) is { } book)
        {
            return book;
        }

        var unit = await looking.FindAsync<KeptUnit>(new(scope.District, 0, "", scope.Unit));
        var district = (await looking.InDistrictAsync<KeptDistrict>(scope.District)).FirstOrDefault();
        var empty = NewBook.Empty(district?.Profile is { Length: > 0 } profile ? profile : "general", scope.Year, unit?.Name ?? scope.Unit);
        return empty with { Unit = empty.Unit with { Code = scope.Unit, DepartmentCode = unit?.Department ?? "", UnitName = unit?.Name ?? "" } };
    }

    /// <summary>Number of the newest change of a unit's year.</summary>
    public static async Task<long> StateAsync(Looking looking, Scope scope) =>
        (await looking.QueryAsync<long?>("select max(number) from audit_record where district = @District and unit = @Unit and year = @Year and kind <> 'export'", new { scope.District, scope.Unit, Year = (long)scope.Year }))[0] ?? 0;

    private (AccountBook? Book, IReadOnlyList<EntryFault> Faults, int Notes) Entries(List<(string Name, byte[] Content)> files, int year)
    {
        if (files.Count > 1)
        {
            return (null, [new(files[1].Name, null, null, words["budget.import.one-only"], words["budget.import.one-only.do"])], 0);
        }

        var reading = EntryFile.Read(files[0].Content, files[0].Name, packs);
        return reading.Book is { } book && book.Year != year
            ? (null, [.. reading.Faults, new(files[0].Name, null, null, words.Format("budget.import.other-year", ("year", book.Year.ToString(CultureInfo.InvariantCulture))), words["budget.import.other-year.do"])], 0)
            : (reading.HasErrors ? null : reading.Book, reading.Faults, 0);
    }

    private (AccountBook? Book, IReadOnlyList<EntryFault> Faults, int Notes) Documents(List<(string Name, byte[] Content)> files, AccountBook book, int year)
    {
        var reader = new DocumentReader(packs);
        List<ReadDocument> documents = [];
        List<EntryFault> faults = [];
        foreach (var (name, content) in files)
        {
            try
            {
                documents.Add(reader.Read(content, name));
            }
            catch (UnreadableException exception)
            {
                faults.Add(new(name, null, null, exception.Detail, ""));
            }
        }

        if (documents.Count == 0 || faults.Count > 0)
        {
            return (null, faults, 0);
        }

        if (documents.Find(document => document.Year?.Value > year) is { } later)
        {
            return (null, [new(later.Name, null, null, words.Format("budget.import.other-year", ("year", later.Year!.Value.ToString())), words["budget.import.other-year.do"])], 0);
        }

        var back = BookFromDocuments.Of(documents, packs, book.Profile, year);
        return back.Book.Lines.Count + back.Book.Projects.Count == 0
            ? (null, [new(documents[0].Name, null, null, words["budget.import.nothing"], words["budget.import.nothing.do"])], 0)
            : (back.Book, faults, back.Notes.Count);
    }
}
