namespace Mingzhang.Model;

/// <summary>A point of the space of figures. The default of each dimension is its whole: a figure that says
/// nothing of funds is a figure of all funds.</summary>
public readonly record struct Coordinates
{
    /// <summary>单位 code inside the body that reports (401001); null is the body itself.</summary>
    public string? Unit { get; init; }

    /// <summary>年度; 0 where no year is said.</summary>
    public int Year { get; init; }

    public Stage Stage { get; init; }

    public Flow Flow { get; init; }

    public Fund Fund { get; init; }

    public Nature Nature { get; init; }

    public FunctionCode Function { get; init; }

    /// <summary>部门支出经济分类</summary>
    public EconomyCode Economy { get; init; }

    /// <summary>政府支出经济分类</summary>
    public EconomyCode GovernmentEconomy { get; init; }

    /// <summary>项目 code, or its name where no code is printed.</summary>
    public string? Project { get; init; }

    public Theme Theme { get; init; }

    /// <summary>What a table lists that no other dimension holds: a thing bought, a line of a list.</summary>
    public string? Item { get; init; }

    /// <summary>Whether this point is the other or contains it, in every dimension.</summary>
    public bool Contains(in Coordinates other) =>
        Year == other.Year && Stage == other.Stage
        && ContainsUnit(Unit, other.Unit)
        && IsWithin(other.Flow, Flow)
        && IsWithin(other.Fund, Fund)
        && IsWithin(other.Nature, Nature)
        && other.Function.IsWithin(Function)
        && other.Economy.IsWithin(Economy)
        && other.GovernmentEconomy.IsWithin(GovernmentEconomy)
        && (Project is null || Project == other.Project)
        && IsWithin(other.Theme, Theme)
        && (Item is null || Item == other.Item);

    /// <summary>The dimensions in which the two points differ.</summary>
    public DimensionSet DifferenceFrom(in Coordinates other)
    {
        var set = DimensionSet.Empty;
        set = set.With(Dimension.Unit, Unit != other.Unit);
        set = set.With(Dimension.Year, Year != other.Year);
        set = set.With(Dimension.Stage, Stage != other.Stage);
        set = set.With(Dimension.Flow, Flow != other.Flow);
        set = set.With(Dimension.Fund, Fund != other.Fund);
        set = set.With(Dimension.Nature, Nature != other.Nature);
        set = set.With(Dimension.Function, Function != other.Function);
        set = set.With(Dimension.Economy, Economy != other.Economy);
        set = set.With(Dimension.GovernmentEconomy, GovernmentEconomy != other.GovernmentEconomy);
        set = set.With(Dimension.Project, Project != other.Project);
        set = set.With(Dimension.Theme, Theme != other.Theme);
        return set.With(Dimension.Item, Item != other.Item);
    }

    /// <summary>The dimensions in which the point is not the whole.</summary>
    public DimensionSet Given => DifferenceFrom(default);

    private static bool ContainsUnit(string? unit, string? other) =>
        unit is null || (other is not null && other.StartsWith(unit, StringComparison.Ordinal));

    private static bool IsWithin(Flow flow, Flow ancestor) => flow == ancestor || (flow != Flow.None && flow.Parent() == ancestor && ancestor != Flow.None);

    private static bool IsWithin(Fund fund, Fund ancestor)
    {
        for (; fund != ancestor; fund = fund.Parent())
        {
            if (fund == Fund.All)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWithin(Nature nature, Nature ancestor)
    {
        for (; nature != ancestor; nature = nature.Parent())
        {
            if (nature == Nature.All)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWithin(Theme theme, Theme ancestor)
    {
        for (; theme != ancestor; theme = theme.Parent())
        {
            if (theme == Theme.All)
            {
                return false;
            }
        }

        return true;
    }
}
