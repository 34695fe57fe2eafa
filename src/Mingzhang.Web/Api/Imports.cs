using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mingzhang.Book.Payments;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Store.Blobs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;
using Mingzhang.Web.Hosting;
using Change = Mingzhang.Store.Changes.Change;

namespace Mingzhang.Web.Api;

/// <summary>What an import added.</summary>
/// <param name="Import">Its id; it can be undone as a whole on the page of payments.</param>
/// <param name="Added">Payments that are new.</param>
/// <param name="Known">Payments that were there.</param>
/// <param name="Differing">Payments that are there with other codes: left as they are.</param>
/// <param name="TotalFen">Sum of what was added, in fen.</param>
/// <param name="Faults">What of the file was not understood.</param>
public sealed record ApiImported(string Import, int Added, int Known, int Differing, long TotalFen, IReadOnlyList<ApiFault> Faults);

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
        var projects = await keeper.ReadAsync(looking => looking.ListAsync<KeptProject>(scope));
        var reading = PaymentImport.Read(body, name, packs, new(scope.Unit, scope.Year) { Projects = [.. projects.Select(project => (project.Code, project.Name))] }, cancellation: context.RequestAborted);
        return await OnceAsync(context, visit, body, "payments.import", async change =>
        {
            if (reading.Payments.Count == 0 || reading.HasErrors)
            {
                return (StatusCodes.Status422UnprocessableEntity, (object)new { code = "payments", detail = "Nothing was taken over.", faults = ApiBooks.Show(reading.Faults) });
            }

            var kept = await change.ListAsync<KeptPayment>(scope);
            var merge = PaymentMerge.Of(kept.Select(Known), reading.Payments);
            var import = await change.AddAsync(new KeptImport
            {
                Unit = scope.Unit, Year = scope.Year, Kind = "payments", FileName = name, Hash = await BlobStore.KeepAsync(change, body), Mapping = reading.Mapping.ToJson(),
                By = visit.Person!.Name, At = change.At, Added = merge.New.Count, Known = merge.Known.Count, TotalFen = merge.New.Sum(payment => payment.Amount.Fen),
            });
            foreach (var payment in merge.New)
            {
                await change.AddAsync(Row(scope, import.Id, payment));
            }

            return (StatusCodes.Status200OK, new ApiImported(import.Id, merge.New.Count, merge.Known.Count, merge.Differing.Count, import.TotalFen, ApiBooks.Show(reading.Faults)));
        });
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

    private static Payment Known(KeptPayment kept) => new()
    {
        Key = kept.RowKey, Date = kept.OnDay, Amount = Money.OfFen(kept.AmountFen), Project = kept.Project, Function = Number(kept.Function), Economy = Number(kept.Economy),
        GovernmentEconomy = Number(kept.GovernmentEconomy), Fund = kept.Fund == Fund.All ? null : kept.Fund, Payee = kept.Payee, Summary = kept.Summary, Voucher = kept.Voucher,
    };

    private static KeptPayment Row(Scope scope, string import, Payment payment) => new()
    {
        Unit = scope.Unit, Year = scope.Year, Import = import, RowKey = payment.Key, OnDay = payment.Date, AmountFen = payment.Amount.Fen, Project = payment.Project, Function = Text(payment.Function),
        Economy = Text(payment.Economy), GovernmentEconomy = Text(payment.GovernmentEconomy), Fund = payment.Fund ?? Fund.All, Payee = payment.Payee, Summary = payment.Summary,
        Voucher = payment.Voucher, Approval = payment.Plan, Row = payment.Row,
    };

    private static int Number(string code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(int code) => code == 0 ? "" : code.ToString(CultureInfo.InvariantCulture);
}
