using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Drafts;
using Mingzhang.Writing.Excel;
using Mingzhang.Writing.Word;

namespace Mingzhang.Web.Spending;

/// <summary>Values that two persons entered at the same time: what is kept, and what the second one wants.</summary>
/// <param name="Indicator">Id of the indicator.</param>
/// <param name="Field">Column.</param>
/// <param name="Mine">What the second person entered.</param>
/// <param name="Theirs">What is kept.</param>
/// <param name="By">Who entered that.</param>
public sealed record MonitoringConflict(string Indicator, string Field, string Mine, string Theirs, string By);

/// <summary>What the page of monitoring sends.</summary>
internal static class MonitoringEndpoints
{
    public const string ConflictField = "monitoring-conflict";
    private const int LongestText = 1000;

    public static void MapMonitoring(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/u/{unit}/{year:int}/execution/monitoring");
        group.MapPost("/save", SaveAsync).Needs("monitoring.edit");
        group.MapPost("/resolve", ResolveAsync).Needs("monitoring.edit");
        group.MapPost("/remedied", RemediedAsync).Needs("monitoring.edit");
        group.MapGet("/form.{format}", FormAsync).Needs("execution.view");
    }

    /// <summary>Names the draft of a project's form.</summary>
    public static string DraftOf(Scope scope, int through, string project) => string.Create(CultureInfo.InvariantCulture, $"monitoring/{scope.Unit}/{scope.Year}/{through}/{project}");

    private static async Task<IResult> SaveAsync(HttpRequest request, Visit visit, Keeper keeper, PackSet packs, DraftBox drafts)
    {
        var form = await request.ReadFormAsync();
        var scope = visit.Scope;
        if (!int.TryParse(form["through"], NumberStyles.None, CultureInfo.InvariantCulture, out var through) || through is < 1 or > 12)
        {
            return ExecutionAddress.Failed(scope, "monitoring", "through");
        }

        var code = form["project"].ToString();
        var path = $"monitoring?through={through.ToString(CultureInfo.InvariantCulture)}&project={Uri.EscapeDataString(code)}";
        var given = await keeper.ReadAsync(async looking => (
            MayEdit: await MonitoringRecords.MayEditAsync(looking, scope, packs, through),
            Project: (await looking.ListAsync<KeptProject>(scope, ("code", code))).FirstOrDefault(project => !project.IsDepartment),
            Indicators: await looking.ListAsync<KeptIndicator>(scope)));
        if (given.Project is not { } project)
        {
            return ExecutionAddress.Failed(scope, "monitoring", "project-gone");
        }

        if (!given.MayEdit)
        {
            return ExecutionAddress.Failed(scope, path, "closed");
        }

        List<(string Indicator, long Version, Dictionary<string, string?> Fields)> answers = [];
        foreach (var indicator in given.Indicators.Where(indicator => indicator.Project == project.Id && form.ContainsKey($"actual.{indicator.Id}")))
        {
            var fields = Fields(form, indicator.Id);
            if (fields["remedy_due"] is { Length: > 0 } due && !DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                return ExecutionAddress.Failed(scope, path, "due");
            }

            answers.Add((indicator.Id, long.TryParse(form[$"version.{indicator.Id}"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0, fields));
        }

        var conflict = await keeper.ChangeAsync(visit.Actor("monitoring.edit"), visit.District, "monitoring.save", change => KeepAsync(change, scope, through, project, answers));
        // What could not be kept lies in a draft of its own.
        await drafts.KeepAsync(visit, DraftOf(scope, through, code), "");
        return conflict is null ? ExecutionAddress.Done(scope, path, "saved") : ExecutionAddress.Failed(scope, path, "conflict", ("conflict", conflict));
    }

    // Id of the draft that holds what could not be kept; null where all was.
    private static async Task<string?> KeepAsync(Change change, Scope scope, int through, KeptProject project, List<(string Indicator, long Version, Dictionary<string, string?> Fields)> answers)
    {
        List<MonitoringConflict> conflicts = [];
        foreach (var (indicator, version, fields) in answers)
        {
            var key = scope.Key(MonitoringRecords.IdOf(through, indicator));
            if (await change.FindAsync<KeptMonitoring>(key) is null)
            {
                if (fields.Values.All(string.IsNullOrEmpty))
                {
                    continue;
                }

                await change.AddAsync(new KeptMonitoring { District = scope.District, Unit = scope.Unit, Year = scope.Year, Id = key.Id, Month = through, Project = project.Id, Indicator = indicator });
                await change.EditAsync<KeptMonitoring>(key, 1, fields);
                continue;
            }

            var edited = await change.EditAsync<KeptMonitoring>(key, version, fields);
            conflicts.AddRange(edited.Conflicts.Where(field => (field.Mine ?? "") != (field.Base ?? "")).Select(field => new MonitoringConflict(indicator, field.Column, field.Mine ?? "", field.Theirs ?? "", field.By)));
        }

        if (conflicts.Count == 0)
        {
            return null;
        }

        return (await change.AddAsync(new KeptDraft
        {
            District = scope.District,
            Unit = scope.Unit,
            Year = scope.Year,
            Person = change.Actor.Person,
            Field = ConflictField,
            Words = JsonSerializer.Serialize(conflicts),
            At = change.At,
        })).Id;
    }

    private static async Task<IResult> ResolveAsync(Visit visit, Keeper keeper, PackSet packs, [FromForm] string conflict, [FromForm] int through, [FromForm] string? project, [FromForm] string? choice)
    {
        var scope = visit.Scope;
        var path = $"monitoring?through={through.ToString(CultureInfo.InvariantCulture)}&project={Uri.EscapeDataString(project ?? "")}";
        var isResolved = await keeper.ChangeAsync(visit.Actor("monitoring.edit"), visit.District, "monitoring.resolve", async change =>
        {
            if (await ConflictsAsync(change, scope, conflict, change.Actor.Person) is not { } kept || !await MonitoringRecords.MayEditAsync(change, scope, packs, through))
            {
                return false;
            }

            if (choice == "mine")
            {
                foreach (var group in kept.Conflicts.GroupBy(found => found.Indicator))
                {
                    var key = scope.Key(MonitoringRecords.IdOf(through, group.Key));
                    if (await change.FindAsync<KeptMonitoring>(key) is { } note)
                    {
                        await change.EditAsync<KeptMonitoring>(key, note.Version, group.ToDictionary(found => found.Field, string? (found) => found.Mine, StringComparer.Ordinal));
                    }
                }
            }

            await change.RemoveAsync(kept.Draft);
            return true;
        });
        return isResolved ? ExecutionAddress.Done(scope, path, "resolved") : ExecutionAddress.Failed(scope, path, "conflict-gone");
    }

    /// <summary>A person's own conflicts; null if there are none of this name.</summary>
    public static async Task<(KeptDraft Draft, IReadOnlyList<MonitoringConflict> Conflicts)?> ConflictsAsync(Looking looking, Scope scope, string id, string person) =>
        await looking.FindAsync<KeptDraft>(scope.Key(id)) is { Field: ConflictField } draft && draft.Person == person
            ? (draft, JsonSerializer.Deserialize<List<MonitoringConflict>>(draft.Words) ?? []) : null;

    private static async Task<IResult> RemediedAsync(Visit visit, Keeper keeper, [FromForm] string id, [FromForm] long version, [FromForm] bool isDone = false)
    {
        var scope = visit.Scope;
        var edited = await keeper.ChangeAsync(visit.Actor("monitoring.edit"), visit.District, "monitoring.remedied", change =>
            change.EditAsync<KeptMonitoring>(scope.Key(id), version, new Dictionary<string, string?>(StringComparer.Ordinal) { ["is_remedied"] = isDone ? "true" : "0" }));
        var path = edited.Now is { } now ? $"monitoring?through={now.Month.ToString(CultureInfo.InvariantCulture)}" : "monitoring";
        return edited.IsGone ? ExecutionAddress.Failed(scope, path, "remedy-gone") : ExecutionAddress.Done(scope, path, isDone ? "remedied" : "reopened");
    }

    private static async Task<IResult> FormAsync(string format, Visit visit, Keeper keeper, PackSet packs, int? through, string? project)
    {
        if (format is not ("docx" or "xlsx") || through is not (>= 1 and <= 12) || !packs.Sheets.ContainsKey("monitoring"))
        {
            return Results.NotFound();
        }

        var loaded = await keeper.LookAsync(async looking => await ExecutionBook.LoadAsync(looking, visit.Scope, packs) is { } book
            ? (Book: book, Notes: await looking.ListAsync<KeptMonitoring>(visit.Scope, ("month", through))) : default);
        if (loaded.Book is not { } own)
        {
            return Results.NotFound();
        }

        var document = MonitoringRecords.Document(own, packs, MonitoringRecords.Of(own, loaded.Notes, through.Value).Round, string.IsNullOrEmpty(project) ? null : project);
        using var stream = new MemoryStream();
        if (format == "docx")
        {
            DocxWriter.Write(document, stream);
        }
        else
        {
            XlsxWriter.Write(document, stream, totalsAsFormulas: false);
        }

        return Results.File(stream.ToArray(), format == "docx" ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{document.Title}.{format}");
    }

    private static Dictionary<string, string?> Fields(IFormCollection form, string indicator) => new(StringComparer.Ordinal)
    {
        ["actual"] = Line(form[$"actual.{indicator}"]),
        ["expected"] = Line(form[$"expected.{indicator}"]),
        ["cause"] = string.Join(' ', form[$"cause.{indicator}"].Where(text => Enum.TryParse<DeviationReason>(text, out var reason) && Enum.IsDefined(reason)).Distinct(StringComparer.Ordinal)),
        ["words"] = Line(form[$"words.{indicator}"]),
        ["possibility"] = Enum.TryParse<Attainability>(form[$"possibility.{indicator}"], out var possible) && Enum.IsDefined(possible) ? possible.ToString() : "",
        ["remedy"] = Line(form[$"remedy.{indicator}"]),
        ["remedy_due"] = Line(form[$"due.{indicator}"]),
    };

    private static string Line(string? text)
    {
        var line = (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        return line.Length <= LongestText ? line : line[..LongestText];
    }
}
