using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Mingzhang.Book.Questions;
using Mingzhang.Packs;
using Mingzhang.Store;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Components.Pages.Projects;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Projects;

/// <summary>What the forms of projects and targets send.</summary>
internal static class ProjectsEndpoints
{
    private const string Area = "/u/{unit}/{year:int}/projects";

    public static void MapProjects(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Area, AddAsync).Needs("targets.edit");
        routes.MapPost(Area + "/{project}", SaveAsync).Needs("targets.edit");
        routes.MapPost(Area + "/{project}/questions", AskAsync).Needs("targets.edit");
        routes.MapPost(Area + "/{project}/remove", RemoveAsync).Needs("targets.edit").WithMetadata(new RequireAntiforgeryTokenAttribute());
        routes.MapPost(Area + "/{project}/take", TakeEndpoint.TakeAsync).Needs("targets.edit");
        routes.MapPost(Area + "/library", LibraryEndpoints.AddAsync).Needs("library.edit");
        routes.MapPost(Area + "/library/{entry}/remove", LibraryEndpoints.RemoveAsync).Needs("library.edit").WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> AddAsync(Visit visit, Keeper keeper, PackSet packs, WorkEditing editing, IFormCollection form)
    {
        var scope = visit.Scope;
        var (name, code, from) = (form["name"].ToString().Trim(), form["code"].ToString().Trim(), form["from"].ToString());
        var address = await keeper.ChangeAsync(visit.Actor("targets.edit"), scope.District, "projects.add", async change =>
        {
            if (await YearBook.LoadAsync(change, scope) is not { } book)
            {
                return "?failed=projects.failed.no-book";
            }

            if (!await editing.MayEditAsync(change, scope, "targets", visit))
            {
                return "?failed=projects.failed.closed";
            }

            var before = from.Length > 0 ? await change.FindAsync<KeptProject>((scope with { Year = scope.Year - 1 }).Key(from)) : null;
            name = name.Length > 0 ? name : before?.Name ?? "";
            code = code.Length > 0 ? code : before?.Code ?? "";
            if (name.Length is 0 or > 200 || code.Length > 60)
            {
                return "?failed=projects.failed.name#new";
            }

            if (code.Length > 0 && book.Projects.Any(project => project.Code == code))
            {
                return "?failed=projects.failed.code#new";
            }

            // Goal and targets are not taken over: they are this year's to set.
            var added = await change.AddAsync(new KeptProject
            {
                Unit = scope.Unit,
                Year = scope.Year,
                Position = book.Projects.Count,
                Name = name,
                Code = code.Length > 0 ? code : name,
                Purpose = before?.Purpose ?? "",
                Lead = before?.Lead ?? visit.Person!.Id,
                StartYear = before?.StartYear ?? scope.Year,
                EndYear = before?.EndYear ?? scope.Year,
                UnitCode = before?.UnitCode ?? "",
                UnitName = before?.UnitName ?? "",
            });
            return $"/{added.Id}?done=projects.done.added";
        });
        return Back(scope, address);
    }

    private static async Task<IResult> SaveAsync(string project, Visit visit, Keeper keeper, PackSet packs, WorkEditing editing, IFormCollection posted)
    {
        var (scope, form) = (visit.Scope, new SheetForm(posted));
        var asked = posted["do"].ToString();
        try
        {
            var address = await keeper.ChangeAsync(visit.Actor("targets.edit"), scope.District, "targets.save", async change =>
            {
                if (await YearBook.LoadAsync(change, scope) is not { } book || book.Find(project) is not (>= 0 and var number))
                {
                    return null;
                }

                var (person, id) = (visit.Person!.Id, book.Projects[number].Id);
                if (!await editing.MayEditAsync(change, scope, "targets", visit))
                {
                    return $"/{id}?failed=projects.failed.closed";
                }

                if (asked == "discard")
                {
                    await new SheetDraft().KeepAsync(change, scope, person, id);
                    return $"/{id}?done=projects.done.discarded";
                }

                var (sent, waiting) = ClashChoice.Of(form, await SheetDraft.LoadAsync(change, scope, person, id), asked);
                var rest = await SheetSaving.SaveAsync(change, book, number, sent);
                rest.Clashes.AddRange(waiting);
                waiting.ForEach(clash => rest.Values[clash.Field] = form.Text(clash.Field) ?? "");
                await rest.KeepAsync(change, scope, person, id);
                if (asked.StartsWith("remove:", StringComparison.Ordinal) && book.Indicators[number].FirstOrDefault(one => one.Id == asked[7..]) is { } removed && await change.FindAsync<KeptIndicator>(removed.Key) is { } now)
                {
                    await change.RemoveAsync(now);
                }

                return rest.Clashes.Count > 0 ? $"/{id}?failed=projects.failed.clash#questions"
                    : rest.Faults.Count > 0 ? $"/{id}?failed=projects.failed.fault#questions"
                    : asked == "more" ? $"/{id}?done=projects.done.saved&rows=3#new-rows"
                    : $"/{id}?done=projects.done.saved";
            });
            return address is null ? Results.NotFound() : Back(scope, address);
        }
        catch (StoreException)
        {
            return Back(scope, $"/{Uri.EscapeDataString(project)}?failed=projects.failed.again");
        }
    }

    private static async Task<IResult> AskAsync(string project, Visit visit, Keeper keeper, PackSet packs, WorkEditing editing, IFormCollection posted)
    {
        var (scope, form) = (visit.Scope, new SheetForm(posted));
        var (book, sources) = await keeper.ReadAsync(async looking => await YearBook.LoadAsync(looking, scope) is { } loaded && loaded.Find(project) is >= 0 and var at
            ? (loaded, await Copies.SourcesAsync(looking, loaded, at))
            : ((YearBook?)null, new Dictionary<int, Candidate>()));
        if (book?.Find(project) is not { } number)
        {
            return Results.NotFound();
        }

        var id = book.Projects[number].Id;
        await keeper.ChangeAsync(visit.Actor("targets.edit"), scope.District, "draft", async change =>
        {
            var before = await SheetDraft.LoadAsync(change, scope, visit.Person!.Id, id);
            await (before with { Values = SheetValues.Changed(book, number, form) }).KeepAsync(change, scope, visit.Person.Id, id);
        });
        var (entry, prefixes) = form.Applied(book.Book.Projects[number], book.Indicators[number]);
        var edited = book.Book with { Projects = [.. book.Book.Projects.Select((one, index) => index == number ? entry : one)] };
        return new RazorComponentResult<AnswersPart>(new
        {
            Answers = SheetQuestions.Of(edited, packs, number, hasResults: false),
            Prefixes = prefixes,
            Weights = entry.Indicators.Sum(indicator => indicator.Weight ?? 0),
            Copied = Copies.Unchanged(sources, entry.Indicators),
            IsPart = true,
        });
    }

    private static async Task<IResult> RemoveAsync(string project, Visit visit, Keeper keeper, WorkEditing editing)
    {
        var scope = visit.Scope;
        var address = await keeper.ChangeAsync(visit.Actor("targets.edit"), scope.District, "projects.remove", async change =>
        {
            if (await YearBook.LoadAsync(change, scope) is not { } book || book.Find(project) is not (>= 0 and var number))
            {
                return null;
            }

            var kept = book.Projects[number];
            if (!await editing.MayEditAsync(change, scope, "targets", visit))
            {
                return $"/{kept.Id}?failed=projects.failed.closed";
            }

            if (book.Book.Lines.Any(line => line.At.Project == kept.Code) || (await change.ListAsync<KeptEvidence>(scope, ("project", kept.Id))).Count > 0)
            {
                return $"/{kept.Id}?failed=projects.failed.used";
            }

            foreach (var indicator in book.Indicators[number])
            {
                await change.RemoveAsync(indicator);
            }

            foreach (var fund in await change.ListAsync<KeptProjectFund>(scope, ("project", kept.Id)))
            {
                await change.RemoveAsync(fund);
            }

            await change.RemoveAsync(kept);
            return "?done=projects.done.removed";
        });
        return address is null ? Results.NotFound() : Back(scope, address);
    }

    internal static IResult Back(Scope scope, string rest) => Results.LocalRedirect($"/u/{Uri.EscapeDataString(scope.Unit)}/{scope.Year}/projects{rest}");
}
