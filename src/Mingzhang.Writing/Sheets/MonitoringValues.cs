using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Sheets;

namespace Mingzhang.Writing.Sheets;

/// <summary>What the {monitoring…} of a sheet stand for (MN-04).</summary>
internal sealed class MonitoringValues(MonitoringRound round, AccountBook book, ProjectMoney money, SheetStyle style, bool hasCarriedOver)
{
    private readonly SheetFigures figures = new(style);

    public SheetValue? Of(string name, SheetScope scope)
    {
        if (name == "months")
        {
            return SheetValue.Words(round.Months.ToString(CultureInfo.InvariantCulture));
        }

        var parts = name.Split('.');
        return parts switch
        {
            ["monitoring", "all", var what] => OfAll(what, name),
            ["monitoring", "indicator", ..] when scope is { Project: { } project, Indicator: { } indicator } && Entry(project, indicator) is { } entry => OfIndicator(parts, indicator, entry),
            ["monitoring", ..] when scope.Project is { } project && Find(project) is { } monitored => OfProject(parts, name, project, monitored),
            _ => null,
        };
    }

    private SheetValue? OfProject(string[] parts, string name, ProjectEntry project, ProjectMonitoring monitored) => parts switch
    {
        ["monitoring", "executed", var source] => figures.Amount(At(project), Executed(monitored, source), name),
        ["monitoring", "rate", var source] => figures.Rate(At(project), Executed(monitored, source)?.Fen, Budget(project, source)?.Fen, name),
        ["monitoring", "budget", var source] => figures.Amount(At(project) with { Stage = Stage.Adjusted }, Budget(project, source), name),
        ["monitoring", "planned"] => figures.Amount(At(project), monitored.Planned, name),
        ["monitoring", "deviation"] => monitored.Planned is { } planned && Executed(monitored, "total") is { } executed ? figures.Amount(At(project), executed - planned, name) : null,
        ["monitoring", "forecast"] => Range(monitored),
        _ => null,
    };

    private SheetValue? OfIndicator(string[] parts, IndicatorEntry indicator, IndicatorMonitoring entry) => parts[2..] switch
    {
        ["actual"] => Words(IndicatorWords.Actual(indicator with { Actual = entry.Actual })),
        ["completion"] => entry.CompletionPercent is { } percent ? Words(percent.ToString("0.##", CultureInfo.InvariantCulture) + "%") : null,
        ["deviation"] => entry.Deviation is { } deviation ? Words(deviation.ToString("0.####", CultureInfo.InvariantCulture)) : null,
        ["expected"] => Words(IndicatorWords.Actual(indicator with { Actual = entry.Expected })),
        ["reason", var reason] => Enum.Parse<DeviationReason>(reason, ignoreCase: true) is var wanted && entry.Reasons.Contains(wanted) ? Words("√") : null,
        ["otherReason"] => Words(entry.OtherReason),
        ["attainability", var answer] => entry.Attainability == Enum.Parse<Attainability>(answer, ignoreCase: true) ? Words("√") : null,
        ["remedy"] => Words(entry.Remedy),
        ["note"] => Words(entry.Note),
        _ => null,
    };

    private SheetValue? OfAll(string what, string name)
    {
        var projects = book.Projects.Where(project => !project.IsDepartment).ToList();
        var executed = Sum(projects.Select(project => Find(project) is { } monitored ? Executed(monitored, "total") : null));
        return what switch
        {
            "initial" => figures.Amount(At(null), Sum(projects.Select(project => money.Of(project, FundSource.Total, Stage.Initial, hasCarriedOver))), name),
            "adjusted" => figures.Amount(At(null), Sum(projects.Select(project => Budget(project, "total"))), name),
            "executed" => figures.Amount(At(null), executed, name),
            _ => figures.Rate(At(null), executed?.Fen, Sum(projects.Select(project => Budget(project, "total")))?.Fen, name),
        };
    }

    private SheetValue? Range(ProjectMonitoring monitored)
    {
        if (monitored is not { ForecastLeast: { } least, ForecastMost: { } most })
        {
            return null;
        }

        var (from, to) = (Printed(least), Printed(most));
        return SheetValue.Words(from == to ? from : $"{from}～{to}");
    }

    private string Printed(Money amount) =>
        decimal.Round((decimal)amount.Fen / style.MoneyUnit.Fen, style.Decimals, MidpointRounding.AwayFromZero).ToString((style.HasThousands ? "#,0." : "0.") + new string('0', style.Decimals), CultureInfo.InvariantCulture);

    // What is executed against is the budget after changes (SC-10); where it never changed, the initial one.
    private Money? Budget(ProjectEntry project, string source) =>
        money.Of(project, SourceOf(source), Stage.Adjusted, hasCarriedOver) ?? money.Of(project, SourceOf(source), Stage.Initial, hasCarriedOver);

    private static Money? Executed(ProjectMonitoring monitored, string source) => monitored.Executed.TryGetValue(SourceOf(source), out var amount) ? amount : null;

    private static FundSource SourceOf(string source) => Enum.Parse<FundSource>(source, ignoreCase: true);

    private ProjectMonitoring? Find(ProjectEntry project) => round.Of(project.Code);

    private IndicatorMonitoring? Entry(ProjectEntry project, IndicatorEntry indicator)
    {
        var monitored = Find(project);
        for (var i = 0; monitored is not null && i < Math.Min(project.Indicators.Count, monitored.Indicators.Count); i++)
        {
            if (ReferenceEquals(project.Indicators[i], indicator))
            {
                return monitored.Indicators[i];
            }
        }

        return null;
    }

    private Coordinates At(ProjectEntry? project) => new()
    {
        Year = book.Year,
        Stage = Stage.Executed,
        Flow = Flow.Expenditure,
        Project = project is null or { IsDepartment: true } ? null : project.Code,
    };

    private static SheetValue? Words(string text) => string.IsNullOrWhiteSpace(text) ? null : SheetValue.Words(text.ReplaceLineEndings("\n"));

    private static Money? Sum(IEnumerable<Money?> amounts)
    {
        var sum = Money.Zero;
        foreach (var amount in amounts)
        {
            if (amount is not { } known)
            {
                return null;
            }

            sum += known;
        }

        return sum;
    }
}
