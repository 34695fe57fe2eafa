using Mingzhang.Model;

namespace Mingzhang.Books.Mistakes;

/// <summary>Mistakes in the unit of many amounts at once.</summary>
internal static class UnitMistakes
{
    private const int FewestFigures = 4;

    /// <summary>The exact amounts in 元 under 万元 or the other way about, or all points lost: 3,414,600 for 3.414600.</summary>
    public static IReadOnlyList<Edit>? OfTable(PrintedFigures figures, Chance chance) =>
        Mistaker.Try(
            figures,
            chance,
            [.. figures.Tables.Where(table => table.Figures.Count(PrintedFigures.IsAmount) >= FewestFigures)],
            table =>
            {
                var amounts = table.Figures.Where(PrintedFigures.IsAmount).ToList();
                var manners = amounts.Select(spot => (spot.Fact!.Figure.Measure, spot.Fact.Figure.Decimals)).Distinct().ToList();
                if (manners.Count > 1 || amounts.Exists(spot => spot.Fact!.Fen is null))
                {
                    return null;
                }

                return
                [
                    .. (manners[0].Measure.Name, manners[0].Decimals, chance.Happens(30)) switch
                    {
                        ("万元", 6, true) => amounts.Select(spot =>
                            Printed(spot, spot.Fact!.Figure.Number * 1_000_000, 0, hasThousands: true)
                        ),
                        ("万元", _, _) => amounts.Select(spot =>
                            Printed(spot, (decimal)spot.Fact!.Fen! / MoneyUnit.Yuan.Fen, 2, spot.HasThousands)
                        ),
                        _ => amounts.Select(spot => Printed(spot, (decimal)spot.Fact!.Fen! / MoneyUnit.Wan.Fen, 6, spot.HasThousands)),
                    },
                ];
            }
        );

    public static IReadOnlyList<Edit>? OfSentence(PrintedFigures figures, Chance chance)
    {
        var sentences = figures
            .Sentences.Where(spot => spot.Fact!.Figure.Measure.Kind == MeasureKind.Money)
            .GroupBy(spot => (spot.Element, Sentence: figures.SentenceOf(spot)))
            .Where(sentence => sentence.Any(PrintedFigures.IsAmountAtItsPoint))
            .Select(sentence => sentence.ToList())
            .ToList();
        return Mistaker.Try(
            figures,
            chance,
            sentences,
            sentence =>
            {
                var units = sentence.Select(spot => spot.Fact!.Figure.Measure.MoneyUnit!).Distinct().ToList();
                var other = units[0] == MoneyUnit.Wan ? MoneyUnit.Yuan : MoneyUnit.Wan;
                return units.Count > 1 || (units[0] != MoneyUnit.Wan && units[0] != MoneyUnit.Yuan)
                    ? null
                    : [.. sentence.Select(spot => Renamed(spot, units[0], other))];
            }
        );
    }

    private static Edit Printed(Spot spot, decimal number, int decimals, bool hasThousands)
    {
        var now = spot.Fact!.Figure with { Number = number, Decimals = decimals };
        return new Edit(spot, Edit.Print(now, hasThousands), now);
    }

    private static Edit Renamed(Spot spot, MoneyUnit unit, MoneyUnit other) =>
        new(spot, spot.Text, spot.Fact!.Figure with { Measure = Measure.Money(other) })
        {
            Words = [new Replacement(spot.Offset!.Value + spot.Text.Length, unit.Name.Length, other.Name)],
            Told = (spot.Text + unit.Name, spot.Text + other.Name),
        };
}
