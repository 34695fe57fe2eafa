using Mingzhang.Store;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Identity.Tokens;

/// <summary>Tokens of programs as they are kept.</summary>
public sealed class TokenDesk(Keeper keeper)
{
    private const string Scheme = "Bearer ";

    /// <summary>Issues a token in a person's name.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="person">The same, as kept.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="scopes">Permissions; the caller saw to it that they are the person's own.</param>
    /// <param name="expires">Within a year.</param>
    /// <returns>The token, to be shown once.</returns>
    /// <exception cref="ArgumentException">No scope, or an expiry that lies too far off.</exception>
    public async Task<string> IssueAsync(Actor actor, KeptPerson person, string name, IReadOnlySet<string> scopes, DateTimeOffset expires)
    {
        ArgumentNullException.ThrowIfNull(person);
        var (token, kept) = ApiTokens.Issue(scopes, keeper.Now, expires);
        await keeper.ChangeAsync(actor, person.District, "token.issue", async change =>
        {
            await change.AddAsync(new KeptToken
            {
                Id = kept.Id,
                Person = person.Id,
                Name = name,
                Hash = kept.Hash,
                Scopes = string.Join(' ', scopes.Order(StringComparer.Ordinal)),
                Created = kept.Created,
                Expires = kept.Expires,
            });
            change.Tell(new(person.District, "", 0), "api_token", kept.Id, ("person", person.Id), ("name", name), ("scopes", string.Join(' ', scopes.Order(StringComparer.Ordinal))));
        });
        return token;
    }

    /// <summary>Takes a token back.</summary>
    /// <returns>Whether there was one of this person.</returns>
    public Task<bool> RevokeAsync(Actor actor, string district, string person, string id) => keeper.ChangeAsync(actor, district, "token.revoke", async change =>
    {
        if (await change.FindAsync<KeptToken>(new(district, 0, "", id)) is not { IsRevoked: false } token || token.Person != person)
        {
            return false;
        }

        await change.SaveAsync(token with { IsRevoked = true });
        change.Tell(new(district, "", 0), "api_token", id, ("person", person), ("name", token.Name));
        return true;
    });

    /// <summary>The token that a request brings, if it is good now; its use is noted.</summary>
    public async Task<KeptToken?> OfAsync(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var header = request.Headers.Authorization.ToString();
        var token = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
        if (ApiTokens.IdOf(token) is not { } id)
        {
            return null;
        }

        var kept = await keeper.ReadAsync(async looking => (await looking.EverywhereAsync<KeptToken>(("id", id))).FirstOrDefault());
        var known = kept is null ? null : Of(kept);
        if (ApiTokens.Check(token!, known, keeper.Now) != ApiTokenState.Valid)
        {
            return null;
        }

        if (ApiTokens.HasUseToBeNoted(known!, keeper.Now))
        {
            try
            {
                return await keeper.ChangeAsync(Actor.Program, kept!.District, "token.use", change => change.SaveAsync(kept with { LastUsed = change.At }));
            }
            catch (StoreException)
            {
                // Another request with the same token noted it.
            }
        }

        return kept;
    }

    private static ApiToken Of(KeptToken kept) =>
        new(kept.Id, kept.Hash, kept.Scopes.Split(' ').ToHashSet(StringComparer.Ordinal), kept.Created, kept.Expires, kept.LastUsed, kept.IsRevoked ? kept.Created : null);
}
