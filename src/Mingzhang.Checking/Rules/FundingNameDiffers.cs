using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A project is called after the unit's own income (words of “own”), and all its money is from the treasury
/// (TG-12). One finding a sheet.</summary>
internal sealed class FundingNameDiffers : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var own = context.List("own");
        var asked = context.Document.Performance.Sheets.Where(sheet => sheet is { IsDepartment: false, Name: not null } && sheet.Fund(FundSource.Fiscal) is not null)
            .Select(sheet => (Sheet: sheet, Word: own.FirstOrDefault(word => RuleText.Bare(sheet.Name!.Text).Contains(word, StringComparison.Ordinal)))).Where(asked => asked.Word is not null).ToList();
        return asked.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(asked.Where(asked => IsFiscalOnly(asked.Sheet)).Select(asked => Told(context, asked.Sheet, asked.Word!)));
    }

    private static bool IsFiscalOnly(PerformanceSheet sheet) => Amount(sheet, FundSource.Fiscal) is > 0 && Amount(sheet, FundSource.Other) is null or 0 && Amount(sheet, FundSource.Unknown) is null or 0;

    private static decimal? Amount(PerformanceSheet sheet, FundSource source) => sheet.Fund(source) is { } row ? (row.Adjusted ?? row.Initial)?.Number : null;

    private static RuleFinding Told(RuleContext context, PerformanceSheet sheet, string word)
    {
        var row = sheet.Fund(FundSource.Fiscal)!;
        return context.Found(sheet.Name!.Place, ("name", RuleText.Bare(sheet.Name.Text)), ("word", word), ("amount", $"{(row.Adjusted ?? row.Initial)!.Printed}{sheet.Measure.Name}"))
            with { Places = [sheet.Name.Place, row.Place] };
    }
}
