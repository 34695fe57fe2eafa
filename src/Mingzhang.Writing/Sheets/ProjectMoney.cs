using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Sheets;

/// <summary>What projects cost: the sum of the book's lines that name them; where no line of the stage does, what the project
/// itself says.</summary>
public sealed class ProjectMoney
{
    private readonly AccountBook book;
    private readonly ILookup<(string? Project, Stage Stage), BudgetLine> lines;

    public ProjectMoney(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        book = ledger.Book;
        var spent = book.Lines.Where(line => line.At.Flow == Flow.Expenditure && line.At.Year == book.Year).ToList();
        lines = spent.Where(line => line.At.Project is not null).Select(line => (line.At.Project, line))
            .Concat(spent.Select(line => (Project: (string?)null, line)))
            .ToLookup(pair => (pair.Project, pair.line.At.Stage), pair => pair.line);
    }

    /// <summary>An amount of a project; null where nothing says it, which is not 0.</summary>
    /// <param name="project">The project, or the department as a whole.</param>
    /// <param name="source">Which money.</param>
    /// <param name="stage">Initial, Adjusted or Executed; final accounts are what was executed.</param>
    /// <param name="hasCarriedOver">Money of years before counts by itself; else by its fund.</param>
    public Money? Of(ProjectEntry project, FundSource source, Stage stage, bool hasCarriedOver)
    {
        ArgumentNullException.ThrowIfNull(project);
        var own = LinesOf(project, stage);
        return own.Count > 0
            ? own.Where(line => source == FundSource.Total || SourceOf(line, hasCarriedOver) == source).Aggregate(Money.Zero, (sum, line) => sum + line.Amount)
            : Entered(project, source, stage, hasCarriedOver);
    }

    private List<BudgetLine> LinesOf(ProjectEntry project, Stage stage)
    {
        var key = project.IsDepartment ? null : project.Code;
        Stage[] stages = stage == Stage.Executed ? [Stage.Final, Stage.Executed] : [stage];
        return stages.Select(one => lines[(key, one)].ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static FundSource SourceOf(BudgetLine line, bool hasCarriedOver) =>
        line.IsCarriedOver && hasCarriedOver ? FundSource.CarriedOver
            : line.At.Fund == Fund.Fiscal || line.At.Fund.Parent() == Fund.Fiscal ? FundSource.Fiscal
            : FundSource.Other;

    // Of money carried over without a fund it is known only that it is mostly fiscal: forms without a row for it count it there.
    private Money? Entered(ProjectEntry project, FundSource source, Stage stage, bool hasCarriedOver)
    {
        var funds = project.Funds.Where(fund => fund.Year == book.Year && (fund.Stage == stage || (stage == Stage.Executed && fund.Stage == Stage.Final))).ToList();
        var own = funds.Where(fund => fund.Source == source || (!hasCarriedOver && source == FundSource.Fiscal && fund.Source == FundSource.CarriedOver)).ToList();
        if (own.Count == 0 && source == FundSource.Total)
        {
            own = funds;
        }

        return own.Count == 0 ? null : own.Aggregate(Money.Zero, (sum, fund) => sum + fund.Amount);
    }
}
