using System.Text.RegularExpressions;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;

namespace Mingzhang.Book.Reconstruction.Texts;

/// <summary>What a document gives as the reason of a change: the words after 主要原因 that follow the change in its sentence, or that the
/// next sentence begins with.</summary>
internal sealed partial class ReasonsFromChanges(PackSet packs)
{
    private readonly ChangeSubjects subjects = new(packs);

    private readonly IReadOnlyList<string> directions = [.. packs.Lexicon.Signs.GetValueOrDefault("up", []), .. packs.Lexicon.Signs.GetValueOrDefault("down", [])];

    // Longer words first, so that 主要原因是 is not taken for 原因是.
    private readonly Regex sign = new(
        $"^[，。；]?(?:其?(?:{string.Join('|', packs.Entries.ReasonBegins.OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Select(Regex.Escape))})[是为：系在于，]*)+",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

    /// <summary>The reasons of a document; of several for one change the first.</summary>
    public IReadOnlyList<TextEntry> Of(ReadDocument document)
    {
        List<TextEntry> reasons = [];
        foreach (var sentence in document.Claims.Where(claim => claim.Place.Sentence is not null).GroupBy(claim => claim.Place.Sentence!, StringComparer.Ordinal))
        {
            var changes = sentence.OfType<Change>().Where(change => change is { Direction: not Direction.Level, NowPoint: not null } && (change.BasePoint ?? change.Base?.Coordinates) is not null).ToList();
            var text = new PrintedText(sentence.Key);
            foreach (var change in changes)
            {
                var reason = Within(text, change) ?? (ReferenceEquals(change, changes[^1]) && EndsWith(text, change) ? Following(document, sentence.Key) : null);
                if (reason is not null && subjects.KeyOf(change.NowPoint!.Value, change.BasePoint ?? change.Base!.Coordinates) is { } key && !reasons.Exists(known => known.Key == key))
                {
                    reasons.Add(new(key, reason) { Source = new(EntryOrigin.Read, change.Place) });
                }
            }
        }

        return reasons;
    }

    private string? Within(PrintedText text, Change change)
    {
        var normal = text.Normalised;
        if (EndOf(normal, change) is not { } end || sign.Match(normal[end..]) is not { Success: true } match)
        {
            return null;
        }

        var from = end + match.Length;
        var to = normal.IndexOf('；', from);

        // A list of changes goes on after the semicolon; a list of causes is one reason.
        to = to >= 0 && SaysAmountOfItsOwn().IsMatch(normal[to..]) ? to : normal.Length;
        return Plain(text.Between(from, to));
    }

    private bool EndsWith(PrintedText text, Change change) => EndOf(text.Normalised, change) == text.Normalised.Length;

    // The reason begins where the change's last number ends.
    private int? EndOf(string normal, Change change)
    {
        if ((change.Rate ?? change.Amount)?.Printed is not { } printed || Places(normal, change) is not [var only])
        {
            return null;
        }

        return only + Digits(printed).Length;
    }

    private List<int> Places(string normal, Change change)
    {
        var amount = Digits((change.Amount ?? change.Rate)!.Printed);
        List<int> places = [];
        for (var at = normal.IndexOf(amount, StringComparison.Ordinal); at >= 0; at = normal.IndexOf(amount, at + 1, StringComparison.Ordinal))
        {
            if (change is not { Amount: not null, Rate: { } rate })
            {
                places.Add(at);
            }
            else if (normal.IndexOf(Digits(rate.Printed), at + amount.Length, StringComparison.Ordinal) is var next and >= 0)
            {
                places.Add(next);
            }
        }

        // What was nothing before has grown by all that it is: only one of the two is the change.
        places = [.. places.Distinct()];
        return places.Count > 1 && change.Rate is null ? [.. places.Where(at => directions.Any(word => normal[..at].EndsWith(word, StringComparison.Ordinal)))] : places;
    }

    private static string Digits(string printed) => printed.Replace(",", "", StringComparison.Ordinal);

    // A sentence, or a paragraph, of its own: 主要原因：……
    private string? Following(ReadDocument document, string sentence)
    {
        for (var i = 0; i < document.Passages.Count; i++)
        {
            var at = document.Passages[i].Text.IndexOf(sentence, StringComparison.Ordinal);
            if (at >= 0)
            {
                var rest = document.Passages[i].Text[(at + sentence.Length)..].TrimStart('。', ' ');
                var text = new PrintedText(rest.Length > 0 ? rest : i + 1 < document.Passages.Count ? document.Passages[i + 1].Text : "");
                return text.Normalised.StartsWith("主要", StringComparison.Ordinal) && sign.Match(text.Normalised) is { Success: true } match
                    ? Plain(text.Between(match.Length, text.Normalised.IndexOf('。', match.Length) is var stop and >= 0 ? stop : text.Normalised.Length))
                    : null;
            }
        }

        return null;
    }

    private static string? Plain(string reason)
    {
        var plain = TextsFromPassages.Plain(reason).Trim('。', '；', '，', ' ');
        return plain.Any(char.IsLetter) && !PersonalNumbers.In(plain).Any() ? plain : null;
    }

    [GeneratedRegex(@"^；[^；]*\d(?:万元|元|%)", RegexOptions.None, 1000)]
    private static partial Regex SaysAmountOfItsOwn();
}
