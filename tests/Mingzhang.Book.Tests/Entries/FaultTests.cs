using System.IO.Compression;
using Mingzhang.Book.Entries;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;

namespace Mingzhang.Book.Tests.Entries;

/// <summary>Whatever people type, paste or export is understood, or told with sheet and cell.</summary>
public sealed class FaultTests
{
    private static readonly string?[][] Unit = [["口径", "beijing-district"], ["年度", "#2026"], ["单位全称", "示例县融媒体中心"]];

    [Fact]
    public void Codes_and_amounts_are_understood_however_they_are_written()
    {
        var reading = Lines(
            ["编制单位：示例县融媒体中心", null, null, null, "单位：元"],
            ["序号", "资金性质", "本年年初预算", "功能科目", "部门经济分类", "支出类型", "2025年决算数（万元）"],
            ["#1", "一般公共预算拨款", "#8.8800000000000008", "2070899", "30201-办公费", "公用经费", null],
            ["#2", " 一般 公共预算 ", "１，２３４．５０元", "其他广播电视支出", "办公费", null, "1.5"],
            ["#3", "其他收入", "1.25 万元", "#2070899", "３０２０１", "项目支出", null],
            ["#4", "财政拨款", "（100）", "2070899（其他广播电视支出）", "\u00A0", "人员经费", "—"]);
        reading.Faults.ShouldBeEmpty();
        reading.Book!.Lines.Select(line => $"{line.At.Year} {line.At.Stage} {line.At.Fund} {line.At.Nature} {line.At.Function} {line.At.Economy} {line.Amount}").ShouldBe(
        [
            "2026 Initial General Running 2070899 30201 8.88 元",
            "2026 Initial General All 2070899 30201 1,234.50 元",
            "2025 Final General All 2070899 30201 15,000.00 元",
            "2026 Initial Other Project 2070899 30201 12,500.00 元",
            "2026 Initial Fiscal Personnel 2070899 0 -100.00 元",
        ]);
    }

    [Fact]
    public void Every_wrong_cell_is_named_with_what_is_expected()
    {
        var reading = Lines(
            ["金额单位：", "元"],
            ["支出功能分类科目", "资金性质", "2026年年初预算数", "项目", "上年结转资金"],
            ["2070898", "一般公共预算", "#1", null, null],
            ["2070899-培训支出", "一般公共预算", "#1", null, null],
            ["2070899", "一般公共预销", "#1", null, null],
            ["2070899", "一般公共预算", "#1.005", null, null],
            ["2070899", "一般公共预算", "约100", null, null],
            ["2070899", "一般公共预算", "!#REF!", null, null],
            ["2070899", "一般公共预算", "=A1*2", null, null],
            ["2070899", null, "#1", null, null],
            ["2070899", "一般公共预算", "#1", "P9", null],
            ["2070899", "一般公共预算", "0,300,000", null, "也许"],
            ["合计", "一般公共预算", "#1E+30", null, null],
            ["行政运行", "一般公共预算", "#1", null, null]);
        reading.Faults.ShouldAllBe(fault => fault.File == "填报.xlsx" && fault.Sheet == "预算明细" && fault.Remedy.Length > 0);
        reading.Faults.Select(fault => $"{fault.Cell} {fault.Problem}").ShouldBe(
        [
            "A3 科目表里没有代码 2070898。",
            "A4 代码和名称不符：2070899 是“其他广播电视支出”，不是“培训支出”。",
            "B5 “一般公共预销”不是“资金性质”的选项。",
            "C6 “1.005”元不到分就有零头。",
            "C7 “约100”读不成一个数。",
            "C8 公式出错（#REF!）。",
            "C9 公式没有算出的结果。",
            "B10 没有填“资金性质”。",
            "D11 “项目”表里没有“P9”。",
            "E12 “也许”看不懂。",
            "C12 “0,300,000”读不成一个数。",
            "A13 “合计”不是科目，合计行不用填。",
            "C13 “1E+30”读不成一个数。",
            $"A14 有 {PackLoader.Embedded.Functions.CodesNamed("行政运行").Count(code => PackLoader.Embedded.Functions.Knows(code, 2026))} 个科目叫“行政运行”。",
        ]);
        reading.Faults[2].Remedy.ShouldContain("一般公共预算");
        reading.HasErrors.ShouldBeTrue();
        reading.Book.ShouldNotBeNull();
    }

    [Fact]
    public void Projects_that_are_missing_or_doubled_are_told_where_they_are_named()
    {
        var reading = Read(
            ("单位", Unit),
            ("项目", [["项目编码", "项目名称"], ["P1", "新闻节目"], ["p2", "直播"], ["P1", "又一个"], [null, "没有编码"], ["#110105220000004847", "数字编码"]]),
            ("绩效指标", [["项目", "三级指标", "指标值", "指标性质"], ["P1-新闻节目", "发稿量", "#300", "≥"], ["直播", "场次", "12", "不少于"], ["P3", "人数", "1", null], [null, "无主", "1", null]]));
        reading.Faults.Select(fault => $"{fault.Sheet}!{fault.Cell} {fault.Problem}").ShouldBe(
        [
            "项目!A4 项目编码“P1”和第 2 行重复。",
            "项目!A5 没有填“项目编码”。",
            "项目!A6 数字超过 15 位，Excel 已经丢了末尾几位。",
            "绩效指标!A4 “项目”表里没有“P3”。",
            "绩效指标!A5 没有填“项目”。",
        ]);
        reading.Book!.Projects.Select(project => string.Join('|', project.Indicators.Select(indicator => $"{indicator.Name}{indicator.Comparison}{indicator.Target}"))).ShouldBe(["发稿量AtLeast300", "场次AtLeast12"]);
    }

    [Fact]
    public void A_label_merged_over_rows_counts_for_each_and_an_amount_once()
    {
        var reading = EntryWorkbook.Read(
            Xlsx.Of(["A3:A4", "B3:B4", "C3:C4"], ("单位", Unit), ("预算明细", [["金额单位", "万元"], ["支出功能分类科目", "资金性质", "2026年年初预算数", "2025年决算数"], ["2070899", "一般公共预算", "#1", "#2"], [null, null, null, "#3"]])),
            "填报.xlsx",
            PackLoader.Embedded);
        reading.Faults.ShouldBeEmpty();
        reading.Book!.Lines.Select(line => $"{line.At.Year} {line.At.Function} {line.At.Fund} {line.Amount.Fen}").ShouldBe(["2026 2070899 General 1000000", "2025 2070899 General 2000000", "2025 2070899 General 3000000"]);
    }

    [Fact]
    public void A_sheet_without_unit_a_doubled_column_and_a_stray_sheet_are_told()
    {
        var reading = Read(
            ("单位", [["口径", "北京"], ["年度", "今年"]]),
            ("预算明细", [["资金性质", "2026年决算数", "2026年决算"], ["一般公共预算", "#5", "#6"]]),
            ("收入", [["这是", "别的"], ["表", "1"]]),
            ("Sheet1", [["随手记的", "#1"]]));
        reading.Book.ShouldBeNull();
        reading.Faults.Select(fault => $"{fault.Sheet}!{fault.Cell} {fault.Problem}").ShouldBe(
        [
            "单位! 没有填单位全称。",
            "单位!B1 没有“北京”这个口径。",
            "单位!B2 “今年”不是年度。",
            "预算明细!C1 这一列和 B 列填的是同样的内容，没有读。",
            "预算明细!B2 不知道这个金额的单位。",
            "收入! 没有找到列名那一行。",
            "Sheet1! 填报表里没有这张表，没有读。",
        ]);
        reading.Faults[^1].Severity.ShouldBe(Severity.Question);
    }

    [Fact]
    public void An_unknown_unit_of_money_is_told_once_where_it_stands()
    {
        var reading = Lines(["金额单位：", "美元"], ["资金性质", "2026年年初预算数"], ["一般公共预算", "#1"], ["一般公共预算", "2万元"]);
        reading.Faults.Select(fault => $"{fault.Cell} {fault.Problem}").ShouldBe(["B1 “美元”不是金额单位。", "B3 不知道这个金额的单位。"]);
        reading.Book!.Lines.Select(line => line.Amount.Fen).ShouldBe([2_000_000L]);
    }

    [Fact]
    public void A_new_item_that_the_lists_lack_is_taken_with_a_question()
    {
        var reading = Lines(["金额单位：", "元"], ["支出功能分类科目", "资金性质", "2026年年初预算数"], ["2070877-新的项目", "一般公共预算", "#1"]);
        reading.Book!.Lines[0].At.Function.Value.ShouldBe(2070877);
        reading.Faults.Select(fault => fault.Severity).ShouldBe([Severity.Question]);
        reading.HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void Files_that_are_no_workbook_are_refused_with_advice()
    {
        var whole = RoundTripTests.Workbook(SampleBook.Budget);
        Problem([]).ShouldBe("是空文件。");
        Problem("收入总表"u8.ToArray()).ShouldBe("不是 Excel 工作簿。");
        Problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).ShouldContain("旧版 Excel");
        Problem(whole[..(whole.Length / 2)]).ShouldContain("不完整");
        Problem(Xlsx.Of(("别的", [["a"]]))).ShouldBe("没有“单位”这张工作表。");
        for (var at = 0; at < whole.Length; at += 997)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0xFF;
            Should.NotThrow(() => EntryWorkbook.Read(damaged, "填报.xlsx", PackLoader.Embedded));
        }
    }

    [Fact]
    public void A_file_that_unpacks_to_next_to_everything_is_not_unpacked()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Xlsx.Put(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"s.xml\"/></Relationships>");
            Xlsx.Put(zip, "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"单位\" r:id=\"r1\"/></sheets></workbook>");
            using var bomb = zip.CreateEntry("xl/s.xml").Open();
            bomb.Write("<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>"u8);
            var zeros = new byte[1 << 20];
            zeros.AsSpan().Fill((byte)'0');
            for (var megabyte = 0; megabyte < 64; megabyte++)
            {
                bomb.Write(zeros);
            }
        }

        Problem(stream.ToArray()).ShouldContain("不再读入");
    }

    [Fact]
    public void A_hundred_thousand_rows_are_read_and_their_faults_all_told()
    {
        var rows = Enumerable.Range(0, 100_000).Select(row => (string?[])["2070899-其他广播电视支出", row % 10 == 0 ? "不知什么资金" : "一般公共预算", "#123.45"]);
        var reading = Lines([["金额单位：", "元"], ["支出功能分类科目", "资金性质", "2026年年初预算数"], .. rows]);
        reading.Faults.Count.ShouldBe(10_000);
        reading.Book!.Lines.Count.ShouldBe(90_000);
    }

    [Fact]
    public void No_text_of_a_book_becomes_a_formula()
    {
        var book = SampleBook.Of() with { Texts = [new("职责", "=HYPERLINK(\"http://a\")\u0007\u202E@SUM(A1)\r\n第二行")] };
        using var zip = new ZipArchive(new MemoryStream(RoundTripTests.Workbook(book)));
        foreach (var part in zip.Entries.Where(part => part.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var text = new StreamReader(part.Open());
            var xml = text.ReadToEnd();
            (xml.Contains("<x:f>", StringComparison.Ordinal) || xml.Contains("<f>", StringComparison.Ordinal)).ShouldBeFalse();
            xml.ShouldNotContain("\u0007");
        }

        EntryWorkbook.Read(RoundTripTests.Workbook(book), "填报.xlsx", PackLoader.Embedded).Book!.Text("职责").ShouldBe("=HYPERLINK(\"http://a\")@SUM(A1)\n第二行");
    }

    [Theory]
    [InlineData("\"amount\": \"3158232.00\"", "\"amount\": \"1,2\"", "$.book.lines[3].amount")]
    [InlineData("\"amount\": \"3158232.00\"", "\"amount\": \"1.005\"", "$.book.lines[3].amount")]
    [InlineData("\"fund\": \"other\"", "\"fund\": \"others\"", "$.book.lines[1].at.fund")]
    [InlineData("\"project\": \"P1\"", "\"project\": \"P2\"", "$.book.lines[8].at.project")]
    [InlineData("\"name\": \"示例县融媒体中心\",", "", "$.book.unit")]
    [InlineData("\"lines\":", "\"linse\":", "$.book.linse")]
    [InlineData("\"year\": 2026,\n    \"unit\"", "\"year\": 26,\n    \"unit\"", "$.book.year")]
    public void Json_that_is_wrong_is_told_with_its_path(string right, string wrong, string path)
    {
        var json = RoundTripTests.JsonText(SampleBook.Budget);
        json.ShouldContain(right);
        var at = json.IndexOf(right, StringComparison.Ordinal);
        var reading = EntryJson.Read(System.Text.Encoding.UTF8.GetBytes(json[..at] + wrong + json[(at + right.Length)..]), "填报.json");
        reading.HasErrors.ShouldBeTrue();
        reading.Faults[0].Cell.ShouldBe(path);
    }

    private static string Problem(byte[] file)
    {
        var reading = EntryWorkbook.Read(file, "填报.xlsx", PackLoader.Embedded);
        reading.Book.ShouldBeNull();
        return reading.Faults[0].Problem;
    }

    private static EntryReading Lines(params string?[][] rows) => Read(("单位", Unit), ("预算明细", rows));

    private static EntryReading Read(params (string, string?[][])[] sheets) => EntryWorkbook.Read(Xlsx.Of(sheets), "填报.xlsx", PackLoader.Embedded);
}
