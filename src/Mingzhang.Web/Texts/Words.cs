using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mingzhang.Reports.Texts;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Texts;

/// <summary>The texts of the pages in both languages, read once when the program starts.</summary>
public sealed class WordBooks
{
    private readonly TextBook chinese = TextBook.Of(Language.Chinese, typeof(WordBooks).Assembly);

    // The page encodes it once more, for the attribute in which it stands; so Chinese may stay as it is.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ConcurrentDictionary<(Language Language, string Prefix), string> json = new();
    private readonly TextBook english = TextBook.Of(Language.English, typeof(WordBooks).Assembly);

    public TextBook In(Language language) => language == Language.English ? english : chinese;

    /// <summary>The texts whose keys begin so, as a JSON object of key to text.</summary>
    public string Json(Language language, string prefix) =>
        json.GetOrAdd(
            (language, prefix),
            of =>
                JsonSerializer.Serialize(
                    In(of.Language)
                        .Keys.Where(key => key.StartsWith(of.Prefix, StringComparison.Ordinal))
                        .ToDictionary(key => key, key => In(of.Language)[key], StringComparer.Ordinal),
                    Readable
                )
        );
}

/// <summary>The texts of a page in the language of its request. In a page: <c>@inject Words T</c>, then <c>T["nav.budget"]</c>.</summary>
public sealed class Words(WordBooks books, Current current)
{
    /// <summary>All texts of the request's language, for what wants a <see cref="TextBook"/>.</summary>
    public TextBook Book => books.In(current.Language);

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">No such key: a fault of the program, found by a test.</exception>
    public string this[string key] => Book[key];

    /// <summary>The text of a key with its {names} filled in.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> values) => Book.Format(key, values);

    /// <summary>The text of a key, or what is given if there is none: for codes that packs may add to.</summary>
    public string Or(string key, string otherwise) => Book.Has(key) ? Book[key] : otherwise;

    /// <summary>The texts that a script of the page shows, those whose keys begin so: for an attribute <c>data-texts</c>.</summary>
    public string ForScripts(string prefix) => books.Json(current.Language, prefix);

    /// <summary>A word of the field that packs give in both languages.</summary>
    public string Pick(string chinese, string english) => current.Language == Language.English ? english : chinese;
}
