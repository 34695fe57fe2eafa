using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;

namespace Mingzhang.Packs.Entries;

/// <summary>What is picked from a list of words.</summary>
public enum ChoiceKind
{
    Stage,
    Flow,
    Fund,
    Nature,
    Theme,
    Origin,
    FundSource,
    FirstLevel,
    SecondLevel,
    Comparison,
}

/// <summary>The words of one choice: each member has one that it is written by, and others that it is read by.</summary>
public sealed class ChoiceWords
{
    public static readonly ChoiceWords Empty = new([]);

    private readonly Dictionary<int, string> words = [];
    private readonly Dictionary<string, int> values = [];

    /// <param name="members">Member of the enum, word that it is written by, other words. A word belongs to the first that has it.</param>
    public ChoiceWords(IEnumerable<(int Value, string Word, IReadOnlyList<string> Also)> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        foreach (var (value, word, also) in members)
        {
            words.TryAdd(value, word);
            foreach (var name in also.Prepend(word))
            {
                values.TryAdd(WordText.Normal(name), value);
            }
        }
    }

    /// <summary>Words that are written, in the order of the packs.</summary>
    public IEnumerable<string> All => words.Values;

    /// <summary>All words that are read, in their normal form.</summary>
    public IEnumerable<string> Known => values.Keys;

    /// <summary>The word of a member; the member's number where the packs have no word for it.</summary>
    public string Word(int value) => words.GetValueOrDefault(value) ?? value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The member of a word; null where it is none.</summary>
    public int? Find(string word) => values.TryGetValue(WordText.Normal(word), out var value) ? value : null;

    /// <summary>The enum that a choice picks from.</summary>
    internal static Type TypeOf(ChoiceKind kind) => kind switch
    {
        ChoiceKind.Stage => typeof(Stage),
        ChoiceKind.Flow => typeof(Flow),
        ChoiceKind.Fund => typeof(Fund),
        ChoiceKind.Nature => typeof(Nature),
        ChoiceKind.Theme => typeof(Theme),
        ChoiceKind.Origin => typeof(EntryOrigin),
        ChoiceKind.FundSource => typeof(FundSource),
        ChoiceKind.FirstLevel => typeof(FirstLevel),
        ChoiceKind.SecondLevel => typeof(SecondLevel),
        _ => typeof(Comparison),
    };
}
