using Mingzhang.Model;

namespace Mingzhang.Books.Mistakes;

/// <summary>Mistakes in the unit of many amounts at once.</summary>
internal static class UnitMistakes
{
    private const int FewestFigures = 4;

    public static IReadOnlyList<Edit>? OfTable(PrintedFigures figures, Chance chance) =>
        Mistaker.Try(figures, chance, [.. figures.Tables.Where(table => table.Figures.Count(PrintedFigures.IsAmount) >= FewestFigures)], table =>
        {
            var amounts = table.Figures.Where(PrintedFigures.IsAmount).ToList();
            var decimals = amounts.Select(spot => spot.Fact!.Figure.Decimals).Distinct().ToList();
            var units = amounts.Select(spot => spot.Fact!.Figure.Measure).Distinct().ToList();
            if (decimals.Count > 1 || units.Count > 1)
            {
                return null;
            }

            return (units[0].MoneyUnit!.Name, decimals[0], chance.Number(1, 3)) switch
            {
                // All points lost: 3,414,600 for 3.414600.
                ("万元", 6, 1) => Scaled(amounts, 1_000_000, 0, hasThousands: true),
                ("万元", 2, 1) => Scaled(amounts, 1 / 10_000m, 6),
                ("万元", _, _) => Scaled(amounts, 10_000, 2),
                _ => Scaled(amounts, 1 / 10_000m, 6),
            };
        });

    public static IReadOnlyList<Edit>? OfSentence(PrintedFigures figures, Chance chance)
    {
        var sentences = figures.Sentences
            .Where(spot => spot.Fact!.Figure.Measure.Kind == MeasureKind.Money)
            .GroupBy(spot => (spot.Element, Sentence: figures.SentenceOf(spot)))
            .Where(sentence => sentence.Any(PrintedFigures.IsAmountAtItsPoint))
            .Select(sentence => sentence.ToList())
            .ToList();
        return Mistaker.Try(figures, chance, sentences, sentence =>
        {
            var units = sentence.Select(spot => spot.Fact!.Figure.Measure.MoneyUnit!).Distinct().ToList();
            var other = units[0] == MoneyUnit.Wan ? MoneyUnit.Yuan : MoneyUnit.Wan;
            return units.Count > 1 || (units[0] != MoneyUnit.Wan && units[0] != MoneyUnit.Yuan) ? null : [.. sentence.Select(spot => Renamed(spot, units[0], other))];
        });
    }

    private static List<Edit> Scaled(List<Spot> amounts, decimal factor, int decimals, bool hasThousands = false) =>
    [
        .. amounts.Select(spot =>
        {
            var now = spot.Fact!.Figure with { Number = Math.Round(spot.Fact.Figure.Number * factor, decimals), Decimals = decimals };
            return new Edit(spot, Edit.Print(now, hasThousands || spot.HasThousands), now);
        }),
    ];

    private static Edit Renamed(Spot spot, MoneyUnit unit, MoneyUnit other) =>
        new(spot, spot.Text, spot.Fact!.Figure with { Measure = Measure.Money(other) })
        {
            Words = [new Replacement(spot.Offset!.Value + spot.Text.Length, unit.Name.Length, other.Name)],
            Told = (spot.Text + unit.Name, spot.Text + other.Name),
        };
}
