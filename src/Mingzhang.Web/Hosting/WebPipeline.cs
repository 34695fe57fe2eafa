using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
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
                branch.UseExceptionHandler(
                    new ExceptionHandlerOptions
                    {
                        ExceptionHandlingPath = "/status/500",
                        // The page of errors is a page of its own: it cannot take over what the other one began.
                        CreateScopeForErrors = true,
                        SuppressDiagnosticsCallback = _ => true,
                    }
                );
                branch.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
                branch.Use(AskForErrorPage);
            }
        );
        var files = application.Services.GetRequiredService<OwnFiles>();
        application.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = files.SetCaching });
        application.UseRouting();
        application.Use(RefuseTooLarge);
        authorise?.Invoke(application);
        application.UseMiddleware<CurrentMiddleware>();
        application.UseAntiforgery();
        application.Use(RefuseUnproven);
    }

    public static void MapShell(this WebApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        application.MapHealthChecks("/health/live", new() { Predicate = _ => false }).OpenToAll();
        application.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains(WebServices.ReadyTag) }).OpenToAll();
        application.MapPreferences();
        // Pages only show: what changes anything has an endpoint and a need of its own.
        application.MapRazorComponents<App>().Finally(endpoint =>
        {
            if (endpoint.Metadata.OfType<HttpMethodMetadata>().ToList() is { Count: > 0 } methods)
            {
                methods.ForEach(method => endpoint.Metadata.Remove(method));
                endpoint.Metadata.Add(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
            }
        });
    }

    // A page of errors is only read: what a form sent with its own method is not looked at again.
    private static Task AskForErrorPage(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            context.Request.ContentLength = null;
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        return next(context);
    }

    // Said before anything reads the request: to whoever reads it, it would only be an incomplete form.
    private static Task RefuseTooLarge(HttpContext context, RequestDelegate next)
    {
        if (context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }

    // Here, and not where the form is read: what reads no form would let it pass, and a page would answer with nothing.
    private static Task RefuseUnproven(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static bool IsForMachines(HttpContext context) =>
        context.Request.Path.StartsWithSegments(Api.ApiServices.Root) || context.Request.Path.StartsWithSegments("/health");
}
