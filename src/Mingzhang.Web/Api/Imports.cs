using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mingzhang.Book.Payments;
using Mingzhang.Packs;
using Mingzhang.Packs.Payments;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Spending;
using Change = Mingzhang.Store.Changes.Change;

namespace Mingzhang.Web.Api;

/// <summary>What an import added.</summary>
/// <param name="Import">Its id; it can be undone as a whole on the page of payments.</param>
/// <param name="Added">Payments that are new.</param>
/// <param name="Known">Payments that were there.</param>
/// <param name="Differing">Payments that are there with other codes: left as they are.</param>
/// <param name="TotalFen">Sum of what was added, in fen.</param>
/// <param name="Faults">What of the file was not understood.</param>
/// <param name="IsRemembered">The columns are those that a person set for such a file before.</param>
public sealed record ApiImported(string Import, int Added, int Known, int Differing, long TotalFen, IReadOnlyList<ApiFault> Faults, bool IsRemembered);

/// <summary>What became of an import that was taken back.</summary>
/// <param name="Import">Its id.</param>
/// <param name="Removed">Payments that went; 0 where it had been taken back before.</param>
public sealed record ApiUndone(string Import, int Removed);

/// <summary>Imports of files, each done once however often it is sent with the same key.</summary>
public sealed class Imports(Keeper keeper, PackSet packs)
{
    private const int LongestKey = 200;

    private static readonly JsonSerializerOptions Web = JsonSerializerOptions.Web;

    public static async Task<IResult> PaymentsAsync(HttpContext context, Visit visit, Imports imports, string? name)
    {
        if (await ApiAnswers.BodyAsync(context, WebServices.UploadLimit) is not { } body)
        {
            return ApiAnswers.TooLarge(WebServices.UploadLimit);
        }

        return await imports.PaymentsAsync(context, visit, string.IsNullOrWhiteSpace(name) ? "payments" : Path.GetFileName(name), body);
    }

    private async Task<IResult> PaymentsAsync(HttpContext context, Visit visit, string name, byte[] body)
    {
        var scope = visit.Scope;
        var preview = PaymentImport.Look(body, name, packs);
        var (projects, remembered) = await keeper.ReadAsync(async looking => (await looking.ListAsync<KeptProject>(scope), await PaymentUploads.RememberedAsync(looking, scope, preview)));
        // A person set these columns on the page, for files of the same heads.
        var mapping = remembered is null ? null : PaymentMapping.FromJson(remembered.Body, out _);
        var reading = PaymentImport.Read(body, name, packs, new(scope.Unit, scope.Year) { Projects = [.. projects.Where(project => !project.IsDepartment && project.Code.Length > 0).Select(project => (project.Code, project.Name))] }, mapping, context.RequestAborted);
        return await OnceAsync(context, visit, body, "payments.import", async change =>
        {
            if (reading.Payments.Count == 0 || reading.HasErrors)
            {
                return (StatusCodes.Status422UnprocessableEntity, (object)new { code = "payments", detail = "Nothing was taken over.", faults = ApiBooks.Show(reading.Faults) });
            }

            var kept = await change.ListAsync<KeptPayment>(scope);
            var merge = PaymentMerge.Of(kept.Select(KeptPayments.Of), reading.Payments);
            var import = await change.AddAsync(new KeptImport
            {
                Unit = scope.Unit, Year = scope.Year, Kind = "payments", FileName = name, Hash = await BlobStore.KeepAsync(change, body), Mapping = reading.Mapping.ToJson(),
                By = visit.Person!.Name, At = change.At, Added = merge.New.Count, Known = merge.Known.Count, TotalFen = merge.New.Sum(payment => payment.Amount.Fen),
            });
            foreach (var payment in merge.New)
            {
                await change.AddAsync(KeptPayments.Of(payment, scope, import.Id));
            }

            return (StatusCodes.Status200OK, new ApiImported(import.Id, merge.New.Count, merge.Known.Count, merge.Differing.Count, import.TotalFen, ApiBooks.Show(reading.Faults), mapping is not null));
        });
    }

    /// <summary>Takes an import back; however often it is asked for, its payments go once.</summary>
    public static async Task<IResult> UndoPaymentsAsync(Visit visit, Keeper keeper, string import)
    {
        var removed = await keeper.ChangeAsync(visit.Actor("payments.undo"), visit.District, "payments.undo", async change =>
            await change.FindAsync<KeptImport>(visit.Scope.Key(import)) is not { Kind: PaymentUploads.Kind } ? (int?)null : await PaymentUploads.UndoAsync(change, visit.Scope, import) ?? 0);
        return removed is { } count ? Results.Ok(new ApiUndone(import, count)) : ApiAnswers.Problem(StatusCodes.Status404NotFound, "no-import", "The unit and year have no such import of payments.");
    }

    /// <summary>Does something once for a key: the answer is kept in the same transaction, and a repetition gets it without anything being
    /// done. Without a key it is done each time.</summary>
    private async Task<IResult> OnceAsync(HttpContext context, Visit visit, byte[] body, string action, Func<Change, Task<(int Status, object Body)>> work)
    {
        var key = context.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey)
        {
            return ApiAnswers.Problem(StatusCodes.Status400BadRequest, "idempotency-key", $"An Idempotency-Key has up to {LongestKey} characters.");
        }

        // Of the person, so that nobody gets the answer to another's request.
        var id = Hash(Encoding.UTF8.GetBytes($"{visit.Person!.Id}\n{key}"));
        var request = Hash([.. Encoding.UTF8.GetBytes($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}\n"), .. body]);
        var (status, text, isOther, isRepeated) = await keeper.ChangeAsync(visit.Actor(action), visit.District, action, async change =>
        {
            if (key.Length > 0 && await change.FindAsync<KeptAnswer>(new(visit.District, 0, "", id)) is { } before)
            {
                return (before.Status, before.Body, before.Request != request, true);
            }

            var (code, answer) = await work(change);
            var words = JsonSerializer.Serialize(answer, Web);
            if (key.Length > 0)
            {
                await change.AddAsync(new KeptAnswer { Id = id, Request = request, Status = code, Body = words, At = change.At });
            }

            return (code, words, false, false);
        });
        if (isOther)
        {
            return ApiAnswers.Problem(StatusCodes.Status422UnprocessableEntity, "idempotency-key", "This Idempotency-Key was used for another request.");
        }

        if (isRepeated)
        {
            context.Response.Headers["Idempotent-Replayed"] = "true";
        }

        return Results.Text(text, status < 400 ? "application/json" : "application/problem+json", Encoding.UTF8, status);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
