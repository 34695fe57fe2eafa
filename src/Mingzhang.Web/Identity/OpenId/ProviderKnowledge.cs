namespace Mingzhang.Web.Identity.OpenId;

/// <summary>The provider's document and keys, fetched when first needed and kept for a while.</summary>
/// <remarks>A token that names an unknown key makes the keys be fetched again, since providers change them without warning;
/// but not more often than every minute, or anyone could make this server call the provider at will.</remarks>
internal sealed class ProviderKnowledge(OpenIdSettings settings, BackChannel channel, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(6);
    private static readonly TimeSpan KeysAtMostEvery = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim one = new(1, 1);
    private (ProviderDocument Value, DateTimeOffset At)? document;
    private (KeySet Value, DateTimeOffset At)? keys;

    public void Dispose() => one.Dispose();

    /// <exception cref="OpenIdException">The provider does not answer or is not fit.</exception>
    public async Task<ProviderDocument> DocumentAsync(CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            return await FetchedDocumentAsync(cancellation);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The key that signed a token.</summary>
    /// <exception cref="OpenIdException">There is none, or the provider does not answer.</exception>
    public async Task<VerificationKey> KeyAsync(string algorithm, string? id, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            return await FetchedKeyAsync(algorithm, id, cancellation)
                ?? throw new OpenIdException(OpenIdFault.Key, "the provider has no such key, or more than one");
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<ProviderDocument> FetchedDocumentAsync(CancellationToken cancellation)
    {
        if (document is not var (kept, at) || clock.GetUtcNow() - at >= KeptFor)
        {
            var address = new Uri(settings.Issuer.TrimEnd('/') + "/.well-known/openid-configuration");
            kept = ProviderDocument.Of(await channel.GetAsync(address, cancellation), settings);
            document = (kept, clock.GetUtcNow());
        }

        return kept;
    }

    private async Task<VerificationKey?> FetchedKeyAsync(string algorithm, string? id, CancellationToken cancellation)
    {
        var age = keys is var (_, at) ? clock.GetUtcNow() - at : TimeSpan.MaxValue;
        var found = age < KeptFor ? keys?.Value.Find(algorithm, id) : null;
        if (found is not null || age < KeysAtMostEvery)
        {
            return found;
        }

        var address = (await FetchedDocumentAsync(cancellation)).Keys;
        var fetched = KeySet.Of(await channel.GetAsync(address, cancellation));
        keys = (fetched, clock.GetUtcNow());
        return fetched.Find(algorithm, id);
    }
}
