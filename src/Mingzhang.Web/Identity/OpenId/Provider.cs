using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Identity.OpenId;

/// <summary>The identity provider, if one is configured.</summary>
/// <param name="Name">What the button calls it: 省统一身份认证.</param>
/// <param name="Issuer">Its issuer.</param>
/// <param name="SignIn">How to sign in by it.</param>
/// <param name="PublicAddress">The address of this site as the provider knows it; null to take that of the request.</param>
public sealed record Provider(string Name, string Issuer, OpenIdSignIn SignIn, Uri? PublicAddress)
{
    /// <summary>Section of the settings: Issuer, ClientId, ClientSecret (or ClientSecret_FILE), AccountClaim, Name.</summary>
    public const string Section = "Mingzhang:OpenId";

    public const string AddressSetting = "Mingzhang:PublicAddress";

    /// <summary>The provider of the settings; null where no issuer is set.</summary>
    /// <exception cref="ArgumentException">The settings cannot be used; the message says why.</exception>
    /// <exception cref="SecretException">The client's secret cannot be read.</exception>
    public static Provider? Of(IConfiguration configuration, IPendingSignIns pendings, BackChannel channel, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(Section);
        if (section["Issuer"] is not { Length: > 0 } issuer)
        {
            return null;
        }

        var settings = new OpenIdSettings(issuer, section["ClientId"] ?? "", ConfiguredSecret.Read(configuration, Section + ":ClientSecret"))
        {
            AccountClaim = section["AccountClaim"] is { Length: > 0 } claim ? claim : "sub",
            SendsSecretInForm = section.GetValue("SendsSecretInForm", false),
        };
        var address = configuration[AddressSetting] is { Length: > 0 } text ? new Uri(text, UriKind.Absolute) : null;
        return new(section["Name"] is { Length: > 0 } name ? name : new Uri(issuer).Host, issuer, new(settings, pendings, channel, clock), address);
    }

    /// <summary>Where the provider sends the browser back to.</summary>
    public Uri Callback(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return new(PublicAddress ?? new Uri($"{request.Scheme}://{request.Host}"), "/sign-in/callback");
    }
}
