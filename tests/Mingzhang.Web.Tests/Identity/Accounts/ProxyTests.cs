using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Tests.Identity.Accounts;

/// <summary>Where a request comes from, behind a reverse proxy and without.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("10.0.0.2", "10.0.0.2", "203.0.113.7")]
    [InlineData("10.0.0.2", "10.0.0.9", "10.0.0.9")]
    [InlineData("", "10.0.0.2", "10.0.0.2")]
    public async Task Only_a_proxy_that_is_known_says_where_a_request_comes_from(string proxies, string from, string counted)
    {
        await using var site = await TestSite.NewAsync(Engine.Sqlite, services => services.AddSingleton<IStartupFilter>(new From(from)), [("Mingzhang:Proxies", proxies)]);
        var browser = site.Browser();
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        (await AccountScene.EnterAsync(browser, "somebody", "wrong")).ShouldEndWith("failed=wrong");
        (await site.Keeper.ReadAsync(looking => looking.EverywhereAsync<KeptLockout>())).Select(row => row.Id).ShouldContain($"address/{counted}");
    }

    private sealed class From(string address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
        {
            application.Use((context, rest) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                return rest(context);
            });
            next(application);
        };
    }
}
