using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Reading.Words;

/// <summary>What words say of a place in the space of figures; null is what they leave open.</summary>
public readonly record struct Saying
{
    public static readonly Saying Nothing;

    public string? Unit { get; init; }

    public int? Year { get; init; }

    public Stage? Stage { get; init; }

    public Flow? Flow { get; init; }

    public Fund? Fund { get; init; }

    public Nature? Nature { get; init; }

    public int? Function { get; init; }

    public int? Economy { get; init; }

    public int? GovernmentEconomy { get; init; }

    public string? Project { get; init; }

    public Theme? Theme { get; init; }

    public string? Item { get; init; }

    public bool IsNothing => this == Nothing;

    /// <summary>What the words of a matched text say together.</summary>
    public static Saying Of(MatchedText text, int year)
    {
        ArgumentNullException.ThrowIfNull(text);
        var saying = Nothing;
        foreach (var found in text.Words)
        {
            saying = saying.And(Of(found.Word.Meaning, year));
        }

        return saying;
    }

    public static Saying Of(Meaning meaning, int year)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        return new Saying
        {
            Stage = meaning.Stage,
            Flow = meaning.Flow,
            Fund = meaning.Fund,
            Nature = meaning.Nature,
            Theme = meaning.Theme,
            Function = meaning.Function,
            Economy = meaning.Economy,
            GovernmentEconomy = meaning.GovernmentEconomy,
            Year = meaning.YearOffset is { } offset && year > 0 ? year + offset : null,
        };
    }

    /// <summary>Two sayings of one breath (words of one label): of two members the narrower holds if one contains
    /// the other (财政拨款 + 一般公共预算), and what contains both if they part (一般公共预算和政府性基金).</summary>
    public Saying And(Saying other) => new()
    {
        Unit = Unit ?? other.Unit,
        Year = other.Year ?? Year,
        Stage = other.Stage ?? Stage,
        Flow = Both(Flow, other.Flow),
        Fund = Both(Fund, other.Fund, fund => fund.Parent(), Model.Fund.All),
        Nature = Both(Nature, other.Nature, nature => nature.Parent(), Model.Nature.All),
        Theme = Both(Theme, other.Theme, theme => theme.Parent(), Model.Theme.All),
        Function = other.Function ?? Function,
        Economy = other.Economy ?? Economy,
        GovernmentEconomy = other.GovernmentEconomy ?? GovernmentEconomy,
        Project = Project ?? other.Project,
        Item = Item ?? other.Item,
    };

    /// <summary>This saying where it speaks, and the wider one (a title, a head above) for the rest. Members of one
    /// line of descent are joined to the narrower one: under a title of 一般公共预算, 财政拨款 is no wider.</summary>
    public Saying Within(Saying wider) => new()
    {
        Unit = Unit ?? wider.Unit,
        Year = Year ?? wider.Year,
        Stage = Stage ?? wider.Stage,
        Flow = Flow is null or Model.Flow.None ? wider.Flow : Flow,
        Fund = Narrower(Fund, wider.Fund, fund => fund.Parent(), Model.Fund.All),
        Nature = Narrower(Nature, wider.Nature, nature => nature.Parent(), Model.Nature.All),
        Theme = Narrower(Theme, wider.Theme, theme => theme.Parent(), Model.Theme.All),
        Function = Function ?? wider.Function,
        Economy = Economy ?? wider.Economy,
        GovernmentEconomy = GovernmentEconomy ?? wider.GovernmentEconomy,
        Project = Project ?? wider.Project,
        Item = Item ?? wider.Item,
    };

    /// <summary>What a total of both would be: the nearest point that contains the two.</summary>
    public Saying TotalWith(Saying other) => new()
    {
        Unit = Unit == other.Unit ? Unit : null,
        Year = Year == other.Year ? Year : null,
        Stage = Stage == other.Stage ? Stage : null,
        Flow = Flow == other.Flow ? Flow : Flow is null || other.Flow is null ? null : Model.Flow.GrandTotal,
        Fund = Common(Fund, other.Fund, fund => fund.Parent(), Model.Fund.All),
        Nature = Common(Nature, other.Nature, nature => nature.Parent(), Model.Nature.All),
        Theme = Common(Theme, other.Theme, theme => theme.Parent(), Model.Theme.All),
        Function = CommonCode(Function, other.Function),
        Economy = CommonCode(Economy, other.Economy),
        GovernmentEconomy = CommonCode(GovernmentEconomy, other.GovernmentEconomy),
        Project = Project == other.Project ? Project : null,
        Item = Item == other.Item ? Item : null,
    };

    public Coordinates ToCoordinates() => new()
    {
        Unit = Unit,
        Year = Year ?? 0,
        Stage = Stage ?? Model.Stage.Unknown,
        Flow = Flow ?? Model.Flow.None,
        Fund = Fund ?? Model.Fund.All,
        Nature = Nature ?? Model.Nature.All,
        Function = new FunctionCode(Function ?? 0),
        Economy = new EconomyCode(Economy ?? 0),
        GovernmentEconomy = new EconomyCode(GovernmentEconomy ?? 0),
        Project = Project,
        Theme = Theme ?? Model.Theme.All,
        Item = Item,
    };

    private static Flow? Both(Flow? a, Flow? b)
    {
        if (a is null || b is null || a == b)
        {
            return a ?? b;
        }

        // 上年结转收入 is an opening balance; 结转下年支出 a closing one: the rarer word decides.
        if (a is Model.Flow.Revenue or Model.Flow.Expenditure && !IsPair(a, b))
        {
            return b;
        }

        return b is Model.Flow.Revenue or Model.Flow.Expenditure && !IsPair(a, b) ? a : null;
    }

    private static bool IsPair(Flow? a, Flow? b) => a is Model.Flow.Revenue or Model.Flow.Expenditure && b is Model.Flow.Revenue or Model.Flow.Expenditure;

    private static T? Both<T>(T? a, T? b, Func<T, T> parent, T all)
        where T : struct, Enum
    {
        if (a is not { } first || b is not { } second)
        {
            return a ?? b;
        }

        return Contains(first, second, parent, all) ? second : Contains(second, first, parent, all) ? first : Common(a, b, parent, all);
    }

    private static T? Narrower<T>(T? narrow, T? wide, Func<T, T> parent, T all)
        where T : struct, Enum =>
        narrow is not { } inner ? wide : wide is { } outer && Contains(inner, outer, parent, all) ? outer : inner;

    private static T? Common<T>(T? a, T? b, Func<T, T> parent, T all)
        where T : struct, Enum
    {
        if (a is not { } first || b is not { } second)
        {
            return null;
        }

        for (var member = first; ; member = parent(member))
        {
            if (Contains(member, second, parent, all))
            {
                return EqualityComparer<T>.Default.Equals(member, all) ? null : member;
            }
        }
    }

    private static bool Contains<T>(T outer, T inner, Func<T, T> parent, T all)
        where T : struct, Enum
    {
        for (; !EqualityComparer<T>.Default.Equals(inner, outer); inner = parent(inner))
        {
            if (EqualityComparer<T>.Default.Equals(inner, all))
            {
                return false;
            }
        }

        return true;
    }

    private static int? CommonCode(int? a, int? b)
    {
        if (a is not { } first || b is not { } second)
        {
            return null;
        }

        for (var code = first; code != 0; code = code < 1000 ? 0 : code / 100)
        {
            for (var other = second; other != 0; other = other < 1000 ? 0 : other / 100)
            {
                if (code == other)
                {
                    return code;
                }
            }
        }

        return null;
    }
}
