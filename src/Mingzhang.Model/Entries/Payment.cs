namespace Mingzhang.Model.Entries;

/// <summary>支付: a sum that was paid (执行数 is the sum of them, IB-19), or paid back where it is below 0.</summary>
public sealed record Payment
{
    /// <summary>Names the payment: the same row of the same or of an overlapping export has the same key. 32 hexadecimal digits.</summary>
    public required string Key { get; init; }

    public required DateOnly Date { get; init; }

    public required Money Amount { get; init; }

    /// <summary>项目编码 of the book; empty where the row names no project that is known.</summary>
    public string Project { get; init; } = "";

    /// <summary>项目名称 as the row has it.</summary>
    public string ProjectName { get; init; } = "";

    /// <summary>支出功能分类; 0 where the row says none that is known.</summary>
    public int Function { get; init; }

    /// <summary>部门支出经济分类; 0 as above.</summary>
    public int Economy { get; init; }

    /// <summary>政府支出经济分类; 0 as above.</summary>
    public int GovernmentEconomy { get; init; }

    /// <summary>资金性质; null where the row says none that is known.</summary>
    public Fund? Fund { get; init; }

    public string Payee { get; init; } = "";

    /// <summary>摘要, 用途</summary>
    public string Summary { get; init; } = "";

    /// <summary>凭证号</summary>
    public string Voucher { get; init; } = "";

    /// <summary>指标文号</summary>
    public string Plan { get; init; } = "";

    /// <summary>File, worksheet and row (from 1) that it was read from.</summary>
    public string File { get; init; } = "";

    public string Sheet { get; init; } = "";

    public int Row { get; init; }

    /// <summary>The row's words as they stand in the file, parted by " | ", without columns of account and identity numbers.</summary>
    public string Line { get; init; } = "";
}
