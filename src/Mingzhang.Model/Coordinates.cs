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

    // Written out: points are hashed and compared a few times for every figure, and the generated members are slow.
    public bool Equals(Coordinates other) =>
        Function.Value == other.Function.Value && Economy.Value == other.Economy.Value && GovernmentEconomy.Value == other.GovernmentEconomy.Value
        && Flow == other.Flow && Fund == other.Fund && Nature == other.Nature && Theme == other.Theme && Year == other.Year && Stage == other.Stage
        && (ReferenceEquals(Unit, other.Unit) || string.Equals(Unit, other.Unit, StringComparison.Ordinal))
        && (ReferenceEquals(Project, other.Project) || string.Equals(Project, other.Project, StringComparison.Ordinal))
        && (ReferenceEquals(Item, other.Item) || string.Equals(Item, other.Item, StringComparison.Ordinal));

    public override int GetHashCode()
    {
        unchecked
        {
            var small = (((((((ulong)Flow * 16) + (ulong)Fund) * 16) + (ulong)Nature) * 64) + (ulong)Theme) * 8 + (ulong)Stage;
            var hash = (small * 0x9E3779B97F4A7C15UL) ^ ((ulong)(uint)Function.Value * 0xC2B2AE3D27D4EB4FUL) ^ ((ulong)(uint)Economy.Value * 0x165667B19E3779F9UL)
                ^ ((ulong)(uint)GovernmentEconomy.Value * 0x27D4EB2F165667C5UL) ^ ((ulong)(uint)Year * 0x85EBCA77C2B2AE63UL);
            hash ^= Unit is null ? 0 : (ulong)(uint)Unit.GetHashCode(StringComparison.Ordinal) * 0xFF51AFD7ED558CCDUL;
            hash ^= Project is null ? 0 : (ulong)(uint)Project.GetHashCode(StringComparison.Ordinal) * 0xC4CEB9FE1A85EC53UL;
            hash ^= Item is null ? 0 : (ulong)(uint)Item.GetHashCode(StringComparison.Ordinal) * 0x9FB21C651E98DF25UL;
            return (int)(hash >> 32) ^ (int)hash;
        }
    }

    /// <summary>The points one step wider in one dimension, of those named; a point has at most one in each.</summary>
    public IEnumerable<Coordinates> Wider(DimensionSet dimensions)
    {
        for (var dimension = Dimension.Unit; dimension <= Dimension.Item; dimension++)
        {
            if (dimensions.Has(dimension) && TryWiden(dimension, out var wider))
            {
                yield return wider;
            }
        }
    }

    /// <summary>The point one step wider in one dimension; none where the point is its whole, or in year and stage, which
    /// have no whole.</summary>
    public bool TryWiden(Dimension dimension, out Coordinates wider)
    {
        wider = this;
        switch (dimension)
        {
            case Dimension.Unit when Unit is not null:
                wider = this with { Unit = Unit.Length > 3 && Unit.Length % 3 == 0 && char.IsAsciiDigit(Unit[0]) ? Unit[..^3] : null };
                return true;
            case Dimension.Flow when Flow is not (Flow.None or Flow.GrandTotal):
                wider = this with { Flow = Flow.GrandTotal };
                return true;
            case Dimension.Fund when Fund != Fund.All:
                wider = this with { Fund = Fund.Parent() };
                return true;
            case Dimension.Nature when Nature != Nature.All:
                wider = this with { Nature = Nature.Parent() };
                return true;
            case Dimension.Function when !Function.IsAll:
                wider = this with { Function = Function.Parent };
                return true;
            case Dimension.Economy when !Economy.IsAll:
                wider = this with { Economy = Economy.Parent };
                return true;
            case Dimension.GovernmentEconomy when !GovernmentEconomy.IsAll:
                wider = this with { GovernmentEconomy = GovernmentEconomy.Parent };
                return true;
            case Dimension.Project when Project is not null:
                wider = this with { Project = null };
                return true;
            case Dimension.Theme when Theme != Theme.All:
                wider = this with { Theme = Theme.Parent() };
                return true;
            case Dimension.Item when Item is not null:
                wider = this with { Item = null };
                return true;
            default:
                return false;
        }
    }

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

    /// <summary>Whether the two points have anything in common: in no dimension do they part.</summary>
    public bool Meets(in Coordinates other) =>
        Year == other.Year && Stage == other.Stage
        && (ContainsUnit(Unit, other.Unit) || ContainsUnit(other.Unit, Unit))
        && (IsWithin(other.Flow, Flow) || IsWithin(Flow, other.Flow))
        && (IsWithin(other.Fund, Fund) || IsWithin(Fund, other.Fund))
        && (IsWithin(other.Nature, Nature) || IsWithin(Nature, other.Nature))
        && (other.Function.IsWithin(Function) || Function.IsWithin(other.Function))
        && (other.Economy.IsWithin(Economy) || Economy.IsWithin(other.Economy))
        && (other.GovernmentEconomy.IsWithin(GovernmentEconomy) || GovernmentEconomy.IsWithin(other.GovernmentEconomy))
        && (Project is null || other.Project is null || Project == other.Project)
        && (IsWithin(other.Theme, Theme) || IsWithin(Theme, other.Theme))
        && (Item is null || other.Item is null || Item == other.Item);

    /// <summary>This point with the members of another in the dimensions named.</summary>
    public Coordinates With(DimensionSet dimensions, in Coordinates from) => this with
    {
        Unit = dimensions.Has(Dimension.Unit) ? from.Unit : Unit,
        Year = dimensions.Has(Dimension.Year) ? from.Year : Year,
        Stage = dimensions.Has(Dimension.Stage) ? from.Stage : Stage,
        Flow = dimensions.Has(Dimension.Flow) ? from.Flow : Flow,
        Fund = dimensions.Has(Dimension.Fund) ? from.Fund : Fund,
        Nature = dimensions.Has(Dimension.Nature) ? from.Nature : Nature,
        Function = dimensions.Has(Dimension.Function) ? from.Function : Function,
        Economy = dimensions.Has(Dimension.Economy) ? from.Economy : Economy,
        GovernmentEconomy = dimensions.Has(Dimension.GovernmentEconomy) ? from.GovernmentEconomy : GovernmentEconomy,
        Project = dimensions.Has(Dimension.Project) ? from.Project : Project,
        Theme = dimensions.Has(Dimension.Theme) ? from.Theme : Theme,
        Item = dimensions.Has(Dimension.Item) ? from.Item : Item,
    };

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

    // No direction said contains every direction, as the whole does in other dimensions.
    private static bool IsWithin(Flow flow, Flow ancestor) => flow == ancestor || ancestor == Flow.None || (flow != Flow.None && flow.Parent() == ancestor);

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
