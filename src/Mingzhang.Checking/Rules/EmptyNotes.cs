using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>Notes that a table is empty.</summary>
internal static partial class EmptyNotes
{
    private const int LongestNote = 120;

    /// <summary>Whether a note beside the table, or a paragraph about its matter, says that there is nothing.</summary>
    public static bool HasNote(RuleContext context, FactTable table) =>
        NotesOf(context, table).Any()
        || (MatterOf(context, table.Title) is { } matter && context.Body.Words.SelectMany(words => words.Paragraphs).Any(paragraph => (SaysNothing(context, paragraph.Bare) || Zero().IsMatch(paragraph.Bare)) && matter.Any(word => paragraph.Bare.Contains(word, StringComparison.Ordinal))))
        || (MatterOf(context, table.Title) is { } section && HasEmptySection(context, section));

    /// <summary>Lines around a table, or cells in it, that say there is nothing.</summary>
    public static IEnumerable<string> NotesOf(RuleContext context, FactTable table) =>
        table.LinesBelow.Take(2).Concat(table.LinesAbove).Concat(DocumentWords.CellsOf(table).Select(cell => cell.Text)).Select(RuleText.Bare)
            .Where(line => line.Length <= LongestNote && SaysNothing(context, line));

    /// <summary>The words that a kind of table is known by; null for a table of no listed kind.</summary>
    public static IReadOnlyList<string>? MatterOf(RuleContext context, string title)
    {
        var name = RuleText.Name(title);
        return context.Rule.Lists.FirstOrDefault(kind => kind.Key is not ("notes" or "whole") && kind.Value.Any(word => name.Contains(word, StringComparison.Ordinal))).Value;
    }

    public static bool SaysNothing(RuleContext context, string bare) => context.List("notes").Any(note => bare.Contains(note, StringComparison.Ordinal));

    // “五、政府性基金预算…情况” and below it “本年度无此项支出”.
    private static bool HasEmptySection(RuleContext context, IReadOnlyList<string> matter) =>
        context.Body.Words.Any(words => words.Paragraphs.Zip(words.Paragraphs.Skip(1)).Any(pair =>
            pair.First.Bare.Length <= LongestNote && matter.Any(word => pair.First.Bare.Contains(word, StringComparison.Ordinal)) && pair.Second.Bare.Length <= LongestNote && SaysNothing(context, pair.Second.Bare)));

    // “三公”经费预算0万元: an amount of nothing says it as well.
    [GeneratedRegex(@"(?<![\d.,，])0(?:\.0+)?(?:万元|元)|为0(?![\d.])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Zero();
}
