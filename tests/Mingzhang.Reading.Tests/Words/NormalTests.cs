using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tests.Words;

public class NormalTests
{
    [Theory]
    [InlineData("基 本\n支　出", "基本支出")]
    [InlineData("“三公”经费", "三公经费")]
    [InlineData("因公出国(境)费", "因公出国（境）费")]
    [InlineData("２０２６年", "2026年")]
    [InlineData("单位:万元", "单位：万元")]
    [InlineData("3.5％", "3.5%")]
    [InlineData("〔2016〕143号", "（2016）143号")]
    [InlineData("A－货物", "A-货物")]
    [InlineData("\uFEFF科\u200B目", "科目")]
    public void Words_printed_differently_are_one_word(string printed, string expected) => Normal.Of(printed).ShouldBe(expected);

    [Theory]
    [InlineData("一、收入", "收入")]
    [InlineData("（二）支出", "支出")]
    [InlineData("3.车辆", "车辆")]
    [InlineData("（4）设备", "设备")]
    [InlineData("①房屋", "房屋")]
    [InlineData("十二、农林水支出", "农林水支出")]
    [InlineData("3.5", "3.5")]
    [InlineData("一般公共服务支出", "一般公共服务支出")]
    [InlineData("一、", "一、")]
    public void The_number_before_a_label_is_taken_off(string printed, string expected) => Normal.WithoutNumber(printed).ShouldBe(expected);

    [Theory]
    [InlineData("基本支出")]
    [InlineData("因公出国（境）费")]
    [InlineData("3，414，600")]
    public void What_is_normal_stays_as_it_is(string text) => Normal.Of(Normal.Of(text)).ShouldBe(text);
}
