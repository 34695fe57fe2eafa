using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>So many a day or a week, and so many in all: the two do not fit (TG-20). One finding a sheet.</summary>
internal sealed class FrequencyAndTotal : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var names = new NameWords(context.Packs.Performance);
        var periods = context.Packs.Performance.Where(meaning => meaning.Period is not null).Where(word => word.Text.StartsWith('每')).ToList();
        return EachSheet.Check(context, sheet =>
        {
            var counts = sheet.Indicators.Where(indicator => indicator.Target is { Number: > 0, IsApproximate: false, Unit.Kind: UnitKind.Count })
                .Select(indicator => Counted.Of(indicator, periods, names)).Where(counted => counted.Thing.Length >= 2).ToList();
            var pairs = counts.Where(often => often.Per is not null and not Period.Year)
                .SelectMany(often => counts.Where(total => total.Per is null or Period.Year && total.Unit == often.Unit && total.Thing == often.Thing).Select(total => (Often: often, Total: total))).ToList();
            if (pairs.Count == 0)
            {
                return null;
            }

            var wrong = pairs.FindAll(pair => !Fits(pair.Often, pair.Total));
            return wrong.Count == 0 ? [] :
            [
                context.Found(wrong[0].Often.Indicator.TargetPlace,
                    ("project", SheetText.Project(sheet)),
                    ("pairs", string.Join('；', wrong.Select(pair => Told(pair.Often, pair.Total)))))
                with { Places = [.. wrong.SelectMany(pair => new[] { pair.Often.Indicator.TargetPlace, pair.Total.Indicator.TargetPlace })] },
            ];
        });
    }

    private static bool Fits(Counted often, Counted total)
    {
        var (fewest, most) = Periods.InYear(often.Per!.Value)!.Value;
        var (low, high) = (often.Value * fewest, often.Value * most);

        // Reaching the smaller of two floors does not reach the other; a ceiling and a floor contradict each other outright.
        return IsFloor(often) && IsFloor(total) ? high >= total.Value
            : IsFloor(often) ? low <= total.Value
            : IsFloor(total) ? high >= total.Value
            : IsCeiling(often) || IsCeiling(total) || (low <= total.Value && total.Value <= high);
    }

    private static bool IsFloor(Counted counted) => counted.Indicator.Target.Comparison is Comparison.AtLeast or Comparison.MoreThan;

    private static bool IsCeiling(Counted counted) => counted.Indicator.Target.Comparison is Comparison.AtMost or Comparison.LessThan;

    private static string Told(Counted often, Counted total)
    {
        var times = Periods.InYear(often.Per!.Value)!.Value.Fewest;
        return $"“{SheetText.Indicator(often.Indicator)}”{SheetText.Target(often.Indicator.Target)}（{SheetText.Number(often.Value)} × {times} = {SheetText.Number(often.Value * times)} {often.Unit}），“{SheetText.Indicator(total.Indicator)}”{SheetText.Target(total.Indicator.Target)}";
    }

    /// <summary>A planned count, by what it counts and in which stretch of time.</summary>
    private sealed record Counted(Indicator Indicator, string Thing, string Unit, Period? Per)
    {
        public decimal Value => Indicator.Target.Number!.Value;

        public static Counted Of(Indicator indicator, List<Packs.PerformanceWord> periods, NameWords names)
        {
            var unit = indicator.Target.Unit!;
            var name = RuleText.Bare(indicator.Name.Text);
            var said = periods.Find(word => name.Contains(word.Text, StringComparison.Ordinal));
            var thing = said is null ? name : name.Replace(said.Text, "", StringComparison.Ordinal);

            // 每个工作日, 每月每部门: how often in a year is not known.
            var per = thing.Contains('每', StringComparison.Ordinal) || name.Contains("工作日", StringComparison.Ordinal) ? Period.Hour : unit.Per ?? said?.Meaning.Period;
            return new(indicator, per == Period.Hour ? "" : names.Content(thing), unit.Name, per);
        }
    }
}
