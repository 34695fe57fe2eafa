using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Mingzhang.Web.Hosting;

/// <summary>The reverse proxies before this server, whose word on addresses and HTTPS is taken. Nobody else's is: whoever may say where
/// he comes from is never slowed down.</summary>
public static class Proxies
{
    /// <summary>Addresses of the proxies, parted by blanks; as an environment variable Mingzhang__Proxies.</summary>
    public const string Setting = "Mingzhang:Proxies";

    /// <exception cref="FormatException">What is set is no address.</exception>
    public static void UseProxies(this WebApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        var addresses = (application.Configuration[Setting] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (addresses.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var address in addresses)
        {
            options.KnownProxies.Add(IPAddress.TryParse(address, out var known) ? known : throw new FormatException($"{Setting}: {address} is no address"));
        }

        application.UseForwardedHeaders(options);
    }
}
