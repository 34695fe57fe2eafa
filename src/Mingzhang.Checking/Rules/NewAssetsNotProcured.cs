using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>The text says that new assets stand in the procurement budget, and its table lists no goods at all (BX-19). Goods are what has a
/// code of the procurement catalogue that begins with A.</summary>
internal sealed partial class NewAssetsNotProcured : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var assets = context.Document.Facts.FirstOrDefault(fact => fact is { Coordinates.Theme: Theme.NewAssets, Figure: { Number: > 0, Measure.Kind: MeasureKind.Money }, Place.Paragraph: not null } && IsSaidProcured(context, fact));
        var tables = context.Document.Tables.Select(table => (Table: table, Codes: DocumentWords.CellsOf(table).Where(cell => Catalogue().IsMatch(cell.Bare)).Select(cell => cell.Bare[0]).ToList()))
            .Where(table => table.Codes.Count > 0).ToList();
        return assets is null || tables.Count == 0 ? RuleResult.DoesNotApply
            : RuleResult.Of(tables.Exists(table => table.Codes.Contains('A')) ? [] : [context.Found(assets.Place, ("money", Telling.Money(assets)), ("table", tables[0].Table.Title)) with { Places = [assets.Place, tables[0].Table.Place] }]);
    }

    private static bool IsSaidProcured(RuleContext context, Fact fact) =>
        context.Words.Paragraphs.FirstOrDefault(piece => piece.Place.Paragraph == fact.Place.Paragraph) is { } piece && context.List("procured").Any(word => piece.Bare.Contains(word, StringComparison.Ordinal));

    [GeneratedRegex(@"^[ABC]\d{8}$", RegexOptions.None, 1000)]
    private static partial Regex Catalogue();
}
