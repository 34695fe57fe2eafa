using System.Globalization;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Sheets;
using Mingzhang.Writing.Sheets;

namespace Mingzhang.Book.Publishing;

/// <summary>The fields of an entry that a sheet prints, each as it is printed there.</summary>
internal sealed class SheetFields
{
    private readonly OfficialSheet sheet;
    private readonly HashSet<string> printed;

    public SheetFields(OfficialSheet sheet)
    {
        this.sheet = sheet;
        printed = sheet.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text)
            .Concat(sheet.Above.Select(line => line.Text)).Append(sheet.Title)
            .SelectMany(SheetPlaceholders.In).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Fields with their words; the name of an indicator's field begins with its number.</summary>
    public IEnumerable<(string Field, string Value)> Of(ProjectEntry project)
    {
        var code = project.Code == project.Name ? "" : project.Code;
        (string Name, string Value)[] fields =
        [
            ("project.code", code),
            ("project.name", project.Name),
            ("project.joined", code.Length == 0 ? project.Name : $"{code}-{project.Name}"),
            ("project.unit", project.UnitName),
            ("project.unit.joined", project.UnitCode + project.UnitName),
            ("project.department", project.Department),
            ("project.purpose", project.Purpose),
            ("project.goal", project.Goal),
            ("project.outcome", project.Outcome),
            ("execution.weight", Number(project.ExecutionWeight)),
            .. project.Plan.OrderBy(step => step.Month).Select(step => ($"plan.{step.Month.ToString(CultureInfo.InvariantCulture)}", Number(step.Percent))),
        ];
        foreach (var field in fields.Where(field => printed.Contains(field.Name)))
        {
            yield return field;
        }

        for (var i = 0; i < project.Indicators.Count; i++)
        {
            foreach (var (name, value) in Of(project.Indicators[i]).Where(field => printed.Contains(field.Name)))
            {
                yield return ($"{(i + 1).ToString(CultureInfo.InvariantCulture)} {name}", value);
            }
        }
    }

    private IEnumerable<(string Name, string Value)> Of(IndicatorEntry indicator) =>
    [
        ("indicator.first", IndicatorWords.First(indicator, sheet.Style)),
        ("indicator.second", IndicatorWords.Second(indicator, sheet.Style)),
        ("indicator.levels", IndicatorWords.Levels(indicator, sheet.Style)),
        ("indicator.name", indicator.Name),
        ("indicator.description", indicator.Description),
        ("indicator.sign", IndicatorWords.Sign(indicator.Comparison)),
        ("indicator.target", indicator.Target),
        ("indicator.measure", indicator.MeasureUnit),
        ("indicator.value", IndicatorWords.Value(indicator)),
        ("indicator.basis", indicator.Basis),
        ("indicator.activity", indicator.Activity),
        ("indicator.actual", IndicatorWords.Actual(indicator)),
        ("indicator.weight", Number(indicator.Weight)),
        ("indicator.score", Number(indicator.Score)),
        ("indicator.reason", indicator.Reason),
    ];

    private static string Number(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
