using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingzhang.Book.Payments;
using Mingzhang.Model;
using Mingzhang.Packs.Payments;
using Mingzhang.Store;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Hosting;

namespace Mingzhang.Web.Spending;

/// <summary>What the pages of payments send.</summary>
internal static class PaymentEndpoints
{
    private const string Page = "payments";

    public static void MapPayments(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/u/{unit}/{year:int}/execution/payments");
        group.MapPost("/upload", UploadAsync).Needs("payments.import").WithMetadata(new RequestSizeLimitAttribute(WebServices.UploadLimit));
        group.MapPost("/preview/{id}/columns", MapColumnsAsync).Needs("payments.import");
        group.MapPost("/preview/{id}/take-over", TakeOverAsync).Needs("payments.import");
        group.MapPost("/preview/{id}/forget", ForgetAsync).Needs("payments.import");
        group.MapPost("/imports/{id}/undo", UndoAsync).Needs("payments.undo");
        group.MapPost("/add", AddAsync).Needs("payments.import");
        group.MapPost("/assign", AssignAsync).Needs("payments.import");
        group.MapPost("/remove", RemoveAsync).Needs("payments.undo");
    }

    private static async Task<IResult> UploadAsync(Visit visit, Keeper keeper, IFormFile? file)
    {
        if (file is not { Length: > 0 })
        {
            return ExecutionAddress.Failed(visit.Scope, Page, "no-file");
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        var upload = await keeper.ChangeAsync(visit.Actor("payments.import"), visit.District, "payments.upload", change => Uploads.KeepAsync(change, visit.Scope, PaymentUploads.Kind, file.FileName, content.ToArray()));
        return Results.LocalRedirect(ExecutionAddress.Of(visit.Scope, $"{Page}/preview/{upload.Id}"));
    }

    private static async Task<IResult> MapColumnsAsync(string id, HttpRequest request, Visit visit, Keeper keeper, PaymentUploads uploads, CancellationToken cancellation)
    {
        var form = await request.ReadFormAsync(cancellation);
        if (await keeper.ReadAsync(looking => uploads.ReviewAsync(looking, visit.Scope, id, visit.Person!.Id, cancellation), cancellation) is not { } review)
        {
            return ExecutionAddress.Failed(visit.Scope, Page, "upload-gone");
        }

        var heads = review.Preview.Sheets.SelectMany(sheet => sheet.Heads).Distinct(StringComparer.Ordinal).ToList();
        var columns = heads.Select((head, index) => (head, Field: Enum.TryParse<PaymentField>(form[$"field-{index}"], out var field) && Enum.IsDefined(field) ? field : (PaymentField?)null))
            .Where(pair => pair.Field is not null).Select(pair => new MappedColumn(pair.head, pair.Field!.Value)).ToList();
        var path = $"{Page}/preview/{id}";
        if (columns.GroupBy(column => column.Field).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return ExecutionAddress.Failed(visit.Scope, path, "column-twice", ("field", twice.Key.ToString()));
        }

        var mapping = new PaymentMapping { Columns = columns, Unit = MoneyUnit.Named(form["unit"].ToString())?.Name, PaidOnCredit = form["credit"] == "true" ? true : null };
        await keeper.ChangeAsync(visit.Actor("payments.import"), visit.District, "payments.columns", change => Uploads.MapAsync(change, visit.Scope, review.Upload, mapping.ToJson()), cancellation);
        return ExecutionAddress.Done(visit.Scope, path, "columns");
    }

    private static async Task<IResult> TakeOverAsync(string id, Visit visit, Keeper keeper, PaymentUploads uploads, CancellationToken cancellation, [FromForm] bool leaveOut = false, [FromForm] long version = 0)
    {
        if (await keeper.ReadAsync(looking => uploads.ReviewAsync(looking, visit.Scope, id, visit.Person!.Id, cancellation), cancellation) is not { } review)
        {
            return ExecutionAddress.Failed(visit.Scope, Page, "upload-gone");
        }

        var path = $"{Page}/preview/{id}";
        if (review.Upload.Version != version)
        {
            return ExecutionAddress.Failed(visit.Scope, path, "columns-changed");
        }

        if (review.Reading.HasErrors && !leaveOut)
        {
            return ExecutionAddress.Failed(visit.Scope, path, "faults");
        }

        try
        {
            var import = await keeper.ChangeAsync(visit.Actor("payments.import"), visit.District, "payments.import", change => PaymentUploads.TakeOverAsync(change, visit.Scope, review), cancellation);
            return import is null ? ExecutionAddress.Done(visit.Scope, Page, "nothing-new") : ExecutionAddress.Done(visit.Scope, Page, "imported", ("import", import.Id));
        }
        catch (StoreException)
        {
            return ExecutionAddress.Failed(visit.Scope, Page, "upload-gone");
        }
    }

    private static async Task<IResult> ForgetAsync(string id, Visit visit, Keeper keeper)
    {
        if (await keeper.ReadAsync(looking => Uploads.FindAsync(looking, visit.Scope, id, visit.Person!.Id)) is { } upload)
        {
            await keeper.ChangeAsync(visit.Actor("payments.import"), visit.District, "payments.upload", change => Uploads.ForgetAsync(change, visit.Scope, upload));
        }

        return ExecutionAddress.Done(visit.Scope, Page, "forgotten");
    }

    private static async Task<IResult> UndoAsync(string id, Visit visit, Keeper keeper)
    {
        var count = await keeper.ChangeAsync(visit.Actor("payments.undo"), visit.District, "payments.undo", change => PaymentUploads.UndoAsync(change, visit.Scope, id));
        return count is { } removed
            ? ExecutionAddress.Done(visit.Scope, Page, "undone", ("count", removed.ToString(CultureInfo.InvariantCulture)))
            : ExecutionAddress.Failed(visit.Scope, Page, "import-gone");
    }

    private static async Task<IResult> AddAsync(Visit visit, Keeper keeper, [FromForm] TypedPayment given)
    {
        var scope = visit.Scope;
        var projects = await keeper.ReadAsync(looking => looking.ListAsync<KeptProject>(scope));
        if (given.Read(scope, projects) is not { } payment)
        {
            return ExecutionAddress.Failed(scope, Page, given.Fault(scope), [.. given.Values, ("open", "add")]);
        }

        await keeper.ChangeAsync(visit.Actor("payments.import"), visit.District, "payments.add", change => change.AddAsync(payment));
        return ExecutionAddress.Done(scope, Page, "added");
    }

    private static async Task<IResult> AssignAsync(Visit visit, Keeper keeper, [FromForm] string id, [FromForm] long version, [FromForm] string? project, [FromForm] string? back)
    {
        var scope = visit.Scope;
        var code = project ?? "";
        var path = Page + (back is { Length: > 0 } && back[0] == '?' ? back : "");
        var projects = await keeper.ReadAsync(looking => looking.ListAsync<KeptProject>(scope));
        if (code.Length > 0 && !projects.Any(known => known.Code == code && !known.IsDepartment))
        {
            return ExecutionAddress.Failed(scope, path, "project-gone");
        }

        var edited = await keeper.ChangeAsync(visit.Actor("payments.import"), visit.District, "payments.assign", change => change.EditAsync<KeptPayment>(scope.Key(id), version, new Dictionary<string, string?>(StringComparer.Ordinal) { ["project"] = code }));
        return edited.IsGone ? ExecutionAddress.Failed(scope, path, "payment-gone")
            : edited.Conflicts.Count > 0 ? ExecutionAddress.Failed(scope, path, "assigned-by-other", ("by", edited.Conflicts[0].By))
            : ExecutionAddress.Done(scope, path, "assigned");
    }

    // Only what was typed: a row of an import goes with its import.
    private static async Task<IResult> RemoveAsync(Visit visit, Keeper keeper, [FromForm] string id)
    {
        var isRemoved = await keeper.ChangeAsync(visit.Actor("payments.undo"), visit.District, "payments.remove", async change =>
        {
            if (await change.FindAsync<KeptPayment>(visit.Scope.Key(id)) is not { Import: "" } payment || !payment.RowKey.StartsWith(TypedPayment.Prefix, StringComparison.Ordinal))
            {
                return false;
            }

            await change.RemoveAsync(payment);
            return true;
        });
        return isRemoved ? ExecutionAddress.Done(visit.Scope, Page, "removed") : ExecutionAddress.Failed(visit.Scope, Page, "payment-gone");
    }
}
