using Mingzhang.Model;

namespace Mingzhang.Books.Mistakes;

/// <summary>Where a figure is printed, or a blank cell where one could be. All numbers count from 0.</summary>
public sealed record Spot
{
    /// <summary>Index of the table or paragraph among the document's elements.</summary>
    public required int Element { get; init; }

    /// <summary>Row and column of the table, head rows and covered cells counted; null in running text.</summary>
    public int? Row { get; init; }

    public int? Column { get; init; }

    /// <summary>The first character in the paragraph; null in a table.</summary>
    public int? Offset { get; init; }

    /// <summary>The table's title, or the number of the paragraph.</summary>
    public required string Where { get; init; }

    /// <summary>The words of the row; the paragraph in running text.</summary>
    public required string RowLabel { get; init; }

    public required string ColumnLabel { get; init; }

    /// <summary>The characters, without a unit; empty for a blank cell.</summary>
    public required string Text { get; init; }

    /// <summary>What the document truly says here; null for a blank cell.</summary>
    public ExpectedFact? Fact { get; init; }

    /// <summary>Amounts are printed with thousands separators here.</summary>
    public bool HasThousands { get; init; }

    public bool IsInSentence => Offset is not null;

    public override string ToString() => IsInSentence ? $"{Where}第 {Offset + 1} 字" : $"《{Where}》{RowLabel}·{ColumnLabel}";
}

/// <summary>One printed thing that a mistake changes.</summary>
/// <param name="At">Where, in the document without the mistake.</param>
/// <param name="Now">The figure that is printed now; null where the cell is blank now.</param>
/// <param name="Before">The characters that the mistake replaces: of a figure, a figure with its unit, or a word.</param>
/// <param name="After">The characters that stand there now.</param>
public sealed record PrintedChange(Spot At, Figure? Now, string Before, string After)
{
    /// <summary>The truth; null where the cell was blank.</summary>
    public ExpectedFact? Original => At.Fact;

    /// <summary>Where the figure's first character stands in the paragraph with all mistakes; null in a table.</summary>
    public int? OffsetNow { get; init; }
}

/// <summary>A mistake and all that it changes.</summary>
public sealed record InjectedMistake(MistakeKind Kind, IReadOnlyList<PrintedChange> Changes)
{
    public override string ToString() =>
        $"{Kind} {Changes[0].At}：{Changes[0].Before} → {(Changes[0].After.Length == 0 ? "空" : Changes[0].After)}{(Changes.Count > 1 ? $"（共 {Changes.Count} 处）" : "")}";
}

/// <summary>A document with mistakes, and the truth about them.</summary>
public sealed record MistakenDocument(BookDocument Document, IReadOnlyList<InjectedMistake> Mistakes);
