namespace Mingzhang.Books.Performance;

/// <summary>Mistakes that people make in targets and results.</summary>
public enum SheetMistakeKind
{
    /// <summary>≥ in place of ≤, or the other way (TG-14).</summary>
    SignTurned,

    /// <summary>= 100 项 for a rate (TG-15).</summary>
    UnitForPercent,

    /// <summary>A count in percent.</summary>
    PercentForUnit,

    /// <summary>A number without its unit (TG-16).</summary>
    UnitMissing,

    /// <summary>A rate above 100 % (TG-31).</summary>
    ShareAboveWhole,

    /// <summary>A satisfaction of 3 % or 30 % (TG-31).</summary>
    SatisfactionLow,

    /// <summary>A limit of cost below the money that will be spent (TG-34).</summary>
    LimitBelowBudget,

    /// <summary>A limit of cost above the budget (TG-19).</summary>
    LimitAboveBudget,

    /// <summary>The indicators of another project (TG-21, TG-37).</summary>
    CopiedSheet,

    /// <summary>A rate under 数量, a count under 质量 (TG-32).</summary>
    LevelWrong,

    /// <summary>The same indicator twice (TG-30).</summary>
    IndicatorTwice,

    /// <summary>A bracket that nothing opens (TG-30).</summary>
    StrayBracket,

    /// <summary>比上年提升 without a base (TG-22).</summary>
    ChangeWithoutBase,

    /// <summary>The goal tells another number than its indicator (TG-33).</summary>
    GoalDiffers,

    /// <summary>The goal names last year (TG-35).</summary>
    YearOld,

    /// <summary>The plan of payments falls, or tells shares of each stretch (TG-13).</summary>
    PlanNotCumulative,

    /// <summary>The plan of payments ends below 100 % (TG-13).</summary>
    PlanNotFull,

    /// <summary>The sources do not add up to the total (TG-11, SC-12).</summary>
    FundsDiffer,

    /// <summary>Weights do not add up to their total (SC-04, SC-50).</summary>
    WeightsDiffer,

    /// <summary>Full points for what was not reached (SC-20).</summary>
    ScoreNotEarned,

    /// <summary>More points than the weight (SC-30).</summary>
    ScoreAboveWeight,

    /// <summary>The scores do not add up to the total (SC-51).</summary>
    TotalWrong,

    /// <summary>The execution rate is not executed ÷ budget (SC-10).</summary>
    RateWrong,

    /// <summary>The points for execution do not follow from the rate (SC-11).</summary>
    ExecutionScoreWrong,

    /// <summary>Not reached, and no reason told (SC-61).</summary>
    ReasonMissing,

    /// <summary>More spent than the adjusted budget (SC-13).</summary>
    OverExecuted,
}
