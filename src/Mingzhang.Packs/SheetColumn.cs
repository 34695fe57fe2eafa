namespace Mingzhang.Packs;

/// <summary>What a column, or a labelled cell, of a performance sheet holds.</summary>
public enum SheetColumn
{
    /// <summary>项目编码</summary>
    ProjectCode,

    /// <summary>项目名称, with or without the code before it.</summary>
    ProjectName,

    /// <summary>单位名称, 实施单位</summary>
    Unit,

    /// <summary>主管部门, 部门名称</summary>
    Department,

    /// <summary>项目负责人, 联系人</summary>
    Person,

    /// <summary>联系电话</summary>
    Phone,

    /// <summary>An amount whose source the words name: 预算数, 财政资金.</summary>
    Fund,

    /// <summary>年初预算数</summary>
    Initial,

    /// <summary>全年预算数</summary>
    Adjusted,

    /// <summary>全年执行数</summary>
    Executed,

    /// <summary>执行率</summary>
    Rate,

    /// <summary>金额 in a list of what the money is for; its 合计 is the budget.</summary>
    Amount,

    /// <summary>绩效目标, 预期目标</summary>
    Goal,

    /// <summary>实际完成情况</summary>
    Outcome,

    /// <summary>资金用途</summary>
    Purpose,

    /// <summary>一级指标</summary>
    FirstLevel,

    /// <summary>二级指标</summary>
    SecondLevel,

    /// <summary>三级指标, 指标名称</summary>
    Name,

    /// <summary>绩效指标: a title over levels and names, or a column that holds all of them.</summary>
    Indicators,

    /// <summary>绩效指标描述, 指标解释</summary>
    Description,

    /// <summary>绩效指标性质</summary>
    Comparison,

    /// <summary>年度指标值</summary>
    Target,

    /// <summary>调整指标值: stands in for the target where it is filled in (SC-59).</summary>
    AdjustedTarget,

    /// <summary>绩效度量单位</summary>
    MeasureUnit,

    /// <summary>指标值确定依据</summary>
    Basis,

    /// <summary>分值, 权重</summary>
    Weight,

    /// <summary>实际完成值</summary>
    Actual,

    /// <summary>得分</summary>
    Score,

    /// <summary>得分系数</summary>
    Coefficient,

    /// <summary>偏差原因分析及改进措施</summary>
    Reason,

    /// <summary>活动, 分项目标</summary>
    Activity,

    /// <summary>总分, 合计 of the scores</summary>
    Total,

    /// <summary>评价等级</summary>
    Grade,

    /// <summary>Read and not used: 备注, 序号.</summary>
    Aside,
}
