using Mingzhang.Model;

namespace Mingzhang.Packs.Glossary;

/// <summary>A word of budgets, explained to citizens: packs/glossary.</summary>
/// <param name="Id">Its name in addresses, the same in all languages: three-public.</param>
/// <param name="Word">The word, as documents print it most: “三公”经费.</param>
/// <param name="Says">What it means, in a citizen's words.</param>
/// <param name="English">The word in English.</param>
/// <param name="SaysEnglish">What it means, in English.</param>
public sealed record GlossaryTerm(string Id, string Word, string Says, string English, string SaysEnglish)
{
    /// <summary>Other ways to print it. Quotation marks and blanks do not matter.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];

    /// <summary>Ids of words to read next.</summary>
    public IReadOnlyList<string> See { get; init; } = [];

    /// <summary>Where figures stand that the word is about; null for a word about none.</summary>
    public Meaning? At { get; init; }

    /// <summary>Heading that it is listed under.</summary>
    public string Group { get; init; } = "";

    public string GroupEnglish { get; init; } = "";

    /// <summary>Where the meaning was taken from.</summary>
    public string Source { get; init; } = "";

    public Confidence Sure { get; init; }

    /// <summary>Whether the word is about the figure at a point.</summary>
    public bool IsAbout(in Coordinates point) => At is { } at && at.Of(point) == point;
}
