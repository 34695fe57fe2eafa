using System.Text.RegularExpressions;
using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>The goal promises another number than the indicator of the same thing (TG-33).</summary>
internal sealed partial class GoalAgainstIndicator : IRule
{
    private const decimal Alike = 0.6m;

    public RuleResult Check(RuleContext context)
    {
        var names = new NameWords(context.Packs.Performance);
        return EachSheet.Check(context, sheet =>
        {
            var planned = sheet.Indicators.Where(indicator => indicator.Target is { Number: not null, IsApproximate: false, Unit: { Kind: UnitKind.Count or UnitKind.Physical, Per: null or Period.Year, PerThing: null } }).ToList();
            if (sheet.Goal is not { } goal || planned.Count == 0)
            {
                return null;
            }

            var promised = Promised(RuleText.Bare(goal.Text)).Select(promise => (promise.Number, promise.Clause, Indicator: Same(promise, planned, names))).Where(promise => promise.Indicator is not null).ToList();
            return promised.Count == 0 ? null : promised.Where(promise => promise.Indicator!.Target.Number != promise.Number).Select(promise =>
                context.Found(promise.Indicator!.TargetPlace,
                    ("project", SheetText.Project(sheet)),
                    ("quote", promise.Clause),
                    ("indicator", SheetText.Indicator(promise.Indicator)),
                    ("target", SheetText.Target(promise.Indicator.Target)))
                with { Places = [promise.Indicator.TargetPlace, goal.Place] });
        });
    }

    /// <summary>The indicator that counts what a clause promises; null where none or several may.</summary>
    private static Indicator? Same((decimal Number, string Unit, string Clause) promise, List<Indicator> planned, NameWords names)
    {
        // A longer unit may begin with the printed one (场, 场次): the clause has to go on with the indicator's own.
        var counted = planned.FindAll(indicator => promise.Unit.StartsWith(indicator.Target.Unit!.Name, StringComparison.Ordinal));

        // A number that another indicator of the unit has, or all of them make, is meant for that.
        if (counted.Exists(indicator => indicator.Target.Number == promise.Number) && counted.Count > 1 || (counted.Count > 1 && counted.Sum(indicator => indicator.Target.Number) == promise.Number))
        {
            return null;
        }

        var clause = names.Content(promise.Clause);
        var alike = counted.Select(indicator => (Indicator: indicator, Likeness: Math.Max(LikenessOf(indicator.Name.Text), LikenessOf(indicator.Description?.Text ?? "")))).Where(one => one.Likeness >= Alike).ToList();
        return alike is [{ Indicator: var only }] ? only : null;

        decimal LikenessOf(string text) => names.Thing(text).Length < 2 ? 0 : NameWords.Likeness(names.Content(text), clause);
    }

    /// <summary>Exact numbers that a goal promises for the year, each with the clause that says so.</summary>
    private static IEnumerable<(decimal Number, string Unit, string Clause)> Promised(string goal)
    {
        foreach (var clause in Clause().Split(goal))
        {
            if (Number().Matches(clause) is [{ } one] && !clause.Contains('每') && !Inexact().IsMatch(clause) && decimal.TryParse(one.Groups["n"].ValueSpan, out var number))
            {
                yield return (number, one.Groups["unit"].Value, clause);
            }
        }
    }

    [GeneratedRegex(@"[。；;，,、\n]|(?<!\d)\d{1,2}[.、．](?!\d)|[（(]\d{1,2}[)）]", RegexOptions.None, 1000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"(?<![\d.第A-Za-z“])(?<n>\d+(?:\.\d+)?)(?<unit>[\p{IsCJKUnifiedIdeographs}]{1,3})?", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"[约近余]|多[^少]|左右|上下|第\d|其中|达到?\d+%", RegexOptions.None, 1000)]
    private static partial Regex Inexact();
}
