namespace Mingzhang.Model;

/// <summary>What a sentence, or a column of changes, says of figures beyond the figures themselves.</summary>
public abstract record Claim(Place Place);

/// <summary>Which way a figure is said to have gone.</summary>
public enum Direction
{
    Up,
    Down,

    /// <summary>持平: no change at all.</summary>
    Level,
}

/// <summary>“比上年增加 1.2 万元，增长 3.4%”. What is not said is null.</summary>
/// <param name="Place">Where it is said.</param>
/// <param name="Now">The figure that changed.</param>
/// <param name="Base">The figure that it is compared with, where it is printed or known by its point.</param>
/// <param name="BasePoint">The point that it is compared with, where words name it.</param>
/// <param name="Direction">The word: 增加, 减少, 持平.</param>
/// <param name="Amount">The amount of change, printed without its sign.</param>
/// <param name="Rate">The rate of change, printed without its sign.</param>
public sealed record Change(Place Place, Fact? Now, Fact? Base, Coordinates? BasePoint, Direction Direction, Fact? Amount, Fact? Rate) : Claim(Place)
{
    /// <summary>Amount and rate are printed with their own sign, as in a column of changes; words give none.</summary>
    public bool IsSigned { get; init; }

    /// <summary>The point of the figure that changed, where its own figure stands elsewhere.</summary>
    public Coordinates? NowPoint { get; init; }
}

/// <summary>“占收入合计的 99.79%”, “完成年初预算的 98.3%”: part ÷ whole = share.</summary>
/// <param name="Place">Where it is said.</param>
/// <param name="Part">The part, or the figure reached.</param>
/// <param name="Whole">The whole, or the budget, where it is printed in the same passage.</param>
/// <param name="WholePoint">The point of the whole, where words name it.</param>
/// <param name="Rate">The rate as printed.</param>
/// <param name="IsCompletion">Part and whole are final and budgeted figures of the same thing.</param>
public sealed record Share(Place Place, Fact Part, Fact? Whole, Coordinates? WholePoint, Fact Rate, bool IsCompletion) : Claim(Place)
{
    /// <summary>What else the words for the whole may stand for: 支出合计 in a chapter of 财政拨款 may be the spending
    /// of all funds or that of 财政拨款.</summary>
    public Coordinates? OtherWholePoint { get; init; }
}

/// <summary>“共 12 万元，其中：甲 3 万元，乙 9 万元”: a whole and listed parts.</summary>
/// <param name="Place">Where it is said.</param>
/// <param name="Whole">The whole.</param>
/// <param name="Parts">The parts, all of them children of the whole and none of another part.</param>
/// <param name="IsWhole">The list claims to hold all parts, so the sum is equal; else it is at most the whole.</param>
public sealed record Breakdown(Place Place, Fact Whole, IReadOnlyList<Fact> Parts, bool IsWhole) : Claim(Place)
{
    /// <summary>The list ends in 等, or holds parts that could not be read.</summary>
    public bool IsOpenEnded { get; init; }
}

/// <summary>“收、支总计 5 万元”, “与年初预算持平”: two figures are said to be one.</summary>
public sealed record Sameness(Place Place, Fact First, Fact Second) : Claim(Place);
