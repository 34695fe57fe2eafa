using System.Text.Json;
using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Acceptance;

/// <summary>A figure as a careful reader took it down, with the point that its row and column mean.</summary>
/// <param name="Table">Number of the table in the document.</param>
/// <param name="Line">Line of the file.</param>
/// <param name="Point">Its point, in the notation of points.</param>
/// <param name="Digits">The number in 万元, with its decimals.</param>
internal sealed record Taken(int Table, int Line, string Point, string Digits);

/// <summary>What the rows and columns of the thirteen tables of document 000 mean. Written by the meaning of the tables,
/// not by the lexicon: the two must agree.</summary>
internal static class ChaoyangMapping
{
    private static readonly Dictionary<string, string> IncomeRows = new()
    {
        ["一、一般公共预算拨款收入"] = "收入 一般", ["二、政府性基金预算拨款收入"] = "收入 基金", ["三、国有资本经营预算拨款收入"] = "收入 国资", ["四、财政专户管理资金收入"] = "收入 专户",
        ["五、事业收入"] = "收入 事业", ["六、上级补助收入"] = "收入 上级补助", ["七、附属单位上缴收入"] = "收入 附属上缴", ["八、事业单位经营收入"] = "收入 经营资金",
        ["九、其他收入"] = "收入 其他资金", ["本年收入合计"] = "收入", ["上年结转结余"] = "上年结转", ["收入总计"] = "总计",
    };

    private static readonly Dictionary<string, string> FiscalIncomeRows = new()
    {
        ["一、一般公共预算资金"] = "收入 一般", ["二、政府性基金预算资金"] = "收入 基金", ["三、国有资本经营预算资金"] = "收入 国资", ["本年收入合计"] = "收入 财政",
        ["上年结转结余"] = "上年结转 财政", ["一、一般公共预算拨款"] = "上年结转 一般", ["二、政府性基金预算拨款"] = "上年结转 基金", ["三、国有资本经营预算拨款"] = "上年结转 国资",
        ["收入总计"] = "总计 财政",
    };

    private static readonly Dictionary<string, string> SpendingRows = new()
    {
        ["五、教育支出"] = "支出 F205", ["六、科学技术支出"] = "支出 F206", ["七、文化旅游体育与传媒支出"] = "支出 F207", ["八、社会保障和就业支出"] = "支出 F208",
        ["九、卫生健康支出"] = "支出 F210", ["本年支出合计"] = "支出", ["年终结转结余"] = "年末结转", ["支出总计"] = "总计",
    };

    private static readonly Dictionary<string, string> IncomeColumns = new()
    {
        ["合计"] = "总计", ["本年收入.小计"] = "收入", ["本年收入.一般公共预算资金"] = "收入 一般", ["本年收入.政府性基金预算资金"] = "收入 基金",
        ["本年收入.国有资本经营预算资金"] = "收入 国资", ["本年收入.财政专户管理资金"] = "收入 专户", ["本年收入.事业收入"] = "收入 事业",
        ["本年收入.事业单位经营收入"] = "收入 经营资金", ["本年收入.上级补助收入"] = "收入 上级补助", ["本年收入.附属单位上缴收入"] = "收入 附属上缴",
        ["本年收入.其他收入"] = "收入 其他资金", ["上年结转结余.小计"] = "上年结转", ["上年结转结余.一般公共预算资金"] = "上年结转 一般",
        ["上年结转结余.政府性基金预算资金"] = "上年结转 基金", ["上年结转结余.国有资本经营预算资金"] = "上年结转 国资",
        ["上年结转结余.财政专户管理资金"] = "上年结转 专户", ["上年结转结余.单位资金"] = "上年结转 单位资金",
    };

    private static readonly Dictionary<string, string> SpendingColumns = new()
    {
        ["合计_万元"] = "支出", ["基本支出_万元"] = "支出 基本", ["项目支出_万元"] = "支出 项目", ["其中.事业单位经营支出"] = "支出 经营", ["其中.上缴上级支出"] = "支出 上缴上级",
        ["其中.对附属单位补助支出"] = "支出 补助下级",
    };

    private static readonly Dictionary<string, string> GeneralColumns = new()
    {
        ["合计"] = "支出 一般", ["基本支出.小计"] = "支出 一般 基本", ["基本支出.人员经费"] = "支出 一般 人员", ["基本支出.公用经费"] = "支出 一般 公用",
        ["项目支出.项目支出总数"] = "支出 一般 项目", ["项目支出.扣除基建项目后预算数"] = "支出 一般 项目除基建",
    };

    private static readonly Dictionary<string, string> BasicColumns = new()
    {
        ["合计"] = "支出 一般 基本", ["人员经费"] = "支出 一般 人员", ["公用经费"] = "支出 一般 公用",
    };

    private static readonly Dictionary<string, string> ThreePublicColumns = new()
    {
        ["“三公”经费财政拨款预算总额"] = "支出 财政 三公", ["因公出国（境）费用"] = "支出 财政 出国", ["公务接待费"] = "支出 财政 接待",
        ["公务用车购置及运行维护费.小计"] = "支出 财政 公车", ["公务用车购置费"] = "支出 财政 购车", ["公务用车运行维护费"] = "支出 财政 车运行",
    };

    private static readonly Dictionary<string, string> Purchases = new() { ["A-货物"] = "支出 货物", ["C-服务"] = "支出 服务", ["合计"] = "支出 采购" };

    /// <summary>Every figure of tables 01 to 11.</summary>
    public static List<Taken> Read(JsonDocument expected) =>
        [.. expected.RootElement.GetProperty("tables").EnumerateArray().Take(11).SelectMany((table, i) => table.TryGetProperty("rows", out var rows) ? rows.EnumerateArray().SelectMany(row => Row(i + 1, row)) : [])];

    private static IEnumerable<Taken> Row(int table, JsonElement row) => table switch
    {
        1 => TwoSides(table, row, IncomeRows, SpendingRows),
        2 => Cells(table, row, IncomeColumns, row.GetProperty("code").GetString() is { } code ? $" U{code}" : ""),
        3 => Cells(table, row, SpendingColumns, Codes(row)),
        4 => [.. Cell(table, row, "amount", Purchases[row.GetProperty("category").GetString()!])],
        5 => TwoSides(table, row, FiscalIncomeRows, SpendingRows.ToDictionary(pair => pair.Key, pair => pair.Value + " 财政")),
        6 => Cells(table, row, GeneralColumns, row.GetProperty("code").GetString() is { } item ? $" F{item} U401001" : ""),
        7 => Cells(table, row, BasicColumns, Codes(row)),
        10 => Cells(table, row, ThreePublicColumns, ""),
        _ => throw new InvalidOperationException($"Table {table} should hold no figures."),
    };

    private static IEnumerable<Taken> TwoSides(int table, JsonElement row, Dictionary<string, string> income, Dictionary<string, string> spending) =>
        Side(table, row, "income", income).Concat(Side(table, row, "expenditure", spending));

    private static IEnumerable<Taken> Side(int table, JsonElement row, string side, Dictionary<string, string> points) =>
        row.GetProperty(side).GetString() is null ? [] : Cell(table, row, side, points[row.GetProperty(side + "_item").GetString()!]);

    private static IEnumerable<Taken> Cells(int table, JsonElement row, Dictionary<string, string> columns, string more)
    {
        // A column that the mapping does not know would be a figure that nobody checks.
        row.EnumerateObject().Where(cell => cell.Value.ValueKind == JsonValueKind.String && char.IsAsciiDigit(cell.Value.GetString()![0]) && cell.Name is not "code" and not "unit_name"
            && !cell.Name.EndsWith("_printed", StringComparison.Ordinal)).ShouldAllBe(cell => columns.ContainsKey(cell.Name));
        return columns.SelectMany(column => Cell(table, row, column.Key, column.Value + more));
    }

    private static IEnumerable<Taken> Cell(int table, JsonElement row, string name, string point)
    {
        if (row.GetProperty(name).GetString() is { } digits)
        {
            yield return new Taken(table, row.GetProperty("line").GetInt32(), Normal(point), digits);
        }
    }

    private static string Codes(JsonElement row) =>
        Code(row, "function", 'F') + Code(row, "dept_economic", 'E') + Code(row, "gov_economic", 'G');

    private static string Code(JsonElement row, string name, char mark) =>
        row.TryGetProperty(name, out var code) ? $" {mark}{code.GetProperty("code").GetString()}" : "";

    private static string Normal(string point) => PointNotation.Text(PointNotation.Point(point));
}
