namespace Mingzhang.Store.Records;

/// <summary>A unit's year in one row, for lists of hundreds of units. Its figures are reckoned anew within each transaction that changes
/// something of that year, so they are never behind; what checking found is filled in later, and says of which state it is.</summary>
[Table("unit_summary", IsUntold = true)]
public sealed record KeptSummary : Kept
{
    public const string OnlyId = "summary";

    /// <summary>年初预算, of all spending of the year; null where nothing is entered.</summary>
    public long? BudgetFen { get; init; }

    /// <summary>全年预算: the initial one with adjustments, or as entered by hand (IB-17).</summary>
    public long? AdjustedFen { get; init; }

    /// <summary>Paid: the payments, or what was entered by hand as executed (IB-19).</summary>
    public long? PaidFen { get; init; }

    public int Projects { get; init; }

    public int Indicators { get; init; }

    /// <summary>Indicators with an actual value.</summary>
    public int Results { get; init; }

    /// <summary>佐证 files.</summary>
    public int Files { get; init; }

    /// <summary>How often the book or its explanations changed.</summary>
    public long Changes { get; init; }

    /// <summary>How often that changed of which documents are made: the book's own version, one larger with each change.</summary>
    public long Entered { get; init; }

    /// <summary>The <see cref="Changes"/> that findings and scores belong to; 0 where nothing was checked yet.</summary>
    public long CheckedChanges { get; init; }

    /// <summary>Findings that nobody explained, texts that are missing among them.</summary>
    public int Errors { get; init; }

    public int Questions { get; init; }

    /// <summary>“rule count”, one a line: open findings by their rule.</summary>
    public string Rules { get; init; } = "";

    /// <summary>“score code name”, one a line: projects with a whole self-evaluation.</summary>
    public string Scores { get; init; } = "";

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Name of the person.</summary>
    public string ChangedBy { get; init; } = "";

    /// <summary>Findings and scores are of the book as it stands.</summary>
    public bool IsChecked => CheckedChanges == Changes && Changes > 0;

    /// <summary>支付进度: paid of the year's budget; null where there is none.</summary>
    public decimal? Rate => AdjustedFen is > 0 and var whole && PaidFen is { } paid ? (decimal)paid / whole : null;
}

/// <summary>An answer that was given to a program's request with a key of its own: the same request gets it again.</summary>
[Table("api_answer", IsUntold = true)]
public sealed record KeptAnswer : Kept
{
    /// <summary>SHA-256 of method, address and body.</summary>
    public string Request { get; init; } = "";

    public int Status { get; init; }

    public string Body { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

/// <summary>A try to tell a web hook something.</summary>
[Table("webhook_delivery", IsUntold = true)]
public sealed record KeptDelivery : Kept
{
    public string Webhook { get; init; } = "";

    public string Subject { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>From 1.</summary>
    public int Attempt { get; init; }

    /// <summary>Status of the answer; 0 where there was none.</summary>
    public int Status { get; init; }

    /// <summary>Why there was no answer; empty where there was one.</summary>
    public string Error { get; init; } = "";

    public int Milliseconds { get; init; }
}
