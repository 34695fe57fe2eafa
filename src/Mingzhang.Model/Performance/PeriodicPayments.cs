namespace Mingzhang.Model.Performance;

/// <summary>A table of what was paid for each item in each stretch of a year: 第一季度支出 … 总计支出.</summary>
public sealed record PeriodicPayments
{
    public required Place Place { get; init; }

    public required string Title { get; init; }

    /// <summary>The money unit; unstated where nothing says it.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The stretches, in the order of the columns.</summary>
    public required IReadOnlyList<PaymentPeriod> Periods { get; init; }

    /// <summary>The rows, totals included.</summary>
    public required IReadOnlyList<PaymentItem> Items { get; init; }
}

/// <summary>A stretch of the year.</summary>
/// <param name="Label">As printed: 第一季度支出.</param>
/// <param name="FirstMonth">1 to 12.</param>
/// <param name="LastMonth">1 to 12, not before the first.</param>
public sealed record PaymentPeriod(string Label, int FirstMonth, int LastMonth)
{
    public int Months => LastMonth - FirstMonth + 1;
}

/// <summary>A row: what was paid for one thing.</summary>
/// <param name="Label">As printed: 印刷费.</param>
/// <param name="Place">The row.</param>
/// <param name="Amounts">One amount a period; null where the cell is blank.</param>
/// <param name="Total">The printed total; null where the table has no such column.</param>
/// <param name="IsTotal">小计, 合计: the row adds up the others.</param>
public sealed record PaymentItem(string Label, Place Place, IReadOnlyList<PrintedNumber?> Amounts, PrintedNumber? Total, bool IsTotal);
