using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Sheets;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Sheets;

/// <summary>What a sheet's {…} stand for. Null is nothing to say: the cell stays blank.</summary>
internal sealed class SheetValues(Ledger ledger, ProjectMoney money, ISheetScores scores, SheetStyle style, bool hasCarriedOver, bool namesPersons, MonitoringRound? monitoring = null)
{
    private readonly AccountBook book = ledger.Book;
    private readonly SheetFigures figures = new(style);
    private readonly ProjectResults results = new(ledger.Book, money, scores);

    private readonly MonitoringValues? monitored = monitoring is null ? null : new(monitoring, ledger.Book, money, style, hasCarriedOver);

    public ProjectResults Results => results;

    public SheetValue? Of(string name, SheetScope scope)
    {
        var parts = name.Split('.', 3);
        return parts switch
        {
            ["monitoring", ..] or ["months"] => monitored?.Of(name, scope),
            ["text", ..] => Words(book.Text(name["text.".Length..])),
            ["fund", var source, var stage] when scope.Project is { } project => Fund(project, source, stage),
            ["rate", var source] when scope.Project is { } project => Rate(project, source),
            ["plan", var month] when scope.Project is { } project => Plan(project, int.Parse(month, CultureInfo.InvariantCulture)),
            ["money", ..] => DepartmentMoney(name, scope),
            ["project" or "execution" or "total", ..] when scope.Project is { } project => OfProject(name, project),
            ["indicator", ..] when scope.Indicator is { } indicator => OfIndicator(name, scope, indicator),
            ["grade", ..] when scope.Grade is not null => OfGrade(name, scope),
            ["all" or "self" or "evaluated", ..] => OfMany(name),
            ["n"] => Words(scope.Number > 0 ? scope.Number.ToString(CultureInfo.InvariantCulture) : null),
            ["numeral"] => Words(scope.Numeral),
            ["year"] => Words(book.Year.ToString(CultureInfo.InvariantCulture)),
            ["name"] => Words(book.Unit.Name),
            ["unit"] => Words(style.MoneyUnit.Name),
            _ => null,
        };
    }

    private static SheetValue? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : SheetValue.Words(text.ReplaceLineEndings("\n"));

    private SheetValue? OfProject(string name, ProjectEntry project) => name switch
    {
        "project.code" => Words(project.Code == project.Name ? "" : project.Code),
        "project.name" => Words(NameOf(project)),
        "project.joined" => Words(project.Code.Length == 0 || project.Code == project.Name ? project.Name : $"{project.Code}-{project.Name}"),
        "project.unit" => Words(Unit(project).Name),
        "project.unit.joined" => Words(Unit(project).Code + Unit(project).Name),
        "project.department" => Words(project.Department.Length > 0 ? project.Department : book.Unit.Supervisor),
        "project.person" => Words(namesPersons ? project.Person : ""),
        "project.phone" => Words(namesPersons ? project.Phone : ""),
        "project.purpose" => Words(project.Purpose),
        "project.goal" => Words(project.Goal),
        "project.outcome" => Words(project.Outcome),
        "project.grade" => Words(results.Grade(project)),
        "project.score" or "total.score" => Points(project, results.ScoreTotal(project), name),
        "total.weight" => Points(project, results.WeightTotal(project), name),
        "execution.weight" => Points(project, scores.ExecutionWeight(project), name),
        "execution.score" => Points(project, scores.ExecutionScore(project), name),
        _ => null,
    };

    private SheetValue? OfIndicator(string name, SheetScope scope, IndicatorEntry indicator) => name switch
    {
        "indicator.first" => Words(IndicatorWords.First(indicator, style)),
        "indicator.second" => Words(IndicatorWords.Second(indicator, style)),
        "indicator.levels" => Words(IndicatorWords.Levels(indicator, style)),
        "indicator.name" => Words(indicator.Name),
        "indicator.description" => Words(indicator.Description),
        "indicator.sign" => Words(IndicatorWords.Sign(indicator.Comparison)),
        "indicator.target" => Words(indicator.Target),
        "indicator.measure" => Words(indicator.MeasureUnit),
        "indicator.value" => Words(IndicatorWords.Value(indicator)),
        "indicator.basis" => Words(indicator.Basis),
        "indicator.actual" => Words(IndicatorWords.Actual(indicator)),
        "indicator.weight" => Points(scope.Project, indicator.Weight, name, indicator),
        "indicator.score" => Points(scope.Project, scope.Project is { } project ? scores.Score(project, indicator) : indicator.Score, name, indicator),
        "indicator.reason" => Words(indicator.Reason),
        "indicator.activity" => Words(indicator.Activity),
        "indicator.activityGoal" => Words(indicator.ActivityGoal),
        _ => null,
    };

    private SheetValue? OfGrade(string name, SheetScope scope)
    {
        var band = scope.Grade!;
        var members = results.Of(band);
        return name switch
        {
            "grade.name" => Words(band.Name),
            "grade.range" => Words(RangeOf(band)),
            "grade.count" => members is null ? null : SheetFigures.Count(At(null), members.Count, $"{name}.{band.Name}"),
            "grade.share" => members is null ? null : figures.Rate(At(null), members.Count, results.Projects.Count, $"{name}.{band.Name}"),
            "grade.amount" => members is null ? null : figures.Amount(At(null, Stage.Adjusted), results.Amount(members, Stage.Adjusted), $"{name}.{band.Name}"),
            _ => null,
        };
    }

    // 90（含）-100分, 60分以下 (SC-07).
    private string RangeOf(Packs.GradeBand band)
    {
        var above = scores.Grades.TakeWhile(grade => grade != band).LastOrDefault();
        return band.From <= 0 && above is not null ? $"{Number(above.From)}分以下" : $"{Number(band.From)}（含）-{Number(above?.From ?? 100)}分";
    }

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private SheetValue? OfMany(string name)
    {
        var parts = name.Split('.');
        List<ProjectEntry> members = [.. results.Projects.Where(project => parts[0] == "all" || results.IsEvaluated(project) == (parts[0] == "evaluated"))];
        if (members.Count == 0)
        {
            return null;
        }

        return parts[1] switch
        {
            "count" => SheetFigures.Count(At(null), members.Count, name),
            "amount" => figures.Amount(At(null, Stage.Adjusted), results.Amount(members, Stage.Adjusted), name),
            "executed" => figures.Amount(At(null, Stage.Executed), results.Amount(members, Stage.Executed), name),
            "rate" => figures.Rate(At(null, Stage.Executed), results.Amount(members, Stage.Executed)?.Fen, results.Amount(members, Stage.Adjusted)?.Fen, name),
            _ => null,
        };
    }

    private SheetValue? Fund(ProjectEntry project, string source, string stage) =>
        figures.Amount(At(project, StageOf(stage), SourceOf(source)), money.Of(project, SourceOf(source), StageOf(stage), hasCarriedOver), $"fund.{source}");

    // The full-year budget is what is executed against (SC-10).
    private SheetValue? Rate(ProjectEntry project, string source)
    {
        var from = SourceOf(source);
        return figures.Rate(
            At(project, Stage.Executed, from),
            money.Of(project, from, Stage.Executed, hasCarriedOver)?.Fen,
            money.Of(project, from, Stage.Adjusted, hasCarriedOver)?.Fen,
            $"rate.{source}",
            At(project, Stage.Executed, from),
            At(project, Stage.Adjusted, from));
    }

    private SheetValue? Plan(ProjectEntry project, int month) =>
        project.Plan.FirstOrDefault(step => step.Month == month) is { } step ? SheetFigures.Share(At(project), step.Percent, $"plan.{month.ToString(CultureInfo.InvariantCulture)}") : null;

    // 其他资金 is what fiscal money leaves of the whole (BK-24).
    private SheetValue? DepartmentMoney(string name, SheetScope scope)
    {
        var parts = name.Split('.');
        var nature = parts.ElementAtOrDefault(2) switch { "basic" => Nature.Basic, "project" => Nature.Project, _ => Nature.All };
        var at = At(null) with { Nature = nature };
        var fiscal = at with { Fund = Model.Fund.Fiscal };
        var amount = parts[1] switch
        {
            "total" => ledger[at],
            "fiscal" => ledger[fiscal],
            _ => ledger[at] is { } all && ledger[fiscal] is { } part ? all - part : (Money?)null,
        };
        if (amount is null && nature == Nature.All && scope.Project is { } department)
        {
            amount = money.Of(department, SourceOf(parts[1]), Stage.Initial, hasCarriedOver);
        }

        return figures.Amount(parts[1] == "fiscal" ? fiscal : at, amount, name);
    }

    private SheetValue? Points(ProjectEntry? project, decimal? points, string role, IndicatorEntry? indicator = null) =>
        points is { } number ? SheetFigures.Points(At(project, Stage.Executed) with { Item = indicator?.Name }, number, role) : null;

    private Coordinates At(ProjectEntry? project, Stage stage = Stage.Initial, FundSource source = FundSource.Total) => new()
    {
        Year = book.Year,
        Stage = stage,
        Flow = Flow.Expenditure,
        Fund = source == FundSource.Fiscal ? Model.Fund.Fiscal : Model.Fund.All,
        Project = project is null or { IsDepartment: true } ? null : project.Code,
    };

    private string NameOf(ProjectEntry project) => project is { IsDepartment: true, Name.Length: 0 } ? book.Unit.Name : project.Name;

    private (string Code, string Name) Unit(ProjectEntry project) =>
        project.UnitCode.Length > 0 || project.UnitName.Length > 0 ? (project.UnitCode, project.UnitName)
            : (book.Unit.Code, book.Unit.UnitName.Length > 0 ? book.Unit.UnitName : book.Unit.Name);

    private static FundSource SourceOf(string source) => source switch
    {
        "fiscal" => FundSource.Fiscal,
        "carriedOver" => FundSource.CarriedOver,
        "other" => FundSource.Other,
        _ => FundSource.Total,
    };

    private static Stage StageOf(string stage) => stage switch
    {
        "adjusted" => Stage.Adjusted,
        "executed" => Stage.Executed,
        _ => Stage.Initial,
    };
}
