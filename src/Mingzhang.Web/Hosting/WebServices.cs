using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Mingzhang.Web.Requests;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Hosting;

/// <summary>What the pages need to run.</summary>
public static class WebServices
{
    /// <summary>The largest request, in bytes. An endpoint that takes files raises it with <c>[RequestSizeLimit(UploadLimit)]</c>.</summary>
    public const long RequestLimit = 2 * 1024 * 1024;

    /// <summary>The largest upload, in bytes.</summary>
    public const int UploadLimit = 64 * 1024 * 1024;

    /// <summary>Health checks with this tag decide whether the server takes requests.</summary>
    public const string ReadyTag = "ready";

    public static void AddShell(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        // Before the components, or Chinese comes out as numbers.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents();
        services.AddSingleton<WordBooks>();
        services.AddSingleton<OwnFiles>();
        services.AddScoped<Current>();
        services.AddScoped<Words>();
        services.TryAddScoped<ICurrentSource, VisitorSource>();
        services.AddHttpContextAccessor();
        services.AddExceptionHandler<FaultLog>();
        services.AddProblemDetails();
        services.AddHealthChecks();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "antiforgery";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The policy of the page forbids frames, and lets documents be shown in our own.
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddHsts(options => options.MaxAge = TimeSpan.FromDays(365));
        AddCompression(services);
        AddLimits(builder);
        AddLog(builder);
    }

    private static void AddCompression(IServiceCollection services)
    {
        // Secrets in pages (antiforgery tokens) are encrypted anew each time, so their compressed length tells nothing.
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/problem+json", "text/calendar"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
    }

    private static void AddLimits(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = RequestLimit;
        });
        builder.Services.Configure<FormOptions>(options =>
        {
            options.MultipartBodyLengthLimit = UploadLimit;
            // A form of a few hundred lines, sent without script.
            options.ValueCountLimit = 20_000;
            options.ValueLengthLimit = 256 * 1024;
        });
    }

    private static void AddLog(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        }
        else
        {
            // No scopes: they hold the address of the request.
            builder.Logging.AddJsonConsole(options =>
            {
                options.IncludeScopes = false;
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
            });
        }
    }
}
