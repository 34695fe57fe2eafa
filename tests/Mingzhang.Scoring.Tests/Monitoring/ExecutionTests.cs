using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Scoring.Monitoring;

namespace Mingzhang.Scoring.Tests.Monitoring;

/// <summary>Budget, plan and payments of a project, month by month.</summary>
public class ExecutionTests
{
    private static readonly ExecutionInput Equipment = new("A", "融媒体设备购置")
    {
        Initial = Wan(120),
        Adjusted = Wan(100),
        Plan = [new(3, 30), new(6, 60), new(10, 90), new(12, 100)],
        Payments = [new(2, Wan(10)), new(3, Wan(15)), new(3, Wan(-5)), new(6, Wan(20))],
    };

    [Fact]
    public void Payments_of_a_month_add_up_and_the_rate_is_of_the_adjusted_budget()
    {
        var state = ProjectExecution.Of(Equipment, 6);
        state.Months.Select(month => month.Cumulative).ShouldBe([Wan(0), Wan(10), Wan(20), Wan(20), Wan(20), Wan(40)]);
        state.Rate.ShouldBe(Ratio.Of(2, 5));
        state.Left.ShouldBe(Wan(60));
        state.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void A_month_between_two_steps_of_the_plan_stands_on_the_line_between_them_and_says_so()
    {
        var plan = ProjectExecution.Of(Equipment, 1).Plan;
        plan.Select(point => point.Share.Rounded(3)).ShouldBe([0.1m, 0.2m, 0.3m, 0.4m, 0.5m, 0.6m, 0.675m, 0.75m, 0.825m, 0.9m, 0.95m, 1m]);
        plan.Select(point => point.IsInterpolated).ShouldBe([true, true, false, true, true, false, true, true, true, false, true, false]);
    }

    [Fact]
    public void The_deviation_is_told_in_money_and_in_points()
    {
        var june = ProjectExecution.Of(Equipment, 6).Months[5];
        june.Deviation.ShouldBe(Wan(-20));
        june.DeviationPoints.ShouldBe(Ratio.Of(-20));
    }

    [Fact]
    public void The_forecast_is_a_range_of_named_methods_with_their_arithmetic()
    {
        var forecast = ProjectExecution.Of(Equipment with { LastYear = [new(1, Wan(5)), new(6, Wan(20)), new(12, Wan(25))] }, 6).Forecast;
        forecast.Parts.Select(part => (part.Method, part.Amount, part.Arithmetic.ToString())).ShouldBe([
            (ForecastMethod.PlanRatio, Money.OfFen(66_666_667), "400000 ÷ 600000 × 1000000"),
            (ForecastMethod.PlanRemainder, Wan(80), "400000 + (1000000 − 600000)"),
            (ForecastMethod.LastYear, Wan(80), "400000 ÷ 250000 × 500000"),
            (ForecastMethod.RunRate, Wan(80), "400000 ÷ 6 × 12")]);
        (forecast.Least, forecast.Most).ShouldBe((Money.OfFen(66_666_667), Wan(80)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Before_three_months_are_over_nothing_is_foretold(int through) => ProjectExecution.Of(Equipment, through).Forecast.State.ShouldBe(ForecastState.NotEnoughData);

    [Fact]
    public void Without_any_payment_nothing_is_foretold() => ProjectExecution.Of(Equipment with { Payments = [] }, 9).Forecast.State.ShouldBe(ForecastState.NotEnoughData);

    [Fact]
    public void A_method_that_goes_beyond_the_budget_says_so_and_the_range_ends_there()
    {
        var forecast = ProjectExecution.Of(Equipment with { Payments = [new(3, Wan(60))] }, 3).Forecast;
        forecast.IsHeldToBudget.ShouldBeTrue();
        forecast.Parts.Single(part => part.Method == ForecastMethod.RunRate).Amount.ShouldBe(Wan(240));
        forecast.Most.ShouldBe(Wan(100));
    }

    [Fact]
    public void What_is_paid_already_beyond_the_budget_is_not_taken_back_by_a_forecast()
    {
        var state = ProjectExecution.Of(Equipment with { Payments = [new(3, Wan(130))] }, 6);
        state.Notes.ShouldBe([ExecutionNote.PaidAboveBudget]);
        state.Forecast.Least.ShouldBe(Wan(130));
    }

    [Fact]
    public void At_the_end_of_the_year_what_was_paid_is_the_result()
    {
        var forecast = ProjectExecution.Of(Equipment, 12).Forecast;
        (forecast.State, forecast.Least, forecast.Most).ShouldBe((ForecastState.YearOver, Wan(40), Wan(40)));
    }

    [Fact]
    public void Payments_after_the_month_are_left_and_told()
    {
        var state = ProjectExecution.Of(Equipment, 3);
        state.Paid.ShouldBe(Wan(20));
        state.Notes.ShouldBe([ExecutionNote.LaterPaymentsLeft]);
    }

    [Fact]
    public void Without_a_plan_or_a_budget_there_is_no_deviation_and_no_rate()
    {
        var state = ProjectExecution.Of(new("B", "无") { Payments = [new(1, Wan(1))] }, 4);
        state.Months[3].Deviation.ShouldBeNull();
        state.Rate.ShouldBeNull();
        state.Notes.ShouldBe([ExecutionNote.PlanMissing, ExecutionNote.BudgetMissing, ExecutionNote.PaidAboveBudget]);
    }

    [Theory]
    [InlineData(60, 30, 100)]
    [InlineData(30, 60, 90)]
    [InlineData(-1, 60, 100)]
    [InlineData(30, 101, 100)]
    public void A_plan_that_falls_leaves_its_bounds_or_does_not_end_is_not_used(int march, int june, int december)
    {
        var state = ProjectExecution.Of(Equipment with { Plan = [new(3, march), new(6, june), new(12, december)] }, 6);
        state.Notes.ShouldBe([ExecutionNote.PlanUnusable]);
        state.Months[5].Planned.ShouldBeNull();
    }

    [Fact]
    public void The_total_has_a_plan_only_where_all_have_one()
    {
        var other = new ExecutionInput("B", "采编") { Initial = Wan(50), Plan = [new(12, 100)], Payments = [new(6, Wan(30))] };
        var total = ProjectExecution.Total([Equipment, other], 6);
        (total.Budget, total.Initial, total.Paid).ShouldBe((Wan(150), Wan(170), Wan(70)));
        total.Months[5].Planned!.Amount.ShouldBe(Wan(85));
        var part = ProjectExecution.Total([Equipment, other with { Plan = [] }], 6);
        part.Months[5].Planned.ShouldBeNull();
        part.Notes.ShouldBe([ExecutionNote.PlanMissing]);
    }

    [Fact]
    public void The_total_of_nothing_is_nothing()
    {
        var total = ProjectExecution.Total([], 6);
        (total.Paid, total.Rate).ShouldBe((Money.Zero, null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_month_that_is_none_is_refused(int through) => Should.Throw<ArgumentOutOfRangeException>(() => ProjectExecution.Of(Equipment, through));

    private static Money Wan(decimal wan) => Money.Of(wan, MoneyUnit.Wan);
}
