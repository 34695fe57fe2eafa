using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Api;

/// <summary>预算明细; the amount in fen.</summary>
public sealed record ApiLine(string Id, long Version, int OfYear, string Stage, string Flow, string Fund, string Nature, string Function, string Economy, string GovernmentEconomy, string Project, long AmountFen, bool IsCarriedOver, string Note);

public sealed record ApiProject(string Id, long Version, string Code, string Name, string Department, string Purpose, string Goal, int StartYear, int EndYear);

public sealed record ApiIndicator(string Id, long Version, string Project, string? First, string? Second, string Name, string Comparison, string Target, string MeasureUnit, decimal? Weight, string Actual, decimal? Score, string Reason);

public sealed record ApiPayment(string Id, long Version, DateOnly OnDay, long AmountFen, string Project, string Function, string Economy, string GovernmentEconomy, string Fund, string Payee, string Summary, string Voucher, string Import);

/// <summary>佐证, without its content.</summary>
public sealed record ApiEvidence(string Id, string Project, string Indicator, string FileName, string MediaType, long Size, string Sha256, DateTimeOffset At);

public sealed record ApiVersion(string Id, string Subject, string Round, string Name, string Sha256, DateTimeOffset At);

public sealed record ApiEdition(string Id, int Number, string Fingerprint, DateTimeOffset At, bool IsPublished, DateTimeOffset? PublishedAt);

/// <summary>The records of a unit's year, page by page.</summary>
internal static class ApiRecords
{
    private const string Route = "/units/{unit}/years/{year:int}/";

    public static void MapRecords(this IEndpointRouteBuilder api)
    {
        List<KeptLine, ApiLine>(api, "lines", "budget.view", "Budget lines", line => new(line.Id, line.Version, line.OfYear, line.Stage.ToString(), line.Flow.ToString(), line.Fund.ToString(), line.Nature.ToString(), line.Function, line.Economy, line.GovernmentEconomy, line.Project, line.AmountFen, line.IsCarriedOver, line.Note));
        // Persons' names and numbers stay where people need them: on the pages.
        List<KeptProject, ApiProject>(api, "projects", "targets.view", "Projects", project => new(project.Id, project.Version, project.Code, project.Name, project.Department, project.Purpose, project.Goal, project.StartYear, project.EndYear));
        List<KeptIndicator, ApiIndicator>(api, "indicators", "targets.view", "Indicators with targets and results", one => new(one.Id, one.Version, one.Project, one.First?.ToString(), one.Second?.ToString(), one.Name, one.Comparison.ToString(), one.Target, one.MeasureUnit, one.Weight, one.Actual, one.Score, one.Reason));
        List<KeptPayment, ApiPayment>(api, "payments", "execution.view", "Payments", payment => new(payment.Id, payment.Version, payment.OnDay, payment.AmountFen, payment.Project, payment.Function, payment.Economy, payment.GovernmentEconomy, payment.Fund.ToString(), payment.Payee, payment.Summary, payment.Voucher, payment.Import));
        List<KeptEvidence, ApiEvidence>(api, "evidence", "evidence.view", "Evidence, without content", file => new(file.Id, file.Project, file.Indicator, file.FileName, file.MediaType, file.Size, file.Hash, file.At));
        List<KeptVersion, ApiVersion>(api, "versions", "history.view", "Frozen versions", version => new(version.Id, version.Subject, version.Round, version.Name, version.Hash, version.At));
        List<KeptEdition, ApiEdition>(api, "editions", "disclosure.view", "Editions of what is disclosed", edition => new(edition.Id, edition.Number, edition.Fingerprint, edition.At, edition.IsPublished, edition.PublishedAt));
        api.MapPost(Route + "payments/imports", Imports.PaymentsAsync).Needs("payments.import").Accepts<byte[]>("application/octet-stream").Produces<ApiImported>().ProducesProblem(422)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(Hosting.WebServices.UploadLimit)).WithTags("payments").WithSummary("Import an export of the payment system (.xlsx, .xls, .csv) sent as the body; an Idempotency-Key makes repeating it safe");
        api.MapPost(Route + "payments/imports/{import}/undo", Imports.UndoPaymentsAsync).Needs("payments.undo").Produces<ApiUndone>().ProducesProblem(404).WithTags("payments").WithSummary("Take an import back: exactly its payments go. Repeating it is safe");
    }

    private static void List<TRecord, T>(IEndpointRouteBuilder api, string name, string permission, string summary, Func<TRecord, T> show)
        where TRecord : Kept =>
        api.MapGet(Route + name, async (HttpContext context, Visit visit, Keeper keeper, string? after, int? limit) =>
            ApiAnswers.Page(context, await keeper.ReadAsync(looking => looking.ListAsync<TRecord>(visit.Scope)), record => record.Id, show, after, limit))
            .Needs(permission).Produces<Page<T>>().WithTags(name is "versions" or "editions" ? "versions" : name).WithSummary(summary);
}
