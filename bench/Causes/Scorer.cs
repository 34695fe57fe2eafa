using System.Globalization;
using Mingzhang.Books.Mistakes;
using Mingzhang.Checking;
using Mingzhang.Model;

namespace Mingzhang.Causes;

/// <summary>Holds findings against the truth.</summary>
internal static class Scorer
{
    private const int MostRounded = 6;

    /// <summary>Whether a finding speaks of anything that a mistake changed: by its causes; where it tells none, by the
    /// relations that it breaks.</summary>
    public static bool Touches(CauseFinding finding, IReadOnlyList<Located> changes)
    {
        var corrected = finding.Causes.SelectMany(cause => cause.Corrections).Select(correction => correction.Fact);
        var broken = finding.Broken.SelectMany(broken => broken.Terms).Select(term => term.Fact);
        return finding.Causes.Count > 0
            ? corrected.Any(fact => changes.Any(change => change.IsAt(fact)))
            : broken.Any(fact => changes.Any(change => change.IsAt(fact) || IsMissedBy(change, fact)));
    }

    /// <summary>A cell that is blank now has no figure that a relation could name: the figures of its row and column speak for
    /// it, and those that its own was a part of.</summary>
    private static bool IsMissedBy(Located change, Fact fact) =>
        change.Change is { Now: null, Original: { } original }
        && (change.IsInLine(fact.Place) || fact.Coordinates.Contains(original.Coordinates));

    /// <summary>What the causes of findings say of a mistake; the best of all findings that touch it.</summary>
    public static Verdict Judge(InjectedMistake mistake, IReadOnlyList<Located> changes, IEnumerable<CauseFinding> findings)
    {
        var touching = findings.Where(finding => Touches(finding, changes)).ToList();
        bool Any(Func<CauseFinding, IEnumerable<Cause>> some, Func<Cause, bool> isRight) =>
            touching.Exists(finding => some(finding).Any(isRight));
        IEnumerable<Cause> First(CauseFinding finding) => finding.Causes.Take(1);
        bool IsRight(Cause cause) => HasPlaces(mistake.Kind, cause, changes) && HasValues(cause, changes);
        return new Verdict(mistake.Kind)
        {
            IsFound = touching.Count > 0,
            IsFirst = Any(First, IsRight),
            IsAmongEquals = Any(finding => finding.Causes.Take(Math.Max(1, finding.EquallyLikely)), IsRight),
            IsAmongThree = Any(finding => finding.Causes.Take(3), IsRight),
            HasPlaces = Any(First, cause => HasPlaces(mistake.Kind, cause, changes)),
            HasKind = Any(First, cause => IsKind(cause, mistake.Kind)),
        };
    }

    public static bool IsKind(Cause cause, MistakeKind kind) => cause.Kind.ToString() == kind.ToString();

    /// <summary>One figure is named by its place. Of a row, column, table or sentence the kind has to be right, and the
    /// rows, columns, table or sentence, not every figure of them.</summary>
    public static bool HasPlaces(MistakeKind kind, Cause cause, IReadOnlyList<Located> changes)
    {
        var places = cause.Corrections.Select(correction => correction.Fact.Place).ToList();
        switch (kind)
        {
            case MistakeKind.RowsSwapped:
                return IsKind(cause, kind) && SameLines(places, place => place.Row, changes, cell => cell.Row);
            case MistakeKind.ColumnsSwapped:
                return IsKind(cause, kind) && SameLines(places, place => place.Column, changes, cell => cell.Column);
            case MistakeKind.TableUnit:
                return IsKind(cause, kind) && places.TrueForAll(place => changes[0].IsInTable(place));
            case MistakeKind.SentenceUnit or MistakeKind.Direction:
                return IsKind(cause, kind) && places.TrueForAll(place => changes[0].IsInSentence(place));
            default:
                return cause.Corrections.All(correction => changes.Any(change => change.IsAt(correction.Fact)))
                    && changes.All(change => cause.Corrections.Any(correction => change.IsAt(correction.Fact)));
        }
    }

    /// <summary>The values that are told for changed figures are the true ones, as they are printed in the true document.</summary>
    public static bool HasValues(Cause cause, IReadOnlyList<Located> changes) =>
        cause.Corrections.All(correction =>
            correction.ShouldBe is not { } text
            || changes.FirstOrDefault(change => change.IsAt(correction.Fact)) is not { } change
            || IsValue(text, correction.Fact.Figure.Measure, change.Change.Original?.Figure)
            || (correction.IsApproximate && IsNear(text, change.Change.Original?.Figure))
        );

    /// <summary>A value that is told as an approximate one is right within a few units of its last digit: the figures that it
    /// follows from are rounded.</summary>
    private static bool IsNear(string text, Figure? truth) =>
        truth is { } figure
        && decimal.TryParse(Locator.Bare(text), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
        && Math.Abs(number - figure.Number) <= Math.Max(MostRounded * Figure.PowerOfTenth(figure.Decimals), Figure.PowerOfTenth(number.Scale));

    /// <summary>Whether a text says a figure, 1,234.50 万元, with the figure's decimals or more. Without a unit it is in the
    /// given one. Nothing printed is 0.</summary>
    public static bool IsValue(string text, Measure measure, Figure? truth)
    {
        var bare = Locator.Bare(text);
        var end = bare.Length;
        while (end > 0 && !char.IsAsciiDigit(bare[end - 1]))
        {
            end--;
        }

        if (!decimal.TryParse(bare[..end], NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            return truth is null && bare.Length == 0;
        }

        var scale = MoneyUnit.Named(bare[end..])?.Fen ?? measure.Scale;
        return truth is { } figure
            ? Math.Round(number * scale / figure.Measure.Scale, figure.Decimals, MidpointRounding.AwayFromZero) == figure.Number
            : number == 0;
    }

    private static bool SameLines(
        List<Place> places,
        Func<Place, int?> ofPlace,
        IReadOnlyList<Located> changes,
        Func<(int Table, int Row, int Column), int> ofCell
    ) =>
        places.TrueForAll(place => changes[0].IsInTable(place))
        && places.Select(ofPlace).OfType<int>().ToHashSet().SetEquals(changes.Select(change => ofCell(change.Cell!.Value)));
}
