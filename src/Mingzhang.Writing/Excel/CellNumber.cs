using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Excel;

/// <summary>Whether and how a printed figure is a number in a cell.</summary>
internal static class CellNumber
{
    /// <summary>Digits that programs keep of a number. What has more stays text, for else its last fen would be lost.</summary>
    private const int MostDigits = 15;

    public static bool IsExact(WrittenFigure figure) => figure.Figure.Digits.Count(char.IsAsciiDigit) <= MostDigits;

    /// <summary>The number format that shows a figure as the form prints it; null where a number cannot show it so.</summary>
    public static string? FormatOf(WrittenCell cell, bool hasThousands)
    {
        if (cell.Figure is not { } figure || !IsExact(figure))
        {
            return null;
        }

        var sign = cell.Text.EndsWith('%') ? "%" : "";
        var digits = cell.Text[..^sign.Length];
        if (digits != figure.Figure.Digits && digits != FigurePrinter.Digits(figure.Figure, hasThousands: true))
        {
            return null;
        }

        var decimals = figure.Figure.Decimals;
        var format = (hasThousands ? "#,##0" : "0") + (decimals > 0 ? "." + new string('0', decimals) : "");
        return sign.Length > 0 ? format + "\"%\"" : format;
    }
}
