using Mingzhang.Checking.Causes;
using Mingzhang.Checking.Copies;
using Mingzhang.Checking.Rules;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Checking;

/// <summary>Checks the documents of one unit as one body: from the coordinates of their figures alone, and from what
/// their sentences say.</summary>
public static class Checker
{
    /// <summary>Checks documents. Those of one organisation are one body; those of another are another.</summary>
    /// <param name="documents">What was read.</param>
    /// <param name="profile">What differs by jurisdiction; null for what holds everywhere.</param>
    /// <param name="packs">The packs whose written rules are applied; null for none.</param>
    /// <exception cref="PackException">A written rule of the packs has no code.</exception>
    public static CheckReport Check(IReadOnlyList<ReadDocument> documents, Profile? profile = null, PackSet? packs = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var tally = new Tally();
        var findings = new List<Finding>();
        var outcomes = new List<RuleOutcome>();
        var copies = new SheetCopies(documents);
        foreach (var body in Bodies(documents))
        {
            var brokenBefore = tally.Broken.Count;
            CheckBody(body, profile, tally);
            if (tally.Broken.Count > brokenBefore)
            {
                // Only where something is wrong, all relations are gone through again and kept, to ask what would mend them.
                var (bonds, broken) = BondsOf(body, profile);
                findings.AddRange(CauseFinder.Find(body, bonds, broken, supposed => CountBroken(supposed, profile)));
            }

            if (packs is not null)
            {
                var (found, came) = WrittenRules.Check(body, profile, packs, copies);
                findings.AddRange(found);
                outcomes.AddRange(came);
            }
        }

        return new CheckReport { Documents = documents, Findings = FindingNumber.Distinguished(Sorted(findings)), Counts = tally.ToCounts(), RuleOutcomes = outcomes };
    }

    /// <summary>All relations of a body, to ask what would be if; and those that do not hold, as they are told.</summary>
    internal static (Bonds Bonds, IReadOnlyList<BrokenRelation> Broken) BondsOf(IReadOnlyList<ReadDocument> documents, Profile? profile)
    {
        var tally = new Tally(new Bonds());
        CheckBody(documents, profile, tally);
        return (tally.Bonds!, tally.Broken);
    }

    private static int CountBroken(List<ReadDocument> documents, Profile? profile)
    {
        var tally = new Tally();
        CheckBody(documents, profile, tally);
        return tally.Broken.Count;
    }

    /// <summary>The worst first; of the same weight, what breaks most.</summary>
    private static List<Finding> Sorted(List<Finding> findings) =>
        [.. findings.OrderBy(finding => finding.Severity).ThenByDescending(finding => finding is CauseFinding cause ? cause.Broken.Count : 0)];

    /// <summary>A document that does not say whose it is belongs to the others only if those are of one organisation.</summary>
    private static IEnumerable<List<ReadDocument>> Bodies(IReadOnlyList<ReadDocument> documents)
    {
        var named = documents.Where(document => document.Organisation is not null).GroupBy(document => document.Organisation!.Value, StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        var unnamed = documents.Where(document => document.Organisation is null);
        if (named.Count <= 1)
        {
            return [[.. named.SelectMany(group => group), .. unnamed]];
        }

        return named.Concat(unnamed.Select(document => new List<ReadDocument> { document }));
    }

    private static void CheckBody(IReadOnlyList<ReadDocument> documents, Profile? profile, Tally tally)
    {
        var body = new Body(documents, Aliases.Asked(documents, profile));
        Equalities.Check(body.Points, tally);
        foreach (var grid in documents.SelectMany(document => document.Tables).SelectMany(table => table.Grids))
        {
            GridSums.Check(grid, body.Sums.RowFamiliesOf(grid), tally);
        }

        SumsAcross.Check(body, tally);
        Parts.Check(body, tally);
        Aliases.Check(body, profile, tally);
        var claims = new ClaimChecks(body, tally);
        foreach (var claim in documents.SelectMany(document => document.Claims))
        {
            claims.Check(claim);
        }
    }
}
