using System.Text;

namespace Mingzhang.Writing.Site;

/// <summary>Languages of the chrome of a site. What tables and narrative say stays Chinese.</summary>
public enum SiteLanguage
{
    Chinese,
    English,
}

/// <summary>The texts of the site's chrome in one language, by key, from Texts/site.*.txt.</summary>
internal sealed class SiteTexts
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    private SiteTexts(SiteLanguage language) => Language = language;

    public SiteLanguage Language { get; }

    public bool IsEnglish => Language == SiteLanguage.English;

    public string LanguageTag => IsEnglish ? "en" : "zh-CN";

    public IReadOnlyCollection<string> Keys => texts.Keys;

    /// <exception cref="KeyNotFoundException">No such key: a fault of the program.</exception>
    public string this[string key] => texts.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"no text '{key}' in {LanguageTag}");

    public static SiteTexts Of(SiteLanguage language)
    {
        var book = new SiteTexts(language);
        using var reader = new StreamReader(Resource($"site.{(language == SiteLanguage.English ? "en" : "zh")}.txt"), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var equals = line.IndexOf(" = ", StringComparison.Ordinal);
            if (equals > 0 && line[0] != '#')
            {
                // \s is a blank at an end, which an editor might take away.
                book.texts.Add(line[..equals], line[(equals + 3)..].Replace("\\s", " ", StringComparison.Ordinal));
            }
        }

        return book;
    }

    /// <summary>A style or script, with line ends as the browser sees them when it computes their hash.</summary>
    public static string Own(string name)
    {
        using var reader = new StreamReader(Resource(name), Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The text of a key with its {names} filled in, in one pass: a brace in what is filled in stays a brace.</summary>
    public string Format(string key, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var template = this[key];
        var text = new StringBuilder(template.Length + 32);
        for (var at = 0; at < template.Length; at++)
        {
            var end = template[at] == '{' ? template.IndexOf('}', at) : -1;
            if (end < 0)
            {
                text.Append(template[at]);
                continue;
            }

            text.Append(ValueOf(template[(at + 1)..end], values));
            at = end;
        }

        return text.ToString();
    }

    /// <summary>The language tag of a text that is Chinese on an English page; null where it is that of the page.</summary>
    public string? LanguageOf(string text) => IsEnglish && text.Any(letter => letter is > '\u2E7F' and < '\uD800') ? "zh-CN" : null;

    /// <summary>The name of an enum's member, as theme.VehiclePurchase.</summary>
    public string Name<T>(string prefix, T member)
        where T : struct, Enum => this[$"{prefix}.{member}"];

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (known == name)
            {
                return value;
            }
        }

        throw new KeyNotFoundException($"no value for {{{name}}}");
    }

    private static Stream Resource(string name) =>
        typeof(SiteTexts).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"resource {name} is missing");
}
