using Mingzhang.Model;

namespace Mingzhang.Books.Mistakes;

/// <summary>Plans a mistake; null where the document has no place for it.</summary>
internal delegate IReadOnlyList<Edit>? MistakePlan(PrintedFigures figures, Chance chance);

/// <summary>Puts mistakes of people into documents that hold none. The facts expected of the document stay the truth;
/// only what is printed changes.</summary>
public static class Mistaker
{
    private const int Tries = 200;

    private static readonly Dictionary<MistakeKind, MistakePlan> Plans = new()
    {
        [MistakeKind.Digit] = DigitMistakes.Other,
        [MistakeKind.DigitsTransposed] = DigitMistakes.Transposed,
        [MistakeKind.DigitLost] = DigitMistakes.Lost,
        [MistakeKind.DigitDoubled] = DigitMistakes.Doubled,
        [MistakeKind.Sign] = DigitMistakes.Sign,
        [MistakeKind.Point] = DigitMistakes.Point,
        [MistakeKind.TableUnit] = UnitMistakes.OfTable,
        [MistakeKind.SentenceUnit] = UnitMistakes.OfSentence,
        [MistakeKind.RowsSwapped] = SwapMistakes.Rows,
        [MistakeKind.ColumnsSwapped] = SwapMistakes.Columns,
        [MistakeKind.NeighbourColumn] = SwapMistakes.Neighbour,
        [MistakeKind.SubtotalInRow] = PlaceMistakes.Subtotal,
        [MistakeKind.StaleFigure] = PlaceMistakes.Stale,
        [MistakeKind.OtherFund] = PlaceMistakes.OtherFund,
        [MistakeKind.RateBase] = RateMistakes.Base,
        [MistakeKind.RateComplement] = RateMistakes.Complement,
        [MistakeKind.RatesSwapped] = RateMistakes.Swapped,
        [MistakeKind.AmountAsRate] = RateMistakes.Amount,
        [MistakeKind.Direction] = RateMistakes.Direction,
    };

    /// <summary>All kinds, in the order of their numbers.</summary>
    public static IReadOnlyList<MistakeKind> Kinds { get; } = [.. Plans.Keys.Order()];

    /// <summary>One mistake of a kind.</summary>
    /// <param name="document">A document without damage or mistakes.</param>
    /// <param name="seed">The same seed gives the same mistake.</param>
    /// <param name="kind">How the mistake comes about.</param>
    /// <returns>Null where the document has no place for such a mistake.</returns>
    public static MistakenDocument? Inject(BookDocument document, int seed, MistakeKind kind) => Inject(document, seed, [kind]);

    /// <summary>Several mistakes, none in a place that another has changed.</summary>
    /// <returns>Null where one of them has no place.</returns>
    public static MistakenDocument? Inject(BookDocument document, int seed, params IReadOnlyList<MistakeKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(kinds);
        HashSet<(int, int?, int?, int?)> taken = [];
        List<(MistakeKind Kind, IReadOnlyList<Edit> Edits)> planned = [];
        foreach (var (number, kind) in kinds.Index())
        {
            var edits = Plans[kind](new PrintedFigures(document, taken), new Chance(seed, $"mistake {number} {kind}"));
            if (edits is null)
            {
                return null;
            }

            taken.UnionWith(edits.Select(edit => PrintedFigures.Key(edit.Spot)));
            planned.Add((kind, edits));
        }

        var all = planned.SelectMany(mistake => mistake.Edits).ToList();
        return new MistakenDocument(
            Printer.Print(document, all),
            [.. planned.Select(mistake => new InjectedMistake(mistake.Kind, [.. mistake.Edits.Select(edit => Printer.Change(edit, all))]))]
        );
    }

    /// <summary>Prints other figures at places of a document without mistakes.</summary>
    public static BookDocument Print(BookDocument document, IEnumerable<(Spot At, Figure Figure)> figures)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Printer.Print(document, [.. figures.Select(figure => Edit.Of(figure.At, figure.Figure))]);
    }

    /// <summary>Plans a mistake at one of the candidates: the first one drawn at which it is possible, free and beyond
    /// rounding.</summary>
    internal static IReadOnlyList<Edit>? Try<T>(
        PrintedFigures figures,
        Chance chance,
        IReadOnlyList<T> candidates,
        Func<T, IReadOnlyList<Edit>?> plan
    )
    {
        for (var attempt = 0; attempt < Tries && candidates.Count > 0; attempt++)
        {
            var edits = plan(chance.Pick(candidates))?.Where(edit => edit.Words is not null || edit.Text != edit.Spot.Text).ToList();
            if (
                edits is { Count: > 0 }
                && edits.TrueForAll(edit => figures.IsFree(edit.Spot))
                && edits.Exists(edit => edit.Words is not null || edit.IsBeyondRounding)
            )
            {
                return edits;
            }
        }

        return null;
    }
}
