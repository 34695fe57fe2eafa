namespace Mingzhang.Web.Identity.OpenId;

/// <summary>A sign-in that was begun here and is under way at the provider.</summary>
/// <param name="StateHash">Hash of the state; the state itself is only in the browser, in the address and in a cookie.</param>
/// <param name="Nonce">What the token has to repeat.</param>
/// <param name="Verifier">What the provider's answer to the code depends on (PKCE).</param>
/// <param name="Issuer">Who was asked. If the configuration changes meanwhile, the answer is not taken.</param>
/// <param name="Callback">The address to which the provider sends the browser back.</param>
/// <param name="ReturnTo">Where the person wanted to go: a path of this site.</param>
/// <param name="Begun">When the browser was sent off.</param>
/// <param name="Expires">From this moment on the answer is not taken.</param>
/// <param name="NeedsProof">Whether the provider has to ask the person anew.</param>
public sealed record PendingSignIn(
    string StateHash,
    string Nonce,
    string Verifier,
    string Issuer,
    Uri Callback,
    string ReturnTo,
    DateTimeOffset Begun,
    DateTimeOffset Expires,
    bool NeedsProof
);

/// <summary>Keeps sign-ins that are under way, for all processes of the installation.</summary>
public interface IPendingSignIns
{
    Task KeepAsync(PendingSignIn pending, CancellationToken cancellation);

    /// <summary>Takes one out. Of several who ask for the same one at once, only one gets it.</summary>
    Task<PendingSignIn?> TakeAsync(string stateHash, CancellationToken cancellation);
}
