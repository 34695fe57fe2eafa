using FsCheck;
using FsCheck.Fluent;

namespace Mingzhang.Model.Tests;

public class CoordinatesTests
{
    private static readonly DimensionSet EveryDimension = DimensionSet.Of([.. Enum.GetValues<Dimension>()]);

    private static readonly Coordinates Budget = new() { Year = 2026, Stage = Stage.Initial, Flow = Flow.Expenditure };

    [Fact]
    public void The_whole_contains_its_parts_in_every_dimension()
    {
        Budget.Contains(Budget with { Fund = Fund.General }).ShouldBeTrue();
        (Budget with { Fund = Fund.Fiscal }).Contains(Budget with { Fund = Fund.General }).ShouldBeTrue();
        (Budget with { Nature = Nature.Basic }).Contains(Budget with { Nature = Nature.Personnel }).ShouldBeTrue();
        (Budget with { Function = new(207) }).Contains(Budget with { Function = new(2070899) }).ShouldBeTrue();
        (Budget with { Economy = new(301) }).Contains(Budget with { Economy = new(30101) }).ShouldBeTrue();
        (Budget with { Theme = Theme.ThreePublic }).Contains(Budget with { Theme = Theme.VehicleFuel }).ShouldBeTrue();
        (Budget with { Unit = "401" }).Contains(Budget with { Unit = "401001" }).ShouldBeTrue();
        Budget.Contains(Budget with { Project = "甲" }).ShouldBeTrue();
        (Budget with { Flow = Flow.GrandTotal }).Contains(Budget).ShouldBeTrue();
    }

    [Fact]
    public void Neighbours_and_other_years_and_stages_contain_nothing_of_each_other()
    {
        (Budget with { Fund = Fund.GovernmentFund }).Contains(Budget with { Fund = Fund.General }).ShouldBeFalse();
        (Budget with { Nature = Nature.Project }).Contains(Budget with { Nature = Nature.Running }).ShouldBeFalse();
        (Budget with { Function = new(208) }).Contains(Budget with { Function = new(2070899) }).ShouldBeFalse();
        Budget.Contains(Budget with { Year = 2025 }).ShouldBeFalse();
        Budget.Contains(Budget with { Stage = Stage.Final }).ShouldBeFalse();
        Budget.Contains(Budget with { Flow = Flow.GrandTotal }).ShouldBeFalse();
        (Budget with { Project = "乙" }).Contains(Budget with { Project = "甲" }).ShouldBeFalse();
        (Budget with { Fund = Fund.General }).Contains(Budget).ShouldBeFalse();
    }

    [Fact]
    public void Two_points_that_part_in_one_dimension_do_not_meet()
    {
        var personnel = Budget with { Nature = Nature.Personnel };
        var culture = Budget with { Function = new(207) };
        personnel.Meets(culture).ShouldBeTrue();
        personnel.Contains(culture).ShouldBeFalse();
        personnel.Meets(culture with { Nature = Nature.Project }).ShouldBeFalse();
    }

    [Fact]
    public void One_step_wider_goes_up_each_tree_by_one()
    {
        var point = Budget with { Nature = Nature.Personnel, Function = new(2070899), Unit = "401001" };
        point.Wider(DimensionSet.Of(Dimension.Nature, Dimension.Function, Dimension.Unit)).ShouldBe(
            [point with { Unit = "401" }, point with { Nature = Nature.Basic }, point with { Function = new(20708) }], ignoreOrder: true);
        Budget.Wider(DimensionSet.Of(Dimension.Year, Dimension.Stage)).ShouldBeEmpty();
        new Coordinates { Flow = Flow.GrandTotal }.Wider(EveryDimension).ShouldBeEmpty();
    }

    [Fact]
    public void A_named_unit_has_no_wider_unit_but_the_body_itself() =>
        (Budget with { Unit = "示例县电视台" }).Wider(DimensionSet.Of(Dimension.Unit)).ShouldBe([Budget]);

    [Fact]
    public void The_dimensions_given_are_those_that_are_not_the_whole()
    {
        (Budget with { Fund = Fund.General }).Given.ShouldBe(DimensionSet.Of(Dimension.Year, Dimension.Stage, Dimension.Flow, Dimension.Fund));
        default(Coordinates).Given.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Every_point_contains_itself() => Prop.ForAll(Points, a => a.Contains(a) && a.Meets(a)).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_points_that_contain_each_other_are_one() =>
        Prop.ForAll(Pairs, pair => (pair.A.Contains(pair.B) && pair.B.Contains(pair.A)) == (pair.A == pair.B)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_contains_a_container_contains_its_content() =>
        Prop.ForAll(Chains, chain => !(chain.A.Contains(chain.B) && chain.B.Contains(chain.C)) || chain.A.Contains(chain.C)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_contains_a_point_meets_it_and_meeting_goes_both_ways() =>
        Prop.ForAll(Pairs, pair => (!pair.A.Contains(pair.B) || pair.A.Meets(pair.B)) && pair.A.Meets(pair.B) == pair.B.Meets(pair.A)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_wider_point_contains_the_point_and_is_another() =>
        Prop.ForAll(Points, a => a.Wider(EveryDimension).All(wider => wider.Contains(a) && wider != a && wider.DifferenceFrom(a).Count == 1)).QuickCheckThrowOnFailure();

    [Fact]
    public void Going_wider_ends() =>
        Prop.ForAll(Points, a =>
        {
            var steps = 0;
            for (var at = a; at.Wider(EveryDimension).FirstOrDefault() is var next && next != default && steps < 100; steps++)
            {
                at = next;
            }

            return steps < 40;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Equal_points_have_one_hash_and_no_difference() =>
        Prop.ForAll(Pairs, pair =>
        {
            // The same strings built again: equality is of words, not of objects.
            var copy = pair.A with { Unit = Again(pair.A.Unit), Project = Again(pair.A.Project), Item = Again(pair.A.Item) };
            return copy == pair.A && copy.GetHashCode() == pair.A.GetHashCode() && copy.DifferenceFrom(pair.A).IsEmpty
                && (pair.A == pair.B) == pair.A.DifferenceFrom(pair.B).IsEmpty;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Taking_over_the_dimensions_that_differ_makes_the_points_equal() =>
        Prop.ForAll(Pairs, pair => pair.A.With(pair.A.DifferenceFrom(pair.B), pair.B) == pair.B && pair.A.With(DimensionSet.Empty, pair.B) == pair.A).QuickCheckThrowOnFailure();

    private static string? Again(string? text) => text is null ? null : new string(text.AsSpan());

    private static Gen<T> Member<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    // Few members of the open dimensions, so that points often meet.
    private static readonly Gen<Coordinates> Any =
        from unit in Gen.Elements<string?>(null, null, "401", "401001", "402")
        from year in Gen.Elements(2025, 2026)
        from stage in Gen.Elements(Stage.Initial, Stage.Final)
        from flow in Member<Flow>()
        from fund in Member<Fund>()
        from nature in Member<Nature>()
        from function in Gen.Elements(0, 207, 20708, 2070899, 2070801, 208)
        from economy in Gen.Elements(0, 301, 30101, 302)
        from government in Gen.Elements(0, 505, 50501)
        from project in Gen.Elements<string?>(null, "甲", "乙")
        from theme in Member<Theme>()
        from item in Gen.Elements<string?>(null, "打印机")
        select new Coordinates
        {
            Unit = unit, Year = year, Stage = stage, Flow = flow, Fund = fund, Nature = nature, Function = new(function), Economy = new(economy),
            GovernmentEconomy = new(government), Project = project, Theme = theme, Item = item,
        };

    private static readonly Arbitrary<Coordinates> Points = Any.ToArbitrary();

    // A second point drawn by itself seldom has to do with the first: let most come from it by a step or two.
    private static Gen<Coordinates> Near(Coordinates point) =>
        from other in Any
        from steps in Gen.Choose(0, 3)
        from picks in Gen.ArrayOf(Gen.Choose(0, 11), 3)
        from free in Gen.Choose(0, 9)
        select free == 0 ? other : Walk(point, other, picks.Take(steps));

    private static Coordinates Walk(Coordinates point, Coordinates other, IEnumerable<int> picks)
    {
        foreach (var pick in picks)
        {
            var wider = point.Wider(EveryDimension).ToList();
            point = pick % 2 == 0 && wider.Count > 0 ? wider[pick % wider.Count] : point.With(DimensionSet.Of((Dimension)pick), other);
        }

        return point;
    }

    private static readonly Arbitrary<(Coordinates A, Coordinates B)> Pairs = (from a in Any from b in Near(a) select (b, a)).ToArbitrary();

    private static readonly Arbitrary<(Coordinates A, Coordinates B, Coordinates C)> Chains =
        (from c in Any from b in Near(c) from a in Near(b) select (a, b, c)).ToArbitrary();
}
