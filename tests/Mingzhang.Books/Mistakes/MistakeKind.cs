namespace Mingzhang.Books.Mistakes;

/// <summary>How people get figures wrong. The names are those of the causes that a checker may tell.</summary>
public enum MistakeKind
{
    /// <summary>One digit is another.</summary>
    Digit,

    /// <summary>Two neighbouring digits have changed places.</summary>
    DigitsTransposed,

    /// <summary>A digit is missing.</summary>
    DigitLost,

    /// <summary>A digit of the whole number is printed twice.</summary>
    DigitDoubled,

    /// <summary>Minus for plus.</summary>
    Sign,

    /// <summary>The decimal point is lost, or stands one or two places elsewhere.</summary>
    Point,

    /// <summary>All amounts of a table are in another unit than its heading says, or have lost their points.</summary>
    TableUnit,

    /// <summary>元 for 万元, or 万元 for 元, behind all amounts of a sentence.</summary>
    SentenceUnit,

    /// <summary>The amounts of two rows have changed places; the words have not.</summary>
    RowsSwapped,

    /// <summary>The amounts of two columns have changed places in all rows; the heads have not.</summary>
    ColumnsSwapped,

    /// <summary>A figure stands in the column beside its own, which is blank.</summary>
    NeighbourColumn,

    /// <summary>A subtotal or total stands in a row that is a part of it.</summary>
    SubtotalInRow,

    /// <summary>Last year's figure in this year's place, or the budget's in that of the accounts.</summary>
    StaleFigure,

    /// <summary>The figure of all funds where that of 财政拨款 or of one fund belongs.</summary>
    OtherFund,

    /// <summary>A rate is computed on another base that the document prints.</summary>
    RateBase,

    /// <summary>100 − x for x.</summary>
    RateComplement,

    /// <summary>Two shares of a paragraph have changed places.</summary>
    RatesSwapped,

    /// <summary>The number of the amount stands as its share.</summary>
    AmountAsRate,

    /// <summary>增加 for 减少, or 减少 for 增加.</summary>
    Direction,
}
