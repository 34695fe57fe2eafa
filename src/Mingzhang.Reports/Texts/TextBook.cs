using System.Reflection;
using System.Text;

namespace Mingzhang.Reports.Texts;

/// <summary>The languages that a person can read.</summary>
public enum Language
{
    Chinese,
    English,
}

/// <summary>All texts of one language, by key.</summary>
/// <remarks>One plain file a language, read line by line: a resource manager or a YAML parser costs more time than
/// the whole of `--help`.</remarks>
public sealed class TextBook
{
    private readonly Dictionary<string, string> texts = new(512);

    private TextBook(Language language) => Language = language;

    public Language Language { get; }

    /// <summary>The language's short name: zh or en.</summary>
    public string Code => CodeOf(Language);

    public IReadOnlyCollection<string> Keys => texts.Keys;

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">No such key: a fault of the program.</exception>
    public string this[string key] =>
        texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"no text '{key}' in {Code}");

    public static TextBook Of(Language language) => Of(language, typeof(TextBook).Assembly);

    /// <summary>The texts that an assembly brings with it, as the pages do.</summary>
    public static TextBook Of(Language language, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var name = $"texts.{CodeOf(language)}.txt";
        using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"resource {name} is missing");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader, language);
    }

    /// <summary>The language of a name such as en, zh or zh_CN.UTF-8; null for any other.</summary>
    public static Language? Named(string? name) =>
        name is null || (name.Length > 2 && name[2] is not ('-' or '_' or '.')) ? null
        : name.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Texts.Language.Chinese
        : name.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Texts.Language.English
        : null;

    public bool Has(string key) => texts.ContainsKey(key);

    /// <summary>The text of a key with its {names} filled in. A name that is not given stays as it is.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> values) => Fill(this[key], values);

    /// <summary>A text with its {names} filled in. A name that is not given stays as it is.</summary>
    /// <remarks>One pass, so that a brace in a value taken from a document is never filled in again.</remarks>
    public static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        ArgumentNullException.ThrowIfNull(text);
        var result = new StringBuilder(text.Length + 64);
        var rest = text.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var length = rest[open..].IndexOf('}');
            if (length < 0)
            {
                break;
            }

            result.Append(rest[..open]);
            result.Append(ValueOf(rest.Slice(open + 1, length - 1), values) ?? rest.Slice(open, length + 1).ToString());
            rest = rest[(open + length + 1)..];
        }

        return result.Append(rest).ToString();
    }

    /// <summary>The name of an enum's member, as theme.VehiclePurchase.</summary>
    public string Name<T>(string prefix, T member)
        where T : struct, Enum => this[$"{prefix}.{member}"];

    private static string CodeOf(Language language) => language == Language.English ? "en" : "zh";

    private static TextBook Read(TextReader reader, Language language)
    {
        var book = new TextBook(language);
        while (reader.ReadLine() is { } line)
        {
            var equals = line.IndexOf(" = ", StringComparison.Ordinal);
            if (equals > 0 && line[0] != '#')
            {
                book.texts.Add(
                    line[..equals],
                    line[(equals + 3)..].Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\s", " ", StringComparison.Ordinal)
                );
            }
        }

        return book;
    }

    private static string? ValueOf(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (name.SequenceEqual(known))
            {
                return value;
            }
        }

        return null;
    }
}
