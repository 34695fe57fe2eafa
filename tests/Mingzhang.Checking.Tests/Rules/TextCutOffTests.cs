using Mingzhang.Model;
using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class TextCutOffTests
{
    private const string Id = "text-cut-off";

    [Theory]
    [InlineData("社会效益 | 扩展渠道，将声音传递更；阅读量增加 | 良", "扩展渠道，将声音传递更；阅读量增加")]
    [InlineData("社会效益 | 过全方位传播，将声音传给公众 | 良", "过全方位传播，将声音传…")]
    public void A_sentence_that_breaks_off_is_asked_about(string row, string told) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldFind("quote", told);

    [Fact]
    public void A_word_that_the_document_writes_out_elsewhere_is_known_to_be_cut() =>
        Rule.In(Id, Printed("日常维护的服务报")).ShouldFind("quote", "日常维护的服务报");

    [Fact]
    public void The_same_end_is_right_where_it_is_a_word() => Rule.In(Id, Printed("编印示例日报")).ShouldHold();

    [Theory]
    [InlineData("社会效益 | 通过全方位传播，将声音传给公众。 | 良")]
    [InlineData("质量 | 过程资料齐全，归档及时 | 良")]
    [InlineData("质量 | 系统变更；数据核对。 | 良")]
    [InlineData("生态效益 | 恢复植被；普及知识；结对。 | 良")]
    [InlineData("质量 | 等级测评一次性通过； | 是")]
    [InlineData("数量 | 出版示例日报 | ≥5期")]
    [InlineData("数量 | 播放数 | ≥5次")]
    public void Whole_sentences_are_right(string row) => Rule.In(Id, SheetNotation.Document("项目 示例项目 | 预算 30 | 财政 30\n" + row)).ShouldHold();

    // What is written out elsewhere stands in another cell of the document.
    private static ReadDocument Printed(string name)
    {
        var document = SheetNotation.Document($"项目 甲\n数量 | {name} | =1份");
        return new ReadDocument
        {
            Name = document.Name,
            Format = document.Format,
            Performance = document.Performance,
            Tables = [new FactTable { Number = 1, Title = "", Kind = TableKind.Performance, Place = document.Tables[0].Place, Measure = default, Printed = [new PrintedRow([new PrintedCell(name), new PrintedCell("收集日志等服务报告")], null, null, null)] }],
        };
    }
}
