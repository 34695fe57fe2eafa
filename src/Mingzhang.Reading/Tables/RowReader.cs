using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tables;

/// <summary>A row of one list with what its labels say.</summary>
internal sealed record LabelledRow(int Index, string Label, Saying Saying)
{
    /// <summary>Its words only say that it is a total.</summary>
    public bool IsTotal { get; init; }

    public bool IsPartOf { get; init; }

    /// <summary>Words of the label that nothing covers; empty if all is understood.</summary>
    public string Rest { get; init; } = "";

    public bool IsUnderstood => Rest.Length == 0;
}

/// <summary>Reads the labels of the rows of one list (a table, or one side of a table of two lists).</summary>
internal sealed partial class RowReader(Vocabulary vocabulary, IReadOnlyList<HeadColumn> labels, Saying list, string organisation)
{
    // What rows without a direction of their own inherit: under 上年结转 stand the funds that it consists of.
    private Flow? flow;
    private Fund? fund;
    private Nature? nature;
    private Saying? above;

    // The kind of spending whose classes may be listed below.
    private Nature? parted;
    private bool basicIsDivided;
    private readonly HashSet<Saying> revenues = [];

    /// <summary>Reads one row; null if its labels are blank.</summary>
    public LabelledRow? Read(Grid grid, int row)
    {
        var saying = Saying.Nothing;
        var words = new List<string>();
        var rest = "";
        var isTotal = false;
        var isPartOf = false;
        var hasCode = false;
        if (CodeOfParts(grid, row) is { Length: > 0 } parts)
        {
            words.Add(parts);
            (saying, hasCode, rest) = WithCode(parts, saying) is { } coded ? (coded, true, "") : (saying, false, parts);
        }

        foreach (var column in labels)
        {
            var text = grid.Shown(row, column.Index).Normal;
            if (text.Length == 0 || (column.Label == LabelKind.CodePart && !IsTotalWord(text)))
            {
                continue;
            }

            words.Add(text);
            if (IsTotalWord(text))
            {
                isTotal = true;
                continue;
            }

            var read = ReadLabel(column, text, saying, hasCode);
            saying = read.Saying;
            rest += read.Rest;
            isTotal |= read.IsTotal;
            isPartOf |= read.IsPartOf;
            hasCode |= read.HasCode;
        }

        return words.Count == 0 ? null : new LabelledRow(row, string.Join(' ', words), saying) { IsTotal = isTotal && saying.IsNothing, IsPartOf = isPartOf, Rest = rest };
    }

    /// <summary>Reads words that stand for the label of a row.</summary>
    public LabelledRow ReadLabel(int row, string text)
    {
        var read = ReadWords(text, Saying.Nothing);
        return new LabelledRow(row, text, read.Saying) { IsTotal = read.IsTotal, IsPartOf = read.IsPartOf, Rest = read.Rest };
    }

    /// <summary>类, 款 and 项 in columns of their own: 208 | 05 | 05, or the whole code in each: 208 | 20805 | 2080505.</summary>
    private string CodeOfParts(Grid grid, int row)
    {
        var parts = labels.Where(column => column.Label == LabelKind.CodePart).Select(column => grid.Shown(row, column.Index).Normal)
            .Where(text => text.Length > 0 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0).ToList();
        return parts.Count == 0 ? "" : parts[^1].Length >= 5 ? parts[^1] : string.Concat(parts);
    }

    private static bool IsTotalWord(string text) => text is "合计" or "小计" or "总计" or "共计" or "合计数" or "总合计" or "金额合计";

    private readonly record struct LabelRead(Saying Saying, string Rest, bool IsTotal = false, bool IsPartOf = false, bool HasCode = false);

    private LabelRead ReadLabel(HeadColumn column, string text, Saying saying, bool hasCode)
    {
        switch (column.Label)
        {
            case LabelKind.Unit when SharesColumn(column) && ReadShared(text, saying, hasCode) is { } shared:
                return shared;
            // Some forms print the code of the class once more where the unit's would stand.
            case LabelKind.UnitCode when hasCode && (text == Digits(saying.Economy) || text == Digits(saying.Function)):
                return new LabelRead(saying, "", HasCode: true);
            case LabelKind.Unit or LabelKind.UnitCode:
                return new LabelRead(saying with { Unit = UnitIn(text, saying.Unit) }, "");
            case LabelKind.Project:
                return ReadProject(text, saying);
            case LabelKind.Item:
                return new LabelRead(saying with { Item = saying.Item ?? text }, "");
        }

        // A code, or a code and its name in one cell.
        var match = CodeAndName().Match(BracketedCode().Replace(text, "$1"));
        if (match.Success && WithCode(match.Groups[1].Value, saying, column.Label) is { } coded)
        {
            return new LabelRead(coded, "", HasCode: true);
        }

        if (hasCode)
        {
            return new LabelRead(saying, "", HasCode: true);
        }

        if (column.Label is LabelKind.Code && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return new LabelRead(saying with { Item = text }, "", HasCode: true);
        }

        if (column.Label == LabelKind.GovernmentEconomy && vocabulary.Packs.GovernmentEconomies.CodesNamed(Normal.WithoutNumber(text)).ToList() is [{ } government])
        {
            return new LabelRead(saying with { GovernmentEconomy = government, Flow = Flow.Expenditure }, "");
        }

        return ReadWords(text, saying);
    }

    /// <summary>单位名称（科目）: units and classes stand in one column.</summary>
    private static bool SharesColumn(HeadColumn column) =>
        column.Path[^1].Contains("科目", StringComparison.Ordinal) || column.Path[^1].Contains("类别", StringComparison.Ordinal);

    private static string Digits(int? code) => code?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private LabelRead? ReadShared(string text, Saying saying, bool hasCode)
    {
        if (hasCode)
        {
            return new LabelRead(saying, "", HasCode: true);
        }

        var bare = Normal.WithoutNumber(text);
        if (EconomyNamed(bare) is { } economy)
        {
            return new LabelRead(saying with { Economy = economy, Flow = Flow.Expenditure }, "");
        }

        var functions = vocabulary.Packs.Functions.CodesNamed(bare).ToList();
        return functions.Count == 1 ? new LabelRead(saying with { Function = functions[0], Flow = Flow.Expenditure }, "") : null;
    }

    /// <summary>Words without a code: a class of spending, a kind of income, a theme.</summary>
    private LabelRead ReadWords(string text, Saying saying)
    {
        var bare = Normal.WithoutNumber(text);
        var isPartOf = false;
        if (bare.StartsWith("其中", StringComparison.Ordinal))
        {
            isPartOf = true;
            bare = Normal.WithoutNumber(bare["其中".Length..].TrimStart('：'));
        }

        if (bare.Length == 0)
        {
            return new LabelRead(saying, "", IsPartOf: isPartOf);
        }

        // In a list of spending, 国有资本经营预算支出 and 其他支出 are classes and no funds.
        if (list.Flow == Flow.Expenditure && ClassNamed(bare) is { } function)
        {
            return new LabelRead(saying with { Function = function, Flow = Flow.Expenditure }, "", IsPartOf: isPartOf);
        }

        var match = vocabulary.Row.Match(bare);
        if (!match.IsUnderstood || !match.Words.Any(found => found.Word.Role is WordRole.Place or WordRole.Total))
        {
            if (ClassNamed(bare) is { } named)
            {
                return new LabelRead(saying with { Function = named, Flow = Flow.Expenditure }, "", IsPartOf: isPartOf);
            }

            if (EconomyNamed(bare) is { } economy)
            {
                return new LabelRead(saying with { Economy = economy, Flow = Flow.Expenditure, Nature = saying.Nature ?? NatureAbove() }, "", IsPartOf: isPartOf);
            }

            return new LabelRead(saying, match.Rest.Length > 0 ? match.Rest : bare, IsPartOf: isPartOf);
        }

        var said = Saying.Of(match, 0);

        // 一般公共预算, 其中：财政拨款: a part of the row above, although its word alone means more.
        if (isPartOf && said is { Fund: Fund.Fiscal, Flow: null or Flow.Revenue } && above is { Fund: Fund.General or Fund.GovernmentFund or Fund.StateCapital })
        {
            return new LabelRead(above.Value with { Item = bare }, "", IsPartOf: true);
        }

        var onlyTotal = said.IsNothing && match.Has(WordRole.Total);
        var read = Inherited(said).Within(saying);
        above = isPartOf ? above : read;
        parted = read is { Nature: Nature.Basic or Nature.Personnel or Nature.Running or Nature.Project, Theme: null, Economy: null } ? read.Nature : null;
        return new LabelRead(read, "", onlyTotal, isPartOf);
    }

    /// <summary>A row that names only a fund under 上年结转 is a part of 上年结转.</summary>
    private Saying Inherited(Saying said)
    {
        if (said.Flow is Flow.OpeningBalance or Flow.ClosingBalance or Flow.SurplusUsed)
        {
            flow = said.Flow;
            fund = said.Fund;
            nature = said.Nature;
            return said;
        }

        // 一般公共预算拨款收入 once more, under 上年结转, is what is carried over of it.
        if (said is { Flow: Flow.Revenue, Fund: not null } && flow == Flow.OpeningBalance && !revenues.Add(said))
        {
            return said with { Flow = flow };
        }

        if (said is { Flow: Flow.Revenue, Fund: not null })
        {
            revenues.Add(said);
        }

        if (said.Flow is not null && said.Nature is null)
        {
            flow = null;
            return said;
        }

        if (flow is not null && (said.Fund is not null || said.Nature is not null) && said.Theme is null)
        {
            return said with { Flow = flow, Fund = said.Fund ?? fund, Nature = said.Nature ?? nature };
        }

        return said;
    }

    /// <summary>Classes listed right below 基本支出 divide it; those below 项目支出 only where 基本支出 has been divided
    /// too, for else they may be the classes of all spending.</summary>
    private Nature? NatureAbove()
    {
        if (parted is Nature.Basic or Nature.Personnel or Nature.Running)
        {
            basicIsDivided = true;
        }

        return parted == Nature.Project && !basicIsDivided ? null : parted;
    }

    private LabelRead ReadProject(string text, Saying saying)
    {
        var match = ProjectCode().Match(text);
        if (match.Success)
        {
            return new LabelRead(saying with { Project = match.Groups[1].Value }, "", HasCode: true);
        }

        if (saying.Project is not null)
        {
            return new LabelRead(saying, "", HasCode: true);
        }

        // “某某中心（本级）小计” is a unit and not a project.
        if (text.EndsWith("小计", StringComparison.Ordinal))
        {
            return new LabelRead(saying with { Unit = text[..^"小计".Length] }, "");
        }

        return organisation.Length > 0 && text.StartsWith(organisation, StringComparison.Ordinal) && text.Length - organisation.Length <= 4
            ? new LabelRead(saying with { Unit = text }, "")
            : new LabelRead(saying with { Project = text }, "");
    }

    private static string? UnitIn(string text, string? before)
    {
        var match = UnitCode().Match(text);
        return match.Success ? match.Value : before ?? text;
    }

    private Saying? WithCode(string code, Saying saying, LabelKind kind = LabelKind.None)
    {
        if (kind != LabelKind.Economy && kind != LabelKind.GovernmentEconomy && FunctionCode.TryParse(code, out var function))
        {
            return saying with { Function = function.Value };
        }

        if (EconomyCode.TryParse(code, out var economy))
        {
            return economy.IsGovernmental ? saying with { GovernmentEconomy = economy.Value } : saying with { Economy = economy.Value };
        }

        return null;
    }

    private int? ClassNamed(string name)
    {
        // A closing 支出 may be dropped in print, but then a name of a fund is a fund: 国有资本经营预算.
        var codes = vocabulary.Packs.Functions.CodesNamed(name).Where(code => code < 1000).ToList();
        return codes.Count == 1 && (name.EndsWith("支出", StringComparison.Ordinal) || codes[0] != 223) ? codes[0] : null;
    }

    private int? EconomyNamed(string name)
    {
        var codes = vocabulary.Packs.Economies.CodesNamed(name).ToList();
        return codes.Count == 1 ? codes[0] : null;
    }

    [GeneratedRegex(@"^(\d{3,7})(?:[-－—:：·]?[\u4e00-\u9fff].*)?$")]
    private static partial Regex CodeAndName();

    [GeneratedRegex(@"^（(\d{3,7})）")]
    private static partial Regex BracketedCode();

    [GeneratedRegex(@"^([0-9A-Z]{18,26})(?:[-－—:：]?[^\x00-\x7F].*)?$")]
    private static partial Regex ProjectCode();

    [GeneratedRegex(@"^\d{3,12}")]
    private static partial Regex UnitCode();
}
