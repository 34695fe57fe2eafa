using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>An indicator was not reached, or lost points, and the column of reasons says nothing (SC-61). One finding a sheet.</summary>
internal sealed class ShortfallWithoutReason : IRule
{
    public RuleResult Check(RuleContext context) => EachSheet.Check(context, sheet =>
    {
        // Without a column of reasons there is no place to say one.
        if (!sheet.HasResults || sheet.Indicators.All(indicator => indicator.Reason is null))
        {
            return null;
        }

        // How much was executed tells its own reason in the funds above.
        var silent = sheet.Indicators.Where(indicator => indicator.First != FirstLevel.Execution && (Attainment.IsShort(indicator) == true || indicator.Score?.Number < indicator.Weight?.Number) && IsEmpty(context, indicator.Reason)).ToList();
        return silent.Count == 0 ? [] :
        [
            context.Found(silent[0].Place,
                ("project", SheetText.Project(sheet)),
                ("indicators", string.Join('；', silent.Select(Told))))

            // Points may be lost for a cause that another row tells; a value that was missed has to be explained beside it.
            with { Severity = silent.Exists(indicator => Attainment.IsShort(indicator) == true) ? context.Rule.Severity : Severity.Question, Places = [.. silent.Select(indicator => indicator.Reason?.Place ?? indicator.Place)] },
        ];
    });

    private static bool IsEmpty(RuleContext context, PrintedText? reason) =>
        reason is null || NameWords.Letters(reason.Text) is var letters && (letters.Length == 0 || context.List("nothing").Contains(letters));

    private static string Told(Indicator indicator) =>
        $"“{SheetText.Indicator(indicator)}”{SheetText.Target(indicator.Target)} → {indicator.Actual?.Printed}{(indicator.Score is { } score && indicator.Weight is { } weight ? $"（{score.Printed}/{weight.Printed}）" : "")}";
}
