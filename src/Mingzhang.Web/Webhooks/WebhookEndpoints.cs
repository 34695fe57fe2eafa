using Microsoft.AspNetCore.Mvc;
using Mingzhang.Web.Access;
using Mingzhang.Web.Components;
using Mingzhang.Web.Components.Pages.Administration;
using Mingzhang.Web.Jobs;

namespace Mingzhang.Web.Webhooks;

/// <summary>The forms of /system/webhooks.</summary>
public static class WebhookEndpoints
{
    public static void AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<HookSender>();
        services.AddSingleton<WebhookDesk>();
        services.AddSingleton<IJobHandler, HookJob>();
    }

    public static void MapWebhooks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/system/webhooks/add", async (Visit visit, WebhookDesk desk, IFormCollection form) =>
        {
            var url = form["url"].ToString();
            var (secret, failed) = await desk.AddAsync(visit.Actor("webhooks.manage"), visit.District, url, form["subjects"].OfType<string>());
            // The secret is shown here and kept sealed; no address ever holds it.
            return PageAnswer.Of<WebhooksPage>(failed is null ? 200 : 422, (nameof(WebhooksPage.Secret), secret), (nameof(WebhooksPage.Fault), failed), (nameof(WebhooksPage.Entered), failed is null ? null : url));
        }).Needs("webhooks.manage");
        routes.MapPost("/system/webhooks/pause", async (Visit visit, WebhookDesk desk, [FromForm] string? hook) => Back(await desk.PauseAsync(visit.Actor("webhooks.manage"), visit.District, hook), "saved")).Needs("webhooks.manage");
        routes.MapPost("/system/webhooks/remove", async (Visit visit, WebhookDesk desk, [FromForm] string? hook) => Back(await desk.RemoveAsync(visit.Actor("webhooks.manage"), visit.District, hook), "removed")).Needs("webhooks.manage");
        routes.MapPost("/system/webhooks/try", async (Visit visit, WebhookDesk desk, [FromForm] string? hook) => Back(await desk.TryAsync(visit.Actor("webhooks.manage"), visit.District, hook), "tried")).Needs("webhooks.manage");
    }

    private static IResult Back(bool isDone, string done) => Results.LocalRedirect($"/system/webhooks?{(isDone ? $"done={done}" : "failed=unknown")}");
}
