namespace Mingzhang.Model.Tests;

public class TreesTests
{
    [Fact]
    public void Every_chain_of_parents_ends_in_the_whole()
    {
        AssertChainsEnd<Flow>(flow => flow.Parent());
        AssertChainsEnd<Fund>(fund => fund.Parent());
        AssertChainsEnd<Nature>(nature => nature.Parent());
        AssertChainsEnd<Theme>(theme => theme.Parent());
    }

    [Fact]
    public void All_funds_of_the_treasury_are_fiscal_and_earned_money_is_the_units_own()
    {
        Members<Fund>().Where(fund => fund.Parent() == Fund.Fiscal).ShouldBe([Fund.General, Fund.GovernmentFund, Fund.StateCapital]);
        Members<Fund>().Where(fund => fund.Parent() == Fund.UnitFunds)
            .ShouldBe([Fund.Business, Fund.Operating, Fund.Superior, Fund.Affiliate, Fund.Other], ignoreOrder: true);
        Fund.SpecialAccount.Parent().ShouldBe(Fund.All);
    }

    [Fact]
    public void Every_flow_stands_on_one_side_of_the_balance_and_its_total_on_none()
    {
        foreach (var flow in Members<Flow>())
        {
            (flow.IsSource() && flow.IsUse()).ShouldBeFalse($"{flow}");
            (flow.IsSource() || flow.IsUse()).ShouldBe(flow is not (Flow.None or Flow.GrandTotal), $"{flow}");
        }
    }

    [Fact]
    public void Three_funds_are_the_whole_of_the_fiscal_and_two_are_not()
    {
        Trees.IsWhole([Fund.General, Fund.GovernmentFund, Fund.StateCapital]).ShouldBeTrue();
        Trees.IsWhole([Fund.General, Fund.GovernmentFund]).ShouldBeFalse();
        Trees.IsWhole(Array.Empty<Fund>()).ShouldBeFalse();
    }

    [Fact]
    public void Personnel_and_running_are_the_whole_of_basic_spending_but_basic_and_project_not_of_all()
    {
        Trees.IsWhole([Nature.Running, Nature.Personnel]).ShouldBeTrue();
        Trees.IsWhole([Nature.Basic, Nature.Project]).ShouldBeFalse();
        Trees.IsWhole([Nature.Basic, Nature.Project, Nature.Operating, Nature.RemittedUp, Nature.SubsidyDown]).ShouldBeTrue();
        Trees.IsWhole([Nature.Personnel]).ShouldBeFalse();
    }

    [Fact]
    public void Each_family_of_themes_is_whole_only_with_all_its_members()
    {
        foreach (var family in (Theme[][])
        [
            [Theme.Abroad, Theme.Vehicles, Theme.Receptions],
            [Theme.VehiclePurchase, Theme.VehicleRunning],
            [Theme.AbroadForTeaching, Theme.AbroadOther],
            [Theme.ProcuredGoods, Theme.ProcuredWorks, Theme.ProcuredServices],
        ])
        {
            Trees.IsWhole(family).ShouldBeTrue();
            family.Select(theme => theme.Parent()).Distinct().ShouldHaveSingleItem();
            foreach (var missing in family)
            {
                Trees.IsWhole([.. family.Where(theme => theme != missing)]).ShouldBeFalse($"without {missing}");
            }
        }
    }

    [Fact]
    public void A_part_that_nothing_completes_belongs_to_no_family()
    {
        Theme.ProcurementForSmall.IsLonePart().ShouldBeTrue();
        Theme.OfficeBuildings.IsLonePart().ShouldBeTrue();
        Nature.ProjectWithoutConstruction.IsLonePart().ShouldBeTrue();
        Theme.ProcuredGoods.IsLonePart().ShouldBeFalse();
        Nature.Personnel.IsLonePart().ShouldBeFalse();
        Theme.ProcurementForMicro.Parent().ShouldBe(Theme.ProcurementForSmall);
    }

    private static T[] Members<T>()
        where T : struct, Enum => Enum.GetValues<T>();

    private static void AssertChainsEnd<T>(Func<T, T> parent)
        where T : struct, Enum
    {
        foreach (var member in Members<T>())
        {
            var at = member;
            for (var steps = 0; !at.Equals(default(T)); steps++)
            {
                steps.ShouldBeLessThan(10, $"{typeof(T).Name}.{member}");
                parent(at).ShouldNotBe(at, $"{typeof(T).Name}.{at} is its own parent");
                at = parent(at);
            }
        }

        parent(default).ShouldBe(default);
    }
}
