using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Books;

/// <summary>How a cell without money is printed.</summary>
public enum ZeroStyle
{
    Blank,

    /// <summary>0.00: a figure like another.</summary>
    Decimals,

    /// <summary>0</summary>
    Bare,
}

/// <summary>How the figures of a document are printed.</summary>
public sealed record Style
{
    public MoneyUnit TableUnit { get; init; } = MoneyUnit.Wan;

    public int Decimals { get; init; } = 2;

    public bool Thousands { get; init; }

    public ZeroStyle Zero { get; init; } = ZeroStyle.Blank;

    public MoneyUnit SentenceUnit { get; init; } = MoneyUnit.Wan;

    public int SentenceDecimals { get; init; } = 2;

    /// <summary>2.50 is written 2.5 in sentences.</summary>
    public bool TrimsSentences { get; init; }

    /// <summary>Sentences print 元, 万元 and 亿元 by turns.</summary>
    public bool MixesUnits { get; init; }

    public bool HasNarrative { get; init; } = true;

    /// <summary>Columns of numbers count themselves: 栏次 1 2 3.</summary>
    public bool NumbersColumns { get; init; }

    /// <summary>A column 序号 or 行次 in front.</summary>
    public bool NumbersRows { get; init; }

    /// <summary>The exact amount as it is printed with some decimals, rounded half up.</summary>
    public static Figure Print(long fen, MoneyUnit unit, int decimals)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return new(Math.Round((decimal)fen / unit.Fen, decimals, MidpointRounding.AwayFromZero), decimals, Measure.Money(unit));
    }

    /// <summary>A rate in percent, rounded half up.</summary>
    public static Figure Percent(long part, long whole, int decimals = 2) =>
        new(Math.Round((decimal)part / whole * 100, decimals, MidpointRounding.AwayFromZero), decimals, Measure.Percent);

    /// <summary>The digits of a table cell.</summary>
    public string Text(Figure figure) =>
        figure.Number.ToString($"{(Thousands ? "N" : "F")}{figure.Decimals}", CultureInfo.InvariantCulture);
}
