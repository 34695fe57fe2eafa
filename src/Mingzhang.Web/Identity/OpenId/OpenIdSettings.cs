namespace Mingzhang.Web.Identity.OpenId;

/// <summary>The one identity provider that this installation trusts, such as the government's single sign-on.</summary>
/// <param name="Issuer">As the provider writes it; compared letter by letter.</param>
/// <param name="ClientId">What the provider calls this program.</param>
/// <param name="ClientSecret">From environment or file; null for a public client, which PKCE alone protects.</param>
public sealed record OpenIdSettings(string Issuer, string ClientId, string? ClientSecret = null)
{
    /// <summary>The claim whose value is linked with an account by the security administrator. It has to be one that the
    /// provider never gives to another person: a telephone number or a name is not.</summary>
    public string AccountClaim { get; init; } = "sub";

    /// <summary>What is asked for, besides <c>openid</c>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["profile"];

    /// <summary>How far the clocks of provider and server may differ.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How old a token may be when it arrives. It comes from the provider at once, so minutes are plenty.</summary>
    public TimeSpan LongestTokenAge { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a person may take at the provider.</summary>
    public TimeSpan LongestSignIn { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether the secret is sent in the form instead of the header; some providers take nothing else.</summary>
    public bool SendsSecretInForm { get; init; }

    /// <summary>What makes these settings unusable; empty where nothing does.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (!Uri.TryCreate(Issuer, UriKind.Absolute, out var issuer) || !SafeAddress.IsSafe(issuer) || issuer.Query.Length > 0)
        {
            faults.Add($"the issuer has to be an https address without query and fragment: {Issuer}");
        }

        if (string.IsNullOrWhiteSpace(ClientId))
        {
            faults.Add("the client id is missing");
        }

        if (string.IsNullOrWhiteSpace(AccountClaim))
        {
            faults.Add("the claim that accounts are linked by is missing");
        }

        if (ClockSkew < TimeSpan.Zero || ClockSkew > TimeSpan.FromMinutes(5))
        {
            faults.Add("the clocks may differ by 5 minutes at most");
        }

        return faults;
    }
}
