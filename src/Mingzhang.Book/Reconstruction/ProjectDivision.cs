using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;

namespace Mingzhang.Book.Reconstruction;

/// <summary>Gives project spending of the year's budget to projects, fund by fund, as long as there is enough for all.</summary>
internal sealed class ProjectDivision(IReadOnlyList<BudgetLine> lines, int year)
{
    private readonly List<BudgetLine> lines = [.. lines];

    public IReadOnlyList<BudgetLine> Lines => [.. lines.Where(line => line.Amount != Money.Zero)];

    /// <summary>The project without the money that lines now name it for; the project itself where lines cannot carry it.</summary>
    public ProjectEntry Carry(ProjectEntry project)
    {
        if (project.IsDepartment || lines.Exists(line => line.At.Project == project.Code))
        {
            return project;
        }

        var budget = project.Funds.Where(fund => fund.Year == year && fund.Stage == Stage.Initial).ToList();
        var fiscal = Of(budget, FundSource.Fiscal);
        var other = Of(budget, FundSource.Other);
        if (fiscal + other == 0 || Of(budget, FundSource.CarriedOver) != 0 || (budget.Exists(fund => fund.Source == FundSource.Total) && Of(budget, FundSource.Total) != fiscal + other)
            || Free(isFiscal: true).Sum(place => lines[place].Amount.Fen) < fiscal || Free(isFiscal: false).Sum(place => lines[place].Amount.Fen) < other)
        {
            return project;
        }

        Take(project.Code, fiscal, isFiscal: true);
        Take(project.Code, other, isFiscal: false);
        return project with { Funds = [.. project.Funds.Except(budget)] };
    }

    private static long Of(List<ProjectFund> funds, FundSource source) => funds.Where(fund => fund.Source == source).Sum(fund => fund.Amount.Fen);

    private List<int> Free(bool isFiscal) =>
        [.. Enumerable.Range(0, lines.Count).Where(place => lines[place] is { At: { Flow: Flow.Expenditure, Nature: Nature.Project, Project: null, Stage: Stage.Initial } at, Amount.Fen: > 0 }
            && at.Year == year && (at.Fund == Fund.Fiscal || at.Fund.Parent() == Fund.Fiscal) == isFiscal)];

    // A line of just this amount is likely the project's own.
    private void Take(string project, long fen, bool isFiscal)
    {
        foreach (var place in Free(isFiscal).OrderByDescending(place => lines[place].Amount.Fen == fen).ToList())
        {
            if (fen == 0)
            {
                return;
            }

            var line = lines[place];
            var part = Math.Min(fen, line.Amount.Fen);
            fen -= part;
            lines[place] = line with { Amount = Money.OfFen(line.Amount.Fen - part) };
            lines.Add(line with { At = line.At with { Project = project }, Amount = Money.OfFen(part), Source = line.Source with { Origin = EntryOrigin.Assumed } });
        }
    }
}
