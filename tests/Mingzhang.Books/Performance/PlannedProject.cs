using Mingzhang.Model.Performance;

namespace Mingzhang.Books.Performance;

/// <summary>Money of a project by source, in fen.</summary>
public sealed record ProjectMoney(long Fiscal, long CarriedOver, long Other)
{
    /// <summary>A total that is not the sum, where one is printed by mistake.</summary>
    public long? Stated { get; init; }

    public long Total => Stated ?? (Fiscal + CarriedOver + Other);
}

/// <summary>A target with what was reached, as its unit intends it.</summary>
public sealed record PlannedIndicator
{
    public required SecondLevel Level { get; init; }

    public required string Name { get; init; }

    public required Comparison Sign { get; init; }

    /// <summary>The number; null for a day or a grade.</summary>
    public decimal? Number { get; init; }

    public int Decimals { get; init; }

    /// <summary>Unit of measure; empty for a day or a grade.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The month that it is due by the end of.</summary>
    public int? Month { get; init; }

    /// <summary>The grade of a qualitative target.</summary>
    public string? Grade { get; init; }

    public string Description { get; init; } = "";

    public string Basis { get; init; } = "";

    /// <summary>Points.</summary>
    public decimal Weight { get; init; }

    /// <summary>What was reached: a number where the target is one.</summary>
    public decimal? Actual { get; init; }

    /// <summary>How far a day or a grade was reached.</summary>
    public Reach Reach { get; init; }

    public decimal Score { get; init; }

    /// <summary>Why it was not reached, and what will be done; empty where it was.</summary>
    public string Reason { get; init; } = "";

    public bool IsLimit => Sign is Comparison.AtMost or Comparison.LessThan;
}

/// <summary>A project as its unit intends it: targets, money, and what came of both.</summary>
public sealed record PlannedProject
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string Purpose { get; init; }

    public required string Goal { get; init; }

    public string Outcome { get; init; } = "";

    public required ProjectMoney Initial { get; init; }

    public required ProjectMoney Adjusted { get; init; }

    public required ProjectMoney Executed { get; init; }

    /// <summary>Percent of the budget to be spent by the end of a month.</summary>
    public IReadOnlyList<(int Month, int Percent)> Plan { get; init; } = [];

    public required IReadOnlyList<PlannedIndicator> Indicators { get; init; }

    /// <summary>Points for the execution rate.</summary>
    public decimal ExecutionWeight { get; init; } = 10;

    /// <summary>The execution rate in percent, two decimals.</summary>
    public decimal Rate { get; init; }

    public decimal ExecutionScore { get; init; }

    public decimal WeightTotal { get; init; }

    public decimal ScoreTotal { get; init; }
}

/// <summary>What one invented unit plans or reports in a year.</summary>
public sealed record PerformanceBook
{
    public required int Seed { get; init; }

    public required string Organisation { get; init; }

    public required string Department { get; init; }

    public required string UnitCode { get; init; }

    public required int Year { get; init; }

    public required IReadOnlyList<PlannedProject> Projects { get; init; }

    /// <summary>Digits after the point of money in 万元.</summary>
    public required int Decimals { get; init; }

    public PerformanceBook With(int index, PlannedProject project) => this with { Projects = [.. Projects.Select((other, at) => at == index ? project : other)] };
}
