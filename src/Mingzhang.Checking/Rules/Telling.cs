using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>The sentences of a document that tell of its figures: lists of contents and explained words left out.</summary>
internal static class Telling
{
    /// <summary>Paragraphs that tell of figures, in the document's order.</summary>
    public static IEnumerable<TextPiece> Paragraphs(DocumentWords words) => words.Outline.Body.Where(piece => !words.Outline.Glossary.Contains(piece));

    /// <summary>Whether any of the words is told: in a paragraph, or in a cell of a table.</summary>
    public static bool Says(DocumentWords words, IEnumerable<string> sought) =>
        sought.Any(word => Paragraphs(words).Concat(words.Cells).Any(piece => piece.Bare.Contains(word, StringComparison.Ordinal)));

    /// <summary>Where the text goes on after a word, once for each time that the word stands in it.</summary>
    public static IEnumerable<int> After(string text, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
            {
                yield return at + word.Length;
            }
        }
    }

    /// <summary>Where the clause or sentence that holds a position ends: at the next 。 or ；, or at the end of the text.</summary>
    public static int EndOfClause(string text, int position)
    {
        var end = text.AsSpan(position).IndexOfAny('。', '；', ';');
        return end < 0 ? text.Length : position + end;
    }

    /// <summary>A figure as a person would say it, with its unit.</summary>
    public static string Money(Fact fact) => fact.Printed.EndsWith('元') ? fact.Printed : $"{fact.Printed}{fact.Figure.Measure.Name}";

    /// <summary>The figures of money that a document gives for a theme in its own year and stage.</summary>
    public static List<Fact> Of(ReadDocument document, Theme theme) =>
        [.. document.Facts.Where(fact => fact.Figure.Measure.Kind == MeasureKind.Money && fact.Coordinates.Theme == theme && fact.Coordinates is { Unit: null, Project: null, Item: null }
            && fact.Coordinates.Year == document.Year?.Value && fact.Coordinates.Stage == document.Stage?.Value)];
}
