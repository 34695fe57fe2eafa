using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Packs;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Tests.Access;

/// <summary>Walks every route with every role, and with a unit of others.</summary>
public sealed class EveryEndpointTests
{
    private static readonly string[] People = ["jingban", "xiangmu", "fuhe", "lingdao", "zhuguan", "caizheng", "shenji", "xitong", "anquan", "rizhi"];

    [Fact]
    public async Task Every_endpoint_says_what_it_needs()
    {
        await using var site = await TestSite.NewAsync();
        _ = site.Browser();
        Endpoints(site).Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is null && endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is null && endpoint.Metadata.GetMetadata<SignedInAttribute>() is null)
            .Select(endpoint => endpoint.DisplayName).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_permission_that_an_endpoint_needs_exists()
    {
        await using var site = await TestSite.NewAsync();
        var known = PackLoader.Embedded.Work.Roles.Values.SelectMany(role => role.Permissions).ToHashSet(StringComparer.Ordinal);
        Endpoints(site).SelectMany(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>()?.AnyOf ?? []).Where(permission => !known.Contains(permission)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_visitor_gets_nothing_that_is_not_open_to_all()
    {
        await using var site = await TestSite.NewAsync();
        foreach (var (method, address, endpoint) in Requests(site, "474001"))
        {
            if (endpoint.Metadata.GetMetadata<OpenToAllAttribute>() is null)
            {
                using var answer = await site.Browser().SendAsync(method, address, null);
                ((int)answer.StatusCode).ShouldBeOneOf([302, 401], $"{method} {address}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Nobody_gets_what_his_roles_do_not_allow(string account)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync(account);
        // 360001 is a unit of another department: nobody of the centre has a role there.
        foreach (var unit in new[] { "474001", "360001", "999999" })
        {
            var allowed = Allowed(account, unit);
            foreach (var (method, address, endpoint) in Requests(site, unit))
            {
                var needs = endpoint.Metadata.GetMetadata<NeedsAttribute>()?.AnyOf;
                if (needs is null || needs.Any((address.Contains($"/{unit}/", StringComparison.Ordinal) ? allowed : Allowed(account, null)).Contains))
                {
                    continue;
                }

                using var answer = await browser.SendAsync(method, address, null);
                // Where programs ask, a browser is nobody.
                ((int)answer.StatusCode).ShouldBe(address.StartsWith("/api/v1/", StringComparison.Ordinal) ? StatusCodes.Status401Unauthorized : StatusCodes.Status403Forbidden, $"{account} {method} {address}");
            }
        }
    }

    public static TheoryData<string> Everybody => [.. People];

    // What a person of the demonstration may do at a unit, or anywhere; written here once more, so that a mistake in the one place is seen.
    private static IReadOnlySet<string> Allowed(string account, string? unit)
    {
        var (role, covers) = account switch
        {
            "jingban" => ("preparer", unit is null or "474001"),
            "xiangmu" => ("lead", unit is null or "474001"),
            "fuhe" => ("reviewer", unit is null or "474001"),
            "lingdao" => ("leader", unit is null or "474001"),
            "zhuguan" => ("supervisor", unit is null or "474001"),
            "caizheng" => ("bureau", unit is null or "474001" or "360001"),
            "shenji" => ("auditor", unit is null or "474001" or "360001"),
            "xitong" => ("system", unit is null),
            "anquan" => ("security", unit is null),
            _ => ("audit-admin", unit is null),
        };
        return covers ? PackLoader.Embedded.Work.Roles[role].Permissions : new HashSet<string>();
    }

    // The framework's own endpoint says nothing, so nobody gets it.
    private static List<RouteEndpoint> Endpoints(TestSite site) =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/_framework/", StringComparison.Ordinal) != true)];

    private static IEnumerable<(HttpMethod Method, string Address, RouteEndpoint Endpoint)> Requests(TestSite site, string unit)
    {
        foreach (var endpoint in Endpoints(site).Where(endpoint => endpoint.RoutePattern.RawText is { } text && !text.Contains('*', StringComparison.Ordinal)))
        {
            var address = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
            {
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "unit" } => unit,
                Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "year" } => "2026",
                _ => "1",
            }))));
            foreach (var method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                yield return (new(method), address, endpoint);
            }
        }
    }
}
