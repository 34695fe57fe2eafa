using Mingzhang.Model;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="Length">How many characters it has, at least one.</param>
public readonly record struct Span(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Where the figures of a sentence or paragraph stand in it. A place names the sentence only, and one number may
/// stand in it twice: known figures are told apart by their order.</summary>
public static class FigureSpans
{
    /// <summary>The span of each figure that is found in the text; the rest is left out.</summary>
    /// <param name="text">The words of the document, on one line.</param>
    /// <param name="inOrder">Figures that stand there, in the document's order.</param>
    /// <param name="others">Figures that stand there, in no order: rates and amounts of change.</param>
    public static IReadOnlyDictionary<Fact, Span> In(string text, IEnumerable<Fact> inOrder, IEnumerable<Fact> others)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(inOrder);
        ArgumentNullException.ThrowIfNull(others);
        var spans = new Dictionary<Fact, Span>();
        var end = 0;
        foreach (var fact in inOrder)
        {
            if (Find(text, fact, end, _ => false) is { } span)
            {
                spans[fact] = span;
                end = span.End;
            }
        }

        foreach (var fact in others.Where(fact => !spans.ContainsKey(fact)))
        {
            if ((Find(text, fact, 0, IsTaken) ?? Find(text, fact, 0, _ => false)) is { } span)
            {
                spans[fact] = span;
            }
        }

        return spans;

        bool IsTaken(Span span) => spans.Values.Any(taken => taken.Start < span.End && span.Start < taken.End);
    }

    private static Span? Find(string text, Fact fact, int from, Func<Span, bool> isTaken)
    {
        var printed = SafeText.OneLine(fact.Printed);
        for (var start = from; printed.Length > 0 && start <= text.Length - printed.Length; start++)
        {
            start = text.IndexOf(printed, start, StringComparison.Ordinal);
            if (start < 0)
            {
                return null;
            }

            var span = new Span(start, printed.Length);
            if (IsWhole(text, span) && !isTaken(span))
            {
                return span;
            }
        }

        return null;
    }

    // 1.2 does not stand in 31.25.
    private static bool IsWhole(string text, Span span) =>
        !(char.IsAsciiDigit(text[span.Start]) && span.Start > 0 && Continues(text, span.Start - 1, -1))
        && !(char.IsAsciiDigit(text[span.End - 1]) && span.End < text.Length && Continues(text, span.End, 1));

    private static bool Continues(string text, int index, int step) =>
        char.IsAsciiDigit(text[index])
        || (text[index] is '.' or ',' && index + step >= 0 && index + step < text.Length && char.IsAsciiDigit(text[index + step]));
}
