using Mingzhang.Model;

namespace Mingzhang.Books.Mistakes;

/// <summary>Mistakes in what a sentence says of amounts: shares, rates, 增加 and 减少.</summary>
internal static class RateMistakes
{
    private static readonly (string Up, string Down)[] Ways = [("增加", "减少"), ("增长", "下降")];

    /// <summary>A share of another total, or of the amount's own change by this year's figure instead of last year's.</summary>
    public static IReadOnlyList<Edit>? Base(PrintedFigures figures, Chance chance)
    {
        var amounts = figures.All.Where(PrintedFigures.IsAmountAtItsPoint).ToList();
        List<(Spot Rate, Spot Part, Spot Whole)> choices =
        [
            .. from rate in Rates(figures)
            let part = AmountBefore(figures, rate)
            where part is not null
            from whole in amounts
            where IsWrongBase(figures, rate, part, whole)
            select (rate, part, whole),
        ];
        return Mistaker.Try(
            figures,
            chance,
            choices,
            choice =>
            {
                var percent = Math.Round(
                    Value(choice.Part) / Value(choice.Whole) * 100,
                    choice.Rate.Fact!.Figure.Decimals,
                    MidpointRounding.AwayFromZero
                );
                return percent is 0 or > 400 ? null : [Other(choice.Rate, percent)];
            }
        );
    }

    public static IReadOnlyList<Edit>? Complement(PrintedFigures figures, Chance chance) =>
        Mistaker.Try(
            figures,
            chance,
            Shares(figures),
            rate => rate.Fact!.Figure.Number < 100 ? [Other(rate, 100 - rate.Fact.Figure.Number)] : null
        );

    public static IReadOnlyList<Edit>? Swapped(PrintedFigures figures, Chance chance)
    {
        var shares = Shares(figures);
        var pairs = shares
            .Join(shares, rate => rate.Element, rate => rate.Element, (first, second) => (first, second))
            .Where(pair => pair.first.Offset < pair.second.Offset);
        return Mistaker.Try(figures, chance, [.. pairs], pair => [Edit.Copy(pair.first, pair.second), Edit.Copy(pair.second, pair.first)]);
    }

    public static IReadOnlyList<Edit>? Amount(PrintedFigures figures, Chance chance) =>
        Mistaker.Try(
            figures,
            chance,
            [.. Rates(figures)],
            rate =>
                AmountBefore(figures, rate) is { } part
                    ? [Edit.Of(rate, rate.Fact!.Figure with { Number = part.Fact!.Figure.Number, Decimals = part.Fact.Figure.Decimals })]
                    : null
        );

    /// <summary>Both words of a change are wrong: the amount's, and the rate's behind it.</summary>
    public static IReadOnlyList<Edit>? Direction(PrintedFigures figures, Chance chance)
    {
        var changes = figures
            .Sentences.Where(spot =>
                PrintedFigures.IsAmount(spot) && EndsWithWay(figures.TextBefore(spot)) is not null && Edit.IsBeyond(spot.Fact!.Figure, null)
            )
            .ToList();
        return Mistaker.Try(
            figures,
            chance,
            changes,
            spot =>
            {
                var way = EndsWithWay(figures.TextBefore(spot))!.Value;
                List<Replacement> words = [new(spot.Offset!.Value - 2, 2, way.After)];
                var after = figures.TextAfter(spot)[spot.Fact!.Figure.Measure.Name.Length..];
                if (after.StartsWith('，') && EndsWithWay(after[..Math.Min(3, after.Length)]) is { } rate)
                {
                    words.Add(new(spot.Offset.Value + spot.Text.Length + spot.Fact.Figure.Measure.Name.Length + 1, 2, rate.After));
                }

                return [new Edit(spot, spot.Text, spot.Fact.Figure) { Words = words, Told = way }];
            }
        );
    }

    /// <summary>For a share: a whole that holds the part, other than its own. For a completion: another stage of the same
    /// figure. For a change: the changed figure itself.</summary>
    private static bool IsWrongBase(PrintedFigures figures, Spot rate, Spot part, Spot whole)
    {
        var (at, other) = (rate.Fact!.Coordinates, whole.Fact!.Coordinates);
        return IsShare(figures, rate) ? other != at && other.Contains(at) && Value(whole) >= Value(part)
            : part.Fact!.IsOptional ? other == at
            : other == at with { Stage = other.Stage } && other.Stage != at.Stage;
    }

    private static List<Spot> Shares(PrintedFigures figures) => [.. Rates(figures).Where(rate => IsShare(figures, rate))];

    private static IEnumerable<Spot> Rates(PrintedFigures figures) => figures.Sentences.Where(PrintedFigures.IsRate);

    private static bool IsShare(PrintedFigures figures, Spot rate)
    {
        var before = figures.TextBefore(rate);
        var clause = before[(before.AsSpan().LastIndexOfAny('，', '；', '。') + 1)..];
        return clause.StartsWith('占');
    }

    /// <summary>The amount that the rate is of: the last one before it in its sentence, of the same point.</summary>
    private static Spot? AmountBefore(PrintedFigures figures, Spot rate) =>
        figures.Sentences.LastOrDefault(spot =>
            spot.Element == rate.Element
            && spot.Offset < rate.Offset
            && figures.SentenceOf(spot) == figures.SentenceOf(rate)
            && PrintedFigures.IsAmount(spot)
            && spot.Fact!.Coordinates == rate.Fact!.Coordinates
        );

    private static Edit Other(Spot rate, decimal percent) => Edit.Of(rate, rate.Fact!.Figure with { Number = percent });

    private static decimal Value(Spot spot) => spot.Fact!.Figure.Number * spot.Fact.Figure.Measure.Scale;

    private static (string Before, string After)? EndsWithWay(string text)
    {
        foreach (var (up, down) in Ways)
        {
            if (text.EndsWith(up, StringComparison.Ordinal))
            {
                return (up, down);
            }

            if (text.EndsWith(down, StringComparison.Ordinal))
            {
                return (down, up);
            }
        }

        return null;
    }
}
