using Mingzhang.Model;

namespace Mingzhang.Store.Records;

/// <summary>追加, 追减(收回), 调入, 调出 during the year: IB-16. The adjusted budget is the initial one with these (IB-17).</summary>
[Table("adjustment")]
public sealed record KeptAdjustment : Kept
{
    public AdjustmentKind Kind { get; init; }

    public DateOnly OnDay { get; init; }

    public string Project { get; init; } = "";

    public Fund Fund { get; init; }

    public Nature Nature { get; init; }

    public string Function { get; init; } = "";

    public string Economy { get; init; } = "";

    public string GovernmentEconomy { get; init; } = "";

    /// <summary>Never negative: the kind says the direction.</summary>
    public long AmountFen { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>批准文号</summary>
    public string Approval { get; init; } = "";
}

/// <summary>IB-16</summary>
public enum AdjustmentKind
{
    /// <summary>追加</summary>
    Added,

    /// <summary>追减, 收回</summary>
    TakenBack,

    /// <summary>调入</summary>
    MovedIn,

    /// <summary>调出</summary>
    MovedOut,
}

/// <summary>支付: one row of the payment system's export, or typed.</summary>
[Table("payment")]
public sealed record KeptPayment : Kept
{
    /// <summary>Id of the import; empty if typed.</summary>
    public string Import { get; init; } = "";

    /// <summary>Tells a row that is imported twice: its hash of voucher, day, amount, words and how often these occurred before.</summary>
    public string RowKey { get; init; } = "";

    public DateOnly OnDay { get; init; }

    /// <summary>Negative for money that came back.</summary>
    public long AmountFen { get; init; }

    public string Project { get; init; } = "";

    public string Function { get; init; } = "";

    public string Economy { get; init; } = "";

    public string GovernmentEconomy { get; init; } = "";

    public Fund Fund { get; init; }

    public string Payee { get; init; } = "";

    public string Summary { get; init; } = "";

    public string Voucher { get; init; } = "";

    /// <summary>指标文号</summary>
    public string Approval { get; init; } = "";

    /// <summary>Row of the file; 0 if typed.</summary>
    public int Row { get; init; }
}

/// <summary>An import of payments or of other records: it can be undone as a whole.</summary>
[Table("import_batch")]
public sealed record KeptImport : Kept
{
    /// <summary>What was imported: payments, records:issues.</summary>
    public string Kind { get; init; } = "";

    public string FileName { get; init; } = "";

    /// <summary>SHA-256 of the file, which is kept as a blob.</summary>
    public string Hash { get; init; } = "";

    public string Mapping { get; init; } = "";

    public string By { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public int Added { get; init; }

    public int Known { get; init; }

    public int Refused { get; init; }

    public long TotalFen { get; init; }

    public bool IsUndone { get; init; }
}

/// <summary>Which column of an export means what, remembered for the next one of the same heads. Of year 0.</summary>
[Table("import_mapping")]
public sealed record KeptMapping : Kept
{
    public string Kind { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Hash of the heads that it fits.</summary>
    public string Heads { get; init; } = "";

    public string Body { get; init; } = "";
}

/// <summary>合同</summary>
[Table("contract")]
public sealed record KeptContract : Kept
{
    public string Number { get; init; } = "";

    public string Name { get; init; } = "";

    public string Party { get; init; } = "";

    public string Project { get; init; } = "";

    /// <summary>Id of the purchase that it carries out; empty for none.</summary>
    public string Purchase { get; init; } = "";

    public long AmountFen { get; init; }

    public DateOnly? SignedOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public string Note { get; init; } = "";
}

/// <summary>A record of the unit's own work that measures count: an issue printed, a story published, a ticket.</summary>
[Table("work_record")]
public sealed record KeptWorkRecord : Kept
{
    /// <summary>Kind of record, as packs/measures names it.</summary>
    public string Kind { get; init; } = "";

    public string Import { get; init; } = "";

    public string RowKey { get; init; } = "";

    public DateOnly? OnDay { get; init; }

    /// <summary>All fields as a JSON object of texts.</summary>
    public string Body { get; init; } = "";

    public int Row { get; init; }
}
