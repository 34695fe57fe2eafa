using Mingzhang.Model.Performance;

namespace Mingzhang.Packs.Tests;

public class SchemeFilesTests
{
    private const string National = """
        id: national-2020
        title: { zh: 通行, en: National }
        basis: { source: 某办法, rules: [SC-05], sure: R }
        execution: { points: 10, formula: proportional }
        formulas: { positive: proportional, reverse: notSaid }
        qualitative:
          - { zh: 达成, en: reached, from: 80, reach: full, words: [达成目标] }
          - { zh: 未达成, en: missed, from: 0, reach: not }
        grades: [ ]
        weights: { output: 50, benefit: 30, satisfaction: 10 }
        dropped: { satisfaction: benefit }
        rounding: { decimals: 2, eachRow: true }
        handEdits: withinBand
        """;

    private const string Local = "id: local\ntitle: { zh: 本地, en: Local }\nbasis: { source: 某通知, sure: O }\nformulas: { reverse: ratio }\noverAchievement:\n  - { from: 200, deduct: 10 }\n  - { from: 300, deduct: 20 }";
    private const string Profile = "name: general\ntitle: 通用\nbasis: { source: x, sure: G }\nparameters: { disclosureDays: 20 }";

    [Fact]
    public void What_a_scheme_does_not_say_it_takes_from_the_national_one()
    {
        var scheme = Given.Packs(("schemes/local.yaml", Local), ("schemes/national-2020.yaml", National)).Schemes["local"];

        (scheme.Reverse, scheme.Positive, scheme.ExecutionPoints, scheme.Decimals, scheme.HandEdits).ShouldBe((ReverseFormula.Ratio, ShareFormula.Proportional, 10m, 2, HandEdits.WithinBand));
        scheme.OverAchievement.ShouldBe([new(200, 10), new(300, 20)]);
        scheme.Qualitative.Select(band => (band.From, band.Reach)).ShouldBe([(80m, Reach.Full), (0m, Reach.Not)]);
        (scheme.Source, scheme.Sure).ShouldBe(("某通知", Confidence.Official));
    }

    [Fact]
    public void The_points_of_a_level_without_indicators_go_where_the_scheme_says()
    {
        var scheme = Given.Packs(("schemes/national-2020.yaml", National)).Schemes["national-2020"];

        scheme.WeightsFor(new HashSet<FirstLevel> { FirstLevel.Output, FirstLevel.Benefit }).ShouldBe(new Dictionary<FirstLevel, decimal> { [FirstLevel.Output] = 50, [FirstLevel.Benefit] = 40 });
    }

    [Theory]
    [InlineData("reverse: ratio", "reverse: ratios", 4, "“reverse”没有“ratios”这个取值。")]
    [InlineData("from: 300", "from: 200", 7, "“overAchievement”的起点没有按顺序写。")]
    [InlineData("deduct: 20", "deduct: 120", 7, "“deduct: 120”应是 0 到 100 之间的数。")]
    [InlineData("from: 200, ", "", 6, "缺少“from”。")]
    [InlineData("id: local", "id: here", 1, "评分口径“here”写在名为“local.yaml”的文件里。")]
    [InlineData("formulas: { reverse: ratio }", "profiles: nowhere", 4, "没有名为“nowhere”的地区方案。")]
    [InlineData("reverse: ratio", "strictLimits: yes", 4, "strictLimits 只能是 true 或 false。")]
    [InlineData("basis: { source: 某通知, sure: O }\n", "", 1, "缺少“basis”。")]
    public void What_is_wrong_in_a_scheme_is_told_with_its_line(string right, string wrong, int line, string problem)
    {
        var found = Given.ProblemOf(() => Given.Packs(
            ("profiles/general.yaml", Profile), ("schemes/local.yaml", Local.Replace(right, wrong, StringComparison.Ordinal)), ("schemes/national-2020.yaml", National)));

        (found.File, found.Line, found.Problem).ShouldBe(("packs/schemes/local.yaml", line, problem));
        found.Remedy.ShouldNotBeEmpty();
    }

    [Fact]
    public void Schemes_without_the_national_one_are_refused() =>
        Given.ProblemOf(() => Given.Packs(("schemes/local.yaml", Local))).Problem.ShouldBe("没有名为“national-2020”的评分口径，其他口径没有写的内容无处可取。");

    [Fact]
    public void What_the_national_scheme_must_say_is_missed() =>
        Given.ProblemOf(() => Given.Packs(("schemes/national-2020.yaml", National.Replace("handEdits: withinBand", "", StringComparison.Ordinal)))).Problem.ShouldBe("缺少“handEdits”。");

    [Fact]
    public void One_profile_has_one_scheme()
    {
        var problem = Given.ProblemOf(() => Given.Packs(
            ("profiles/general.yaml", Profile),
            ("schemes/local.yaml", Local + "\nprofiles: general"),
            ("schemes/national-2020.yaml", National),
            ("schemes/other.yaml", Local.Replace("id: local", "id: other", StringComparison.Ordinal) + "\nprofiles: general")));

        (problem.Line, problem.Problem).ShouldBe((8, "地区方案“general”已由“local”使用。"));
    }

    [Fact]
    public void The_schemes_of_the_packs_cite_the_rules_and_say_how_sure_they_are()
    {
        var schemes = PackLoader.Embedded.Schemes;

        schemes.Keys.ShouldBe(["beijing-2020", "chongqing", "cost-level", "hebei-tianjin", "linear-reverse", "national-2020", "shanghai-2024", "shanxi", "sixty-percent", "tiers"]);
        schemes.Values.ShouldAllBe(scheme => scheme.Source.Length > 0 && scheme.Numbers.Count > 0 && scheme.Grades.Count == 4 && scheme.Grades.Last().From == 0);
        schemes["beijing-2020"].Reverse.ShouldBe(ReverseFormula.Ratio);
        schemes["hebei-tianjin"].StrictLimits.ShouldBeTrue();
        schemes["chongqing"].ByCoefficient.ShouldBeTrue();
        schemes["sixty-percent"].Positive.ShouldBe(ShareFormula.FromSixty);
        schemes["cost-level"].Weights.Values.Sum().ShouldBe(90);
        schemes["national-2020"].Weights.Values.Sum().ShouldBe(90);
    }
}
