using Mingzhang.Model;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>A cell of a sheet of targets or results.</summary>
/// <param name="Text">As printed, lines kept apart.</param>
/// <param name="Column">The column that it begins in, from 1.</param>
/// <param name="Span">How many columns it takes.</param>
/// <param name="Place">Where it stands in the document.</param>
internal sealed record SheetCell(string Text, int Column, int Span, Place Place)
{
    /// <summary>The text in the form of <see cref="Words.Normal.Of"/>.</summary>
    public string Normal { get; } = Words.Normal.Of(Text);

    /// <summary>The first column after the cell.</summary>
    public int End => Column + Span;

    /// <summary>The cell with another text, or a part of its own.</summary>
    public SheetCell Saying(string text, int? column = null, int? span = null) => new(text, column ?? Column, span ?? Span, Place);

    public NumberText Number => NumberText.Of(Text);

    /// <summary>Whether the cell holds something, and not only a dash.</summary>
    public bool IsFilled => Normal.AsSpan().IndexOfAnyExcept("-/") >= 0;
}
