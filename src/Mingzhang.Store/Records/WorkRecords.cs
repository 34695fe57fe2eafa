namespace Mingzhang.Store.Records;

/// <summary>Where a piece of work stands: budget, targets, monitoring, evaluation, disclosure. Its id is its subject, with its item
/// behind a colon where there are several: monitoring:1-7.</summary>
[Table("work_item")]
public sealed record KeptWork : Kept
{
    /// <summary>State as packs/workflow names it.</summary>
    public string State { get; init; } = "";

    /// <summary>轮次 or period: 一上, 1-7; empty where there is only one.</summary>
    public string Round { get; init; } = "";

    /// <summary>Who took the last step, and when.</summary>
    public string By { get; init; } = "";

    public DateTimeOffset Since { get; init; }
}

/// <summary>A step that was taken.</summary>
[Table("work_step")]
public sealed record KeptStep : Kept
{
    public string Subject { get; init; } = "";

    /// <summary>Which of several works of the subject: period of monitoring, kind of document.</summary>
    public string Item { get; init; } = "";

    public string Round { get; init; } = "";

    public string Transition { get; init; } = "";

    public string FromState { get; init; } = "";

    public string ToState { get; init; } = "";

    /// <summary>Id of the person, and of the person for whom it was done.</summary>
    public string By { get; init; } = "";

    public string OnBehalfOf { get; init; } = "";

    /// <summary>Name of the person, as it was then.</summary>
    public string ByName { get; init; } = "";

    /// <summary>Role in which it was done.</summary>
    public string Role { get; init; } = "";

    /// <summary>One of several ways: add, withdraw, transfer.</summary>
    public string Choice { get; init; } = "";

    /// <summary>The person had taken a step before that asks for another person; the unit is marked small.</summary>
    public bool IsSelfReview { get; init; }

    public DateOnly OnDay { get; init; }

    public DateTimeOffset At { get; init; }

    public string Words { get; init; } = "";

    /// <summary>文号 of the approval, where the step needs one.</summary>
    public string Approval { get; init; } = "";

    /// <summary>Id of the frozen version that it made; empty for none.</summary>
    public string Frozen { get; init; } = "";
}

/// <summary>A whole book as it stood: entries as JSON, kept as a blob by their hash. Never changed.</summary>
[Table("frozen_version")]
public sealed record KeptVersion : Kept
{
    public string Subject { get; init; } = "";

    public string Round { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>SHA-256 of the entries' JSON.</summary>
    public string Hash { get; init; } = "";

    public string By { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

/// <summary>批注 on a cell, a row, a page, or an answer to one.</summary>
[Table("remark")]
public sealed record KeptRemark : Kept
{
    /// <summary>Subject of the work that it belongs to.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Table and id of the record that it is about; empty for the page as a whole.</summary>
    public string OnKind { get; init; } = "";

    public string OnId { get; init; } = "";

    /// <summary>Column; empty for the row.</summary>
    public string OnColumn { get; init; } = "";

    public string Words { get; init; } = "";

    public string By { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>Id of the remark that it answers; empty for a new one.</summary>
    public string Answers { get; init; } = "";

    public bool IsSettled { get; init; }
}

/// <summary>A date from which a clock runs, or at which one stops: 批复, 公开; named as the calendar packs name events.</summary>
[Table("event_day")]
public sealed record KeptEvent : Kept
{
    /// <summary>Code of packs/calendar.</summary>
    public string Event { get; init; } = "";

    /// <summary>Which of several: round, period, kind of document, contract; empty for the only one.</summary>
    public string Item { get; init; } = "";

    public DateOnly OnDay { get; init; }

    public string Approval { get; init; } = "";
}

/// <summary>佐证: a file for an indicator or a project, kept once by its hash.</summary>
[Table("evidence")]
public sealed record KeptEvidence : Kept
{
    public string Project { get; init; } = "";

    /// <summary>Id of the indicator; empty for the project as a whole.</summary>
    public string Indicator { get; init; } = "";

    public string Hash { get; init; } = "";

    public string FileName { get; init; } = "";

    /// <summary>Type as its content says it: application/pdf.</summary>
    public string MediaType { get; init; } = "";

    public long Size { get; init; }

    public string Words { get; init; } = "";

    public string By { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

/// <summary>1–N月 monitoring of an indicator, or of a project where the indicator is empty.</summary>
[Table("monitoring_note")]
public sealed record KeptMonitoring : Kept
{
    /// <summary>Last month of the period, 7 for 1–7月.</summary>
    public int Month { get; init; }

    public string Project { get; init; } = "";

    public string Indicator { get; init; } = "";

    public string Actual { get; init; } = "";

    public string Expected { get; init; } = "";

    /// <summary>偏差原因, as packs/monitoring lists them.</summary>
    public string Cause { get; init; } = "";

    public string Words { get; init; } = "";

    /// <summary>完成目标可能性</summary>
    public string Possibility { get; init; } = "";

    public string Remedy { get; init; } = "";

    public DateOnly? RemedyDue { get; init; }

    public bool IsRemedied { get; init; }
}

/// <summary>A score set by a person: self-evaluation's own, or 复核 as second score.</summary>
[Table("score_mark")]
public sealed record KeptMark : Kept
{
    public string Project { get; init; } = "";

    /// <summary>Id of the indicator, or “execution” for the execution rate.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>A second score of the review rather than the unit's own.</summary>
    public bool IsReview { get; init; }

    public decimal Score { get; init; }

    public string Reason { get; init; } = "";

    public string By { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

/// <summary>An explanation of a finding, by the finding's fingerprint.</summary>
[Table("explanation")]
public sealed record KeptExplanation : Kept
{
    public string Rule { get; init; } = "";

    /// <summary>The finding as it was told.</summary>
    public string Headline { get; init; } = "";

    public string Words { get; init; } = "";

    public string By { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

/// <summary>A document that was read, generated or published.</summary>
[Table("document")]
public sealed record KeptDocument : Kept
{
    public DocumentState State { get; init; }

    public string Title { get; init; } = "";

    public string FileName { get; init; } = "";

    public string Hash { get; init; } = "";

    public long Size { get; init; }

    /// <summary>Edition of the package that it belongs to; 0 for documents read.</summary>
    public int Edition { get; init; }

    public string By { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

/// <summary>What became of a document.</summary>
public enum DocumentState
{
    Read,
    Generated,
    Published,
}

/// <summary>A published package: its manifest's fingerprint and its files as one blob.</summary>
[Table("edition")]
public sealed record KeptEdition : Kept
{
    public int Number { get; init; }

    public string Fingerprint { get; init; } = "";

    /// <summary>Hash of the zip of all its files.</summary>
    public string Hash { get; init; } = "";

    /// <summary>SHA-256 of the frozen entries that it was built of.</summary>
    public string Entries { get; init; } = "";

    /// <summary>Kinds of its documents as packs name them, parted by blanks: budget finalAccounts.</summary>
    public string Documents { get; init; } = "";

    /// <summary>What changed against the edition before, in words, a line each.</summary>
    public string Changes { get; init; } = "";

    public string By { get; init; } = "";

    /// <summary>When it was built.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The public sees it now: one of a unit and year at most.</summary>
    public bool IsPublished { get; init; }

    /// <summary>When it was published; null for one that is only built.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Why it was taken down; empty where it was not.</summary>
    public string TakenDown { get; init; } = "";
}

/// <summary>What a person typed and has not sent: survives a closed browser.</summary>
[Table("draft", IsUntold = true)]
public sealed record KeptDraft : Kept
{
    public string Person { get; init; } = "";

    public string Field { get; init; } = "";

    public string Words { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
