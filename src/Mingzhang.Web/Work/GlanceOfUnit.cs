using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Work;

/// <summary>Money and targets of a unit and year at a glance. Amounts in fen.</summary>
/// <param name="Budget">Expenditure of the year as adjusted, or as initially approved where nothing was adjusted; null without a book.</param>
/// <param name="Initial">Expenditure as initially approved.</param>
/// <param name="Paid">Paid since the beginning of the year.</param>
/// <param name="Projects">Number of projects.</param>
/// <param name="Behind">Codes of projects that are more than ten points behind their plan, or behind the months gone where they have none.</param>
/// <param name="Indicators">Number of indicators.</param>
/// <param name="WithoutResult">Indicators without a result.</param>
/// <param name="LastPayment">Day of the newest payment; null for none.</param>
public sealed record GlanceOfUnit(long? Budget, long Initial, long Paid, int Projects, IReadOnlyList<string> Behind, int Indicators, int WithoutResult, DateOnly? LastPayment)
{
    private const decimal Slack = 10m;

    /// <summary>Paid of the budget, 0 to 1 and above; null without a budget.</summary>
    public decimal? Rate => Budget is > 0 ? (decimal)Paid / Budget : null;

    public static async Task<GlanceOfUnit> ReadAsync(Looking looking, Scope scope, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        if (await KeptBooks.LoadAsync(looking, scope) is not { } book)
        {
            return new(null, 0, 0, 0, [], 0, 0, null);
        }

        var payments = await looking.QueryAsync<(string Project, long Fen, string Last)>(
            "select project, cast(sum(amount_fen) as bigint), max(on_day) from payment where district = @District and year = @year and unit = @Unit group by project",
            new { scope.District, year = (long)scope.Year, scope.Unit });
        var whole = await ExecutionLines.AddAsync(looking, scope, book);
        long Sum(Stage stage, string? project = null) => whole.Lines
            .Where(line => line.At.Year == scope.Year && line.At.Stage == stage && line.At.Flow == Flow.Expenditure && line.At.Theme == Theme.All && (project is null || line.At.Project == project))
            .Sum(line => line.Amount.Fen);
        var initial = Sum(Stage.Initial);
        var adjusted = Sum(Stage.Adjusted);
        var executed = payments.Count > 0 ? payments.Sum(payment => payment.Fen) : Sum(Stage.Executed);
        var paid = payments.ToDictionary(payment => payment.Project, payment => payment.Fen, StringComparer.Ordinal);
        var months = today.Year > scope.Year ? 12 : today.Year < scope.Year ? 0 : today.Month - 1;
        // The unit as a whole has targets of its own, and is no project.
        var projects = book.Projects.Where(project => !project.IsDepartment).ToList();
        var behind = projects.Where(project =>
        {
            var budget = Sum(adjusted > 0 ? Stage.Adjusted : Stage.Initial, project.Code);
            var plan = project.Plan.Where(share => share.Month <= months).Select(share => share.Percent).DefaultIfEmpty(project.Plan.Count > 0 ? 0 : months * 100m / 12).Max();
            return budget > 0 && months > 0 && (paid.GetValueOrDefault(project.Code) * 100m / budget) < plan - Slack;
        }).Select(project => project.Code).ToList();
        var indicators = book.Projects.SelectMany(project => project.Indicators).ToList();
        return new(adjusted > 0 ? adjusted : initial, initial, executed, projects.Count, behind, indicators.Count, indicators.Count(indicator => indicator.Actual.Length == 0), payments.Count > 0 ? payments.Max(payment => DateOnly.ParseExact(payment.Last, "yyyy-MM-dd", CultureInfo.InvariantCulture)) : null);
    }
}
