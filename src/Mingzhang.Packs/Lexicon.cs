using Mingzhang.Model;

namespace Mingzhang.Packs;

/// <summary>What a word does in a title, a head, a row label or a sentence.</summary>
public enum WordRole
{
    /// <summary>Says where in the space a figure stands: 基本支出.</summary>
    Place,

    /// <summary>Says that the figure is a total of what is listed with it: 合计, 小计, 总计.</summary>
    Total,

    /// <summary>Says that what follows is part of something: 其中.</summary>
    Part,

    /// <summary>Names a column of words, not of amounts: 科目编码, 项目, 单位名称.</summary>
    Label,

    /// <summary>Names a column that counts rows or columns: 序号, 栏次, 行次.</summary>
    Numbering,

    /// <summary>A column or row of changes against another year: 增减额, 比上年增减.</summary>
    ChangeAmount,

    /// <summary>The same, in percent: 增减率, 增长（%）.</summary>
    ChangeRate,

    /// <summary>A column of quantities that are no money: 数量, 面积.</summary>
    Quantity,

    /// <summary>A column that is read and left aside: 单价, 备注, 计量单位.</summary>
    Aside,

    /// <summary>Says nothing of place: 情况, 表, 的, 预算数 without a year.</summary>
    Filler,
}

/// <summary>Which label a column holds.</summary>
public enum LabelKind
{
    None,

    /// <summary>Free words that the lexicon reads: 项目 of a two-sided table.</summary>
    Words,

    /// <summary>A code alone: 科目编码.</summary>
    Code,

    /// <summary>A name alone: 科目名称.</summary>
    Name,

    Function,
    Economy,
    GovernmentEconomy,
    Unit,
    UnitCode,
    Project,

    /// <summary>A thing listed: 采购物品名称.</summary>
    Item,

    /// <summary>The three parts of a code in columns of their own: 类, 款, 项.</summary>
    CodePart,
}

/// <summary>Where a word may stand; a word with no contexts may stand anywhere.</summary>
[Flags]
public enum WordContexts
{
    None = 0,
    Title = 1,
    Head = 2,
    Row = 4,
    Sentence = 8,
    Anywhere = Title | Head | Row | Sentence,
}

/// <summary>What a word says of place. Null says nothing of the dimension.</summary>
public sealed record Meaning
{
    public Stage? Stage { get; init; }

    public Flow? Flow { get; init; }

    public Fund? Fund { get; init; }

    public Nature? Nature { get; init; }

    public Theme? Theme { get; init; }

    /// <summary>Functional code that the word names.</summary>
    public int? Function { get; init; }

    /// <summary>Departmental economic code that the word names.</summary>
    public int? Economy { get; init; }

    /// <summary>Governmental economic code that the word names.</summary>
    public int? GovernmentEconomy { get; init; }

    /// <summary>Years to add to the year of the document: −1 for 上年.</summary>
    public int? YearOffset { get; init; }

    /// <summary>The point, moved to where the word says; what the word does not say stays.</summary>
    public Coordinates Of(in Coordinates point) => point with
    {
        Year = point.Year + (YearOffset ?? 0),
        Stage = Stage ?? point.Stage,
        Flow = Flow ?? point.Flow,
        Fund = Fund ?? point.Fund,
        Nature = Nature ?? point.Nature,
        Theme = Theme ?? point.Theme,
        Function = Function is { } function ? new(function) : point.Function,
        Economy = Economy is { } economy ? new(economy) : point.Economy,
        GovernmentEconomy = GovernmentEconomy is { } government ? new(government) : point.GovernmentEconomy,
    };
}

/// <summary>A word of the field with what it says.</summary>
/// <param name="Text">The word, without blanks and brackets normalised to （）.</param>
/// <param name="Role">What the word does.</param>
/// <param name="Meaning">Where it places a figure.</param>
/// <param name="Label">For a label column, which.</param>
/// <param name="Contexts">Where it may stand.</param>
public sealed record Word(string Text, WordRole Role, Meaning Meaning, LabelKind Label, WordContexts Contexts);

/// <summary>All words of the field that reading knows, of every jurisdiction together.</summary>
/// <param name="Words">The words; a text may occur once for each set of contexts.</param>
/// <param name="Signs">Lists of words by the name of their list, for what is no place: signs of performance tables,
/// of empty tables, of a rise or a fall.</param>
public sealed record Lexicon(IReadOnlyList<Word> Words, IReadOnlyDictionary<string, IReadOnlyList<string>> Signs);
