using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>The column of descriptions only repeats the names (TG-16): nothing says how a value is formed. Asked of whole
/// documents: “fewest” rows with a description, “share” percent of them. One finding a document.</summary>
internal sealed class DescriptionRepeatsName : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var (fewest, share) = (Number("fewest"), Number("share"));
        var described = Targets.Of(context).Where(row => row.Indicator.Description is { Text.Length: > 0 }).ToList();
        if (described.Count < fewest)
        {
            return RuleResult.DoesNotApply;
        }

        var repeated = described.Where(row => RuleText.Name(row.Indicator.Description!.Text) == row.Name).ToList();
        return repeated.Count * 100 < described.Count * share
            ? RuleResult.Of([])
            : RuleResult.Of([Targets.Told(context, repeated, ("all", described.Count.ToString(CultureInfo.InvariantCulture))) with { Places = Places(repeated), Printed = null }]);

        int Number(string list) => int.Parse(context.List(list)[0], CultureInfo.InvariantCulture);
    }

    private static List<Place> Places(List<TargetRow> rows) => [.. rows.Select(row => row.Indicator.Description!.Place).Distinct()];
}
