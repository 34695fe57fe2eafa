namespace Mingzhang.Books.Performance;

/// <summary>Other ways of printing the same sheet, and what pages do to it. None of it changes what is said: a reader should undo it.</summary>
public enum SheetDamage
{
    /// <summary>产出指\n标, 年度\n指标值: words broken in narrow cells.</summary>
    BrokenWords,

    /// <summary>项 目 名 称</summary>
    SpacedLabels,

    /// <summary>Other words over the same columns: 年度指标值（A）, 自评分.</summary>
    OtherHeads,

    /// <summary>产出指标（50分）</summary>
    LevelPoints,

    /// <summary>不少于12场, 95%以上, ≥ 95％</summary>
    OtherSigns,

    /// <summary>— where there is no money.</summary>
    Dashes,

    /// <summary>1,200.00</summary>
    Thousands,

    /// <summary>Long lists go on in a new table, with the head again or without, tall cells blank in it.</summary>
    SplitPages,
}
