using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Rules;

/// <summary>A table of the set that the profile asks for is not there (DE-10). Tables have many names; the rule's lists name
/// each kind of table and the words by which a title shows it, the first that fits counts. Words apart by “…” stand in
/// this order.</summary>
internal sealed class MissingTable : IRule
{
    private const int LongestTitle = 60;

    public RuleResult Check(RuleContext context)
    {
        var required = Required(context.Profile, context.Document.Kind?.Value);
        if (required.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        // A disclosure may come in several files; their tables are one set, told once.
        var files = context.Body.Words.Where(words => IsSameDisclosure(words.Document, context.Document)).ToList();
        if (files[0] != context.Words)
        {
            return RuleResult.DoesNotApply;
        }

        var kinds = context.Rule.Lists;
        var there = files.SelectMany(TitlesOf).Select(title => KindOf(title, kinds)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var missing = required.Where(title => KindOf(title, kinds) is { } kind && !there.Contains(kind)).ToList();

        // Where none of the set is there, the tables are published in a file that was not given.
        return missing.Count == required.Count || files.TrueForAll(words => words.Document.Tables.All(table => table.Kind != TableKind.Amounts))
            ? RuleResult.NotEnoughData
            : RuleResult.Of(missing.Select(title => context.Found(new Place { Document = context.Document.Name }, ("table", title), ("profile", context.Profile!.Title))));
    }

    /// <summary>The kind of table that a title shows; null for none of the rule's.</summary>
    internal static string? KindOf(string title, IReadOnlyDictionary<string, IReadOnlyList<string>> kinds)
    {
        var name = RuleText.Name(title);
        return kinds.FirstOrDefault(kind => kind.Value.Any(words => HasInOrder(name, words))).Key;
    }

    internal static IReadOnlyList<string> Required(Profile? profile, DocumentKind? kind) => kind switch
    {
        DocumentKind.Budget => profile?.List("budgetTables") ?? [],
        DocumentKind.FinalAccounts => profile?.List("finalAccountsTables") ?? [],
        _ => [],
    };

    internal static bool IsSameDisclosure(ReadDocument one, ReadDocument other) => one.Kind?.Value == other.Kind?.Value && one.Year?.Value == other.Year?.Value;

    // A title above a note that there is nothing counts too, and so does one whose table could not be read.
    private static IEnumerable<string> TitlesOf(DocumentWords words)
    {
        // Paragraphs stand in the body or in the list of contents; what a worksheet prints above a table stands in neither.
        var paragraphs = words.Document.Passages.Select(passage => passage.Text).ToHashSet(StringComparer.Ordinal);
        return words.Document.Tables.Where(table => table.Kind != TableKind.Contents)
            .SelectMany(table => table.LinesAbove.Where(line => !paragraphs.Contains(line)).Append(table.Title).Append(table.Place.Sheet ?? ""))
            .Concat(words.Outline.Body.Select(paragraph => paragraph.Text))
            .Where(line => RuleText.Bare(line) is { Length: > 2 and <= LongestTitle } bare && (bare.Contains('表', StringComparison.Ordinal) || line.Length < 12));
    }

    private static bool HasInOrder(string name, string words)
    {
        var at = 0;
        foreach (var word in words.Split('…'))
        {
            at = name.IndexOf(word, at, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            at += word.Length;
        }

        return true;
    }
}
