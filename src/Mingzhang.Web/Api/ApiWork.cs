using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Web.Access;
using Mingzhang.Web.District;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Api;

/// <summary>Where a piece of work stands, and which steps the token's person may take.</summary>
/// <param name="Subject">budget, targets, …</param>
/// <param name="Item">Which of several pieces: the period 1-7; empty where there is one.</param>
/// <param name="Round">Code of its round.</param>
/// <param name="State">Code of its state.</param>
/// <param name="Version">To be sent back with a step: two programs that step at once are told.</param>
/// <param name="Steps">Codes of the steps that are open, and what each needs.</param>
public sealed record ApiPlace(string Subject, string Item, string Round, string State, long Version, IReadOnlyList<ApiOffer> Steps);

public sealed record ApiOffer(string Step, bool IsOffered, string? Refusal, IReadOnlyList<string> Needs);

/// <summary>A step to take.</summary>
/// <param name="Version">The version that was seen.</param>
/// <param name="Item">Which of several pieces; none where there is one.</param>
/// <param name="Comment">意见</param>
/// <param name="Reason">原因</param>
/// <param name="DocumentNumber">批准文号</param>
/// <param name="DocumentDate">Its day.</param>
/// <param name="Choice">One of several ways that the step has.</param>
public sealed record ApiStep(long Version, string? Item, string? Comment, string? Reason, string? DocumentNumber, DateOnly? DocumentDate, string? Choice);

public sealed record ApiDue(string Code, string Name, string Item, DateOnly Due, int DaysLeft, bool IsLate, DateOnly? Done, string Basis);

/// <summary>States, steps and deadlines.</summary>
internal static class ApiWork
{
    private const string Route = "/units/{unit}/years/{year:int}/";

    public static void MapWorkOfUnits(this IEndpointRouteBuilder api)
    {
        api.MapGet(Route + "work", async (Visit visit, Working working, PackSet packs) =>
        {
            List<ApiPlace> places = [];
            foreach (var subject in DistrictReader.Subjects.Where(packs.Work.Subjects.ContainsKey))
            {
                places.Add(Show(await working.ViewAsync(visit, subject)));
            }

            return TypedResults.Ok(places);
        }).Needs("work.view").WithTags("work").WithSummary("Where the work of the year stands");
        api.MapPost(Route + "work/{subject}/steps/{step}", StepAsync).Needs("work.advance").Produces<ApiPlace>().ProducesProblem(409).ProducesProblem(422).WithTags("work")
            .WithSummary("Take a step. Steps that need a fresh proof of the person cannot be taken with a token");
        api.MapGet(Route + "deadlines", async (Visit visit, Keeper keeper, PackSet packs, Working working) =>
            TypedResults.Ok((await keeper.ReadAsync(looking => UnitDeadlines.ReadAsync(looking, packs, visit.Scope, working.Today))).Due
                .Select(due => new ApiDue(due.Rule.Id, due.Rule.Name.Chinese, due.Item, due.Due, due.DaysLeft, due.IsLate, due.Done, due.Rule.Basis.Source)).ToList()))
            .Needs("work.view").WithTags("work").WithSummary("Deadlines with their legal basis");
    }

    private static async Task<IResult> StepAsync(Visit visit, Working working, PackSet packs, string subject, string step, ApiStep body)
    {
        if (!packs.Work.Subjects.TryGetValue(subject, out var known) || known.Transition(step) is null)
        {
            return ApiAnswers.Problem(StatusCodes.Status404NotFound, "unknown-step", "There is no such subject or step.");
        }

        var result = await working.AdvanceAsync(visit, subject, body.Item ?? "", step, body.Version, new()
        {
            Comment = body.Comment ?? "",
            Reason = body.Reason ?? "",
            DocumentNumber = body.DocumentNumber ?? "",
            DocumentDate = body.DocumentDate,
            Choice = body.Choice,
        });
        return result.IsStale ? ApiAnswers.Problem(StatusCodes.Status409Conflict, "stale", "Somebody took a step meanwhile: read the work again.")
            : result.Refusals.Count > 0 ? ApiAnswers.Problem(StatusCodes.Status422UnprocessableEntity, "refused", string.Join(", ", result.Refusals))
            : Results.Ok(Show(await working.ViewAsync(visit, subject, body.Item ?? "")));
    }

    private static ApiPlace Show(WorkView view) => new(
        view.Subject.Code, view.Place.Position.Item, view.Place.Position.Round, view.Place.Position.State, view.Place.Version,
        [.. view.Offers.Select(offer => new ApiOffer(offer.Transition.Code, offer.IsOffered, offer.Refusal?.ToString(), [.. offer.Transition.Needs.Select(need => need.ToString()).Order(StringComparer.Ordinal)]))]);
}
