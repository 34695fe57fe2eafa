using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Book.Work.Differences;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Tests.Work;

/// <summary>Two books differ in exactly what was changed.</summary>
public sealed class DifferenceTests
{
    private static readonly Arbitrary<AccountBook> Books =
        (from seed in Gen.Choose(0, 5_000)
         from shape in Gen.Elements(BookShape.Beijing, BookShape.Hebei, BookShape.Shanghai, BookShape.FinalAccounts)
         select Invented(seed, shape)).ToArbitrary();

    [Fact]
    public void A_book_does_not_differ_from_itself() =>
        Prop.ForAll(Books, book =>
        {
            var differences = BookDifferences.Between(book, book);
            return differences.All.Count == 0 && differences.Totals().Count == 0 && differences.TotalsBy(Dimension.Fund).Count == 0;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Neither_the_order_of_entries_nor_where_they_came_from_makes_a_difference() =>
        Prop.ForAll(Books, book => BookDifferences.Between(book, book with
        {
            Lines = [.. book.Lines.Reverse().Select(line => line with { Source = new(EntryOrigin.Read, new Place { Document = "预算.docx" }) })],
            Projects = [.. book.Projects.Reverse()],
            Purchases = [.. book.Purchases.Reverse()],
            Texts = [.. book.Texts.Reverse()],
        }).All.Count == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void An_amount_divided_into_two_lines_is_the_same_amount() =>
        Prop.ForAll(Books, book => BookDifferences.Between(book, book with
        {
            Lines = [.. book.Lines.SelectMany(line => new[] { line with { Amount = line.Amount - Money.OfFen(7) }, line with { Amount = Money.OfFen(7) } })],
        }).All.Count == 0).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_line_gives_exactly_that_difference_and_its_totals() =>
        Prop.ForAll(Books, Gen.Choose(0, 10_000).ToArbitrary(), Gen.Choose(1, 1_000_000).ToArbitrary(), (book, pick, fen) =>
        {
            if (book.Lines.Count == 0)
            {
                return true;
            }

            var index = pick % book.Lines.Count;
            var line = book.Lines[index];
            var differences = BookDifferences.Between(book, book with { Lines = [.. book.Lines.Select((old, i) => i == index ? old with { Amount = old.Amount + Money.OfFen(fen) } : old)] });
            var only = differences.All.Single();
            var total = differences.TotalsBy(Dimension.Fund).Single();
            return only.At == line.At && only.Change == DifferenceChange.Changed && only.New.Amount - only.Old.Amount == Money.OfFen(fen)
                && total.Change == Money.OfFen(fen) && total.At == new Coordinates { Year = line.At.Year, Stage = line.At.Stage, Flow = line.At.Flow, Fund = line.At.Fund }
                && differences.Totals().Single().Change == Money.OfFen(fen);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_that_went_gives_one_difference_and_seen_from_the_other_side_it_came() =>
        Prop.ForAll(Books, Gen.Choose(0, 10_000).ToArbitrary(), (book, pick) =>
        {
            // Alone at its point: else the sum changes and no line goes.
            var alone = book.Lines.GroupBy(line => (line.At, line.IsCarriedOver)).Where(group => group.Count() == 1).Select(group => group.Single()).ToList();
            if (alone.Count == 0)
            {
                return true;
            }

            var gone = alone[pick % alone.Count];
            var shorter = book with { Lines = [.. book.Lines.Where(line => !ReferenceEquals(line, gone))] };
            var (went, came) = (BookDifferences.Between(book, shorter).All.Single(), BookDifferences.Between(shorter, book).All.Single());
            return went.Change == DifferenceChange.Removed && went.Old.Amount == gone.Amount && went.New.IsNothing
                && came.Change == DifferenceChange.Added && came.New.Amount == gone.Amount && came.At == gone.At;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Seen_from_the_other_side_each_difference_is_turned_round() =>
        Prop.ForAll(Books, Books, (one, other) =>
        {
            var (there, back) = (BookDifferences.Between(one, other), BookDifferences.Between(other, one));
            var turned = back.All.Select(difference => Sides(difference.New, difference.Old, difference)).ToHashSet();
            return there.All.Count == back.All.Count
                && there.All.All(difference => turned.Contains(Sides(difference.Old, difference.New, difference)))
                && there.Totals().Select(total => (total.At, total.Old, total.New)).SequenceEqual(back.Totals().Select(total => (total.At, total.New, total.Old)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Totals_by_any_dimension_add_up_to_the_same_change() =>
        Prop.ForAll(Books, Books, Gen.Elements(Dimension.Fund, Dimension.Function, Dimension.Nature, Dimension.Project, Dimension.Unit).ToArbitrary(), (one, other, dimension) =>
        {
            var differences = BookDifferences.Between(one, other);
            var parts = differences.TotalsBy(dimension).GroupBy(total => default(Coordinates).With(DimensionSet.Of(Dimension.Year, Dimension.Stage, Dimension.Flow), total.At))
                .ToDictionary(group => group.Key, group => group.Sum(total => total.Change.Fen));
            var lines = differences.All.Where(difference => difference.Kind == DifferenceKind.Line && difference.Field == EntryColumn.Amount).Sum(line => (line.New.Amount?.Fen ?? 0) - (line.Old.Amount?.Fen ?? 0));
            return parts.Values.Sum() == lines && differences.Totals().All(total => parts[total.At] == total.Change.Fen);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_target_is_told_with_its_project_and_both_values()
    {
        var old = With(Indicator("发行期数", "300"), Indicator("直播场次", "12"));
        var only = BookDifferences.Between(old, With(Indicator("发行期数", "280"), Indicator("直播场次", "12"))).All.ShouldHaveSingleItem();
        (only.Kind, only.Change, only.Place, only.Field, only.Old.Text, only.New.Text).ShouldBe((DifferenceKind.Indicator, DifferenceChange.Changed, "报纸编印 · 发行期数", EntryColumn.Target, "300", "280"));
    }

    [Fact]
    public void A_renamed_indicator_is_one_indicator_and_not_two()
    {
        var only = BookDifferences.Between(With(Indicator("发行期数", "300"), Indicator("直播场次", "12")), With(Indicator("发行期数", "300"), Indicator("直播次数", "12"))).All.ShouldHaveSingleItem();
        (only.Field, only.Old.Text, only.New.Text).ShouldBe((EntryColumn.Name, "直播场次", "直播次数"));
    }

    [Fact]
    public void An_indicator_that_moved_to_another_level_is_told_by_its_levels()
    {
        var moved = Indicator("直播场次", "12") with { First = FirstLevel.Benefit, Second = SecondLevel.SocialBenefit };
        BookDifferences.Between(With(Indicator("直播场次", "12")), With(moved)).All.Select(difference => (difference.Field, difference.Old.Member, difference.New.Member))
            .ShouldBe([(EntryColumn.First, FirstLevel.Output, FirstLevel.Benefit), (EntryColumn.Second, SecondLevel.Quantity, SecondLevel.SocialBenefit)]);
    }

    [Fact]
    public void An_indicator_that_came_or_went_is_told_once() =>
        BookDifferences.Between(With(Indicator("发行期数", "300")), With(Indicator("发行期数", "300"), Indicator("直播场次", "12"))).All
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(only => only.Change.ShouldBe(DifferenceChange.Added), only => only.New.Text.ShouldBe("12期"), only => only.Field.ShouldBeNull());

    [Fact]
    public void Money_and_plan_of_a_project_are_told_by_source_and_month()
    {
        var old = Book(new() { Code = "P1", Name = "报纸编印", Funds = [new(FundSource.Fiscal, 2026, Stage.Initial, Money.OfFen(100))], Plan = [new(3, 30), new(6, 60)] });
        var now = Book(new() { Code = "P1", Name = "报纸编印", Funds = [new(FundSource.Fiscal, 2026, Stage.Initial, Money.OfFen(60)), new(FundSource.Fiscal, 2026, Stage.Initial, Money.OfFen(60))], Plan = [new(3, 30.0m), new(6, 50), new(12, 100)] });
        var all = BookDifferences.Between(old, now).All;
        all.Select(difference => (difference.Kind, difference.Change, difference.Month, difference.FundSource)).ShouldBe(
            [(DifferenceKind.ProjectFund, DifferenceChange.Changed, 0, FundSource.Fiscal), (DifferenceKind.Plan, DifferenceChange.Changed, 6, null), (DifferenceKind.Plan, DifferenceChange.Added, 12, null)]);
        all[0].New.Amount.ShouldBe(Money.OfFen(120));
    }

    [Fact]
    public void Purchases_assets_texts_stated_figures_and_the_unit_are_compared_too()
    {
        var old = SampleBook.Budget with { Texts = [new("职责", "办报")], Assets = [new(Theme.AssetVehicles, "车辆") { Quantity = 3 }], Stated = [new("编制人数", SampleBook.Now, new(20, 0, Measure.Count("人")))] };
        var now = old with
        {
            Unit = old.Unit with { Supervisor = "示例县委宣传部" },
            Purchases = [old.Purchases[0] with { Amount = Money.OfFen(1) }, old.Purchases[1]],
            Texts = [new("职责", "办报办台")],
            Assets = [new(Theme.AssetVehicles, "车辆") { Quantity = 3.0m, Value = Money.Zero }],
            Stated = [new("编制人数", SampleBook.Now, new(21, 0, Measure.Count("人")))],
        };
        BookDifferences.Between(old, now).All.Select(difference => (difference.Kind, difference.Field, difference.Old.Text, difference.New.Text)).ShouldBe(
        [
            (DifferenceKind.Unit, EntryColumn.Supervisor, "", "示例县委宣传部"),
            (DifferenceKind.Stated, EntryColumn.Amount, "20 人", "21 人"),
            (DifferenceKind.Purchase, EntryColumn.Amount, "498,880.00 元", "0.01 元"),
            (DifferenceKind.Asset, EntryColumn.Value, "", "0.00 元"),
            (DifferenceKind.Text, EntryColumn.Text, "办报", "办报办台"),
        ]);
    }

    [Fact]
    public void Nothing_entered_is_not_zero()
    {
        var only = BookDifferences.Between(SampleBook.Of(), SampleBook.Of(SampleBook.Revenue(Fund.General, 0))).All.ShouldHaveSingleItem();
        (only.Change, only.Old.Amount, only.New.Amount).ShouldBe((DifferenceChange.Added, null, Money.Zero));
    }

    [Fact]
    public void A_line_that_is_carried_over_now_went_and_came()
    {
        var line = SampleBook.Revenue(Fund.General, 5);
        BookDifferences.Between(SampleBook.Of(line), SampleBook.Of(line with { IsCarriedOver = true })).All.Select(difference => (difference.IsCarriedOver, difference.Change))
            .ShouldBe([(false, DifferenceChange.Removed), (true, DifferenceChange.Added)]);
    }

    [Fact]
    public void Two_projects_of_one_code_are_compared_in_their_order()
    {
        ProjectEntry first = new() { Code = "P1", Name = "甲" };
        var book = SampleBook.Of() with { Projects = [first, first with { Name = "乙" }] };
        BookDifferences.Between(book, book with { Projects = [first, first with { Name = "丙" }] }).All.ShouldHaveSingleItem().New.Text.ShouldBe("丙");
    }

    [Fact]
    public void Every_field_that_differs_is_one_that_was_announced() =>
        Prop.ForAll(Books, Books, (one, other) => BookDifferences.Between(one, other).All.All(difference => difference.Field is not { } field || BookDifferences.Fields.Contains(field))).QuickCheckThrowOnFailure();

    // Members are compared with their fields; the key is that of the new book, so it may be another one after a change of name.
    private static (DifferenceKind, Coordinates?, bool, int, EntryColumn?, FieldValue, FieldValue) Sides(FieldValue old, FieldValue now, BookDifference difference) =>
        (difference.Kind, difference.At, difference.IsCarriedOver, difference.Month, difference.Field, old, now);

    private static AccountBook Invented(int seed, BookShape shape)
    {
        var book = BookInventor.Invent(seed, shape);
        return book with { Projects = [.. book.Projects, .. new ProjectInventor(seed).Book().Projects], Texts = [new("职责", $"职责{seed % 3}"), new("机构设置", "三个部门")] };
    }

    private static IndicatorEntry Indicator(string name, string target) => new() { First = FirstLevel.Output, Second = SecondLevel.Quantity, Name = name, Target = target, MeasureUnit = "期", Comparison = Model.Performance.Comparison.AtLeast };

    private static AccountBook With(params IndicatorEntry[] indicators) => Book(new() { Code = "P1", Name = "报纸编印", Indicators = indicators });

    private static AccountBook Book(ProjectEntry project) => SampleBook.Of() with { Projects = [project] };
}
