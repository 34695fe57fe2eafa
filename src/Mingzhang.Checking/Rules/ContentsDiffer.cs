using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>The list of contents names a table that the document has not (DE-21). Told only where the document holds other
/// tables of the list; else the tables are published in a file of their own. Performance sheets have a title a project, and
/// are left out.</summary>
internal sealed class ContentsDiffer : IRule
{
    private const int ShortestTitle = 4;
    private const int FewestTables = 3;

    /// <summary>The rule whose lists name the kinds of tables: an entry of none of them (第二部分 预算表) is a heading.</summary>
    private const string TableKinds = "missing-table";

    public RuleResult Check(RuleContext context)
    {
        var outline = context.Words.Outline;
        var kinds = context.Packs.Rules.GetValueOrDefault(TableKinds)?.Lists;
        var entries = Entries(context.Words).Where(entry => kinds is not null && MissingTable.KindOf(entry.Name, kinds) is not null).DistinctBy(entry => entry.Name).ToList();
        if (entries.Count < FewestTables)
        {
            return RuleResult.DoesNotApply;
        }

        var titles = context.Document.Tables.Where(table => table.Kind != TableKind.Contents).Select(table => TitleOf(table.Title))
            .Concat(context.Document.Tables.Select(table => TitleOf(table.Place.Sheet ?? "")))
            .Concat(outline.Body.Select(paragraph => TitleOf(paragraph.Text))).Where(title => title.Length >= ShortestTitle).ToHashSet(StringComparer.Ordinal);
        var missing = entries.Where(entry => !titles.Contains(entry.Name) && !titles.Any(title => title.EndsWith(entry.Name, StringComparison.Ordinal) || entry.Name.EndsWith(title, StringComparison.Ordinal))).ToList();
        return entries.Count - missing.Count < FewestTables
            ? RuleResult.NotEnoughData
            : RuleResult.Of(missing.Select(entry => context.Found(entry.Place, ("table", entry.Name), ("count", $"{entries.Count}"))));
    }

    // Dots and pages may make a table of the list, or stand in its paragraphs.
    private static IEnumerable<(string Name, Place Place)> Entries(DocumentWords words)
    {
        var contents = words.Document.Tables.Where(table => table.Kind == TableKind.Contents).ToList();
        var cells = contents.SelectMany(table => DocumentWords.CellsOf(table).Select(cell => (cell.Text, cell.Place)).Concat(table.LinesAbove.Select(line => (Text: line, table.Place))));
        return words.Outline.Contents.Select(paragraph => (paragraph.Text, paragraph.Place)).Concat(cells)
            .Select(entry => (Name: TitleOf(Outline.EntryOf(RuleText.Bare(entry.Text))), entry.Place))
            .Where(entry => entry.Name.Length >= ShortestTitle && entry.Name.EndsWith('表') && !entry.Name.Contains("绩效", StringComparison.Ordinal));
    }

    /// <summary>A title without number, brackets and what varies between a list and a head: 表一、收支总表.</summary>
    private static string TitleOf(string text)
    {
        var name = RuleText.Name(text);
        var bracket = name.IndexOf('（', StringComparison.Ordinal);
        if (bracket > ShortestTitle && name.EndsWith('）'))
        {
            name = name[..bracket];
        }

        var start = 0;
        while (start < name.Length && (char.IsAsciiDigit(name[start]) || "一二三四五六七八九十第（）()、.．-附公开预决算表".Contains(name[start], StringComparison.Ordinal)))
        {
            start++;
        }

        return name.Length - start >= ShortestTitle - 1 ? name[start..] : name;
    }
}
