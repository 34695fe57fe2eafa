using Mingzhang.Checking;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Tests;

public class RuleWordsTests
{
    [Theory]
    [InlineData("《{project}》超过预算。", "《示例报》宣传费", "《〈示例报〉宣传费》超过预算。")]
    [InlineData("《{project}》超过预算。", "宣传费", "《宣传费》超过预算。")]
    [InlineData("“{project}”超过预算。", "《示例报》宣传费", "“《示例报》宣传费”超过预算。")]
    public void A_title_within_a_title_has_single_marks(string message, string project, string told)
    {
        var rule = GivenFindings.Rule with { Message = new Said(message, message) };
        var finding = new RuleFinding { Written = rule, Severity = rule.Severity, Places = [Given.Cell(2, "社会保障", "预算数", column: 2, table: 1, title: "收支总表")], Values = new Dictionary<string, string> { ["project"] = project } };

        new RuleWords(TextBook.Of(Language.Chinese)).Message(finding).ShouldBe(told);
    }
}
