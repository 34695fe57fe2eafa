using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Scoring.Monitoring;

namespace Mingzhang.Scoring.Tests.Monitoring;

/// <summary>What holds for every budget, plan and order of payments.</summary>
public class ExecutionLawTests
{
    private static readonly Gen<MonthlyAmount> Payment =
        from month in Gen.Choose(1, 12)
        from fen in Gen.Choose(0, 500_000)
        select new MonthlyAmount(month, Money.OfFen(fen));

    private static readonly Gen<PlannedShare[]> Plan =
        from percents in Gen.ArrayOf(Gen.Choose(0, 100), 3)
        let ordered = percents.Order().ToArray()
        select new PlannedShare[] { new(3, ordered[0]), new(6, ordered[1]), new(10, ordered[2]), new(12, 100) };

    private static readonly Gen<ExecutionInput> Input =
        from budget in Gen.Choose(1, 4_000_000)
        from plan in Gen.OneOf(Plan, Gen.Constant(Array.Empty<PlannedShare>()))
        from payments in Gen.ArrayOf(Payment)
        from lastYear in Gen.OneOf(Gen.ArrayOf(Payment), Gen.Constant(Array.Empty<MonthlyAmount>()))
        select new ExecutionInput("A", "甲") { Adjusted = Money.OfFen(budget), Plan = plan, Payments = payments, LastYear = lastYear };

    private static readonly Arbitrary<ExecutionInput> Inputs = Input.ToArbitrary();
    private static readonly Arbitrary<ExecutionInput[]> Lists = Gen.ArrayOf(Input).ToArbitrary();
    private static readonly Arbitrary<int> Months = Gen.Choose(1, 12).ToArbitrary();

    [Fact]
    public void Cumulative_execution_never_falls_where_nothing_is_paid_back_and_adds_up() => Prop.ForAll(Inputs, Months, (input, through) =>
    {
        var state = ProjectExecution.Of(input, through);
        return state.Months.Zip(state.Months.Skip(1)).All(pair => pair.First.Cumulative <= pair.Second.Cumulative)
            && state.Paid.Fen == input.Payments.Where(payment => payment.Month <= through).Sum(payment => payment.Amount.Fen);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_payments_does_not_matter() => Prop.ForAll(Inputs, Months, (input, through) =>
    {
        var (forth, back) = (ProjectExecution.Of(input, through), ProjectExecution.Of(input with { Payments = [.. input.Payments.Reverse()] }, through));
        return forth.Months.SequenceEqual(back.Months) && forth.Forecast.Least == back.Forecast.Least && forth.Forecast.Most == back.Forecast.Most;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_plan_rises_to_the_whole_budget() => Prop.ForAll(Inputs, input =>
    {
        var plan = ProjectExecution.Of(input, 12).Plan;
        return plan.Count == 0 || (plan.Zip(plan.Skip(1)).All(pair => pair.First.Amount <= pair.Second.Amount) && plan[11].Amount == input.Adjusted);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_forecast_is_between_what_is_paid_and_the_larger_of_that_and_the_budget() => Prop.ForAll(Inputs, Months, (input, through) =>
    {
        var state = ProjectExecution.Of(input, through);
        var forecast = state.Forecast;
        var most = state.Paid > input.Adjusted!.Value ? state.Paid : input.Adjusted.Value;
        return forecast.State == ForecastState.NotEnoughData
            ? forecast.Least is null && forecast.Parts.Count == 0
            : state.Paid <= forecast.Least && forecast.Least <= forecast.Most && forecast.Most <= most
                && forecast.Parts.All(part => part.IsAboveBudget == part.Amount > most);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_total_is_the_sum_of_the_projects() => Prop.ForAll(Lists, Months, (inputs, through) =>
    {
        var total = ProjectExecution.Total(inputs, through);
        var states = inputs.Select(input => ProjectExecution.Of(input, through)).ToList();
        return total.Paid.Fen == states.Sum(state => state.Paid.Fen)
            && (total.Months[^1].Planned is not { } planned || planned.Amount.Fen == states.Sum(state => state.Months[^1].Planned!.Amount.Fen));
    }).QuickCheckThrowOnFailure();
}
