using System.IO.Compression;
using System.Text;
using Mingzhang.Book.Payments;
using Mingzhang.Book.Tests.Entries;
using static Mingzhang.Book.Tests.Payments.PaymentGiven;

namespace Mingzhang.Book.Tests.Payments;

/// <summary>Files that are broken, too large or meant badly end in a fault that says what to do.</summary>
public class PaymentBadInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void An_empty_file_is_told(string text) => Told(Csv(text)).ShouldHaveSingleItem().ShouldContain("空文件");

    [Fact]
    public void A_workbook_cut_off_anywhere_gives_faults_and_no_payments()
    {
        var whole = Xlsx.Of(("明细", [["日期", "金额（元）"], .. Enumerable.Range(1, 400).Select(row => new string?[] { "#46030", $"#{row}" })]));
        for (var length = 1; length < whole.Length; length += 61)
        {
            var reading = Bytes(whole[..length]);
            reading.Payments.ShouldBeEmpty();
            reading.HasErrors.ShouldBeTrue();
        }
    }

    [Fact]
    public void An_old_workbook_that_is_broken_is_told() =>
        Told(Bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]])).ShouldHaveSingleItem().ShouldContain("损坏");

    [Fact]
    public void Bytes_that_are_no_text_are_told()
    {
        var random = new Random(7);
        var bytes = new byte[5000];
        random.NextBytes(bytes);
        bytes[0] = 1;
        Told(Bytes(bytes)).ShouldHaveSingleItem().ShouldContain("编码");
    }

    [Fact]
    public void A_file_that_unpacks_to_very_much_is_not_unpacked()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Put(zip, "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>");
            Put(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/s.xml\"/></Relationships>");
            using var sheet = new StreamWriter(zip.CreateEntry("xl/worksheets/s.xml").Open());
            sheet.Write("<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>日期</t></is></c><c t=\"inlineStr\"><is><t>金额</t></is></c></row>");
            var row = "<row><c t=\"inlineStr\"><is><t>" + new string('a', 12_000) + "</t></is></c></row>";
            for (var i = 0; i < 5_000; i++)
            {
                sheet.Write(row);
            }
        }

        Told(Bytes(stream.ToArray())).ShouldHaveSingleItem().ShouldContain("不再读入");

        static void Put(ZipArchive zip, string name, string text)
        {
            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(text);
        }
    }

    [Fact]
    public void A_million_rows_are_refused_with_advice_and_none_is_taken()
    {
        var text = new StringBuilder("日期,金额（元）,摘要\n");
        for (var i = 0; i < 1_000_000; i++)
        {
            text.Append("2026-03-01,1.00,付款\n");
        }

        var reading = Csv(text.ToString());
        reading.Payments.ShouldBeEmpty();
        Told(reading).ShouldHaveSingleItem().ShouldContain("超过 20 万行");
    }

    [Fact]
    public void A_file_beyond_the_limit_is_not_read() =>
        Told(Bytes([.. "日期,金额\n"u8, .. Enumerable.Repeat((byte)'1', 97 << 20)])).ShouldHaveSingleItem().ShouldContain("超过 96 MB");

    [Fact]
    public void Formulas_and_markup_stay_the_text_that_they_are()
    {
        const string Hostile = "=HYPERLINK(\"\"http://x\"\",\"\"<script>\"\")";
        var reading = Csv($"日期,金额（元）,收款人,摘要\n2026-02-01,1,@SUM(A1),\"{Hostile}\"\n");
        var payment = reading.Payments.ShouldHaveSingleItem();
        payment.Payee.ShouldBe("@SUM(A1)");
        payment.Summary.ShouldBe("=HYPERLINK(\"http://x\",\"<script>\")");
    }

    [Theory]
    [InlineData("=\"00123\"", "00123")]
    [InlineData("'00123", "00123")]
    [InlineData("\t00123", "00123")]
    [InlineData("\"a\nb\"", "a b")]
    [InlineData("\"a\"\"b\"", "a\"b")]
    public void The_habits_of_exports_are_undone(string cell, string voucher) =>
        Csv($"日期,凭证号,金额（元）\n2026-02-01,{cell},1\n").Payments.ShouldHaveSingleItem().Voucher.ShouldBe(voucher);

    [Fact]
    public void A_quotation_mark_that_is_never_closed_ends_with_the_file() =>
        Csv("日期,金额（元）,摘要\n2026-02-01,1,\"付\n2026-02-02,2,付").Payments.ShouldHaveSingleItem().Summary.ShouldBe("付 2026-02-02,2,付");

    [Fact]
    public void Formulas_without_values_and_errors_are_told()
    {
        var reading = Bytes(Xlsx.Of(("a", [["日期", "金额（元）"], ["#46030", "=A1"], ["#46030", "!#DIV/0!"]])));
        Told(reading).ShouldBe(["B2 公式没有算出的结果。", "B3 公式出错（#DIV/0!）。"]);
    }

    [Fact]
    public void Thousands_of_faults_are_told_in_few_lines()
    {
        var reading = Csv("日期,金额（元）\n" + string.Concat(Enumerable.Repeat("昨天,1\n", 5000)));
        reading.Faults.Count.ShouldBe(PaymentImport.MostFaults + 1);
        reading.Faults[^1].Problem.ShouldContain("4800");
    }

    [Fact]
    public void An_amount_beyond_all_money_is_told() =>
        Told(Csv("日期,金额（元）\n2026-02-01,99999999999999999999999\n")).ShouldHaveSingleItem().ShouldContain("大得不可能");
}
