namespace Mingzhang.Checking.Rules;

/// <summary>What an item is used for is told with the words of another item, and with none of its own (DE-58). Items and their words are
/// data of the pack.</summary>
internal sealed class ItemDescriptionDiffers : IRule
{
    private const string Uses = "use";

    public RuleResult Check(RuleContext context)
    {
        var items = context.Rule.Lists.Where(list => list.Key != Uses).ToDictionary(list => list.Key, list => list.Value, StringComparer.Ordinal);
        var described = Telling.Paragraphs(context.Words).SelectMany(piece => Described(piece, items, context.List(Uses))).ToList();
        return described.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(described.Select(use => Found(context, items, use)).OfType<RuleFinding>());
    }

    private static RuleFinding? Found(RuleContext context, Dictionary<string, IReadOnlyList<string>> items, (string Item, string Use, TextPiece Piece, int At) use)
    {
        if (items[use.Item].Any(word => use.Use.Contains(word, StringComparison.Ordinal)))
        {
            return null;
        }

        var foreign = items.Where(item => item.Key != use.Item).SelectMany(item => item.Value).FirstOrDefault(word => use.Use.Contains(word, StringComparison.Ordinal));
        return foreign is null ? null : context.Found(use.Piece.At(use.At), ("item", use.Item), ("word", foreign), ("quote", use.Use));
    }

    /// <summary>“住房公积金（项）12.00万元，主要用于……” up to the end of the clause, where no other item is named in between.</summary>
    private static IEnumerable<(string Item, string Use, TextPiece Piece, int At)> Described(TextPiece piece, Dictionary<string, IReadOnlyList<string>> items, IReadOnlyList<string> uses)
    {
        var text = piece.Bare;
        foreach (var start in Telling.After(text, uses).Distinct())
        {
            var clause = text.LastIndexOfAny(['。', '；'], start - 1) + 1;
            var before = text[clause..start];
            var item = items.Keys.Select(name => (Name: name, At: Last(before, name))).Where(found => found.At >= 0).OrderByDescending(found => found.At + found.Name.Length).ThenByDescending(found => found.Name.Length).FirstOrDefault().Name;
            if (item is not null && IsNamed(before, item))
            {
                yield return (item, text[start..Telling.EndOfClause(text, start)], piece, start);
            }
        }
    }

    // The clause is about the item only if it begins with it, or calls it an item.
    private static bool IsNamed(string clause, string item) =>
        clause.StartsWith(item, StringComparison.Ordinal) || clause.Contains(item + "（项", StringComparison.Ordinal) || clause.Contains(item + "”（项", StringComparison.Ordinal);

    private static int Last(string text, string name) => text.LastIndexOf(name, StringComparison.Ordinal);
}
