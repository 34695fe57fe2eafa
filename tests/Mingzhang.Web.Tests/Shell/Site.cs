using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Tests.Shell;

/// <summary>The application, with whoever a header names instead of a person who signed in.</summary>
public class Site : WebApplicationFactory<Program>
{
    private readonly string folder = Directory.CreateTempSubdirectory("mingzhang").FullName;

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    public HttpClient Visitor() => CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>A preparer of unit 401001 in 2026.</summary>
    public HttpClient Preparer()
    {
        var client = Visitor();
        client.DefaultRequestHeaders.Add(StubSource.Header, "preparer");
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Mingzhang:Database", Path.Combine(folder, "book.db"));
        builder.UseSetting("Mingzhang:Demonstration", "false");
        builder.ConfigureTestServices(services => services.AddScoped<ICurrentSource, StubSource>());
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>The application as it runs for its users.</summary>
public sealed class SiteInUse : Site
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment("Production");
    }
}

internal sealed class StubSource : ICurrentSource
{
    public const string Header = "stub-person";

    public ValueTask FillAsync(HttpContext context, Current current)
    {
        switch ((string?)context.Request.Headers[Header])
        {
            case "preparer":
                current.Person = new("lixiao", "李晓");
                current.Unit = new(current.Unit?.Code ?? "401001", "示例县融媒体中心");
                current.Year ??= 2026;
                current.Units = [new("401001", "示例县融媒体中心"), new("401002", "示例县广播电视台")];
                current.Years = [2026, 2025];
                current.Roles = [new("preparer", "经办"), new("lead", "项目负责人")];
                current.Permissions = new HashSet<string>(
                    ["budget.view", "targets.view", "execution.view", "documents.check"],
                    StringComparer.Ordinal
                );
                break;
            // As a fault within a page would be; the page of errors that follows has another path.
            case "fault" when context.Request.Path == "/":
                throw new InvalidOperationException("a fault of the program");
        }

        return ValueTask.CompletedTask;
    }
}

internal static class Pages
{
    public static async Task<IDocument> PageAsync(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        return await PageAsync(response);
    }

    public static async Task<IDocument> PageAsync(this HttpResponseMessage response)
    {
        var words = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(request => request.Content(words));
    }
}
