using System.Text;
using Mingzhang.Checking;
using Mingzhang.Reports.Explanations;

namespace Mingzhang.Reports.Tests;

public class ExplanationFileTests
{
    private const string Document = "a.docx";
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Theory]
    [InlineData("K7-3QF9 = 上级批复为四舍五入数", "上级批复为四舍五入数", null, null)]
    [InlineData("k73qf9=批复数", "批复数", null, null)]
    [InlineData("  Ｋ７－３ＱＦ９　＝　批复数  ", "批复数", null, null)]
    [InlineData("K7-3QF9：批复数", "批复数", null, null)]
    [InlineData("K7-3QF9 批复数", "批复数", null, null)]
    [InlineData("K7-3QF9\t批复数\t张三\t2026/3/1", "批复数", "张三", "2026-03-01")]
    [InlineData("K7-3QF9,批复数", "批复数", null, null)]
    [InlineData("\"K7-3QF9\"\t\"批复数, 见\"\"附件\"\"\"", "批复数, 见\"附件\"", null, null)]
    [InlineData("K7-3QF9 = 批复数 | 张三 | 2026-03-01", "批复数", "张三", "2026-03-01")]
    [InlineData("K7-3QF9 = 批复数｜2026年3月1日", "批复数", null, "2026-03-01")]
    [InlineData("K7-3QF9 = 批复数 | 张三", "批复数", "张三", null)]
    [InlineData("K7-3QF9 = 甲 = 乙，见第 3 页", "甲 = 乙，见第 3 页", null, null)]
    [InlineData("K7-3QF9 = 批复\u001B[31m数\u202E", "批复[31m数", null, null)]
    public void A_line_is_read_as_people_and_programs_write_it(string line, string reason, string? by, string? date)
    {
        var read = ExplanationFile.Parse(line, Document).Lines.ShouldHaveSingleItem();
        read.Number.ShouldBe("K7-3QF9");
        read.Explanation.ShouldBe(new Explanation(reason, by, date is null ? null : DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Remarks_blank_lines_and_a_head_row_say_nothing()
    {
        var file = ExplanationFile.Parse("# K7-3QF9 = 不算\r\n\r\n编号\t原因\r\n＃ 备注\r\n\u3000\r\n", Document);
        file.Lines.ShouldBeEmpty();
        file.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("K7-3QF9", "no-reason")]
    [InlineData("K7-3QF9 =  ", "no-reason")]
    [InlineData("K7-3QF9 = ……", "no-reason")]
    [InlineData("K7-3QF9 = | 张三 | ", "张三")]
    [InlineData("批复数", "not-understood")]
    [InlineData("1234567890 = 批复数", "not-understood")]
    public void What_has_no_effect_is_told_with_its_line(string line, string kind)
    {
        var file = ExplanationFile.Parse("# 说明\n" + line, Document);
        if (kind == "张三")
        {
            // Nothing stands before the sign: what is left is the reason.
            file.Lines.ShouldHaveSingleItem().Explanation.Reason.ShouldBe(kind);
            return;
        }

        file.Lines.ShouldBeEmpty();
        file.Problems.ShouldHaveSingleItem().ShouldBe(new(Document, 2, kind));
    }

    [Fact]
    public void Of_two_lines_for_one_number_the_later_counts_and_the_earlier_is_told()
    {
        var file = ExplanationFile.Parse("K7-3QF9 = 甲\nA0-0000 = 丙\nK7-3QF9 = 乙", Document);
        file.Lines.Select(line => line.Explanation.Reason).ShouldBe(["丙", "乙"]);
        file.Problems.ShouldHaveSingleItem().ShouldBe(new(Document, 1, "twice"));
    }

    [Fact]
    public void Every_encoding_of_an_office_is_read()
    {
        const string Text = "# 说明\r\nK7-3QF9 = 上级批复数为四舍五入数 | 张三\r\n";
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        foreach (var encoding in new[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, gbk })
        {
            byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes(Text)];
            var line = ExplanationFile.Parse(bytes, Document).Lines.ShouldHaveSingleItem(encoding.WebName);
            line.Explanation.ShouldBe(new Explanation("上级批复数为四舍五入数", "张三"));
        }
    }

    [Fact]
    public void Whatever_the_bytes_are_it_ends_well_and_says_so()
    {
        ExplanationFile.Parse([0, 1, 2, 0xFF, 0xFE, 0], Document).Problems.ShouldHaveSingleItem().Kind.ShouldBe("not-text");
        ExplanationFile.Parse(new byte[ExplanationFile.MostBytes + 1], Document).Problems.ShouldHaveSingleItem().Kind.ShouldBe("too-large");
        ExplanationFile.Parse([], Document).Problems.ShouldBeEmpty();
        ExplanationFile.Parse("K7-3QF9 = " + new string('长', 100_000), Document).Lines.ShouldHaveSingleItem().Explanation.Reason.Length.ShouldBeLessThan(2100);
        var random = new Random(7);
        for (var run = 0; run < 2000; run++)
        {
            var bytes = new byte[random.Next(80)];
            random.NextBytes(bytes);
            Should.NotThrow(() => ExplanationFile.Parse(bytes, Document));
        }
    }

    [Fact]
    public void A_new_file_begins_with_what_to_know_and_is_read_back()
    {
        var text = ExplanationFile.With("", "第一行\n第二行", "K7-3QF9", new("批复数", "张三", Day));
        text.ShouldBe("# 第一行\r\n# 第二行\r\nK7-3QF9 = 批复数 | 张三 | 2026-03-01\r\n");
        ExplanationFile.Parse(text, Document).Lines.ShouldHaveSingleItem().ShouldBe(new(3, "K7-3QF9", new("批复数", "张三", Day)));
    }

    [Fact]
    public void Other_lines_keep_their_words_and_their_order()
    {
        const string Before = "# 备注\n\nA0-0000=甲\n看不懂的一行\nk7-3qf9 = 旧\nB0-0000 = 乙";
        ExplanationFile.With(Before, "头", "K7-3QF9", new("新", null, Day)).ShouldBe("# 备注\n\nA0-0000=甲\n看不懂的一行\nK7-3QF9 = 新 | 2026-03-01\nB0-0000 = 乙\n");
        ExplanationFile.With(Before, "头", "C0-0000", new("丙")).ShouldBe(Before + "\nC0-0000 = 丙\n");
    }

    [Theory]
    [InlineData("甲|乙\t丙\n丁", "甲/乙/丙丁")]
    [InlineData("# = ，。", "")]
    [InlineData("2026-03-01", "2026-03-01")]
    public void A_reason_that_is_written_stays_one_field_on_one_line(string reason, string kept)
    {
        ExplanationFile.Reason(reason).ShouldBe(kept);
        if (kept.Length > 0)
        {
            var text = ExplanationFile.With("", "头", "K7-3QF9", new(reason, null, Day));
            ExplanationFile.Parse(text, Document).Lines.ShouldHaveSingleItem().Explanation.ShouldBe(new Explanation(kept, null, Day));
        }
    }
}
