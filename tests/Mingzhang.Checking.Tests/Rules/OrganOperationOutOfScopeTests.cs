using Mingzhang.Notation;

namespace Mingzhang.Checking.Tests.Rules;

public class OrganOperationOutOfScopeTests
{
    private const string Id = "organ-operation-out-of-scope";

    [Fact]
    public void A_public_unit_with_money_of_organ_operation_is_asked_about() =>
        Rule.In(Id, "shanghai", ReadingNotation.Budget("本中心为公益一类事业单位。\n\n2026年机关运行经费36.59万元。")).ShouldFind("money", "36.59万元");

    [Theory]
    [InlineData("本中心为公益一类事业单位，参照公务员法管理。\n\n2026年机关运行经费36.59万元。")]
    [InlineData("2026年机关运行经费36.59万元。")]
    public void An_organ_or_a_unit_of_unknown_kind_may_have_it(string text) => Rule.In(Id, "shanghai", ReadingNotation.Budget(text)).ShouldHold();

    [Fact]
    public void Where_the_profile_counts_every_unit_nothing_is_asked() =>
        Rule.In(Id, "hebei", ReadingNotation.Budget("本中心为公益一类事业单位。\n\n2026年机关运行经费36.59万元。")).ShouldNotApply();

    [Fact]
    public void Without_a_profile_the_scope_is_not_known() =>
        Rule.In(Id, ReadingNotation.Budget("本中心为公益一类事业单位。\n\n2026年机关运行经费36.59万元。")).ShouldNotApply();
}
