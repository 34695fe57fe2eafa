using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>The department's sheet divides its money by fund and nature; the budget tables of the same document do so too
/// (DP-09). Other funds are what all money of a nature leaves beside the treasury's.</summary>
internal sealed class DepartmentFundsDiffer : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var unsure = false;
        var result = EachSheet.Check(context, sheet => sheet.Kind == SheetKind.DepartmentTargets ? Look(context, sheet, ref unsure) : null);
        return unsure && result == RuleResult.DoesNotApply ? RuleResult.NotEnoughData : result;
    }

    private static List<RuleFinding>? Look(RuleContext context, PerformanceSheet sheet, ref bool unsure)
    {
        List<RuleFinding>? found = null;
        foreach (var row in sheet.Funds)
        {
            if (row.Initial is not { Figure.Measure.Kind: MeasureKind.Money } printed || NatureOf(context, row.Label) is not { } nature || IsOther(context, row.Label) is not { } isOther)
            {
                continue;
            }

            if (Expected(context.Document, nature, isOther) is not { } expected)
            {
                unsure = true;
                continue;
            }

            found ??= [];
            if (expected.IsBound ? printed.Figure.Interval.Low > expected.True.High : !printed.Figure.Interval.Meets(expected.True))
            {
                found.Add(context.Found(printed.Place,
                    ("project", SheetText.Project(sheet)), ("label", row.Label), ("printed", SheetText.Amount(printed.Figure)), ("expected", expected.Told), ("arithmetic", expected.Arithmetic))
                    with { Printed = printed.Printed, Expected = expected.Told, Places = [printed.Place, .. expected.Places] });
            }
        }

        return found;
    }

    // Where the tables give the treasury's money of one kind only, other funds are at most what that leaves.
    private static Due? Expected(ReadDocument document, Nature nature, bool isOther)
    {
        var fiscal = Of(document, nature, Fund.Fiscal);
        if (!isOther)
        {
            return fiscal is null ? null : new(fiscal.Interval, IsBound: false, SheetText.Amount(fiscal.Figure), SheetText.Number(fiscal.Figure.Number), [fiscal.Place]);
        }

        var all = Of(document, nature, Fund.All);
        if (all is null || (fiscal ?? Of(document, nature, Fund.General)) is not { } treasury || all.Figure.Measure != treasury.Figure.Measure)
        {
            return null;
        }

        var rest = SheetText.Number(all.Figure.Number - treasury.Figure.Number);
        return new(all.Interval - treasury.Interval, IsBound: fiscal is null, $"{rest} {all.Figure.Measure.Name}", $"{SheetText.Number(all.Figure.Number)} − {SheetText.Number(treasury.Figure.Number)} = {rest}", [all.Place, treasury.Place]);
    }

    private static Fact? Of(ReadDocument document, Nature nature, Fund fund) =>
        document.Year is not { } year ? null : document.Facts.FirstOrDefault(fact => fact is { IsOneOfSeveral: false, Figure.Measure.Kind: MeasureKind.Money }
            && fact.Coordinates == new Coordinates { Year = year.Value, Stage = document.Stage?.Value ?? Stage.Initial, Flow = Flow.Expenditure, Nature = nature, Fund = fund });

    private static Nature? NatureOf(RuleContext context, string label) =>
        Says(context, "basic", label) ? Nature.Basic : Says(context, "project", label) ? Nature.Project : null;

    private static bool? IsOther(RuleContext context, string label) =>
        Says(context, "other", label) ? true : Says(context, "fiscal", label) ? false : null;

    private static bool Says(RuleContext context, string list, string label) => context.List(list).Any(word => label.Contains(word, StringComparison.Ordinal));

    /// <summary>What the budget tables give.</summary>
    private sealed record Due(Interval True, bool IsBound, string Told, string Arithmetic, IReadOnlyList<Place> Places);
}
