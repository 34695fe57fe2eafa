namespace Mingzhang.Web.Identity.OpenId;

/// <summary>Which addresses the back channel may call and the browser be sent to.</summary>
public static class SafeAddress
{
    /// <summary>https; http only on this machine, for trying things out. Never with a name or a fragment within.</summary>
    public static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttps || IsLoopbackHttp(address))
        && address.UserInfo.Length == 0
        && address.Fragment.Length == 0;

    /// <summary>An address that a provider names as one of its own. A provider elsewhere cannot send the server to http on
    /// the server's own machine.</summary>
    /// <exception cref="OpenIdException">It is missing or not safe.</exception>
    public static Uri OfProvider(Uri issuer, string? text, string name) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && IsSafe(address)
        && (address.Scheme == Uri.UriSchemeHttps || IsLoopbackHttp(issuer))
            ? address
            : throw new OpenIdException(OpenIdFault.Provider, $"the provider's {name} is missing or no https address");

    private static bool IsLoopbackHttp(Uri address) => address.Scheme == Uri.UriSchemeHttp && address.IsLoopback;
}
