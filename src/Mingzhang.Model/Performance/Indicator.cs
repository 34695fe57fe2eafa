namespace Mingzhang.Model.Performance;

/// <summary>How an indicator came to its project.</summary>
public enum Attachment
{
    /// <summary>The paper shows it: the same row, or the rows that the project's cell spans.</summary>
    Printed,

    /// <summary>The row stands in other columns than the head; the columns were told by their words.</summary>
    ShiftedColumns,

    /// <summary>The project's cells are blank at the top of a page: it goes on from the page before. Inferred.</summary>
    NextPage,

    /// <summary>The project's cells were printed apart from the indicators; joined by order and content. Inferred.</summary>
    DetachedCells,
}

/// <summary>A row of a sheet of targets or results: 绩效指标.</summary>
public sealed record Indicator
{
    /// <summary>The row.</summary>
    public required Place Place { get; init; }

    /// <summary>The levels; null where the words are not known, or none are printed.</summary>
    public FirstLevel? First { get; init; }

    public SecondLevel? Second { get; init; }

    /// <summary>The levels as printed, joined over broken lines.</summary>
    public string FirstPrinted { get; init; } = "";

    public string SecondPrinted { get; init; } = "";

    /// <summary>三级指标: what is measured.</summary>
    public required PrintedText Name { get; init; }

    /// <summary>绩效指标描述</summary>
    public PrintedText? Description { get; init; }

    /// <summary>年度指标值</summary>
    public required IndicatorValue Target { get; init; }

    public required Place TargetPlace { get; init; }

    /// <summary>指标值确定依据</summary>
    public PrintedText? Basis { get; init; }

    /// <summary>分值, 权重: points; null where the form has no such column or the cell is blank.</summary>
    public PrintedNumber? Weight { get; init; }

    /// <summary>实际完成值; null where the form has no such column.</summary>
    public IndicatorValue? Actual { get; init; }

    public Place? ActualPlace { get; init; }

    /// <summary>得分</summary>
    public PrintedNumber? Score { get; init; }

    /// <summary>得分系数, in percent (SC-59).</summary>
    public PrintedNumber? Coefficient { get; init; }

    /// <summary>偏差原因分析及改进措施; null where the form has no such column, empty text where the cell is blank.</summary>
    public PrintedText? Reason { get; init; }

    /// <summary>Activity or department goal that the indicator stands under (活动, 分项目标); empty where the form has none.</summary>
    public string Activity { get; init; } = "";

    /// <summary>Goal of that activity, where it is printed.</summary>
    public PrintedText? ActivityGoal { get; init; }

    public Attachment Attachment { get; init; }

    /// <summary>The paper does not show that the indicator belongs to its project.</summary>
    public bool IsInferred => Attachment is Attachment.NextPage or Attachment.DetachedCells;
}
