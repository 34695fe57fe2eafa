using System.Net;
using System.Net.Sockets;

namespace Mingzhang.Web.Identity.Passwords;

/// <summary>What attempts from one place are counted under.</summary>
public static class AddressKey
{
    /// <summary>The address of IPv4; of IPv6 the first 64 bits, since whoever has one such address has all of them.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.ToString();
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
