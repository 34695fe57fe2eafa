using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>One thing is counted twice in a sheet: the same name and value twice, or the same count under two levels (TG-30).</summary>
internal sealed class DuplicateIndicator : IRule
{
    private const decimal Alike = 0.8m;
    private const int Enough = 4;

    public RuleResult Check(RuleContext context)
    {
        var names = new NameWords(context.Packs.Performance);
        return EachSheet.Check(context, sheet => sheet.Indicators.Count < 2 ? null : Repeated(sheet).Concat(UnderTwoLevels(sheet, names)).Select(pair =>
            context.Found(pair.Second.Place,
                ("project", SheetText.Project(sheet)),
                ("first", Told(pair.First)),
                ("second", Told(pair.Second)))
            with { Places = [pair.Second.Place, pair.First.Place] }));
    }

    private static string Told(Indicator indicator) => $"{indicator.SecondPrinted}“{SheetText.Indicator(indicator)}”{SheetText.Target(indicator.Target)}";

    // One name with several values in rows that follow each other is a name printed over them all.
    private static IEnumerable<(Indicator First, Indicator Second)> Repeated(PerformanceSheet sheet) =>
        sheet.Indicators.GroupBy(indicator => (indicator.Activity, Goal: indicator.ActivityGoal?.Text, Name: NameWords.Letters(indicator.Name.Text + indicator.Description?.Text), Target: indicator.Target.ToString()))
            .Where(group => group.Key.Name.Length >= Enough && group.Skip(1).Any()).Select(group => (group.First(), group.ElementAt(1)));

    private static IEnumerable<(Indicator First, Indicator Second)> UnderTwoLevels(PerformanceSheet sheet, NameWords names)
    {
        var counts = sheet.Indicators.Where(indicator => indicator is { Target: { Number: not null, Unit.Kind: UnitKind.Count }, Second: not null }).ToList();
        foreach (var (at, first) in counts.Index())
        {
            var thing = names.Thing(first.Name.Text);
            if (thing.Length >= Enough && counts.Skip(at + 1).FirstOrDefault(second => second.Second != first.Second && second.Activity == first.Activity && second.ActivityGoal?.Text == first.ActivityGoal?.Text
                && second.Target.Number == first.Target.Number && second.Target.Unit!.Printed == first.Target.Unit!.Printed
                && NameWords.Letters(second.Name.Text) != NameWords.Letters(first.Name.Text)
                && names.Thing(second.Name.Text) is { Length: >= Enough } other && NameWords.Likeness(thing, other) >= Alike) is { } same)
            {
                yield return (first, same);
            }
        }
    }
}
