namespace Mingzhang.Packs.Tests;

public class ProfileFilesTests
{
    private const string General = "name: general\ntitle: 通用\nbasis: { source: x, sure: G }\nparameters: { disclosureDays: 20, organOperationEqualsRunning: false }";

    [Fact]
    public void What_a_profile_leaves_out_the_general_profile_says()
    {
        var profile = Given.Packs(
            ("profiles/a.yaml", "name: somewhere\ntitle: 某地\nfrom: 2023\nbasis: { source: R2, sure: R }\nparameters: { organOperationEqualsRunning: true }"),
            ("profiles/general.yaml", General)).Profiles["somewhere"];

        profile.Says("organOperationEqualsRunning").ShouldBeTrue();
        profile.Parameters["disclosureDays"].ShouldBe("20");
        profile.FromYear.ShouldBe(2023);
    }

    [Fact]
    public void A_list_keeps_its_order() =>
        Given.Packs(("profiles/general.yaml", General.Replace("disclosureDays: 20", "budgetTables: [收支总表, 收入总表]", StringComparison.Ordinal)))
            .Profiles["general"].List("budgetTables").ShouldBe(["收支总表", "收入总表"]);

    [Theory]
    [InlineData("disclosureDay: 20", "不认识的栏目“disclosureDay”。", "是不是“disclosureDays”？")]
    [InlineData("disclosureDays: 二十", "“disclosureDays”不能取“二十”。", "写数字，不加单位。")]
    [InlineData("organOperationEqualsRunning: 是", "“organOperationEqualsRunning”不能取“是”。", "可用的取值：true、false。")]
    [InlineData("threePublicBudgetStage: [initial, adjusted]", "“threePublicBudgetStage”只能有一个值。", "可用的取值：initial、adjusted。")]
    public void A_parameter_that_is_wrong_is_told_with_what_would_be_right(string parameter, string problem, string remedy)
    {
        var found = Given.ProblemOf(() => Given.Packs(("profiles/general.yaml", $"name: general\ntitle: 通用\nbasis: {{ source: x, sure: G }}\nparameters:\n  {parameter}")));

        (found.Line, found.Problem, found.Remedy).ShouldBe((5, problem, remedy));
    }

    [Fact]
    public void A_profile_without_a_basis_is_told() =>
        Given.ProblemOf(() => Given.Packs(("profiles/general.yaml", "name: general\ntitle: 通用\nparameters: { disclosureDays: 20 }"))).Problem.ShouldBe("缺少“basis”。");

    [Fact]
    public void Two_profiles_of_one_name_are_told() =>
        Given.ProblemOf(() => Given.Packs(("profiles/a.yaml", General), ("profiles/b.yaml", General))).File.ShouldBe("packs/profiles/b.yaml");

    [Fact]
    public void Profiles_without_the_general_one_are_told() =>
        Given.ProblemOf(() => Given.Packs(("profiles/a.yaml", General.Replace("general", "somewhere", StringComparison.Ordinal)))).Problem.ShouldContain("general");
}
