namespace Mingzhang.Checking.Rules;

/// <summary>The note under an empty table speaks of another table: copied and not changed (DE-17). Judged only where title and
/// note each name one of the listed matters.</summary>
internal sealed class NoteOfAnotherTable : IRule
{
    private const int LongestNote = 80;

    public RuleResult Check(RuleContext context)
    {
        var notes = context.Document.Tables
            .Where(table => table.Title.Length > 0 && EmptyNotes.MatterOf(context, table.Title) is not null)
            .SelectMany(table => table.LinesBelow.Take(2).Select(RuleText.Bare).Where(line => line.Length <= LongestNote && EmptyNotes.SaysNothing(context, line)).Select(note => (Table: table, Note: note)))
            .ToList();
        return notes.Count == 0
            ? RuleResult.DoesNotApply
            : RuleResult.Of(notes.Where(pair => IsOfAnother(context, pair.Table.Title, pair.Note)).Select(pair => context.Found(pair.Table.Place, ("table", pair.Table.Title), ("note", pair.Note))));
    }

    private static bool IsOfAnother(RuleContext context, string title, string note) =>
        EmptyNotes.MatterOf(context, note) is { } other && EmptyNotes.MatterOf(context, title) is { } own && !ReferenceEquals(own, other) && !own.Any(word => note.Contains(word, StringComparison.Ordinal));
}
