using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Reading.Performance;

/// <summary>A row of indicators as read, before it is known whose it is.</summary>
/// <param name="Indicator">The indicator; null where the row only begins a project.</param>
/// <param name="Project">The project's cell; null where it is blank.</param>
/// <param name="Code">The project's code, where it has a cell of its own.</param>
/// <param name="Unit">The unit's cell.</param>
/// <param name="Goal">The goal's cell.</param>
/// <param name="Funds">The amounts; a blank one is null.</param>
/// <param name="UnreadAmounts">Numbers of the row of which it cannot be told which money they are.</param>
internal sealed record ReadIndicatorRow(Indicator? Indicator, SheetCell? Project, SheetCell? Code, SheetCell? Unit, SheetCell? Goal, IReadOnlyList<FundRow> Funds, IReadOnlyList<SheetCell> UnreadAmounts)
{
    public bool NamesProject => Project is not null || Code is not null;
}
