using Mingzhang.Packs;
using Mingzhang.Reports.Texts;
using Mingzhang.Web.Access;
using Mingzhang.Web.District;

namespace Mingzhang.Web.Api;

/// <summary>How a unit's year stands; amounts in fen.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Year">年度</param>
/// <param name="BudgetFen">年初预算; null where nothing is entered.</param>
/// <param name="AdjustedFen">全年预算</param>
/// <param name="PaidFen">执行数</param>
/// <param name="Rate">Paid of the adjusted budget, 1 for all of it; null where there is none.</param>
/// <param name="IsChecked">Whether the findings are of the book as it stands.</param>
/// <param name="Errors">Open findings.</param>
/// <param name="Questions">Open questions.</param>
/// <param name="Work">Each piece of work, in the order of the year; one that did not begin has no state.</param>
/// <param name="Next">The deadline that comes first, one that is late before others; null where none runs.</param>
/// <param name="Late">How many deadlines are late.</param>
/// <param name="ChangedAt">When the book was changed; null where there is none.</param>
public sealed record ApiStanding(
    string Unit, string Name, int Year, long? BudgetFen, long? AdjustedFen, long? PaidFen, decimal? Rate, bool IsChecked, int Errors, int Questions, IReadOnlyList<ApiPiece> Work, ApiNext? Next, int Late, DateTimeOffset? ChangedAt);

/// <summary>A piece of work.</summary>
/// <param name="Subject">budget, targets, …</param>
/// <param name="Name">What people call it.</param>
/// <param name="Item">Which of several pieces: the period 1-7; empty where there is one.</param>
/// <param name="Round">Code of its round; empty before it began.</param>
/// <param name="State">Code of its state; empty before it began.</param>
/// <param name="StateName">What people call that.</param>
public sealed record ApiPiece(string Subject, string Name, string Item, string Round, string State, string StateName);

/// <summary>A deadline that runs.</summary>
public sealed record ApiNext(string Code, string Name, string Item, DateOnly Due, int DaysLeft, bool IsLate);

/// <summary>How all units that a token may see stand, in few requests.</summary>
internal static class ApiStatus
{
    private static readonly string[] Any = ["work.view", "district.view", "budget.view"];

    public static void MapStatus(this IEndpointRouteBuilder api) =>
        api.MapGet("/status", async (HttpContext context, Visit visit, DistrictReader reader, string? unit, int? year, string? lang, string? after, int? limit) =>
        {
            // What the token may do somewhere it may not do everywhere.
            var units = visit.Units.Where(known => !known.IsClosed && (string.IsNullOrEmpty(unit) || known.Id == unit) && visit.PermissionsAt(known).Overlaps(Any)).ToList();
            var isEnglish = TextBook.Named(lang) == Language.English;
            var standing = await reader.StandingAsync(visit.District, units, year);
            return ApiAnswers.Page(context, standing, entry => $"{entry.Row.Unit.Id}/{9999 - entry.Year:0000}", entry => Show(entry.Year, entry.Row, isEnglish), after, limit);
        }).Needs(Any).Produces<Page<ApiStanding>>().WithTags("units").WithSummary("How units stand: work, next deadline, findings, money. ?unit=&year= for one of them, ?lang=en for English names");

    private static ApiStanding Show(int year, DistrictRow row, bool isEnglish)
    {
        var summary = row.Summary;
        var next = row.Due.Count > 0 ? row.Due[0] : null;
        return new(
            row.Unit.Id, row.Unit.Name, year, summary?.BudgetFen, summary?.AdjustedFen, summary?.PaidFen, summary?.Rate, summary?.IsChecked == true, summary?.Errors ?? 0, summary?.Questions ?? 0,
            [.. row.Work.SelectMany(state => Pieces(state, row, isEnglish))],
            next is null ? null : new(next.Rule.Id, Pick(next.Rule.Name, isEnglish), next.Item, next.Due, next.DaysLeft, next.IsLate), row.Late.Count(), summary?.ChangedAt);
    }

    private static IEnumerable<ApiPiece> Pieces(SubjectState of, DistrictRow row, bool isEnglish)
    {
        var subject = of.Subject;
        var begun = row.Pieces.Select(piece => (Name: piece.Id.Split(':', 2), Kept: piece)).Where(piece => piece.Name[0] == subject.Code).OrderBy(piece => piece.Kept.Id, StringComparer.Ordinal).ToList();
        return begun.Count == 0
            ? [new(subject.Code, Pick(subject.Name, isEnglish), "", "", "", "")]
            : begun.Select(piece => new ApiPiece(
                subject.Code, Pick(subject.Name, isEnglish), piece.Name.Length > 1 ? piece.Name[1] : "", piece.Kept.Round, piece.Kept.State,
                subject.States.FirstOrDefault(state => state.Code == piece.Kept.State) is { } known ? Pick(known.Name, isEnglish) : piece.Kept.State));
    }

    private static string Pick(Said said, bool isEnglish) => isEnglish ? said.English : said.Chinese;
}
