using Mingzhang.Book.Work;
using Mingzhang.Packs.Workflow;
using static Mingzhang.Book.Tests.Work.People;

namespace Mingzhang.Book.Tests.Work;

/// <summary>Who has which role where; delegation; roles kept apart.</summary>
public sealed class RoleHoldingTests
{
    private static readonly UnitPlace Neighbour = new("130999", "401", "401002");
    private static readonly UnitPlace OtherDepartment = new("130999", "359", "359001");
    private static readonly UnitPlace OtherDistrict = new("130998", "401", "401001");
    private static readonly DateOnly First = new(2026, 3, 1);
    private static readonly DateOnly Last = new(2026, 3, 10);

    [Theory]
    [InlineData("preparer", true, false, false, false)]
    [InlineData("supervisor", true, true, false, false)]
    [InlineData("bureau", true, true, true, false)]
    [InlineData("auditor", true, true, true, false)]
    [InlineData("security", false, false, false, false)]
    public void A_role_reaches_as_far_as_it_says_and_no_further(string role, bool here, bool neighbour, bool otherDepartment, bool otherDistrict)
    {
        var holding = Holding([new("甲", role, Centre)]);
        bool Has(UnitPlace unit) => holding.Of("甲", unit, Today).Any(held => held.Role.Code == role);
        (Has(Centre), Has(Neighbour), Has(OtherDepartment), Has(OtherDistrict)).ShouldBe((here, neighbour, otherDepartment, otherDistrict));
        holding.Of("乙", Centre, Today).ShouldBeEmpty();
    }

    [Fact]
    public void A_role_that_the_packs_do_not_know_gives_nothing() => Holding([new("甲", "wizard", Centre)]).PermissionsOf("甲", Centre, Today).ShouldBeEmpty();

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-03-10", true)]
    [InlineData("2026-03-11", false)]
    public void Who_acts_for_another_does_so_from_the_first_day_to_the_last(string day, bool acts)
    {
        var held = Holding([new("甲", "leader", Centre), new("乙", "reviewer", Centre)], Given("甲", "乙", "leader")).Of("乙", Centre, DateOnly.Parse(day));
        held.Where(role => role.OnBehalfOf == "甲").Select(role => role.Role.Code).ShouldBe(acts ? ["leader"] : []);
        held[0].ShouldBe(new HeldRole(Rules.Roles["reviewer"]));
    }

    [Fact]
    public void A_delegation_holds_at_its_unit_only() =>
        Holding([new("甲", "leader", Centre), new("甲", "leader", Neighbour)], Given("甲", "乙", "leader")).Of("乙", Neighbour, Today).ShouldBeEmpty();

    [Fact]
    public void Who_lost_the_role_delegates_nothing_any_more() => Holding([], Given("甲", "乙", "leader")).Of("乙", Centre, Today).ShouldBeEmpty();

    [Fact]
    public void There_are_no_chains()
    {
        var holding = Holding([new("甲", "leader", Centre)], Given("甲", "乙", "leader"), Given("乙", "丙", "leader"));
        holding.Of("乙", Centre, Today).ShouldHaveSingleItem();
        holding.Of("丙", Centre, Today).ShouldBeEmpty();
        Holding([new("甲", "leader", Centre)], Given("甲", "乙", "leader")).RefusalsOf(Given("乙", "丙", "leader")).ShouldBe([DelegationRefusal.Chain]);
    }

    [Fact]
    public void An_administrator_neither_gives_nor_takes()
    {
        var holding = Holding([new("甲", "system", Centre), new("乙", "leader", Centre)], Given("甲", "丙", "system"), Given("乙", "甲", "leader"));
        holding.Of("丙", Centre, Today).ShouldBeEmpty();
        holding.Of("甲", Centre, Today).ShouldBeEmpty();
        Holding([new("甲", "system", Centre)]).RefusalsOf(Given("甲", "丙", "system")).ShouldBe([DelegationRefusal.NotDelegable, DelegationRefusal.NotHeld]);
        Holding([new("甲", "system", Centre), new("乙", "leader", Centre)]).RefusalsOf(Given("乙", "甲", "leader")).ShouldBe([DelegationRefusal.TakerApart]);
    }

    [Fact]
    public void What_is_wrong_with_a_delegation_is_told_all_at_once()
    {
        Holding([]).RefusalsOf(Given("甲", "甲", "leader") with { FirstDay = Last, LastDay = First }).ShouldBe([DelegationRefusal.ToOneself, DelegationRefusal.DaysReversed, DelegationRefusal.NotHeld]);
        Holding([]).RefusalsOf(Given("甲", "乙", "wizard")).ShouldBe([DelegationRefusal.UnknownRole]);
        Holding([new("甲", "bureau", Centre)]).RefusalsOf(Given("甲", "乙", "bureau")).ShouldBe([DelegationRefusal.NotDelegable]);
        Holding([new("甲", "leader", Centre)]).RefusalsOf(Given("甲", "乙", "leader")).ShouldBeEmpty();
        Holding([new("甲", "leader", Centre)], Given("甲", "丙", "leader")).RefusalsOf(Given("甲", "乙", "leader") with { FirstDay = Last, LastDay = Last.AddDays(5) }).ShouldBe([DelegationRefusal.Overlapping]);
        Holding([new("甲", "leader", Centre)], Given("甲", "丙", "leader")).RefusalsOf(Given("甲", "乙", "leader") with { FirstDay = Last.AddDays(1), LastDay = Last.AddDays(5) }).ShouldBeEmpty();
    }

    [Fact]
    public void A_person_may_hold_several_business_roles()
    {
        var separation = new Separation(Rules);
        separation.Among(["lead", "preparer", "reviewer", "leader"]).ShouldBeEmpty();
        separation.OfAdding("leader", ["preparer", "leader"]).ShouldBeEmpty();
    }

    [Fact]
    public void An_administrators_role_stands_with_no_other_and_it_is_said_why()
    {
        var separation = new Separation(Rules);
        foreach (var administrator in (string[])["system", "security", "audit-admin"])
        {
            foreach (var other in Rules.Roles.Values.Where(role => role.Code != administrator && role.Kind != RoleKind.Visitor))
            {
                var conflict = separation.OfAdding(administrator, [other.Code]).ShouldHaveSingleItem();
                (conflict.Role, conflict.Other).ShouldBe((administrator, other.Code));
                conflict.Because.Chinese.ShouldNotBeEmpty();
                separation.OfAdding(other.Code, [administrator]).ShouldHaveSingleItem();
            }
        }

        separation.Among(["system", "security", "preparer"]).Select(conflict => (conflict.Role, conflict.Other))
            .ShouldBe([("system", "security"), ("system", "preparer"), ("security", "preparer")]);
    }

    private static Delegation Given(string giver, string taker, string role) => new(giver, taker, role, Centre, First, Last);

    private static RoleHolding Holding(RoleGrant[] grants, params Delegation[] delegations) => new(Rules, grants, delegations);
}
