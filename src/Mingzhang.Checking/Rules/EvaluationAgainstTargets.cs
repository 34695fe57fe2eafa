using Mingzhang.Checking.Sheets;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A project's results name another initial budget or other target values than its approved targets of the same year
/// (XD-06, XD-07, SC-03). One finding a project.</summary>
internal sealed class EvaluationAgainstTargets : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var approved = context.Body.Documents.SelectMany(document => document.Performance.Sheets.Where(sheet => sheet.Kind == SheetKind.ProjectTargets).Select(sheet => (Sheet: sheet, Year: YearOf(document, sheet)))).ToList();
        var pairs = context.Document.Performance.Sheets.Where(sheet => sheet.Kind == SheetKind.ProjectSelfEvaluation)
            .Select(sheet => (Results: sheet, Targets: approved.FindAll(one => one.Year == YearOf(context.Document, sheet) && one.Year is not null && IsSame(one.Sheet, sheet)))).ToList();

        // Two sheets of one name are two projects, or one twice; which is meant cannot be told.
        var known = pairs.FindAll(pair => pair.Targets.Count == 1);
        return known.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(known.Select(pair => Found(context, pair.Results, pair.Targets[0].Sheet)).OfType<RuleFinding>());
    }

    private static RuleFinding? Found(RuleContext context, PerformanceSheet results, PerformanceSheet targets)
    {
        var differences = new List<(string Told, Place Place)>();
        if (results.Fund(FundSource.Total)?.Initial is { } initial && targets.Budget is { } budget && !initial.Figure.Interval.Meets(budget.Interval))
        {
            differences.Add(($"{SheetText.Amount(budget)} → {SheetText.Amount(initial.Figure)}", initial.Place));
        }

        var planned = targets.Indicators.Where(Compares).GroupBy(NameOf).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First());
        foreach (var row in results.Indicators.Where(Compares).GroupBy(NameOf).Where(group => group.Count() == 1).Select(group => group.First()))
        {
            if (planned.TryGetValue(NameOf(row), out var target) && target.Target.Unit?.Name == row.Target.Unit?.Name && target.Target.Number != row.Target.Number)
            {
                differences.Add(($"“{SheetText.Indicator(row)}”{SheetText.Target(target.Target)} → {SheetText.Target(row.Target)}", row.TargetPlace));
            }
        }

        return differences.Count == 0 ? null : context.Found(differences[0].Place,
            ("project", SheetText.Project(results)),
            ("differences", string.Join('；', differences.Select(difference => difference.Told))))
            with { Places = [.. differences.Select(difference => difference.Place)] };
    }

    private static bool Compares(Indicator indicator) => indicator.Target is { Number: not null, IsApproximate: false } && NameOf(indicator).Length > 1;

    private static string NameOf(Indicator indicator) => NameWords.Letters(indicator.Name.Text).TrimStart([.. "0123456789"]);

    private static bool IsSame(PerformanceSheet one, PerformanceSheet other) =>
        one.Code is { } code && other.Code is { } otherCode ? RuleText.Bare(code.Text) == RuleText.Bare(otherCode.Text)
        : one.Name is { } name && other.Name is { } otherName && NameWords.Letters(name.Text) is { Length: > 2 } letters && letters == NameWords.Letters(otherName.Text);

    private static int? YearOf(ReadDocument document, PerformanceSheet sheet) => sheet.Year ?? document.Year?.Value;
}
