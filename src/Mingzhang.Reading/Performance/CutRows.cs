using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Reading.Performance;

/// <summary>Joins what a page's end cut inside a row: words under words, without a value of their own.</summary>
internal static class CutRows
{
    /// <summary>An indicator with the rest of its texts.</summary>
    public static Indicator Joined(Indicator indicator, SheetRow rest, IndicatorHead head)
    {
        PrintedText? With(PrintedText? text, SheetColumn column) =>
            text is not null && head.Cell(rest, column) is { } cell ? text with { Text = PrintedLines.One($"{text.Text}\n{cell.Text}") } : text;
        return indicator with
        {
            Name = With(indicator.Name, SheetColumn.Name)!,
            Description = With(indicator.Description, SheetColumn.Description),
            Basis = With(indicator.Basis, SheetColumn.Basis),
            Reason = With(indicator.Reason, SheetColumn.Reason),
        };
    }
}
