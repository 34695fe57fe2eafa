namespace Mingzhang.Scoring;

/// <summary>What a number of a formula is.</summary>
public enum NumberRole
{
    /// <summary>A number of the rule itself: 2, 60%.</summary>
    Constant,

    /// <summary>全年实际值 (B)</summary>
    Actual,

    /// <summary>年度指标值 (A)</summary>
    Target,

    /// <summary>分值</summary>
    Weight,

    /// <summary>全年执行数</summary>
    Executed,

    /// <summary>全年预算数</summary>
    Budget,

    /// <summary>A share that the sheet itself tells: 达成预期目标80%, 得分系数.</summary>
    Share,

    /// <summary>What the plan says to have been spent by now.</summary>
    Planned,

    /// <summary>What was spent in the year before.</summary>
    LastYear,

    /// <summary>Months of the year that are over.</summary>
    Months,

    /// <summary>A count or a sum of a unit's own records.</summary>
    Counted,
}

/// <summary>What two expressions are put together by.</summary>
public enum Operator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

/// <summary>How a formula compares two numbers.</summary>
public enum Test
{
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    Equal,
}

/// <summary>A formula as data: it is evaluated, shown with its numbers, and written as the formula of a cell.</summary>
public abstract record Expression
{
    /// <summary>The exact value.</summary>
    /// <exception cref="DivideByZeroException">A divisor is 0; the formulas of this layer test theirs first.</exception>
    public abstract Ratio Value { get; }

    /// <summary>The expression with every choice made: only what was really computed.</summary>
    public abstract Expression Taken { get; }

    /// <summary>The numbers in it, each once, in their order.</summary>
    public IReadOnlyList<NumberTerm> Numbers => [.. Terms.Distinct()];

    protected internal abstract IEnumerable<NumberTerm> Terms { get; }
}

/// <summary>A number with its part in the formula.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Number">The number; a percent as its hundredths.</param>
public sealed record NumberTerm(NumberRole Role, decimal Number) : Expression
{
    /// <summary>Shown as a percent: 0.8 as 80%.</summary>
    public bool IsPercent { get; init; }

    public override Ratio Value => Ratio.Of(Number);

    public override Expression Taken => this;

    protected internal override IEnumerable<NumberTerm> Terms => [this];

    public override string ToString() => IsPercent ? $"{Number * 100:0.##########}%" : $"{Number:0.##########}";
}

/// <summary>Two expressions and what puts them together.</summary>
public sealed record Operation(Operator Operator, Expression Left, Expression Right) : Expression
{
    public override Ratio Value => Operator switch
    {
        Operator.Add => Left.Value + Right.Value,
        Operator.Subtract => Left.Value - Right.Value,
        Operator.Multiply => Left.Value * Right.Value,
        _ => Left.Value / Right.Value,
    };

    public override Expression Taken => new Operation(Operator, Left.Taken, Right.Taken);

    protected internal override IEnumerable<NumberTerm> Terms => [.. Left.Terms, .. Right.Terms];

    /// <summary>With the signs + − × ÷, and brackets only where they are needed.</summary>
    public override string ToString() => $"{Bracketed(Left, right: false)} {Sign} {Bracketed(Right, right: true)}";

    private bool IsSum => Operator is Operator.Add or Operator.Subtract;

    private string Sign => Operator switch { Operator.Add => "+", Operator.Subtract => "−", Operator.Multiply => "×", _ => "÷" };

    private string Bracketed(Expression side, bool right) =>
        side is Operation inner && (inner.IsSum ? right || !IsSum : right && !IsSum) ? $"({side})" : side is NumberTerm { Number: < 0 } ? $"({side})" : side.ToString()!;
}

/// <summary>One of two expressions, by a comparison.</summary>
public sealed record Choice(Expression Left, Test Test, Expression Right, Expression Then, Expression Otherwise) : Expression
{
    public override Ratio Value => (Holds ? Then : Otherwise).Value;

    public override Expression Taken => (Holds ? Then : Otherwise).Taken;

    protected internal override IEnumerable<NumberTerm> Terms => [.. Left.Terms, .. Right.Terms, .. Then.Terms, .. Otherwise.Terms];

    public override string ToString() => Taken.ToString()!;

    private bool Holds
    {
        get
        {
            var order = Left.Value.CompareTo(Right.Value);
            return Test switch
            {
                Test.AtLeast => order >= 0,
                Test.AtMost => order <= 0,
                Test.MoreThan => order > 0,
                Test.LessThan => order < 0,
                _ => order == 0,
            };
        }
    }
}
