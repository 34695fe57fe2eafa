using System.Security.Cryptography;
using System.Text;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.Drafts;

/// <summary>What a person typed and has not sent. It is kept on the server, so that it survives a closed browser and is there on the
/// next machine too. Nobody else sees it, and the audit trail tells nothing of it.</summary>
public sealed class DraftBox(Keeper keeper)
{
    public const int LongestKey = 200;
    public const int LongestWords = 64 * 1024;

    /// <summary>A person's draft of a field; null if there is none.</summary>
    public Task<KeptDraft?> FindAsync(Visit visit, string field)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return keeper.ReadAsync(looking => looking.FindAsync<KeptDraft>(KeyOf(visit, field)));
    }

    /// <summary>A person's drafts of all fields that begin with some words, by the field.</summary>
    public async Task<IReadOnlyDictionary<string, KeptDraft>> OfAsync(Visit visit, string beginning)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var all = await keeper.ReadAsync(looking => looking.InDistrictAsync<KeptDraft>(visit.District, ("person", visit.Person!.Id)));
        return all.Where(draft => draft.Field.StartsWith(beginning, StringComparison.Ordinal)).ToDictionary(draft => draft.Field, StringComparer.Ordinal);
    }

    /// <summary>Keeps a draft in the place of the one before; no words remove it.</summary>
    public Task KeepAsync(Visit visit, string field, string words)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return keeper.ChangeAsync(visit.Actor(), visit.District, "draft", async change =>
        {
            var key = KeyOf(visit, field);
            var there = await change.FindAsync<KeptDraft>(key);
            if (words.Length == 0)
            {
                if (there is not null)
                {
                    await change.RemoveAsync(there);
                }
            }
            else if (there is null)
            {
                await change.AddAsync(new KeptDraft { District = key.District, Id = key.Id, Person = visit.Person!.Id, Field = field, Words = words, At = change.At });
            }
            else
            {
                await change.SaveAsync(there with { Words = words, At = change.At });
            }
        });
    }

    private static Key KeyOf(Visit visit, string field)
    {
        var person = visit.Person ?? throw new InvalidOperationException("nobody is signed in");
        return new(person.District, 0, "", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{person.Id}\n{field}"))));
    }
}

/// <summary>What a page of drafts sends.</summary>
internal sealed record DraftSent(string Key, string Words);

internal static class DraftEndpoints
{
    public static void MapDrafts(this IEndpointRouteBuilder routes) => routes.MapPost("/drafts", async (DraftSent sent, Visit visit, DraftBox drafts) =>
    {
        if (sent.Key.Length is 0 or > DraftBox.LongestKey || sent.Words.Length > DraftBox.LongestWords)
        {
            return Results.StatusCode(StatusCodes.Status422UnprocessableEntity);
        }

        await drafts.KeepAsync(visit, sent.Key, sent.Words);
        return Results.NoContent();
    }).SignedIn();
}
