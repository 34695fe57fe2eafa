namespace Mingzhang.Model.Performance;

/// <summary>Where a project's money comes from, as its sheet divides it (TG-11, TG-12, SC-12).</summary>
public enum FundSource
{
    /// <summary>项目总额, 预算数, 年度资金总额</summary>
    Total,

    /// <summary>财政资金, 当年财政拨款</summary>
    Fiscal,

    /// <summary>上年结转资金</summary>
    CarriedOver,

    /// <summary>其他资金</summary>
    Other,

    /// <summary>A source whose words are not known; it takes part in no sum.</summary>
    Unknown,
}

/// <summary>A row of a sheet's block of money. Amounts are in the sheet's money unit; a blank is null, not 0.</summary>
/// <param name="Source">Which money.</param>
/// <param name="Label">The words as printed.</param>
/// <param name="Place">The row, or the amount's cell where the form has no rows.</param>
public sealed record FundRow(FundSource Source, string Label, Place Place)
{
    /// <summary>年初预算数; in a sheet of targets the budget.</summary>
    public PrintedNumber? Initial { get; init; }

    /// <summary>全年预算数</summary>
    public PrintedNumber? Adjusted { get; init; }

    /// <summary>全年执行数</summary>
    public PrintedNumber? Executed { get; init; }

    /// <summary>分值 of the execution rate; only the total row carries it (SC-12).</summary>
    public PrintedNumber? Weight { get; init; }

    /// <summary>执行率, percent.</summary>
    public PrintedNumber? Rate { get; init; }

    /// <summary>得分 of the execution rate.</summary>
    public PrintedNumber? Score { get; init; }
}

/// <summary>A step of 资金支出计划: how much is to be spent by the end of a month, all steps before it included (TG-13).</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Planned">Percent of the budget; null where the cell is blank, which is not 0.</param>
/// <param name="Place">The cell.</param>
public sealed record PlanStep(int Month, PrintedNumber? Planned, Place Place);
