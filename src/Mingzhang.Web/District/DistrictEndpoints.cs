using System.Globalization;
using System.Text;
using Mingzhang.Reports.Excel;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.District;

/// <summary>The list of units as a file, with what the page's filter leaves.</summary>
public static class DistrictEndpoints
{
    private const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void AddDistrict(this IServiceCollection services)
    {
        services.AddSingleton<DistrictReader>();
        services.AddSingleton<SummaryChecks>();
        services.AddHostedService(provider => provider.GetRequiredService<SummaryChecks>());
    }

    public static void MapDistrict(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/district/units.xlsx", (HttpContext context, Visit visit, DistrictReader reader, Keeper keeper, Words words, int? year) => ExportAsync(context, visit, reader, keeper, words, year, isExcel: true)).Needs("district.export");
        routes.MapGet("/district/units.csv", (HttpContext context, Visit visit, DistrictReader reader, Keeper keeper, Words words, int? year) => ExportAsync(context, visit, reader, keeper, words, year, isExcel: false)).Needs("district.export");
    }

    private static async Task<IResult> ExportAsync(HttpContext context, Visit visit, DistrictReader reader, Keeper keeper, Words words, int? year, bool isExcel)
    {
        var of = await reader.OfAsync(visit, year);
        var rows = DistrictQuery.Of(context.Request.Query).Of(of.Rows);
        var name = string.Create(CultureInfo.InvariantCulture, $"{words["nav.district"]}-{of.Year}");
        await keeper.ChangeAsync(visit.Actor("district.export"), visit.District, "district.export", change =>
        {
            change.Tell(new Scope(visit.District, "", of.Year), "district", isExcel ? "units.xlsx" : "units.csv", ("rows", rows.Count.ToString(CultureInfo.InvariantCulture)));
            return Task.CompletedTask;
        });
        List<string> heads =
        [
            words["district.export.code"], words["district.column.unit"], words["district.column.department"], .. DistrictReader.Subjects.Select(subject => words.Or($"district.subject.{subject}", subject)),
            words["district.export.initial"], words["district.export.adjusted"], words["district.export.paid"], words["district.column.rate"], words["district.export.errors"], words["district.export.questions"],
            words["district.column.score"], words["district.column.late"], words["district.export.changed"],
        ];
        var cells = rows.Select(row => Cells(row, words)).ToList();
        if (isExcel)
        {
            using var content = new MemoryStream();
            ListWorkbook.Write(content, name, heads, cells);
            return Results.File(content.ToArray(), ExcelType, name + ".xlsx");
        }

        var text = new StringBuilder();
        text.AppendJoin(',', heads.Select(Field)).Append("\r\n");
        foreach (var line in cells)
        {
            text.AppendJoin(',', line.Select(cell => cell is decimal number ? number.ToString(CultureInfo.InvariantCulture) : Field((string?)cell ?? ""))).Append("\r\n");
        }

        // With the mark by which Excel tells UTF-8.
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())], "text/csv; charset=utf-8", name + ".csv");
    }

    // Texts and numbers; amounts in yuan.
    private static List<object?> Cells(DistrictRow row, Words words) =>
    [
        row.Unit.Id, row.Unit.Name, row.Unit.DepartmentName,
        .. row.Work.Select(state => (object?)(state.State is { } known ? words.Pick(known.Name.Chinese, known.Name.English) : "")),
        Yuan(row.Summary?.BudgetFen), Yuan(row.Summary?.AdjustedFen), Yuan(row.Summary?.PaidFen), row.Summary?.Rate is { } rate ? decimal.Round(rate, 6, MidpointRounding.AwayFromZero) : null,
        row.Findings is null ? null : (decimal)row.Summary!.Errors, row.Findings is null ? null : (decimal)row.Summary!.Questions, row.Score, (decimal)row.Late.Count(),
        row.Summary?.ChangedAt.ToOffset(VisitReader.China).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
    ];

    private static object? Yuan(long? fen) => fen is { } amount ? (decimal)amount / 100 : null;

    // A text that a spreadsheet would take for a formula stands behind an apostrophe.
    private static string Field(string text)
    {
        var harmless = text.TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;
        return harmless.AsSpan().IndexOfAny(",\"\r\n") < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
