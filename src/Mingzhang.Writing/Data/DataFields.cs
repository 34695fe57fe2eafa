using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Data;

/// <summary>A column of the data: its name, its type in a table schema, what it holds, and its value for a figure.</summary>
internal sealed record DataField(string Name, string Type, string Title, string Description, Func<IndexedFigure, string> Value);

/// <summary>The columns of a figure in every file of data. Names never change; new ones are added at the end.</summary>
internal static class DataFields
{
    public static readonly IReadOnlyList<DataField> All =
    [
        new("id", "string", "标识", "由坐标写成，同一个数在各处相同；写法见 datapackage.json 的说明 / Written from the point; the same everywhere", figure => figure.Id),
        new("document", "string", "文件", "预算、决算等文件的名称 / The document", figure => figure.Document),
        new("block", "integer", "段落", "在文件中是第几段或第几张表，从 1 起 / Number of the block, from 1", figure => Number(figure.Place.Block)),
        new("table", "string", "表", "表的名称；文字中的数为空 / The table; empty in the narrative", figure => figure.Place.Table ?? ""),
        new("row", "integer", "行", "表的第几行，表头也算，从 1 起 / Row, the head included", figure => Place(figure.Place.Row)),
        new("column", "integer", "列", "表的第几列，从 1 起 / Column", figure => Place(figure.Place.Column)),
        new("run", "integer", "位置", "文字中的数：第几截文字，从 1 起 / Stretch of the paragraph", figure => Place(figure.Place.Run)),
        new("row_labels", "string", "行名", "几级行名用“ / ”隔开 / Words of the row", figure => string.Join(" / ", figure.RowLabels)),
        new("column_labels", "string", "列名", "几级列名用“ / ”隔开 / Words of the column", figure => string.Join(" / ", figure.ColumnLabels)),
        new("unit", "string", "单位代码", "空为全部 / Code of the unit; empty for all", figure => figure.Figure.At.Unit ?? ""),
        new("year", "integer", "年度", "预算年度 / Budget year", figure => Place(figure.Figure.At.Year)),
        new("stage", "string", "阶段", "initial 年初预算，adjusted 全年预算，executed 执行数，final 决算", figure => FigureId.NameOf(figure.Figure.At.Stage)),
        new("flow", "string", "收支", "revenue 本年收入，expenditure 本年支出，openingBalance 年初结转结余，closingBalance 年末结转结余，grandTotal 总计", figure => FigureId.NameOf(figure.Figure.At.Flow)),
        new("fund", "string", "资金性质", "空为全部 / Source of money; empty for all", figure => FigureId.NameOf(figure.Figure.At.Fund)),
        new("nature", "string", "支出性质", "空为全部 / Nature of spending; empty for all", figure => FigureId.NameOf(figure.Figure.At.Nature)),
        new("function", "string", "功能分类代码", "3、5 或 7 位 / Functional code", figure => Code(figure.Figure.At.Function.Value)),
        new("economy", "string", "部门支出经济分类代码", "3 或 5 位 / Departmental economic code", figure => Code(figure.Figure.At.Economy.Value)),
        new("government_economy", "string", "政府支出经济分类代码", "3 或 5 位 / Governmental economic code", figure => Code(figure.Figure.At.GovernmentEconomy.Value)),
        new("project", "string", "项目编码", "空为全部 / Code of the project", figure => figure.Figure.At.Project ?? ""),
        new("theme", "string", "专项口径", "threePublic “三公”经费，procurement 政府采购等 / Theme", figure => FigureId.NameOf(figure.Figure.At.Theme)),
        new("item", "string", "事项", "清单中的一项 / A line of a list", figure => figure.Figure.At.Item ?? ""),
        new("role", "string", "是什么数", "空为坐标处的金额；change 增减额，rate 增减率，share 占比，quantity 数量等 / Empty for the amount at the point", figure => figure.Figure.Role),
        new("amount_yuan", "number", "金额（元）", "精确到分；不是金额的为空 / Exact amount in yuan", AmountYuan),
        new("value", "number", "数值", "不是金额的数：精确值，比率以百分数计 / Exact value of a figure that is no money", Value),
        new("printed", "string", "印出的数", "与公开文件一字不差 / As printed", figure => figure.Printed),
        new("printed_unit", "string", "印出的单位", "万元、元、%、辆等 / Unit as printed", figure => figure.Figure.Figure.Measure.Name),
    ];

    public static string AmountYuan(IndexedFigure figure) => IsMoney(figure) ? Yuan(figure.Figure.Exact) : "";

    public static string Value(IndexedFigure figure) => IsMoney(figure) ? "" : figure.Figure.Exact.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>Fen as yuan, with every digit there is and two at least.</summary>
    public static string Yuan(decimal fen) => (fen / 100).ToString("0.00########", CultureInfo.InvariantCulture);

    private static bool IsMoney(IndexedFigure figure) => figure.Figure.Figure.Measure.Kind == MeasureKind.Money;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Place(int number) => number == 0 ? "" : Number(number);

    private static string Code(int code) => code == 0 ? "" : Number(code);
}
