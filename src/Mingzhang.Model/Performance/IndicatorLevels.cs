namespace Mingzhang.Model.Performance;

/// <summary>一级指标 (targets-and-monitoring A1; 决策 and 过程 only in evaluations by others, SC-06).</summary>
public enum FirstLevel
{
    /// <summary>产出指标</summary>
    Output,

    /// <summary>效益指标</summary>
    Benefit,

    /// <summary>满意度指标</summary>
    Satisfaction,

    /// <summary>成本指标 as a first level of its own (the newer frame).</summary>
    Cost,

    /// <summary>决策</summary>
    Decision,

    /// <summary>过程</summary>
    Process,

    /// <summary>预算执行率, where a form prints it as a row among the indicators.</summary>
    Execution,
}

/// <summary>二级指标</summary>
public enum SecondLevel
{
    /// <summary>数量指标</summary>
    Quantity,

    /// <summary>质量指标</summary>
    Quality,

    /// <summary>时效指标</summary>
    Timeliness,

    /// <summary>成本指标 under 产出指标 (the older frame).</summary>
    OutputCost,

    /// <summary>经济成本指标</summary>
    EconomicCost,

    /// <summary>社会成本指标</summary>
    SocialCost,

    /// <summary>生态环境成本指标</summary>
    EcologicalCost,

    /// <summary>经济效益指标</summary>
    EconomicBenefit,

    /// <summary>社会效益指标</summary>
    SocialBenefit,

    /// <summary>生态效益指标</summary>
    EcologicalBenefit,

    /// <summary>可持续影响指标</summary>
    Sustainability,

    /// <summary>服务对象满意度指标</summary>
    ServedSatisfaction,
}

/// <summary>What the levels say together.</summary>
public static class IndicatorLevels
{
    /// <summary>Whether the level is about what something costs, in the older frame or in the newer.</summary>
    public static bool IsCost(this SecondLevel level) => level is SecondLevel.OutputCost or SecondLevel.EconomicCost or SecondLevel.SocialCost or SecondLevel.EcologicalCost;

    /// <summary>The first level that a second level stands under.</summary>
    public static FirstLevel First(this SecondLevel level) => level switch
    {
        SecondLevel.Quantity or SecondLevel.Quality or SecondLevel.Timeliness or SecondLevel.OutputCost => FirstLevel.Output,
        SecondLevel.EconomicCost or SecondLevel.SocialCost or SecondLevel.EcologicalCost => FirstLevel.Cost,
        SecondLevel.ServedSatisfaction => FirstLevel.Satisfaction,
        _ => FirstLevel.Benefit,
    };
}
