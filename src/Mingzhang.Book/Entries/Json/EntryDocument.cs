using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Entries.Json;

/// <summary>The whole of a JSON file of entries.</summary>
/// <param name="Format">mingzhang-entries</param>
/// <param name="Version">Version of the form.</param>
/// <param name="Book">The book.</param>
internal sealed record EntryDocument(string? Format, int Version, AccountBook? Book);
