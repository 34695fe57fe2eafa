using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>Checks the documents of one unit as one body: from the coordinates of their figures alone, and from what
/// their sentences say.</summary>
public static class Checker
{
    public static CheckReport Check(IReadOnlyList<ReadDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var tally = new Tally();
        var body = new Body(documents, Aliases.Asked(documents));
        Equalities.Check(body.Points, tally);
        foreach (var grid in documents.SelectMany(document => document.Tables).SelectMany(table => table.Grids))
        {
            GridSums.Check(grid, body.Sums.RowFamiliesOf(grid), tally);
        }

        SumsAcross.Check(body, tally);
        Parts.Check(body, tally);
        Aliases.Check(body, tally);
        var claims = new ClaimChecks(body, tally);
        foreach (var claim in documents.SelectMany(document => document.Claims))
        {
            claims.Check(claim);
        }

        return new CheckReport { Documents = documents, Findings = tally.Findings, Counts = tally.ToCounts() };
    }
}
