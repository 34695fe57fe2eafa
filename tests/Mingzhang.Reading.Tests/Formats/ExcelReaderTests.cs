using Mingzhang.Reading.Excel;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Tests.FileFormats;

public class ExcelReaderTests
{
    private static string Shown(string rows, string[]? merged = null, string sheet = "Sheet1") =>
        Given.Shown(Given.Read(Given.Xlsx(Given.Rows(rows), merged: merged, sheet: sheet)));

    [Fact]
    public void Titles_and_side_lines_stand_above_the_table_and_notes_below()
    {
        Shown("""
            部门收支总表
            编制单位：示例融媒体中心 | | | 单位：万元
            收入 | | 支出
            项目 | 预算数 | 项目 | 预算数
            事业收入 | 10 | 教育支出 | 3.5
            二、外交支出
            注：本表不含结转。
            """, merged: ["A1:D1", "A3:B3", "C3:D3"])
            .ShouldBe("部门收支总表\n编制单位：示例融媒体中心\n单位：万元\n收入 1x2|<|支出 1x2|<\n项目|预算数|项目|预算数\n事业收入|10|教育支出|3.5\n二、外交支出\n注：本表不含结转。");
    }

    [Fact]
    public void A_label_without_amounts_at_the_end_stays_in_the_table()
    {
        var blocks = Given.Read(Given.Xlsx(Given.Rows("项目 | 预算数\n甲 | 1\n合计"))).Blocks;
        blocks.ShouldHaveSingleItem().ShouldBeOfType<FoundTable>().Rows.Count.ShouldBe(3);
    }

    [Fact]
    public void A_total_merged_over_the_label_columns_stays_in_the_table()
    {
        Shown("编码 | 名称 | 预算数\n201 | 一般公共服务 | 5\n合计", merged: ["A3:B3"])
            .ShouldBe("编码|名称|预算数\n201|一般公共服务|5\n合计 1x2|<");
    }

    [Fact]
    public void A_title_after_a_blank_row_begins_another_table()
    {
        Shown("表一 收入表\n项目 | 数\n甲 | 1\n\n表二 支出表\n单位：元\n项目 | 数\n乙 | 2")
            .ShouldBe("表一 收入表\n项目|数\n甲|1\n表二 支出表\n单位：元\n项目|数\n乙|2");
    }

    [Fact]
    public void A_blank_row_alone_does_not_end_a_table()
    {
        Shown("项目 | 数\n甲 | 1\n\n乙 | 2").ShouldBe("项目|数\n甲|1\n\n乙|2");
    }

    [Fact]
    public void The_sheets_name_is_the_title_when_there_is_no_other()
    {
        Shown("单位：元\n项目 | 数\n甲 | 1", sheet: "收支总表").ShouldBe("# 收支总表\n单位：元\n项目|数\n甲|1");
        Shown("项目 | 数\n甲 | 1", sheet: "Sheet1").ShouldBe("项目|数\n甲|1");
        Shown("收入表\n项目 | 数\n甲 | 1", sheet: "收支总表").ShouldBe("收入表\n项目|数\n甲|1");
    }

    [Fact]
    public void Cells_know_their_address_and_blocks_their_sheet()
    {
        var table = Given.Read(Given.Xlsx(Given.Rows("\n|项目|数\n|甲|1"), sheet: "表一")).Blocks.OfType<FoundTable>().Single();
        table.Rows[1].Cells[1].Address.ShouldBe("C3");
        table.Sheet.ShouldBe("表一");
        SheetTable.Address(0, 27).ShouldBe("AB1");
        SheetTable.Address(9, 16_383).ShouldBe("XFD10");
    }

    [Fact]
    public void Codes_kept_as_text_keep_their_zeros()
    {
        Given.Shown(Given.Read(Given.Xlsx("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>0030</t></is></c><c r=\"B1\"><v>0.30000000000000004</v></c></row>")))
            .ShouldBe("0030|0.3");
    }

    [Fact]
    public void Cells_print_with_their_number_format()
    {
        var rows = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1234.565</v></c><c r=\"B1\" s=\"2\"><v>0.9979</v></c><c r=\"C1\" s=\"3\"><v>46023</v></c></row>";
        Given.Shown(Given.Read(Given.Xlsx(rows, ["#,##0.00_ ", "0.00%", "yyyy\"年\"m\"月\"d\"日\""]))).ShouldBe("1,234.57|99.79%|2026年1月1日");
    }

    [Theory]
    [InlineData(0.1 + 0.2, "General", "0.3")]
    [InlineData(6270.217896, "General", "6270.217896")]
    [InlineData(110105220000001, "G/通用格式", "110105220000001")]
    [InlineData(6270.217896, "0", "6270")]
    [InlineData(2.5, "0", "3")]
    [InlineData(-2.5, "0", "-3")]
    [InlineData(6270.217896, "#,##0.000000", "6,270.217896")]
    [InlineData(1234567.891, "#,##0.00", "1,234,567.89")]
    [InlineData(-1234.5, "#,##0.00;-#,##0.00", "-1,234.50")]
    [InlineData(-1234.5, "#,##0.00_);(#,##0.00)", "(1,234.50)")]
    [InlineData(-1234.5, "#,##0.00_ ;[Red]-#,##0.00 ", "-1,234.50")]
    [InlineData(0, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-")]
    [InlineData(12, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "12.00")]
    [InlineData(-12, "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-12.00")]
    [InlineData(0, "#,##0.00;-#,##0.00;", "")]
    [InlineData(0.05, "#.##", ".05")]
    [InlineData(5, "0.##", "5")]
    [InlineData(0.9979, "0.00%", "99.79%")]
    [InlineData(30, "000", "030")]
    [InlineData(5, "@", "5")]
    [InlineData(1234567, "#,##0,", "1,235")]
    [InlineData(12.5, "[$¥-804]#,##0.00", "¥12.50")]
    [InlineData(12.5, "0.0\"万元\"", "12.5万元")]
    [InlineData(-0.001, "0.00", "0.00")]
    [InlineData(150, "[>=100]0\"大\";0\"小\"", "150大")]
    [InlineData(15, "[>=100]0\"大\";0\"小\"", "15小")]
    [InlineData(12345, "0.00E+00", "1.23E+04")]
    public void Numbers_print_as_in_Excel(double number, string format, string printed) =>
        NumberFormat.Of(format).Print(number).ShouldBe(printed);

    [Theory]
    [InlineData("yyyy/m/d", "2026/3/5")]
    [InlineData("yyyy-mm-dd hh:mm:ss", "2026-03-05 14:07:09")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\";@", "2026年3月5日")]
    [InlineData("[$-804]yyyy\"年\"m\"月\"", "2026年3月")]
    [InlineData("h:mm AM/PM", "2:07 PM")]
    [InlineData("m/d/yy", "3/5/26")]
    public void Dates_print_as_in_Excel(string format, string printed) =>
        NumberFormat.Of(format).Print(new DateTime(2026, 3, 5, 14, 7, 9)).ShouldBe(printed);

    [Theory]
    [InlineData("编制单位：示例中心", true)]
    [InlineData("金额单位：万元", true)]
    [InlineData("单位:元", true)]
    [InlineData("公开01表", true)]
    [InlineData("万元", true)]
    [InlineData("项目", false)]
    [InlineData("单位名称", false)]
    [InlineData("项目名称：设备更新", false)]
    public void Side_lines_are_told_from_head_cells(string text, bool isSideLine) => SideLine.Is(text).ShouldBe(isSideLine);

    [Fact]
    public void Lines_beside_a_table_know_their_cells()
    {
        var rows = Given.Rows("收入预算说明\n编制单位： | 某中心 | | 单位：万元\n项目 | 数 | 备 | 注\n甲 | 1 | 2 | 3\n注：无。");
        Given.Read(Given.Xlsx(rows)).Blocks.OfType<Paragraph>().Select(line => $"{line.Text} {line.Address}")
            .ShouldBe(["收入预算说明 A1", "编制单位：某中心 A2", "单位：万元 D2", "注：无。 A5"]);
    }

    [Fact]
    public void An_old_workbook_reads_like_a_new_one()
    {
        var rows = Given.Rows("部门收支总表\n单位：万元\n项目 | 预算数\n甲 | 1.5\n乙 | 2");
        var (file, name) = (Given.Xlsx(rows, merged: ["A1:B1"]), "表.xlsx");
        var old = Given.Read(Office.Convert(file, "xlsx", "xls"), "表.xls");
        old.Format.ShouldBe("xls");
        Given.Shown(old).ShouldBe(Given.Shown(Given.Read(file, name)));
    }

    [Fact]
    public void A_sheet_of_more_cells_than_are_read_is_refused()
    {
        var row = string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 1000));
        var rows = string.Concat(Enumerable.Repeat($"<row>{row}</row>", (ExcelReader.MostCells / 1000) + 1));
        Given.Refusal(Given.Xlsx(rows)).Reason.ShouldBe(Unreadable.TooLarge);
    }

    [Fact]
    public void A_sheet_of_a_million_blank_rows_is_read_at_once()
    {
        var rows = Given.Rows("项目 | 数\n甲 | 1") + "<row r=\"1048576\"><c r=\"J1048576\"/></row>";
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Given.Shown(Given.Read(Given.Xlsx(rows))).ShouldBe("项目|数\n甲|1");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void A_sheet_that_reaches_to_its_last_corner_is_refused_at_once_with_advice()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var refusal = Given.Refusal(Given.Xlsx(Given.Rows("项目 | 数") + "<row r=\"1048576\"><c r=\"XFD1048576\"/></row>"));
        refusal.Reason.ShouldBe(Unreadable.TooLarge);
        refusal.Detail.ShouldContain("XFD1048576");
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }
}
