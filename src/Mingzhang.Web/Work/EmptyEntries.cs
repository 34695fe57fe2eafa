using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Evaluation;
using Mingzhang.Web.Spending;

namespace Mingzhang.Web.Work;

/// <summary>Counts what is asked for in a piece of work and not filled in.</summary>
public static class EmptyEntries
{
    /// <summary>For monitoring (MN-04) and self-evaluation (SC-61) the actual value of each indicator, and why it was missed; for other work
    /// nothing is asked for here. Null where there is no book.</summary>
    /// <param name="looking">Where to read.</param>
    /// <param name="packs">The field's rules.</param>
    /// <param name="scope">Whose year.</param>
    /// <param name="subject">Code of the subject.</param>
    /// <param name="item">Which piece of it: 1-7.</param>
    public static async Task<int?> CountAsync(Looking looking, PackSet packs, Scope scope, string subject, string item)
    {
        return subject switch
        {
            "monitoring" => MonitoringRecords.MonthOf(item) is { } through ? (await MonitoringRecords.LoadAsync(looking, scope, packs, through))?.Gaps.Count() : null,
            "evaluation" => await YearScores.LoadAsync(looking, packs, scope) is { } scores ? Empty(scores) : null,
            _ => 0,
        };
    }

    private static int Empty(YearScores scores) => scores.Numbers.Sum(number =>
        scores.Book.Book.Projects[number].Indicators.Index().Count(row => row.Item.Actual.Trim().Length == 0 || scores.LacksReason(number, row.Index)));
}
