using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>People, receptions and vehicles without money, or money without them; running cost ÷ vehicles kept is not the average that is
/// told (FN-10).</summary>
internal sealed partial class CountsAndMoney : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var counts = ToldCounts.Of(context.Words).ToList();
        var findings = new List<RuleFinding>();
        var compared = false;
        foreach (var group in counts.GroupBy(count => count.Theme))
        {
            var facts = Telling.Of(context.Document, group.Key);
            if (facts.Count == 0)
            {
                continue;
            }

            compared = true;
            var most = group.MaxBy(count => count.Number)!;
            // Vehicles that are kept may cost nothing: others may pay for them.
            var differs = most.Number == 0 ? facts.TrueForAll(fact => fact.Figure.Number > 0) : group.Key != Theme.VehicleRunning && facts.TrueForAll(fact => fact.Figure.Number == 0);
            if (differs)
            {
                findings.Add(Told(context, most.Piece, most.At, most.Quote, group.Key, facts[0]));
            }

            if (group.Key == Theme.VehicleRunning && group.Select(count => count.Number).Distinct().Count() == 1 && most.Number > 0)
            {
                findings.AddRange(Averages(context, most, facts[0]));
            }
        }

        return compared ? RuleResult.Of(findings) : RuleResult.DoesNotApply;
    }

    private static IEnumerable<RuleFinding> Averages(RuleContext context, ToldCount kept, Fact running)
    {
        foreach (var match in Average().Matches(kept.Piece.Bare).Cast<Match>())
        {
            var digits = match.Groups["n"].Value;
            var unit = match.Groups["u"].Value == "元" ? MoneyUnit.Yuan : MoneyUnit.Wan;
            var decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
            if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                var said = new Figure(number, decimals, Measure.Money(unit)).Interval;
                
                if (!new Interval(said.Low * kept.Number, said.High * kept.Number).Meets(running.Interval))
                {
                    yield return Told(context, kept.Piece, match.Index, RuleText.Quote(kept.Piece.Bare, match.Index, match.Length), Theme.VehicleRunning, running);
                }
            }
        }
    }

    private static RuleFinding Told(RuleContext context, TextPiece piece, int at, string quote, Theme theme, Fact money)
    {
        var name = theme switch { Theme.Abroad => "abroad", Theme.Receptions => "receptions", Theme.VehiclePurchase => "purchase", _ => "running" };
        return context.Found(piece.At(at), ("quote", quote), ("item", context.List(name).FirstOrDefault() ?? name), ("money", Telling.Money(money))) with { Places = [piece.At(at), money.Place] };
    }

    [GeneratedRegex(@"(?:车均|平均每[辆台]车?|每[辆台]车?平均)(?![^\d，。；]{0,4}购置)[^\d，。；]{0,12}(?<n>\d+(?:\.\d+)?)(?<u>万元|元)", RegexOptions.None, 1000)]
    private static partial Regex Average();
}
