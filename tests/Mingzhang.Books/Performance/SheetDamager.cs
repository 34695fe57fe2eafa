using System.Globalization;
using System.Text.RegularExpressions;

namespace Mingzhang.Books.Performance;

/// <summary>Damages documents of targets and results.</summary>
public static partial class SheetDamager
{
    private static readonly Dictionary<string, string[]> Synonyms = new()
    {
        ["年度指标值"] = ["年度指标值（A）", "年度绩效指标值", "指标值"],
        ["实际完成值"] = ["全年实际完成值", "实际完成指标值", "全年实际值（B）"],
        ["三级指标"] = ["三级指标", "三级指标名称"],
        ["偏差原因分析及改进措施"] = ["偏差原因分析及改进措施", "偏差原因分析", "未完成原因及改进措施"],
        ["指标性质"] = ["绩效指标性质", "指标性质"],
        ["度量单位"] = ["计量单位", "绩效度量单位", "度量单位"],
        ["权重"] = ["分值", "指标权重", "权重（%）"],
        ["年度目标"] = ["年度绩效目标", "项目年度目标", "绩效目标"],
        ["指标值确定依据"] = ["指标值确定依据", "指标依据"],
        ["预期目标"] = ["年初设定目标", "预期目标"],
        ["实际完成情况"] = ["全年实际完成情况", "目标实际完成情况"],
        ["项目负责人"] = ["负责人", "项目负责人"],
        ["主管部门"] = ["主管部门", "主管单位", "主管部门名称"],
        ["实施单位"] = ["项目实施单位", "实施单位"],
        ["年初预算数"] = ["年初预算", "年初预算数"],
        ["全年预算数"] = ["全年预算数（A）", "全年预算"],
        ["全年执行数"] = ["全年执行数（B）", "全年执行"],
        ["执行率"] = ["执行率（B/A）", "预算执行率"],
        ["总分"] = ["总分", "合计", "总 分"],
        ["未完成原因分析"] = ["未完成原因", "未完成原因和改进措施"],
        ["自评得分"] = ["自评分", "得分"],
        ["年初目标值"] = ["年初设定目标值", "目标值"],
    };

    private static readonly string[] Broken = ["产出指标", "效益指标", "满意度指标", "数量指标", "质量指标", "时效指标", "成本指标", "社会效益指标", "可持续影响指标", "服务对象满意度指标", "年度指标值", "实际完成值", "绩效指标性质", "本年绩效指标值", "绩效度量单位", "指标值确定依据"];

    private static readonly string[] Spaced = ["项目名称", "主管部门", "项目编码", "得分", "分值", "指标值", "总分"];

    public static PerformanceDocument Apply(PerformanceDocument document, IReadOnlyCollection<SheetDamage> damages, bool isResult)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(damages);
        var elements = document.Document.Elements;
        foreach (var damage in Enum.GetValues<SheetDamage>().Where(damages.Contains))
        {
            var chance = new Chance(document.Document.Title.Length, $"{document.Document.Title} {damage}");
            var choices = Synonyms.ToDictionary(pair => pair.Key, pair => chance.Pick(pair.Value));
            elements =
            [
                .. elements.SelectMany<Element, Element>(element => element is not PrintedTable table ? [element]
                    : damage == SheetDamage.SplitPages ? SheetPages.Split(table, chance)
                    : (Element[])[Each(table, cell => Damaged(cell, damage, chance, choices, isResult))]),
            ];
        }

        return document with { Document = document.Document with { Elements = elements } };
    }

    private static PrintedTable Each(PrintedTable table, Func<PrintedCell, PrintedCell> change) =>
        table with { Rows = [.. table.Rows.Select(row => new PrintedRow([.. row.Cells.Select(cell => cell.Kind == CellKind.Covered ? cell : change(cell))]))] };

    private static PrintedCell Damaged(PrintedCell cell, SheetDamage damage, Chance chance, Dictionary<string, string> heads, bool isResult) => damage switch
    {
        SheetDamage.BrokenWords when Broken.Contains(cell.Text) && chance.Happens(50) => cell with { Text = cell.Text.Insert(chance.Number(2, cell.Text.Length - 1), "\n") },
        SheetDamage.SpacedLabels when Spaced.Contains(cell.Text) => cell with { Text = string.Join(cell.Text.Length == 2 ? "　" : " ", cell.Text.ToCharArray()) },
        SheetDamage.OtherHeads when heads.TryGetValue(cell.Text, out var other) => cell with { Text = other },
        SheetDamage.LevelPoints when isResult && cell.Kind == CellKind.Label => cell with
        {
            Text = cell.Text switch { "产出指标" => "产出指标（50分）", "效益指标" => "效益指标（30分）", "满意度指标" => "满意度指标（10分）", var text => text },
        },
        SheetDamage.OtherSigns when Signed().Match(cell.Text) is { Success: true } match => cell with { Text = OtherSign(match, chance) },
        SheetDamage.Dashes when cell is { Kind: CellKind.Amount, Text.Length: 0 } => cell with { Text = "—" },
        SheetDamage.Thousands when cell.Kind == CellKind.Amount && decimal.TryParse(cell.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) =>
            cell with { Text = number.ToString($"N{cell.Text.Length - cell.Text.IndexOf('.', StringComparison.Ordinal) - 1}", CultureInfo.InvariantCulture), IsDamaged = true },
        _ => cell,
    };

    private static string OtherSign(Match match, Chance chance)
    {
        var (sign, rest) = (match.Groups["sign"].Value, match.Groups["rest"].Value);
        return sign switch
        {
            "≥" => chance.Pick($"不低于{rest}", $"≥ {rest.Replace('%', '％')}", $"{rest}以上", $">={rest}", $"＞＝{rest}"),
            "≤" => chance.Pick($"不超过{rest}", $"≤ {rest}", $"{rest}以内", $"<={rest}"),
            _ => $"＝{rest}",
        };
    }

    [GeneratedRegex(@"^(?<sign>[≥≤=])(?<rest>\d.*)$")]
    private static partial Regex Signed();
}
