using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A table is published without any figure and nothing says why (DE-15, DR-13). A note beside the table says it, or
/// a paragraph that names what the table is about. Lists: “notes” are words that say there is nothing; every other list is a
/// kind of table, by the words of its title, which are those that a paragraph names it by.</summary>
internal sealed class EmptyTableWithoutNote : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var empty = context.Document.Tables.Where(table => table is { IsEmpty: true, Kind: TableKind.Amounts, Title.Length: > 0 }).ToList();
        if (empty.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var silent = empty.Where(table => !EmptyNotes.HasNote(context, table)).ToList();
        return silent.Count == 0
            ? RuleResult.Of([])
            : RuleResult.Of(
            [
                context.Found(silent[0].Place, ("tables", string.Join('、', silent.Select(table => $"《{table.Title}》"))))
                    with { Places = [.. silent.Select(table => table.Place)] },
            ]);
    }
}
