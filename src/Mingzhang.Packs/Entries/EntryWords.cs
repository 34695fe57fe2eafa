using Mingzhang.Model;

namespace Mingzhang.Packs.Entries;

/// <summary>What the packs say of the entries of a book: packs/entries.</summary>
public sealed record EntryWords
{
    /// <summary>The theme that fiscal spending on a departmental economic item counts for (BX-15).</summary>
    public IReadOnlyDictionary<int, Theme> Themes { get; init; } = new Dictionary<int, Theme>();

    /// <summary>The words that the members of a choice are picked by.</summary>
    public IReadOnlyDictionary<ChoiceKind, ChoiceWords> Choices { get; init; } = new Dictionary<ChoiceKind, ChoiceWords>();

    /// <summary>The sheets of the entries workbook, in their order.</summary>
    public IReadOnlyList<EntrySheetForm> Sheets { get; init; } = [];

    /// <summary>Counts that no line adds up to, in their order.</summary>
    public IReadOnlyList<CountKey> Counts { get; init; } = [];

    /// <summary>Texts that people write, in their order.</summary>
    public IReadOnlyList<TextKey> Texts { get; init; } = [];

    /// <summary>A sentence of a document that holds one of these words is no text of a book: personal data, words that lead elsewhere.</summary>
    public IReadOnlyList<string> NotKept { get; init; } = [];

    /// <summary>What the reason of a change begins with: 主要原因, 由于.</summary>
    public IReadOnlyList<string> ReasonBegins { get; init; } = [];

    /// <summary>The economic items that spending on a functional item is likely of, where sums leave several possible.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>> Pairs { get; init; } = new Dictionary<int, IReadOnlyList<int>>();

    /// <summary>The form of a sheet; null where the packs have none.</summary>
    public EntrySheetForm? Form(EntrySheet sheet) => Sheets.FirstOrDefault(form => form.Sheet == sheet);

    /// <summary>The words of a choice; empty where the packs have none.</summary>
    public ChoiceWords Words(ChoiceKind kind) => Choices.GetValueOrDefault(kind, ChoiceWords.Empty);

    /// <summary>The count that a name stands for; null where the packs have none.</summary>
    public CountKey? Count(string name)
    {
        var normal = WordText.Normal(name);
        return Counts.FirstOrDefault(count => count.Also.Prepend(count.Key).Any(word => WordText.Normal(word) == normal));
    }

    /// <summary>The text that a name stands for; null where the packs have none.</summary>
    public TextKey? Text(string name)
    {
        var normal = WordText.Normal(name);
        return Texts.FirstOrDefault(text => text.Also.Prepend(text.Key).Any(word => WordText.Normal(word) == normal));
    }
}

/// <summary>A count of the entries.</summary>
/// <param name="Key">What the book and the sentences call it: 编制人数.</param>
/// <param name="Measure">What it counts: 人, 辆, 批次.</param>
public sealed record CountKey(string Key, string Measure)
{
    /// <summary>Stands for the count itself in <see cref="Said"/>.</summary>
    public const char Number = '#';

    /// <summary>Stands for another number in <see cref="Said"/>.</summary>
    public const char OtherNumber = '~';

    /// <summary>How documents tell it: 事业编制~人，实有#人.</summary>
    public IReadOnlyList<string> Said { get; init; } = [];

    /// <summary>Other names that mean the same.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    public string Help { get; init; } = "";
}

/// <summary>A text of the entries.</summary>
/// <param name="Key">What the book and the documents call it: 职责, 原因/公务接待费.</param>
public sealed record TextKey(string Key)
{
    /// <summary>Words of the headings that documents print it under.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Other names that mean the same.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What to write.</summary>
    public string Help { get; init; } = "";

    /// <summary>Kinds of document that cannot do without it.</summary>
    public IReadOnlyList<DocumentKind> Required { get; init; } = [];
}
