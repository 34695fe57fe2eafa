using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Records;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Budget;

/// <summary>Which lines of a book are shown: those of one year and stage.</summary>
/// <param name="Year">年度 of the money; the book's or one before.</param>
/// <param name="Stage">年初, 全年, 执行, 决算.</param>
internal sealed record LineView(int Year, Stage Stage)
{
    /// <summary>The view that an address names; the book's initial budget by default.</summary>
    public static LineView Of(int bookYear, int? year, string? stage) =>
        new(year ?? bookYear, Enum.TryParse<Stage>(stage, ignoreCase: true, out var known) && known != Stage.Unknown && Enum.IsDefined(known) ? known : Stage.Initial);

    public bool Has(KeptLine line) => line.OfYear == Year && line.Stage == Stage;

    /// <summary>For an address: of=2026&amp;stage=initial.</summary>
    public string Query => string.Create(CultureInfo.InvariantCulture, $"of={Year}&stage={Stage.ToString().ToLowerInvariant()}");
}

/// <summary>The columns of budget lines, with the lists that their codes come from.</summary>
internal sealed class LineColumns(PackSet packs, Words words)
{
    /// <summary>Fields that a person may change; anything else that is sent is refused.</summary>
    public static readonly IReadOnlyList<string> Editable = ["flow", "fund", "nature", "function", "government_economy", "economy", "project", "amount_fen", "is_carried_over", "theme", "note"];

    public IReadOnlyList<GridColumn> Columns() =>
    [
        new("flow", words["budget.flow"], "choice", 104) { List = "flow", Required = true, Heads = ["收支", "收支类别"] },
        new("fund", words["budget.fund"], "choice", 110) { List = "fund", Required = true, Heads = ["资金性质", "资金来源", "经费来源"] },
        new("nature", words["budget.nature"], "choice", 80) { List = "nature", Heads = ["支出性质", "支出类别"] },
        new("function", words["budget.function"], "code", 170) { List = "function", Heads = ["功能分类", "功能科目", "支出功能分类", "科目编码", "功能分类科目"] },
        new("government_economy", words["budget.government-economy"], "code", 140) { List = "government-economy", Heads = ["政府经济分类", "政府预算支出经济分类", "政府经济科目"] },
        new("economy", words["budget.economy"], "code", 140) { List = "economy", Heads = ["部门经济分类", "部门预算支出经济分类", "部门经济科目", "经济分类"] },
        new("project", words["budget.project"], "code", 130) { List = "project", Heads = ["项目", "项目编码", "项目名称"] },
        new("amount_fen", words["budget.amount"], "money", 125) { Required = true, Apart = "flow", Heads = ["金额", "预算数", "合计", "决算数"] },
        new("is_carried_over", words["budget.carried-over"], "flag", 80) { Heads = ["结转", "上年结转"] },
        new("theme", words["budget.theme"], "choice", 140) { List = "theme", Heads = ["专项口径", "三公"] },
        new("note", words["budget.note-column"], "text", 200) { Heads = ["备注", "说明"] },
    ];

    public IReadOnlyDictionary<string, IReadOnlyList<GridItem>> Lists(int year, IEnumerable<KeptProject> projects) => new Dictionary<string, IReadOnlyList<GridItem>>(StringComparer.Ordinal)
    {
        ["flow"] = Choices(ChoiceKind.Flow, Flow.Revenue, Flow.OpeningBalance, Flow.SurplusUsed, Flow.Expenditure, Flow.ClosingBalance, Flow.SurplusDistributed),
        ["fund"] = Choices(ChoiceKind.Fund, [.. Enum.GetValues<Fund>().Where(fund => fund != Fund.All)]),
        ["nature"] = Choices(ChoiceKind.Nature, Nature.All, Nature.Basic, Nature.Personnel, Nature.Running, Nature.Project, Nature.Operating, Nature.RemittedUp, Nature.SubsidyDown),
        ["theme"] = Choices(ChoiceKind.Theme, [Theme.All, .. packs.Entries.Themes.Values.Distinct()]),
        ["function"] = Codes(packs.Functions, year, 7),
        ["economy"] = Codes(packs.Economies, year, 5),
        ["government-economy"] = Codes(packs.GovernmentEconomies, year, 5),
        ["project"] = [.. projects.Where(project => !project.IsDepartment).OrderBy(project => project.Position).Select(project => new GridItem(project.Code, project.Name))],
    };

    /// <summary>The values of a line as the grid has them.</summary>
    public static IReadOnlyDictionary<string, string?> Values(KeptLine line)
    {
        var table = KeptTable.Of<KeptLine>();
        return Editable.ToDictionary(name => name, name => table.Column(name)!.Text(line) is { Length: > 0 } text ? text : null, StringComparer.Ordinal);
    }

    /// <summary>The word of a value, for a page without script.</summary>
    public string Word(IReadOnlyDictionary<string, IReadOnlyList<GridItem>> lists, string list, string? code) =>
        code is null ? "" : lists[list].FirstOrDefault(item => item.Code == code) is { } item ? list is "flow" or "fund" or "nature" or "theme" ? item.Name : $"{item.Code} {item.Name}" : code;

    private List<GridItem> Choices<T>(ChoiceKind kind, params IEnumerable<T> members)
        where T : struct, Enum => [.. members.Select(member => new GridItem(member.ToString(), packs.Entries.Words(kind).Word(Convert.ToInt32(member, CultureInfo.InvariantCulture))))];

    private static List<GridItem> Codes(Classification classification, int year, int digits) =>
    [
        .. classification.Entries.Where(entry => entry.HoldsIn(year) && Digits(entry.Code) == digits)
            .Select(entry => new GridItem(Digits(entry), entry.Name, classification.NameOf(entry.Code / 100, year))),
    ];

    private static string Digits(ClassificationEntry entry) => entry.Code.ToString(CultureInfo.InvariantCulture);

    private static int Digits(int code) => code.ToString(CultureInfo.InvariantCulture).Length;
}
