using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Reads projects with their money, plans and indicators, which stand in sheets of their own.</summary>
internal sealed class ProjectSheets(EntryWords words, FaultLog log)
{
    private readonly List<ProjectEntry> projects = [];
    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> ambiguous = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ProjectFund>> funds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlannedShare>> plans = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IndicatorEntry>> indicators = new(StringComparer.Ordinal);

    public void Read(IEnumerable<SheetRow> rows)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var code = row.Required(EntryColumn.Code);
            var name = row.Required(EntryColumn.Name);
            if (code.Length == 0)
            {
                continue;
            }

            if (!places.TryAdd(WordText.Normal(code), row.Number))
            {
                row.Fault(EntryColumn.Code, $"项目编码“{FaultLog.Shown(code)}”和第 {places[WordText.Normal(code)]} 行重复。", "每个项目一个编码；同一个项目只留一行。");
                continue;
            }

            projects.Add(Project(row, code, name));
            codes[WordText.Normal(code)] = code;
        }

        // A name leads to its project unless two have it.
        foreach (var group in projects.Where(project => project.Name.Length > 0).GroupBy(project => WordText.Normal(project.Name), StringComparer.Ordinal))
        {
            if (group.Count() > 1)
            {
                ambiguous.Add(group.Key);
            }
            else
            {
                codes.TryAdd(group.Key, group.First().Code);
            }
        }

        foreach (var project in projects)
        {
            codes.TryAdd(WordText.Normal($"{project.Code}-{project.Name}"), project.Code);
        }
    }

    /// <summary>The code of the project that a row names; null where it names none. An unknown one is told, and kept as it is.</summary>
    public string? Reference(SheetRow row)
    {
        var text = row.Text(EntryColumn.Project);
        if (text.Length == 0)
        {
            return null;
        }

        var normal = WordText.Normal(text);
        if (codes.TryGetValue(normal, out var code))
        {
            return code;
        }

        if (ambiguous.Contains(normal))
        {
            row.Fault(EntryColumn.Project, $"有几个项目都叫“{FaultLog.Shown(text)}”。", "改填项目编码。");
            return text;
        }

        var meant = NearestWord.Of(normal, codes.Keys);
        row.Fault(EntryColumn.Project, $"“项目”表里没有“{FaultLog.Shown(text)}”。", meant is null ? "先在“项目”表里加上这个项目，或从列表中选。" : $"是不是“{codes[meant]}”？请从列表中选，或先在“项目”表里加上。");
        return text;
    }

    public void ReadFunds(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows.Where(row => row.HasAmounts))
        {
            var project = Owner(row);
            var source = (FundSource?)row.Choice(EntryColumn.FundSource, ChoiceKind.FundSource, words);
            if (source is null && !row.Has(EntryColumn.FundSource))
            {
                row.Missing(EntryColumn.FundSource);
            }

            foreach (var key in row.Amounts)
            {
                if (row.Money(key) is { } amount && project is not null && source is { } known)
                {
                    Add(funds, project, new(known, key.Year, key.Stage, amount));
                }
            }
        }
    }

    public void ReadPlans(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows.Where(row => row.HasAmounts))
        {
            var project = Owner(row);
            foreach (var key in row.Amounts)
            {
                if (row.Decimal(key) is not { } percent)
                {
                    continue;
                }

                if (percent is < 0 or > 100)
                {
                    row.Fault(key, $"“{EntryNumber.Plain(percent)}”不在 0 到 100 之间。", "填到这个月末累计要支出的百分比，如 60。");
                }
                else if (project is not null)
                {
                    Add(plans, project, new(key.Year, percent));
                }
            }
        }
    }

    public void ReadIndicators(IEnumerable<SheetRow> rows)
    {
        foreach (var row in rows)
        {
            var project = Owner(row);
            var name = row.Required(EntryColumn.Name);
            var indicator = new IndicatorEntry
            {
                First = (FirstLevel?)row.Choice(EntryColumn.First, ChoiceKind.FirstLevel, words),
                Second = (SecondLevel?)row.Choice(EntryColumn.Second, ChoiceKind.SecondLevel, words),
                Name = name,
                Description = row.Text(EntryColumn.Description),
                Comparison = (Comparison?)row.Choice(EntryColumn.Comparison, ChoiceKind.Comparison, words) ?? Comparison.None,
                Target = row.Text(EntryColumn.Target),
                MeasureUnit = row.Text(EntryColumn.MeasureUnit),
                Basis = row.Text(EntryColumn.Basis),
                Activity = row.Text(EntryColumn.Activity),
                ActivityGoal = row.Text(EntryColumn.ActivityGoal),
                Weight = row.Decimal(EntryColumn.Weight),
                Actual = row.Text(EntryColumn.Actual),
                Score = row.Decimal(EntryColumn.Score),
                Reason = row.Text(EntryColumn.Reason),
                Evidence = row.Text(EntryColumn.Evidence).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
                Source = row.Source(EntryColumn.Name, words),
            };
            if (project is not null && name.Length > 0)
            {
                Add(indicators, project, indicator);
            }
        }
    }

    public IReadOnlyList<ProjectEntry> Finish() =>
    [
        .. projects.Select(project => project with
        {
            Funds = funds.GetValueOrDefault(project.Code, []),
            Plan = plans.GetValueOrDefault(project.Code, []),
            Indicators = indicators.GetValueOrDefault(project.Code, []),
        }),
    ];

    private ProjectEntry Project(SheetRow row, string code, string name)
    {
        var grade = row.Text(EntryColumn.Grade);
        return new()
        {
            Code = code,
            Name = name,
            IsDepartment = row.Flag(EntryColumn.IsDepartment),
            UnitCode = row.Text(EntryColumn.UnitCode),
            UnitName = row.Text(EntryColumn.UnitName),
            Department = row.Text(EntryColumn.Department),
            Person = row.Text(EntryColumn.Person),
            Phone = row.Text(EntryColumn.Phone),
            Purpose = row.Text(EntryColumn.Purpose),
            Goal = row.Text(EntryColumn.Goal),
            Outcome = row.Text(EntryColumn.Outcome),
            ExecutionWeight = row.Decimal(EntryColumn.ExecutionWeight),
            Grade = grade.Length > 0 ? grade : null,
            Source = row.Source(EntryColumn.Code, words),
        };
    }

    // Null where the row names no project, or none that is known: what it holds has nobody to belong to.
    private string? Owner(SheetRow row)
    {
        if (!row.Has(EntryColumn.Project))
        {
            row.Missing(EntryColumn.Project);
            return null;
        }

        var faults = log.Faults.Count;
        var code = Reference(row);
        return log.Faults.Count == faults ? code : null;
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string project, T entry)
    {
        if (!lists.TryGetValue(project, out var list))
        {
            lists[project] = list = [];
        }

        list.Add(entry);
    }
}
