using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Projects;

/// <summary>Takes indicators over from elsewhere: each with its value of this year, and if that is the old one, with the reason.</summary>
internal static class TakeEndpoint
{
    public static async Task<IResult> TakeAsync(string project, Visit visit, Keeper keeper, PackSet packs, WorkEditing editing, IFormCollection form)
    {
        var scope = visit.Scope;
        var place = form["from"].ToString();
        var address = await keeper.ChangeAsync(visit.Actor("targets.edit"), scope.District, "targets.take", async change =>
        {
            if (await YearBook.LoadAsync(change, scope) is not { } book || book.Find(project) is not (>= 0 and var number))
            {
                return null;
            }

            var id = book.Projects[number].Id;
            var page = $"/{id}/take?from={Uri.EscapeDataString(place)}";
            if (!await editing.MayEditAsync(change, scope, "targets", visit))
            {
                return $"{page}&failed=projects.failed.closed";
            }

            var chosen = form["take"].OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            List<KeptIndicator> taken = [];
            foreach (var source in chosen)
            {
                if (await Copies.SourceAsync(change, scope, source) is not { } candidate)
                {
                    return $"{page}&failed=projects.failed.source";
                }

                var (target, why) = (form["target:" + source].ToString().Trim(), form["why:" + source].ToString().Trim());
                if (target.Length is 0 or > SheetForm.Longest || why.Length > SheetForm.Longest)
                {
                    return $"{page}&failed=projects.failed.target";
                }

                if (Copies.IsUnchanged(candidate, target) && why.Length == 0)
                {
                    return $"{page}&failed=projects.failed.unchanged";
                }

                taken.Add(candidate.Indicator with
                {
                    Id = "", District = "", Unit = scope.Unit, Year = scope.Year, Project = id, Position = book.Indicators[number].Count + taken.Count,
                    Target = target, Basis = why.Length > 0 ? why : candidate.Indicator.Basis, CopiedFrom = source, Actual = "", Score = null, Reason = "", Evidence = "",
                });
            }

            foreach (var indicator in taken)
            {
                await change.AddAsync(indicator);
            }

            return taken.Count == 0 ? $"{page}&failed=projects.failed.none" : $"/{id}?done=projects.done.taken#indicators";
        });
        return address is null ? Results.NotFound() : ProjectsEndpoints.Back(scope, address);
    }
}
