using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Disclosure;

namespace Mingzhang.Web.Demonstration;

/// <summary>What the demonstration has to review and to publish: some findings of which one is explained, and a reply from which the
/// clock of disclosure runs.</summary>
internal static class DemonstrationDisclosure
{
    public static async Task AddAsync(Change change)
    {
        var centre = new Scope(DemonstrationUnits.District, DemonstrationUnits.Centre, DemonstrationBook.Year);
        // The version that the findings of the year are held against.
        await Versions.FreezeAsync(change, centre, "budget", "second-up", "二上 报送稿");
        await change.AddAsync(new KeptExplanation
        {
            Unit = centre.Unit,
            Year = centre.Year - 1,
            Id = ExplainedNumber,
            Rule = "",
            Headline = "",
            Words = "本年度没有这类事项",
            By = "王经办",
            At = change.At,
        });
    }

    private const string ExplainedNumber = "B1-44DB";
}
