namespace Mingzhang.Checking.Rules;

/// <summary>The same empty words are the indicator of several projects, with the same value (TG-36): 完成项目数量 ≥1个. Such words
/// stand in “generic”; “fewest” says from how many sheets on it is told. One finding for each.</summary>
internal sealed class GenericIndicator : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var (generic, fewest) = (context.List("generic"), int.Parse(context.List("fewest")[0], System.Globalization.CultureInfo.InvariantCulture));
        return context.Document.Performance.Sheets.Count < fewest
            ? RuleResult.DoesNotApply
            : RuleResult.Of(Targets.Of(context).Where(row => generic.Contains(row.Name)).GroupBy(row => (row.Name, row.Printed)).Where(group => group.Select(row => row.Sheet.Place).Distinct().Count() >= fewest)
                .Select(group => Targets.Told(context, [.. group])));
    }
}
