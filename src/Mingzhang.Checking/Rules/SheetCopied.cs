using System.Globalization;
using Mingzhang.Checking.Copies;
using Mingzhang.Checking.Sheets;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>Projects of different names have nearly the same indicators (TG-37), within a document or across all that are
/// checked. A project that goes on from year to year under its name may keep its own.</summary>
internal sealed class SheetCopied : IRule
{
    public RuleResult Check(RuleContext context)
    {
        if (context.Document.Performance.Sheets.All(sheet => sheet.IsDepartment))
        {
            return RuleResult.DoesNotApply;
        }

        return RuleResult.Of(context.Copies.Groups.Select(group => Named([.. group.Where(one => !one.Sheet.IsBasicSpending(context.Packs.Performance))])).Where(group => group.Count > 1).Select(group => Found(context, group)).OfType<RuleFinding>());
    }

    // The same name again, in another year or unit, is the same project or one of its kind.
    private static List<CopiedSheet> Named(IReadOnlyList<CopiedSheet> group) => [.. group.DistinctBy(one => NameWords.Letters(SheetText.Project(one.Sheet)))];

    private static RuleFinding? Found(RuleContext context, List<CopiedSheet> group)
    {
        var own = group.FindAll(one => ReferenceEquals(one.Document, context.Document));
        var others = group.FindAll(one => !ReferenceEquals(one.Document, context.Document));

        // What several documents share is told where it is found again, not in the first.
        if (own.Count == 0 || (own.Count == 1 && ReferenceEquals(group[0].Document, context.Document)))
        {
            return null;
        }

        var told = own.Count > 1 ? own : [own[0], others[0]];
        return context.Found(own[^1].Sheet.Place,
            ("projects", string.Concat(told.Select(one => $"《{SheetText.Project(one.Sheet)}》{Of(context.Document, one.Document)}"))),
            ("count", told.Count.ToString(CultureInfo.InvariantCulture)),
            ("percent", told.Where(one => one != group[0]).Min(one => one.Percent).ToString(CultureInfo.InvariantCulture)))
            with { Places = [.. own.AsEnumerable().Reverse().Select(one => one.Sheet.Place)] };
    }

    private static string Of(ReadDocument here, ReadDocument document) => ReferenceEquals(here, document) ? "" : $"（{document.Organisation?.Value ?? document.Name}）";
}
