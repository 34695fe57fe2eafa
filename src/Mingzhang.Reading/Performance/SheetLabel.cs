using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Reading.Performance;

/// <summary>A labelled place of a form.</summary>
/// <param name="Column">What stands there.</param>
/// <param name="Cell">The label.</param>
internal sealed record SheetLabel(SheetColumn Column, SheetCell Cell)
{
    /// <summary>Which money, for a fund.</summary>
    public FundSource Fund { get; init; }

    /// <summary>The month, for a step of the plan.</summary>
    public int? Month { get; init; }

    /// <summary>The label's words.</summary>
    public string Printed { get; init; } = PrintedLines.One(Cell.Text);
}
