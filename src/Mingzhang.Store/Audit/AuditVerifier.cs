using Mingzhang.Store.Changes;

namespace Mingzhang.Store.Audit;

/// <summary>What is wrong with a trail.</summary>
/// <param name="District">Whose.</param>
/// <param name="Number">At which entry.</param>
/// <param name="Fault">What it is.</param>
public sealed record AuditFaultFound(string District, long Number, AuditFault Fault);

/// <summary>How a trail can be broken.</summary>
public enum AuditFault
{
    /// <summary>The entry's content is not what its hash was taken over.</summary>
    Changed,

    /// <summary>The entry does not follow the one before it.</summary>
    Unchained,

    /// <summary>Numbers are missing.</summary>
    Missing,

    /// <summary>The end is not the one that was noted: entries were cut off.</summary>
    CutOff,

    /// <summary>The chain does not hold the end that somebody kept elsewhere.</summary>
    NotTheKeptOne,
}

/// <summary>What verifying gave.</summary>
/// <param name="Entries">How many entries were looked at.</param>
/// <param name="Heads">The ends of the chains.</param>
/// <param name="Faults">Empty if all is whole.</param>
public sealed record AuditVerification(long Entries, IReadOnlyList<AuditHead> Heads, IReadOnlyList<AuditFaultFound> Faults);

/// <summary>Goes over the trails entry by entry.</summary>
public static class AuditVerifier
{
    private const int Page = 500;

    /// <summary>Verifies all chains of a database.</summary>
    /// <param name="looking">Where to read; one transaction, if others write meanwhile.</param>
    /// <param name="kept">Ends that were kept elsewhere; they have to be entries of the chain.</param>
    public static async Task<AuditVerification> VerifyAsync(Looking looking, IReadOnlyList<AuditHead>? kept = null)
    {
        ArgumentNullException.ThrowIfNull(looking);
        List<AuditFaultFound> faults = [];
        var heads = await AuditChain.HeadsAsync(looking);
        var districts = heads.Select(head => head.District).Union(await looking.QueryAsync<string>("select distinct district from audit_entry"), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        long entries = 0;
        foreach (var district in districts)
        {
            var (number, hash) = (0L, AuditText.Beginning);
            while (await PageAsync(looking, district, number) is { Count: > 0 } rows)
            {
                foreach (var row in rows)
                {
                    entries++;
                    if (row.Number != number + 1)
                    {
                        faults.Add(new(district, number + 1, AuditFault.Missing));
                    }
                    else if (row.PreviousHash != hash)
                    {
                        faults.Add(new(district, row.Number, AuditFault.Unchained));
                    }

                    if (row.Computed() != row.Hash)
                    {
                        faults.Add(new(district, row.Number, AuditFault.Changed));
                    }

                    (number, hash) = (row.Number, row.Hash);
                    if (kept?.FirstOrDefault(head => head.District == district && head.Number == row.Number) is { } mark && mark.Hash != row.Hash)
                    {
                        faults.Add(new(district, row.Number, AuditFault.NotTheKeptOne));
                    }
                }
            }

            if (heads.FirstOrDefault(head => head.District == district) is not { } end || end.Number != number || end.Hash != hash)
            {
                faults.Add(new(district, number, AuditFault.CutOff));
            }

            faults.AddRange((kept ?? []).Where(head => head.District == district && head.Number > number).Select(head => new AuditFaultFound(district, head.Number, AuditFault.NotTheKeptOne)));
        }

        faults.AddRange((kept ?? []).Where(head => heads.All(known => known.District != head.District)).Select(head => new AuditFaultFound(head.District, head.Number, AuditFault.NotTheKeptOne)));
        return new(entries, heads, faults);
    }

    internal static async Task<IReadOnlyList<AuditRow>> PageAsync(Looking looking, string district, long after) => await looking.QueryAsync<AuditRow>(
        """
        select district, number, at, person, name, address, on_behalf_of as OnBehalfOf, action, reason, changes, previous_hash as PreviousHash, hash
        from audit_entry where district = @district and number > @after order by number limit @Page
        """,
        new { district, after, Page = (long)Page });
}
