using System.Globalization;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Projects;

/// <summary>The fields of a sheet's form with the values that are kept.</summary>
internal static class SheetValues
{
    /// <summary>All fields of a project by name, as the form shows them.</summary>
    public static Dictionary<string, string> Of(YearBook book, int number)
    {
        var project = book.Projects[number];
        var result = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["p.name"] = project.Name,
            ["p.code"] = project.Code,
            ["p.purpose"] = project.Purpose,
            ["p.goal"] = project.Goal,
            ["p.start_year"] = Year(project.StartYear),
            ["p.end_year"] = Year(project.EndYear),
            ["p.lead"] = project.Lead,
            ["p.execution_weight"] = Points(project.ExecutionWeight),
        };
        foreach (var (month, percent) in PlanSteps.Of(project.Plan).Index())
        {
            result[string.Create(CultureInfo.InvariantCulture, $"p.plan.{month + 1}")] = percent;
        }

        foreach (var indicator in book.Indicators[number])
        {
            foreach (var (field, value) in Of(indicator))
            {
                result[$"i.{indicator.Id}.{field}"] = value;
            }
        }

        return result;
    }

    /// <summary>What a form sends that is not what is kept.</summary>
    public static Dictionary<string, string> Changed(YearBook book, int number, SheetForm form)
    {
        var kept = Of(book, number);
        return form.Fields.Where(field => field.Name.StartsWith("n.", StringComparison.Ordinal)
            ? field.Value.Length > 0 && !(field.Name.EndsWith(".level", StringComparison.Ordinal) || field.Name.EndsWith(".comparison", StringComparison.Ordinal)) || form.New.Any(prefix => field.Name.StartsWith(prefix + ".", StringComparison.Ordinal))
            : kept.TryGetValue(field.Name, out var value) && value != field.Value).ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
    }

    public static IEnumerable<(string Field, string Value)> Of(KeptIndicator indicator) =>
    [
        ("level", LevelChoice.Of(indicator.First, indicator.Second)),
        ("name", indicator.Name),
        ("description", indicator.Description),
        ("comparison", indicator.Comparison.ToString()),
        ("target", indicator.Target),
        ("measure_unit", indicator.MeasureUnit),
        ("basis", indicator.Basis),
        ("weight", Points(indicator.Weight)),
    ];

    private static string Year(int year) => year == 0 ? "" : year.ToString(CultureInfo.InvariantCulture);

    public static string Points(decimal? points) => points?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
