using Mingzhang.Book.Questions;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Store.Records;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Sheets;

namespace Mingzhang.Web.Projects;

/// <summary>What the projects of a book cost.</summary>
internal sealed class ProjectAmounts(AccountBook book, PackSet packs)
{
    private readonly ProjectMoney money = new(new Ledger(book, packs.Entries, packs.Profiles.GetValueOrDefault(book.Profile)?.Says("organOperationEqualsRunning") ?? false));

    /// <summary>In fen; null where nothing says it.</summary>
    public long? Of(int project, Stage stage) => money.Of(book.Projects[project], FundSource.Total, stage, hasCarriedOver: true)?.Fen;
}

/// <summary>How many points the indicators of a sheet have together.</summary>
internal static class WeightRules
{
    /// <summary>What the weights of the indicators should add up to: 100 less the rate of execution.</summary>
    public static decimal Whole(KeptProject project, AccountBook book, PackSet packs) => 100 - (project.ExecutionWeight ?? EntrySheets.ExecutionPoints(packs, book.Profile));
}
