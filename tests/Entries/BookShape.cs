namespace Mingzhang.Entries;

/// <summary>What an invented book may hold, so that the forms of a set can print all of it.</summary>
internal sealed record BookShape(string Profile, bool IsFinalAccounts)
{
    /// <summary>The years that a book may be about; one of them is chosen.</summary>
    public (int First, int Last) Years { get; init; } = (2023, 2026);

    /// <summary>财政专户管理资金: forms of final accounts have no row for it.</summary>
    public bool HasSpecialAccount { get; init; } = true;

    /// <summary>上级补助 and 附属单位上缴: Shanghai prints no rows for them.</summary>
    public bool HasSuperior { get; init; } = true;

    /// <summary>经营支出: where 合计 is 人员 + 公用 + 项目 alone (BK-20) there can be none.</summary>
    public bool HasOperating { get; init; } = true;

    /// <summary>Money of years before, and money left at the end.</summary>
    public bool HasBalances { get; init; } = true;

    /// <summary>More than one unit in some books.</summary>
    public bool HasUnits { get; init; } = true;

    /// <summary>A book of this many expenditure lines at least; 0 for that of an ordinary unit.</summary>
    public int Lines { get; init; }

    public static BookShape Beijing { get; } = new("beijing-district", IsFinalAccounts: false);

    public static BookShape Hebei { get; } = new("hebei", IsFinalAccounts: false);

    public static BookShape Shanghai { get; } = new("shanghai", IsFinalAccounts: false) { HasSpecialAccount = false, HasSuperior = false, HasOperating = false, HasBalances = false };

    public static BookShape FinalAccounts { get; } = new("national-final-accounts", IsFinalAccounts: true) { HasSpecialAccount = false };
}
