using Mingzhang.Model;

namespace Mingzhang.Books.Mistakes;

/// <summary>A figure that is right, but of another place of the document: pasted, or not brought up to date.</summary>
internal static class PlaceMistakes
{
    public static IReadOnlyList<Edit>? Subtotal(PrintedFigures figures, Chance chance)
    {
        var pairs =
            from table in figures.Tables
            from column in table.Figures.Where(PrintedFigures.IsAmountAtItsPoint).GroupBy(spot => spot.Column)
            from part in column
            from whole in column
            where part != whole && At(part) != At(whole) && At(whole).Contains(At(part))
            select (part, whole);
        return Mistaker.Try(figures, chance, [.. pairs], pair => [Edit.Copy(pair.part, pair.whole)]);
    }

    public static IReadOnlyList<Edit>? Stale(PrintedFigures figures, Chance chance) =>
        FromPoint(
            figures,
            chance,
            point => [point with { Year = point.Year - 1 }, .. Earlier(point.Stage).Select(stage => point with { Stage = stage })]
        );

    public static IReadOnlyList<Edit>? OtherFund(PrintedFigures figures, Chance chance) =>
        FromPoint(figures, chance, point => Wider(point));

    /// <summary>Puts what the document prints at another point in the place of a figure, in that figure's manner.</summary>
    private static IReadOnlyList<Edit>? FromPoint(PrintedFigures figures, Chance chance, Func<Coordinates, IEnumerable<Coordinates>> others)
    {
        var amounts = figures.All.Where(PrintedFigures.IsAmountAtItsPoint).ToList();
        var byPoint = amounts.ToLookup(At);
        List<(Spot To, Spot From)> pairs =
        [
            .. from to in amounts from point in others(At(to)) from source in byPoint[point].Take(1) select (to, source),
        ];
        var inText = pairs.Where(pair => pair.To.IsInSentence).ToList();
        return Mistaker.Try(
            figures,
            chance,
            inText.Count > 0 && chance.Happens(25) ? inText : pairs,
            pair => [Edit.Of(pair.To, As(pair.To.Fact!.Figure, pair.From.Fact!.Figure))]
        );
    }

    private static Figure As(Figure manner, Figure value) =>
        manner with
        {
            Number = Math.Round(value.Number * value.Measure.Scale / manner.Measure.Scale, manner.Decimals, MidpointRounding.AwayFromZero),
        };

    private static IEnumerable<Stage> Earlier(Stage stage) =>
        stage switch
        {
            Stage.Final => [Stage.Initial, Stage.Adjusted],
            Stage.Adjusted => [Stage.Initial],
            _ => [],
        };

    private static IEnumerable<Coordinates> Wider(Coordinates point)
    {
        while (point.TryWiden(Dimension.Fund, out point))
        {
            yield return point;
        }
    }

    private static Coordinates At(Spot spot) => spot.Fact!.Coordinates;
}
