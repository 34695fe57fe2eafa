using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Annotations;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Tests.Annotations;

public class CommentWordsTests
{
    [Fact]
    public void A_cause_is_told_at_its_figure_and_not_at_those_that_only_take_part()
    {
        var comment = Of(Caused(1, new Cause(CauseKind.Digit, [new(GivenFindings.Wrong, "284.11")], 2))).ShouldHaveSingleItem();
        comment.Place.ShouldBe(GivenFindings.Wrong.Place);
        comment.Printed.ShouldBe("281.11");
        comment.Heading.ShouldStartWith("[错误] 一位数字写错（");
        var lines = comment.Text.Split('\n');
        lines[0].ShouldBe("应为 284.11 万元");
        lines[1].ShouldContain("相加得 284.11 万元");
        lines[2].ShouldContain("印为 284.11 万元");
        lines[^1].ShouldStartWith("怎么改：");
        lines.Length.ShouldBe(4);
    }

    [Fact]
    public void Equally_likely_causes_are_told_at_each_of_their_figures()
    {
        var comments = Of(Caused(2, new Cause(CauseKind.Digit, [new(GivenFindings.Wrong, "284.11")], 2), new Cause(CauseKind.Digit, [new(GivenFindings.Right, "157.00")], 2), new Cause(CauseKind.Figure, [new(GivenFindings.Other, "1.00")], 1)));
        comments.Select(comment => comment.Printed).ShouldBe(["281.11", "160.00"]);
        comments.ShouldAllBe(comment => comment.Text.Contains("以下 2 处之一有误"));
        comments[1].Text.ShouldStartWith("应为 157.00 万元\n");
    }

    [Fact]
    public void One_figure_with_several_values_has_one_comment()
    {
        var comment = Of(Caused(2, new Cause(CauseKind.Digit, [new(GivenFindings.Wrong, "284.11")], 2), new Cause(CauseKind.Point, [new(GivenFindings.Wrong, "2811.1")], 2))).ShouldHaveSingleItem();
        comment.Text.ShouldStartWith("应为 284.11 万元\n应为 2811.1 万元\n");
    }

    [Fact]
    public void Without_a_cause_the_figure_of_the_relation_is_told_once()
    {
        var comment = Of(Given.Alone(GivenFindings.Sum)).ShouldHaveSingleItem();
        comment.Place.ShouldBe(GivenFindings.Wrong.Place);
        comment.Text.Split('\n').Count(line => line.Contains("相加得")).ShouldBe(1);
    }

    [Fact]
    public void More_relations_than_a_balloon_holds_are_counted()
    {
        var finding = new CauseFinding { Severity = Severity.Error, Places = [GivenFindings.Wrong.Place], Causes = [new Cause(CauseKind.Digit, [new(GivenFindings.Wrong, "284.11")], 9)], EquallyLikely = 1, Broken = [.. Enumerable.Range(0, 9).Select(row => GivenFindings.Sum with { Expected = $"{row}.00" })] };
        Of(finding).ShouldHaveSingleItem().Text.ShouldContain("…另有 5 个关系不成立。");
    }

    [Fact]
    public void A_written_rule_is_told_in_its_own_words()
    {
        var finding = new RuleFinding { Severity = Severity.Question, Places = [Given.Sentence("（单位名称）")], Written = GivenFindings.Rule, Values = new Dictionary<string, string> { ["words"] = "（单位\n名称）" }, Printed = "（单位名称）" };
        var comment = Of(finding).ShouldHaveSingleItem();
        comment.Heading.ShouldBe($"[疑问] 占位文字没有替换（{finding.Number}）");
        comment.Text.ShouldBe("“（单位名称）”是范本的文字，没有替换。\n怎么改：把“（单位名称）”换成本单位的情况。");
        comment.Printed.ShouldBe("（单位名称）");
    }

    private static CauseFinding Caused(int equallyLikely, params IReadOnlyList<Cause> causes) =>
        new() { Severity = Severity.Error, Places = [GivenFindings.Wrong.Place], Causes = causes, EquallyLikely = equallyLikely, Broken = [GivenFindings.Sum, GivenFindings.Equality] };

    private static List<Comment> Of(Finding finding)
    {
        var texts = TextBook.Of(Language.Chinese);
        var report = new CheckReport { Documents = [], Findings = [finding], Counts = new Dictionary<(Relation, Outcome), int>() };
        return [.. new CommentWords(texts, new FindingWords(texts, new PlaceWords(texts, severalDocuments: false))).Of(report).SelectMany(group => group)];
    }
}
