namespace Mingzhang.Packs.Tests;

public class EmbeddedPacksTests
{
    private static readonly PackSet Packs = PackLoader.Embedded;

    [Fact]
    public void Every_file_of_the_packs_is_built_in_and_loads()
    {
        PackFile.Embedded().Select(file => file.Path).Where(path => path.StartsWith("classifications/", StringComparison.Ordinal) || path.StartsWith("profiles/", StringComparison.Ordinal)).ShouldBe(
            [
                "classifications/economies.yaml", "classifications/functions.yaml", "classifications/government-economies.yaml",
                "profiles/beijing-district.yaml", "profiles/general.yaml", "profiles/hebei.yaml",
                "profiles/national-final-accounts.yaml", "profiles/shanghai.yaml",
            ]);
        Packs.Lexicon.Words.ShouldNotBeEmpty();
        Packs.Rules.ShouldNotBeEmpty();
        Packs.Forms.ShouldNotBeEmpty();
        Packs.Performance.All.ShouldNotBeEmpty();
        Packs.Profiles.Keys.ShouldBe(["general", "beijing-district", "hebei", "shanghai", "national-final-accounts"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("文化旅游体育与传媒支出", new[] { 207 })]
    [InlineData("文化旅游体育与传媒", new[] { 207, 21903 })]
    [InlineData("文化体育与传媒支出", new[] { 207 })]
    [InlineData("社会保障与就业", new[] { 208 })]
    [InlineData("医疗卫生与计划生育支出", new[] { 210 })]
    [InlineData("资源勘探信息等支出", new[] { 215 })]
    [InlineData("其他广播电视支出", new[] { 2070899 })]
    [InlineData("退役 军人管理事务", new[] { 20828 })]
    [InlineData("人行科目", new int[0])]
    public void A_name_finds_its_codes(string name, int[] codes) => Packs.Functions.CodesNamed(name).ShouldBe(codes);

    [Theory]
    [InlineData("维修(护)费", 30213)]
    [InlineData("维修（护）费", 30213)]
    [InlineData("因公出国（境）费", 30212)]
    [InlineData("公务用车运行费", 30231)]
    [InlineData("其他交通费", 30239)]
    [InlineData("城镇职工基本医疗保险缴费", 30110)]
    [InlineData("机关事业单位基本养老保险费", 30108)]
    [InlineData("对个人和家庭补助支出", 303)]
    [InlineData("对个人和家庭的补助", 303)]
    [InlineData("商品和服务支出", 302)]
    public void A_variant_in_print_finds_the_economic_code(string name, int code) => Packs.Economies.CodesNamed(name).ShouldBe([code]);

    [Theory]
    [InlineData(20805, 2018, "行政事业单位离退休")]
    [InlineData(20805, 2023, "行政事业单位养老支出")]
    [InlineData(207, 2018, "文化体育与传媒支出")]
    [InlineData(207, 2019, "文化旅游体育与传媒支出")]
    [InlineData(210, 2018, "医疗卫生与计划生育支出")]
    [InlineData(210, 2026, "卫生健康支出")]
    [InlineData(215, 2019, "资源勘探信息等支出")]
    [InlineData(215, 2020, "资源勘探工业信息等支出")]
    [InlineData(220, 2018, "国土海洋气象等支出")]
    [InlineData(220, 2020, "自然资源海洋气象等支出")]
    public void A_code_has_the_name_of_its_year(int code, int year, string name) => Packs.Functions.NameOf(code, year).ShouldBe(name);

    [Theory]
    [InlineData(20704, 2018, true)]
    [InlineData(20704, 2019, false)]
    [InlineData(20708, 2018, false)]
    [InlineData(20708, 2020, true)]
    [InlineData(2070899, 2026, true)]
    [InlineData(2070898, 2026, false)]
    public void A_code_is_in_the_list_of_its_years_only(int code, int year, bool expected) => Packs.Functions.Knows(code, year).ShouldBe(expected);

    [Fact]
    public void Every_entry_says_where_it_was_taken_from() =>
        new[] { Packs.Functions, Packs.Economies, Packs.GovernmentEconomies }
            .SelectMany(classification => classification.Entries)
            .ShouldAllBe(entry => entry.Source.Length > 0);

    [Fact]
    public void No_name_is_the_same_as_one_of_its_own_variants() =>
        new[] { Packs.Functions, Packs.Economies, Packs.GovernmentEconomies }
            .SelectMany(classification => classification.Entries)
            .Where(entry => entry.AlsoCalled.Contains(entry.Name))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("general", false)]
    [InlineData("beijing-district", false)]
    [InlineData("shanghai", false)]
    [InlineData("hebei", true)]
    public void Only_Hebei_takes_running_expenditure_for_the_operation_of_organs(string profile, bool expected) =>
        Packs.Profiles[profile].Says("organOperationEqualsRunning").ShouldBe(expected);

    [Theory]
    [InlineData("beijing-district", 13)]
    [InlineData("hebei", 9)]
    [InlineData("shanghai", 9)]
    public void A_profile_lists_the_tables_of_its_set(string profile, int count) =>
        Packs.Profiles[profile].List("budgetTables").Count.ShouldBe(count);
}
