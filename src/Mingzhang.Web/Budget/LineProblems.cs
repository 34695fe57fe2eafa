using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Store.Records;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Budget;

/// <summary>What is wrong with budget lines as they are typed: codes that do not exist, what a line lacks, money that does not balance.
/// The relations between printed tables are checked on the page 审核.</summary>
internal sealed class LineProblems(PackSet packs, Words words)
{
    public IReadOnlyList<GridProblem> Of(KeptLine line, IReadOnlySet<string> projects)
    {
        List<GridProblem> found = [];
        void Say(string column, string level, string key) => found.Add(new(line.Id, column, level, words.Format(key, ("code", Code(line, column)), ("year", line.OfYear.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
        CheckCode(packs.Functions, "function", line.Function);
        CheckCode(packs.Economies, "economy", line.Economy);
        CheckCode(packs.GovernmentEconomies, "government_economy", line.GovernmentEconomy);
        if (line.Flow == Flow.Expenditure)
        {
            if (line.Function.Length == 0)
            {
                Say("function", "warning", "budget.problem.no-function");
            }

            if (line.Nature == Nature.Project && line.Project.Length == 0)
            {
                Say("project", "warning", "budget.problem.no-project");
            }

            if (line.Nature == Nature.All)
            {
                Say("nature", "warning", "budget.problem.no-nature");
            }
        }
        else if (line.Economy.Length > 0 || line.Nature != Nature.All)
        {
            Say(line.Economy.Length > 0 ? "economy" : "nature", "warning", "budget.problem.not-spending");
        }

        if (line.Flow == Flow.None)
        {
            Say("flow", "error", "budget.problem.no-flow");
        }

        if (line.Fund == Fund.All)
        {
            Say("fund", "error", "budget.problem.no-fund");
        }

        if (line.Project.Length > 0 && !projects.Contains(line.Project))
        {
            Say("project", "error", "budget.problem.unknown-project");
        }

        // FK-15: only an adjusting report has amounts below zero.
        if (line.AmountFen < 0 && line.Stage == Stage.Initial)
        {
            Say("amount_fen", "warning", "budget.problem.negative");
        }

        return found;

        void CheckCode(Classification classification, string column, string code)
        {
            if (code.Length > 0 && (!int.TryParse(code, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) || !classification.Knows(number, line.OfYear)))
            {
                Say(column, "error", "budget.problem.unknown-code");
            }
        }
    }

    /// <summary>收支平衡 of a year and stage: what came in, with what was left over, is what went out with what is left (IB-06). Said once for
    /// all money, and for each kind of money where it does not balance.</summary>
    public GridSummary Summary(IReadOnlyList<KeptLine> lines)
    {
        List<string> broken = [];
        if (lines.Any(IsIn) && lines.Any(line => line.Flow == Flow.Expenditure))
        {
            AddIfBroken(words["budget.all-funds"], lines);
            foreach (var fund in lines.GroupBy(line => line.Fund).Where(group => group.Any(IsIn) && group.Any(line => line.Flow == Flow.Expenditure)))
            {
                AddIfBroken(packs.Entries.Words(Packs.Entries.ChoiceKind.Fund).Word((int)fund.Key), [.. fund]);
            }
        }

        return new(broken);

        void AddIfBroken(string name, IReadOnlyList<KeptLine> some)
        {
            var (received, spent) = (some.Where(IsIn).Sum(line => line.AmountFen), some.Where(IsOut).Sum(line => line.AmountFen));
            if (received != spent)
            {
                broken.Add(words.Format("budget.unbalanced", ("fund", name), ("in", Wan(received)), ("out", Wan(spent)), ("difference", Wan(received - spent))));
            }
        }
    }

    /// <summary>Sums by side, in fen as texts, for the foot of the grid.</summary>
    public static IReadOnlyDictionary<string, string> Totals(IReadOnlyList<KeptLine> lines) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["amount_fen"] = lines.Sum(line => line.AmountFen).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    public static bool IsIn(KeptLine line) => line.Flow is Flow.Revenue or Flow.OpeningBalance or Flow.SurplusUsed;

    public static bool IsOut(KeptLine line) => line.Flow is Flow.Expenditure or Flow.ClosingBalance or Flow.SurplusDistributed;

    private static string Wan(long fen) => Money.OfFen(fen).In(MoneyUnit.Wan);

    private static string Code(KeptLine line, string column) => KeptTable.Of<KeptLine>().Column(column)?.Text(line) ?? "";
}
