using System.Net;
using System.Net.Sockets;

namespace Mingzhang.Web.Webhooks;

/// <summary>Which addresses a server of ours may be sent to by what somebody typed: never its own machine or network.</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Whether an address is one of the open network.</summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 && !Closed.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    /// <summary>Whether a text is an address that may be told: https, no name and password in it, no fragment; with
    /// <paramref name="allowPrivate"/> http too, for receivers in one's own network.</summary>
    public static bool IsHook(string? text, bool allowPrivate) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (allowPrivate && address.Scheme == Uri.UriSchemeHttp))
        && address.UserInfo.Length == 0 && address.Fragment.Length == 0 && address.Host.Length > 0
        && (allowPrivate || (!IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) ? address.Host.Contains('.', StringComparison.Ordinal) : IsPublic(number)));
}
