using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Api;

/// <summary>The interface for programs: /api/v1, described by /api/v1/openapi.json, explained to people at /api.</summary>
public static class ApiServices
{
    public const string Root = "/api/v1";

    /// <summary>Requests a token may make in a minute.</summary>
    public const string LimitSetting = "Mingzhang:Api:PerMinute";

    /// <summary>Header of each answer below /api, refusals too: the newest version of the interface, by which a program knows the server.</summary>
    public const string VersionHeader = "Mingzhang-Api";

    private const string Newest = "1";

    private const int UsualLimit = 600;

    // Several programs may share an address; unknown tokens count here too, or guessing would be free.
    private const int TokensAnAddress = 5;

    // Above what people need, far below what guessing needs; accounts have their own locks besides.
    private const int SignInsAMinute = 120;

    public static void AddApi(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var perMinute = builder.Configuration.GetValue(LimitSetting, UsualLimit);
        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(context =>
                    IsApi(context) ? Window("address " + AddressOf(context), perMinute * TokensAnAddress)
                    : HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/sign-in") ? Window("sign-in " + AddressOf(context), SignInsAMinute)
                    : RateLimitPartition.GetNoLimiter("")),
                PartitionedRateLimiter.Create<HttpContext, string>(context => IsApi(context) ? Window("token " + TokenOf(context), perMinute) : RateLimitPartition.GetNoLimiter("")));
        });
        builder.Services.AddSingleton<Imports>();
        builder.Services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer(Describe);
        });
    }

    public static void MapApi(this WebApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        application.MapOpenApi(Root + "/openapi.json").OpenToAll();
        var api = application.MapGroup(Root).DisableAntiforgery().AddEndpointFilter<ApiFaults>();
        api.MapUnits();
        api.MapStatus();
        api.MapBooks();
        api.MapRecords();
        api.MapWorkOfUnits();
        api.MapChecks();
    }

    internal static Task TellVersion(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            // Just before it is sent, since an answer about a fault begins with headers cleared.
            context.Response.OnStarting(static headers =>
            {
                ((IHeaderDictionary)headers)[VersionHeader] = Newest;
                return Task.CompletedTask;
            }, context.Response.Headers);
        }

        return next(context);
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(Root);

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    // The token itself is kept nowhere.
    private static string TokenOf(HttpContext context) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString())).AsSpan(0, 12));

    private static RateLimitPartition<string> Window(string key, int most) => RateLimitPartition.GetFixedWindowLimiter(key, _ => new()
    {
        PermitLimit = most,
        Window = TimeSpan.FromMinutes(1),
        QueueLimit = 0,
    });

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        const string Name = "token";
        document.Info = new()
        {
            Title = "Mingzhang 明账",
            Version = "1",
            Description = "Amounts are integer fen (分). Lists are paged: ?after=&limit=, the next page is in the Link header. Errors are application/problem+json. Tokens are made at /account/tokens.",
        };
        document.Servers = [new() { Url = "/" }];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Name] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token of /account/tokens: mz_…" },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Name, document)] = [] }];
        return Task.CompletedTask;
    }
}
