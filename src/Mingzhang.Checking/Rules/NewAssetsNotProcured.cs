using System.Text.RegularExpressions;

namespace Mingzhang.Checking.Rules;

/// <summary>The text says that assets to be bought stand in the procurement budget, and its table lists no goods at all (BX-19). Goods are what
/// has a code of the procurement catalogue that begins with A.</summary>
internal sealed partial class NewAssetsNotProcured : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var planned = Telling.Paragraphs(context.Words).Where(piece => context.List("procured").Any(word => piece.Bare.Contains(word, StringComparison.Ordinal)))
            .Select(piece => (Piece: piece, Match: Planned().Match(piece.Bare))).FirstOrDefault(plan => plan.Match.Success);
        var tables = context.Document.Tables.Select(table => (Table: table, Codes: DocumentWords.CellsOf(table).Where(cell => Catalogue().IsMatch(cell.Bare)).Select(cell => cell.Bare[0]).ToList()))
            .Where(table => table.Codes.Count > 0).ToList();
        if (planned.Piece is null || tables.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var place = planned.Piece.At(planned.Match.Index);
        return RuleResult.Of(tables.Exists(table => table.Codes.Contains('A')) ? []
            : [context.Found(place, ("money", planned.Match.Groups["money"].Value), ("table", tables[0].Table.Title)) with { Places = [place, tables[0].Table.Place] }]);
    }

    [GeneratedRegex(@"(?:拟|计划|预计)(?:新增|购置|采购|购买)[^\d，。；]{0,8}资产[^\d，。；]{0,10}(?<money>(?=[\d.]*[1-9])\d+(?:\.\d+)?(?:万元|元))", RegexOptions.None, 1000)]
    private static partial Regex Planned();

    [GeneratedRegex(@"^[ABC]\d{8}$", RegexOptions.None, 1000)]
    private static partial Regex Catalogue();
}
