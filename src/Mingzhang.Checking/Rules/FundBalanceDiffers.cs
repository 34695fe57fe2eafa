using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>What a row of fiscal money opens with and receives is not what it spends and keeps (FK-10, FK-14). Where a grand total is printed
/// at the same point, coordinates check both sides against it and nothing is told here.</summary>
internal sealed class FundBalanceDiffers : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var points = new PointIndex([context.Document]);
        var balances = points.Points.Keys.Where(point => point is { Flow: Flow.OpeningBalance, Stage: Stage.Final, Fund: Fund.Fiscal or Fund.General or Fund.GovernmentFund or Fund.StateCapital, Nature: Nature.All } && points.At(point with { Flow = Flow.GrandTotal }) is null)
            .Select(point => (Point: point, Facts: FactsOf(points, point))).Where(balance => balance.Facts is not null).ToList();
        if (balances.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var wrong = balances.Where(balance => balance.Facts is [var opening, var revenue, var expenditure, var closing]
            && !(opening.Interval + revenue.Interval - expenditure.Interval).Meets(closing.Interval)).ToList();

        // The total differs because a row does: the row says more.
        return RuleResult.Of(wrong.Where(balance => !wrong.Exists(other => other.Point != balance.Point && balance.Point.Contains(other.Point))).Select(balance => Found(context, balance.Facts!)));
    }

    private static RuleFinding Found(RuleContext context, List<Fact> facts) =>
        context.Found(facts[3].Place, ("row", facts[3].Place.RowLabel ?? facts[3].Place.Sentence ?? ""), ("opening", Telling.Money(facts[0])), ("revenue", Telling.Money(facts[1])), ("expenditure", Telling.Money(facts[2])), ("closing", Telling.Money(facts[3])))
            with { Places = [facts[3].Place, .. facts.Take(3).Select(fact => fact.Place)] };

    /// <summary>Opening balance, revenue, spending and closing balance of a point, each where it stands first; null where one is missing or
    /// stands there with several values, which is told elsewhere.</summary>
    private static List<Fact>? FactsOf(PointIndex points, Coordinates point)
    {
        var facts = new List<Fact>();
        foreach (var flow in (Flow[])[Flow.OpeningBalance, Flow.Revenue, Flow.Expenditure, Flow.ClosingBalance])
        {
            if (points.At(point with { Flow = flow }) is not [{ } first, ..] all || !all.TrueForAll(fact => fact.Interval.Meets(first.Interval)))
            {
                return null;
            }

            facts.Add(first);
        }

        return facts;
    }
}
