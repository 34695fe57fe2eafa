namespace Mingzhang.Books.Damages;

/// <summary>What happens to documents on their way from an office program to a web page. None of it changes what is
/// said: a reader should undo it.</summary>
public enum Damage
{
    /// <summary>序号 in front of each row.</summary>
    NumberedRows,

    /// <summary>栏次 or 档次 under the head.</summary>
    NumberedColumns,

    /// <summary>元, 万元 and 亿元 by turns in sentences.</summary>
    MixedUnits,

    /// <summary>Code and name of an item in one cell: 2070899-其他广播电视支出</summary>
    JoinedCodes,

    /// <summary>收 入, 合 计</summary>
    SpacedHeads,

    /// <summary>— or - where there is nothing.</summary>
    Dashes,

    Thousands,

    /// <summary>All decimal points of one table became commas: 3,414,600 for 3.414600.</summary>
    DecimalCommas,

    FullWidthDigits,

    /// <summary>1206 .65, 2070 6, 文化 旅游</summary>
    BrokenWords,

    /// <summary>Tables cut by pages, with the head again, with or without the title.</summary>
    SplitPages,

    /// <summary>With split pages: the label of a row goes on in the next page's first row, which has no figures.</summary>
    CutRows,

    /// <summary>Blank cells at the end of a row are lost.</summary>
    ShortRows,

    /// <summary>A list of contents in front, with page numbers.</summary>
    Contents,
}
