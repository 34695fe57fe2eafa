using Mingzhang.Web.Access;
using Mingzhang.Web.Components;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Hosting;

/// <summary>The way of a request through the application.</summary>
public static class WebPipeline
{
    /// <summary>All that comes before an endpoint. What knows and authorises persons is added by <paramref name="authorise"/>: after the
    /// endpoint is known, before a page asks who is there.</summary>
    public static void UseShell(this WebApplication application, Action<IApplicationBuilder>? authorise = null)
    {
        ArgumentNullException.ThrowIfNull(application);
        application.UseMiddleware<AccessLog>();
        application.UseMiddleware<SecurityHeaders>();
        // Only over HTTPS, and never for the own machine.
        application.UseHsts();
        application.UseResponseCompression();
        // Programs get problem details, people a page that says what to do.
        application.UseWhen(
            IsForMachines,
            branch =>
            {
                branch.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => true });
                branch.UseStatusCodePages();
            }
        );
        application.UseWhen(
            context => !IsForMachines(context),
            branch =>
            {
                branch.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/status/500", SuppressDiagnosticsCallback = _ => true });
                branch.UseStatusCodePagesWithReExecute("/status/{0}");
            }
        );
        var files = application.Services.GetRequiredService<OwnFiles>();
        application.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = files.SetCaching });
        application.UseRouting();
        authorise?.Invoke(application);
        application.UseMiddleware<CurrentMiddleware>();
        application.UseAntiforgery();
    }

    public static void MapShell(this WebApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        application.MapHealthChecks("/health/live", new() { Predicate = _ => false }).OpenToAll();
        application.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(WebServices.ReadyTag) }).OpenToAll();
        application.MapPreferences();
        application.MapRazorComponents<App>();
    }

    private static bool IsForMachines(HttpContext context) => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/health");
}
