using System.Globalization;
using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>The sheets of projects come to other money than the project expenditure that the same document budgets (TG-01, TG-39).</summary>
internal sealed class UncoveredMoney : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var sheets = context.Document.Performance.Sheets.Where(sheet => sheet.Kind == SheetKind.ProjectTargets).ToList();
        if (sheets.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        // Money of the treasury is held against money of the treasury, where all sheets part it.
        var fiscal = sheets.ConvertAll(sheet => sheet.Fund(FundSource.Fiscal)?.Initial?.Figure);
        var all = sheets.ConvertAll(sheet => sheet.Budget);
        if (!fiscal.Contains(null) && Expenditure(context.Document, Fund.Fiscal) is { } ofFiscal)
        {
            return Compared(context, sheets, fiscal, ofFiscal);
        }

        return all.Contains(null) || Expenditure(context.Document, Fund.All) is not { } ofAll ? RuleResult.NotEnoughData : Compared(context, sheets, all, ofAll);
    }

    private static RuleResult Compared(RuleContext context, List<PerformanceSheet> sheets, List<Figure?> budgets, Fact expenditure)
    {
        var sum = budgets.Aggregate(Interval.Zero, (sum, budget) => sum + budget!.Value.Interval);
        if (sum.Meets(expenditure.Interval))
        {
            return RuleResult.Of([]);
        }

        // Sheets of wages and running costs are not of project expenditure, and which they are is told by their names alone.
        if (sheets.Exists(sheet => sheet.IsBasicSpending(context.Packs.Performance)))
        {
            return RuleResult.NotEnoughData;
        }

        var unit = expenditure.Figure.Measure;
        var covered = budgets.Sum(budget => budget!.Value.Number * budget.Value.Measure.Scale) / unit.Scale;
        var rest = expenditure.Figure.Number - covered;
        if (rest > 0 && context.Words.All.Any(piece => context.List("partial").Any(word => piece.Bare.Contains(word, StringComparison.Ordinal))))
        {
            return RuleResult.NotEnoughData;
        }

        return RuleResult.Of(
        [
            context.Found(expenditure.Place,
                ("count", sheets.Count.ToString(CultureInfo.InvariantCulture)),
                ("covered", $"{SheetText.Number(covered)} {unit.Name}"),
                ("expenditure", SheetText.Amount(expenditure.Figure)),
                ("arithmetic", $"{SheetText.Number(expenditure.Figure.Number)} − {SheetText.Number(covered)} = {SheetText.Number(rest)}"),
                ("share", decimal.Round(100 * rest / expenditure.Figure.Number, 1).ToString("0.0", CultureInfo.InvariantCulture)))
            with { Places = [expenditure.Place, sheets[0].Place] },
        ]);
    }

    /// <summary>项目支出 as the document's own tables budget it.</summary>
    private static Fact? Expenditure(ReadDocument document, Fund fund) =>
        document.Year is not { } year ? null : document.Facts.FirstOrDefault(fact => fact is { IsOneOfSeveral: false, Figure: { Number: > 0, Measure.Kind: MeasureKind.Money } }
            && fact.Coordinates == new Coordinates { Year = year.Value, Stage = document.Stage?.Value ?? Stage.Initial, Flow = Flow.Expenditure, Nature = Nature.Project, Fund = fund });
}
