using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells a cause in one clause without a full stop: where, what is printed, what it should be, what went wrong.</summary>
public sealed class CauseWords(TextBook texts, PlaceWords places)
{
    // For a kind that tells of two places, where only one is given.
    private const string Bare = "cause.bare";

    /// <summary>What went wrong, in two or three words: 一位数字写错.</summary>
    public string Kind(CauseKind kind) => texts.Name("cause-kind", kind);

    public string Message(Cause cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return cause.Kind switch
        {
            CauseKind.TableUnit or CauseKind.SentenceUnit => OtherUnit(cause),
            CauseKind.RowsSwapped => Swapped(cause, place => place.Row, places.Row),
            CauseKind.ColumnsSwapped => Swapped(cause, place => place.Column, places.Column),
            CauseKind.RatesSwapped => RatesSwapped(cause),
            CauseKind.NeighbourColumn => Moved(cause),
            _ => OneFigure(cause, $"cause.{cause.Kind}"),
        };
    }

    /// <summary>What to do about it.</summary>
    public string Remedy(Cause cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        var key = $"remedy.{cause.Kind}";
        return texts[
            texts.Has(key) ? key
            : cause.Corrections[0].ShouldBe is null ? "remedy.unknown"
            : "remedy.figure"
        ];
    }

    /// <summary>A figure as printed, with its unit; a blank cell is told as blank.</summary>
    public string Printed(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return IsBlank(correction)
            ? texts["cause.blank-cell"]
            : AmountWords.WithUnit(correction.Fact.Printed, correction.Fact.Figure.Measure);
    }

    /// <summary>What a figure should read, with its unit; null where several values would do.</summary>
    public string? ShouldBe(Correction correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return correction.ShouldBe switch
        {
            null => null,
            "" => texts["cause.blank-cell"],
            { } value when correction.IsApproximate => texts.Format("cause.about", ("value", Value(correction, value))),
            { } value => Value(correction, value),
        };
    }

    /// <summary>The right word for a wrong one of direction: “减少”; null for all other causes.</summary>
    public string? RightWord(Cause cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        return cause.RightWord is { } word ? texts.Format("place.label", ("label", texts.Name("direction", word))) : null;
    }

    private string OneFigure(Cause cause, string key)
    {
        var first = cause.Corrections[0];
        var expected = RightWord(cause) ?? ShouldBe(first);
        var told =
            expected is null ? Variant(key, ".unknown", "cause.unknown")
            : IsBlank(first) ? "cause.blank"
            : cause.Source is null ? key
            : Variant(key, ".sourced", key);
        var clause = texts.Format(
            told,
            ("place", Subject(first)),
            ("printed", Printed(first)),
            ("expected", expected ?? ""),
            ("kind", Kind(cause.Kind)),
            ("source", cause.Source is { } source ? places.Subject(source.Place, source.Printed, first.Fact.Place).Trim() : "")
        );
        return cause.Corrections.Count == 1
            ? clause
            : texts.Format("cause.and-others", ("cause", clause), ("count", Number(cause.Corrections.Count - 1)));
    }

    // The unit that the figures are really in: the printed one, taken as often as each figure is too large.
    private string OtherUnit(Cause cause)
    {
        var first = cause.Corrections[0];
        var place = first.Fact.Place;
        var key = $"cause.{cause.Kind}";
        var unit = cause.Corrections.Select(UnitMeant).FirstOrDefault(unit => unit is not null);
        return texts.Format(
            unit is null ? key + ".unknown" : key,
            ("place", cause.Kind == CauseKind.TableUnit ? places.WholeTable(place) : Subject(first)),
            ("unit", first.Fact.Figure.Measure.Name is { Length: > 0 } name ? name : texts["not-stated"]),
            ("meant", unit?.Name ?? ""),
            ("where", Subject(first, place)),
            ("printed", Printed(first)),
            ("expected", ShouldBe(first) ?? texts["not-stated"])
        );
    }

    private static MoneyUnit? UnitMeant(Correction correction)
    {
        var figure = correction.Fact.Figure;
        if (figure.Measure.MoneyUnit is not { } printed || figure.Number == 0 || NumberOf(correction.ShouldBe) is not { } right)
        {
            return null;
        }

        // What it should read is rounded: within a hundredth, no two units come near each other.
        var fen = printed.Fen * right / figure.Number;
        return MoneyUnit.All.FirstOrDefault(unit => unit != printed && Math.Abs(fen - unit.Fen) < unit.Fen / 100m);
    }

    private string Swapped(Cause cause, Func<Place, int?> number, Func<Place, string> words)
    {
        var first = cause.Corrections[0].Fact.Place;
        var second = cause.Corrections.Select(correction => correction.Fact.Place).FirstOrDefault(place => number(place) != number(first));
        return second is null
            ? OneFigure(cause, Bare)
            : texts.Format($"cause.{cause.Kind}", ("place", places.WholeTable(first)), ("first", words(first)), ("second", words(second)));
    }

    private string RatesSwapped(Cause cause)
    {
        if (cause.Corrections.Count < 2)
        {
            return OneFigure(cause, Bare);
        }

        var (first, second) = (cause.Corrections[0], cause.Corrections[1]);
        return texts.Format(
            "cause.RatesSwapped",
            ("place", Subject(first)),
            ("printed", Printed(first)),
            ("other", Printed(second)),
            ("where", Subject(second, first.Fact.Place))
        );
    }

    private string Moved(Cause cause)
    {
        var target = cause.Corrections.FirstOrDefault(IsBlank);
        var source = cause.Corrections.FirstOrDefault(correction => !IsBlank(correction));
        return target is null || source is null
            ? OneFigure(cause, Bare)
            : texts.Format(
                "cause.NeighbourColumn",
                ("place", Subject(source)),
                ("printed", Printed(source)),
                ("target", places.Column(target.Fact.Place))
            );
    }

    private static string Value(Correction correction, string value) =>
        AmountWords.Computed(value, correction.Fact.Printed, correction.Fact.Figure.Measure);

    private string Variant(string key, string variant, string otherwise) => texts.Has(key + variant) ? key + variant : otherwise;

    private string Subject(Correction correction, Place? seenFrom = null) =>
        places.Subject(correction.Fact.Place, correction.Fact.Printed, seenFrom).Trim();

    private static bool IsBlank(Correction correction) => string.IsNullOrWhiteSpace(correction.Fact.Printed);

    private static decimal? NumberOf(string? written)
    {
        var digits = written?.Split(' ')[0].TrimEnd('%').Replace(",", "", StringComparison.Ordinal);
        return decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
