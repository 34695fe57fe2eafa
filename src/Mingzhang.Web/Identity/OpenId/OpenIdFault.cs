namespace Mingzhang.Web.Identity.OpenId;

/// <summary>Why signing in by the identity provider did not work. The person is told what to do, the trail is told which.</summary>
public enum OpenIdFault
{
    /// <summary>The provider does not answer, or not in the form of the standard.</summary>
    Unreachable,

    /// <summary>What the provider says of itself does not fit what is configured, or is not safe to use.</summary>
    Provider,

    /// <summary>The answer belongs to no sign-in that this browser began, to one that is over, or to one used before.</summary>
    State,

    /// <summary>The provider says no: the person declined, or may not use this program.</summary>
    Declined,

    /// <summary>The provider does not take the code.</summary>
    Code,

    /// <summary>The token is not of the standard's form.</summary>
    Malformed,

    /// <summary>The token is not signed, or in a way that is not allowed.</summary>
    Algorithm,

    /// <summary>The provider names no key that could have signed the token.</summary>
    Key,

    /// <summary>The token was changed, or signed by someone else.</summary>
    Signature,

    /// <summary>Answer or token come from another provider than the one that was asked.</summary>
    Issuer,

    /// <summary>The token was made for another program.</summary>
    Audience,

    /// <summary>The token is over, not yet valid, or older than a fresh one can be; or the clocks differ.</summary>
    Time,

    /// <summary>The token answers another sign-in.</summary>
    Nonce,

    /// <summary>A new proof was asked for, and the provider only remembered an old one.</summary>
    NotFresh,

    /// <summary>The token lacks the claim by which accounts are linked.</summary>
    Claim,
}

/// <summary>Signing in by the identity provider did not work.</summary>
/// <remarks>The message is for the trail and the log. It holds no token, no code, and no claim but names.</remarks>
public sealed class OpenIdException : Exception
{
    public OpenIdException(OpenIdFault fault, string message)
        : base(message) => Fault = fault;

    public OpenIdException(OpenIdFault fault, string message, Exception inner)
        : base(message, inner) => Fault = fault;

    public OpenIdFault Fault { get; }
}
