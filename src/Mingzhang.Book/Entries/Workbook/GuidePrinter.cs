using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Prints the first sheet: how the workbook is filled, what its colours mean, what each sheet is for.</summary>
internal sealed class GuidePrinter(EntryWords words)
{
    private static readonly string[] Steps =
    [
        "先填“单位”，再从左到右填各张表；用不着的表空着。每个数只填一次，各张公开表、文字和比例都由程序从这里算出。",
        "红字列名必填。科目、资金性质等从列表中选；也可以粘贴：只写代码、只写名称、“代码-名称”都认，全角数字、千分号、“万元”字样都认。",
        "可以整块粘贴财务系统的导出表：程序按列名找列，列的次序随意，可以多出别的列，不要有合计、小计行。",
        "金额按表头上方的“金额单位”填，可以改成“万元”；精确到分。某一列单位不同时，在列名后写明，如“2026年决算数（万元）”。",
        "空着表示“不知道”，没有就填 0：两者不一样。",
        "要加别的年份或阶段，加一列，列名写成“2024年决算数”这样即可。",
        "填完运行 mingzhang check 填报.xlsx：填错的格子按工作表和单元格逐个指出。",
    ];

    public void Print(WorksheetPart part)
    {
        using var printer = new SheetPrinter(part, new([(18, Looks.Index(Look.Plain)), (100, Looks.Index(Look.Plain))], 0, 0) { IsPortrait = true }, isFirst: true);
        printer.StartRow(30);
        printer.Text("填报表", Looks.Index(Look.Title));
        printer.EndRow();
        for (var step = 0; step < Steps.Length; step++)
        {
            Line(printer, FormattableString.Invariant($"{step + 1}"), Steps[step], EntryOrigin.Entered);
        }

        Head(printer, "颜色", "这一行的数是怎样来的（“来源”一列）");
        Line(printer, Word(EntryOrigin.Entered), "由人填写。", EntryOrigin.Entered);
        Line(printer, Word(EntryOrigin.Read), "从公开过的文件里读入，“来源位置”写着印在哪里。", EntryOrigin.Read);
        Line(printer, Word(EntryOrigin.Derived), "文件里没有直接印出，但只可能是这个数。", EntryOrigin.Derived);
        Line(printer, Word(EntryOrigin.Assumed), "文件里有几种可能，选了其中一种：请核对，核对后把“来源”改成“填报”。", EntryOrigin.Assumed);
        Head(printer, "工作表", "填什么");
        foreach (var form in words.Sheets)
        {
            Line(printer, form.Title, form.Help, EntryOrigin.Entered);
        }

        printer.Finish(["A1:B1"], []);
    }

    private string Word(EntryOrigin origin) => words.Words(ChoiceKind.Origin).Word((int)origin);

    private static void Head(SheetPrinter printer, string left, string right)
    {
        printer.StartRow(10);
        printer.EndRow();
        printer.StartRow(22);
        printer.Text(left, Looks.Index(Look.Head));
        printer.Text(right, Looks.Index(Look.Label));
        printer.EndRow();
    }

    private static void Line(SheetPrinter printer, string left, string right, EntryOrigin origin)
    {
        printer.StartRow(right.Length > 45 ? 34 : 20);
        printer.Text(left, Looks.Index(Look.Centred, origin));
        printer.Text(right, Looks.Index(Look.Text, origin));
        printer.EndRow();
    }
}
