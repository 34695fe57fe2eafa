using System.Text;
using Mingzhang.Book.Payments;
using Mingzhang.Book.Tests.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Payments;
using static Mingzhang.Book.Tests.Payments.PaymentGiven;

namespace Mingzhang.Book.Tests.Payments;

/// <summary>What payment systems, ledgers and banks export becomes payments.</summary>
public class PaymentImportTests
{
    [Fact]
    public void A_row_of_a_payment_system_is_a_payment_with_all_its_codes()
    {
        var reading = Csv(Head + "2026-03-15,0001,新闻采编业务,2070805-电视,30201 办公费,1-一般公共预算资金,示例印务公司,\"12,345.60\",付一季度印刷费\n", WithProjects);
        reading.Faults.ShouldBeEmpty();
        var payment = reading.Payments.ShouldHaveSingleItem();
        payment.Date.ShouldBe(new DateOnly(2026, 3, 15));
        payment.Amount.ShouldBe(Money.OfFen(1_234_560));
        payment.Project.ShouldBe("13099926P00000010002X");
        payment.Economy.ShouldBe(30201);
        payment.Fund.ShouldBe(Fund.General);
        payment.Payee.ShouldBe("示例印务公司");
        payment.Voucher.ShouldBe("0001");
        payment.Row.ShouldBe(2);
        payment.Line.ShouldBe("2026-03-15 | 0001 | 新闻采编业务 | 2070805-电视 | 30201 办公费 | 1-一般公共预算资金 | 示例印务公司 | 12,345.60 | 付一季度印刷费");
    }

    [Fact]
    public void A_workbook_gives_the_same_as_its_text()
    {
        var text = Csv(Head + "2026-03-15,0001,,,,,,8.88,甲\n2026-04-01,0002,,,,,,-0.10,乙\n");
        var workbook = Bytes(Xlsx.Of(("明细", [["支付日期", "支付凭证号", "支付金额（元）", "摘要"], ["#46096", "0001", "#8.8800000000000008", "甲"], ["#46113.5", "0002", "#-0.1", "乙"]])));
        workbook.Faults.ShouldBeEmpty();
        workbook.Payments.Select(payment => (payment.Key, payment.Date, payment.Amount)).ShouldBe(text.Payments.Select(payment => (payment.Key, payment.Date, payment.Amount)));
        workbook.Total.ShouldBe(Money.OfFen(878));
    }

    [Fact]
    public void An_old_workbook_gives_exact_fen_and_days()
    {
        var reading = Bytes(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Payments", "payments.xls")));
        reading.Faults.ShouldBeEmpty();
        reading.Payments.Select(payment => (payment.Date, payment.Amount.Fen, payment.Voucher, payment.Summary)).ShouldBe([(new DateOnly(2026, 3, 15), 1_234_560, "1", "甲"), (new DateOnly(2026, 4, 1), 888, "2", "乙")]);
    }

    [Fact]
    public void Text_in_GB18030_is_read_as_text_in_UTF8_is()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Head + "2026-03-15,0001,新闻采编业务,,,,,10,甲\n";
        Bytes(Encoding.GetEncoding("GB18030").GetBytes(text)).Payments.ShouldBe(Csv(text).Payments);
    }

    [Fact]
    public void A_web_page_that_calls_itself_a_workbook_is_read()
    {
        var reading = PaymentImport.Read(Encoding.UTF8.GetBytes("<html><body><table><tr><td>支付日期</td><td>金额（万元）</td><td>用途</td></tr><tr><td>2026/1/5</td><td>1.5</td><td>网费</td></tr></table></body></html>"), "支付.xls", Known, Scope);
        reading.Payments.ShouldHaveSingleItem().Amount.ShouldBe(Money.OfFen(1_500_000));
    }

    [Theory]
    [InlineData("2026-03-05")]
    [InlineData("2026/3/5")]
    [InlineData("2026.3.5")]
    [InlineData("2026年3月5日")]
    [InlineData("20260305")]
    [InlineData("３月５日")]
    [InlineData("2026-03-05 14:30:05")]
    public void A_day_is_read_in_the_ways_that_exports_write_it(string day) =>
        Csv($"日期,金额（元）\n{day},1\n").Payments.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2026, 3, 5));

    [Fact]
    public void A_ledger_with_month_and_day_and_two_sides_is_read_without_its_totals_and_its_closing_entry()
    {
        var reading = Csv("""
            明细账,,,,,,
            科目：事业支出,,,,单位：元,,
            月,日,凭证号,摘要,借方,贷方,余额
            1,,,上年结转余额,,,0
            1,8,记-3,付设备款,"5,000.00",,"5,000.00"
            2,9,记-4,退回多付设备款,,200,"4,800.00"
            2,,,本月合计,,200,
            12,31,记-99,年末结转预算支出,,"4,800.00",0
            12,,,本年累计,"5,000.00","5,000.00",
            """);
        reading.Faults.ShouldBeEmpty();
        reading.Payments.Select(payment => payment.Amount.Fen).ShouldBe([500_000, -20_000]);
        reading.LeftOut.Select(row => (row.Row, row.Kind)).ShouldBe([(4, LeftOutKind.Opening), (7, LeftOutKind.Total), (8, LeftOutKind.Closing), (9, LeftOutKind.Total)]);
    }

    [Fact]
    public void Of_a_journal_only_accounts_of_expenditure_count()
    {
        var reading = Csv("日期,凭证号,会计科目,摘要,借方金额（元）,贷方金额（元）\n2026-02-01,记-1,7201 事业支出,付网费,100,\n2026-02-01,记-1,8001 资金结存,付网费,,100\n2026-02-01,记-1,5001 业务活动费用,付网费,100,\n");
        reading.Total.ShouldBe(Money.OfFen(10_000));
        reading.LeftOut.Select(row => row.Kind).ShouldBe([LeftOutKind.OtherAccount, LeftOutKind.OtherAccount]);
    }

    [Fact]
    public void The_ledger_of_a_bank_account_pays_on_the_credit_side() =>
        Csv("科目：银行存款\n日期,凭证号,摘要,借方（元）,贷方（元）\n2026-02-01,记-1,付网费,,100\n").Total.ShouldBe(Money.OfFen(10_000));

    [Fact]
    public void An_amount_with_a_side_in_a_column_of_its_own_is_paid_or_paid_back()
    {
        var reading = Csv("日期,借贷,金额（元）,摘要\n2026-02-01,借,100,付\n2026-02-02,贷,30,退\n2026-02-03,?,5,不明\n");
        reading.Payments.Select(payment => payment.Amount.Fen).ShouldBe([10_000, -3_000]);
        Told(reading).ShouldBe(["B4 “?”看不出是借方还是贷方。"]);
    }

    [Fact]
    public void Heads_in_two_rows_are_one()
    {
        var reading = Csv("日期,凭证,摘要,发生额,,备注\n,,,借方,贷方,\n2026-02-01,1,付,7,,\n");
        reading.Mapping.Columns.ShouldContain(new MappedColumn("发生额借方", PaymentField.Debit));
        reading.Total.ShouldBe(Money.OfFen(700));
    }

    [Fact]
    public void An_amount_without_a_unit_is_read_in_yuan_and_told() =>
        Told(Csv("日期,金额\n2026-02-01,7\n")).ShouldBe(["B1 没有写金额单位，按“元”读入。"]);

    [Fact]
    public void Account_numbers_and_telephones_are_not_kept()
    {
        var reading = Csv("日期,金额（元）,收款人,收款人账号,联系电话\n2026-02-01,7,示例公司,6222000011112222333,0310-5550000\n");
        reading.Payments.ShouldHaveSingleItem().Line.ShouldBe("2026-02-01 | 7 | 示例公司");
        PaymentImport.Look("日期,金额（元）,收款人账号\n2026-02-01,7,62220000\n"u8.ToArray(), "a.csv", Known).Sheets[0].Rows[0][2].ShouldBe("…");
    }

    [Fact]
    public void A_total_that_is_not_the_sum_of_the_rows_is_told() =>
        Told(Csv("日期,金额（元）\n2026-02-01,7\n2026-02-02,8\n合计,16\n")).ShouldBe(["B4 合计行是 16.00 元，读入的各行加起来是 15.00 元。"]);

    [Fact]
    public void Whatever_is_wrong_is_told_with_its_cell_and_the_rest_is_read()
    {
        var reading = Csv(Head + """
            2026-03-15,1,不认识的项目,,,,,1,甲
            2026-03-15,2,,9999999,,,,1,甲
            2026-03-15,3,,,,,,1.005,甲
            ,4,,,,,,1,甲
            2025-12-31,5,,,,,,1,甲
            2026-02-30,6,,,,,,1,甲
            2026-03-15,7,,,,,,十元,甲
            2026-03-15,8,,,,从天而降,,1,甲
            2026-03-15,9,,,,,,,甲
            """, WithProjects);
        Told(reading).ShouldBe([
            "C2 项目“不认识的项目”不在本单位的项目里。",
            "D3 “9999999”不是“支出功能分类”的代码。",
            "H4 “1.005”元不到分就有零头。",
            "A5 没有写支付日期。",
            "A6 2025-12-31 不在 2026 年度内，没有读入。",
            "A7 “2026-02-30”不是日期。",
            "H8 “十元”不是金额。",
            "F9 “从天而降”不是认识的资金性质。"]);
        reading.Payments.Select(payment => payment.Row).ShouldBe([2, 3, 9]);
        reading.LeftOut.Select(row => (row.Row, row.Kind)).ShouldBe([(4, LeftOutKind.Faulty), (5, LeftOutKind.Faulty), (6, LeftOutKind.Faulty), (7, LeftOutKind.Faulty), (8, LeftOutKind.Faulty), (10, LeftOutKind.NoAmount)]);
        reading.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void A_voucher_number_on_two_days_of_a_month_and_a_row_twice_are_questions()
    {
        var reading = Csv("日期,凭证号,金额（元）,摘要\n2026-02-01,记-1,7,甲\n2026-02-01,记-1,8,乙\n2026-02-05,记-1,9,丙\n2026-03-05,记-1,9,丙\n2026-03-05,记-1,9,丙\n");
        Told(reading).ShouldBe(["B4 凭证号“记-1”在第 2 行已经用过，那里是 2026-02-01。", "B6 和上面一行的凭证号、日期、金额、摘要都相同（第 2 次出现）。"]);
        reading.HasErrors.ShouldBeFalse();
        reading.Payments.Count.ShouldBe(5);
    }

    [Fact]
    public void Sheets_of_months_are_one_file_and_a_sheet_without_payments_is_told()
    {
        string?[][] Month(int day) => [["日期", "金额（元）", "摘要"], [$"#{46_023 + day}", "#1", "付"]];
        var reading = Bytes(Xlsx.Of(("1月", Month(1)), ("2月", Month(40)), ("说明", [["本表由系统导出"]])));
        reading.Payments.Select(payment => payment.Sheet).ShouldBe(["1月", "2月"]);
        reading.Faults.ShouldHaveSingleItem().Sheet.ShouldBe("说明");
        reading.HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void A_mapping_by_hand_reads_heads_that_no_word_knows_and_survives_being_kept()
    {
        const string Text = "哪天,给了谁,给了多少\n2026-02-01,示例公司,2\n";
        Told(Csv(Text)).ShouldHaveSingleItem().ShouldContain("没有找到列名");
        PaymentImport.Look(Encoding.UTF8.GetBytes(Text), "a.csv", Known).Sheets.ShouldHaveSingleItem().Heads.ShouldBe(["哪天", "给了谁", "给了多少"]);
        var mapping = new PaymentMapping { Columns = [new("哪天", PaymentField.Date), new("给了谁", PaymentField.Payee), new("给了多少", PaymentField.Amount)], Unit = "万元" };
        var kept = PaymentMapping.FromJson(mapping.ToJson(), out var problem).ShouldNotBeNull();
        problem.ShouldBeNull();
        var payment = Csv(Text, mapping: kept).Payments.ShouldHaveSingleItem();
        payment.Amount.ShouldBe(Money.OfFen(2_000_000));
        payment.Payee.ShouldBe("示例公司");
    }

    [Fact]
    public void A_mapping_that_does_not_fit_says_what_is_missing()
    {
        var mapping = new PaymentMapping { Columns = [new("日期", PaymentField.Date), new("支付额", PaymentField.Amount), new("摘要", PaymentField.Summary)] };
        Told(Csv("日期,金额,摘要\n2026-02-01,7,甲\n", mapping: mapping)).ShouldBe(["第 1 行 没有找到支付金额一列。"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"columns\":[{\"head\":\"甲\",\"field\":\"nothing\"}]}")]
    [InlineData("{\"columns\":[{\"head\":\"甲\",\"field\":\"date\"},{\"head\":\"乙\",\"field\":\"date\"}]}")]
    [InlineData("{\"columns\":null}")]
    [InlineData("{\"unit\":\"斤\"}")]
    [InlineData("{\"more\":1}")]
    public void What_is_no_mapping_is_refused_with_a_reason(string json)
    {
        PaymentMapping.FromJson(json, out var problem).ShouldBeNull();
        problem.ShouldNotBeNullOrEmpty();
    }
}
