using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Books;

/// <summary>Projects taken apart into records, and put together again.</summary>
internal static class ProjectRecords
{
    public static KeptProject Project(ProjectEntry entry, int position) => new()
    {
        Position = position,
        Code = entry.Code,
        Name = entry.Name,
        IsDepartment = entry.IsDepartment,
        UnitCode = entry.UnitCode,
        UnitName = entry.UnitName,
        Department = entry.Department,
        Person = entry.Person,
        Phone = entry.Phone,
        Purpose = entry.Purpose,
        Goal = entry.Goal,
        Outcome = entry.Outcome,
        Plan = Points.Plan(entry.Plan),
        ExecutionWeight = entry.ExecutionWeight,
        Grade = entry.Grade,
        Origin = entry.Source.Origin,
        Place = Points.Place(entry.Source),
    };

    public static ProjectEntry Project(KeptProject kept, IEnumerable<KeptProjectFund> funds, IEnumerable<KeptIndicator> indicators) => new()
    {
        Code = kept.Code,
        Name = kept.Name,
        IsDepartment = kept.IsDepartment,
        UnitCode = kept.UnitCode,
        UnitName = kept.UnitName,
        Department = kept.Department,
        Person = kept.Person,
        Phone = kept.Phone,
        Purpose = kept.Purpose,
        Goal = kept.Goal,
        Outcome = kept.Outcome,
        Plan = Points.Plan(kept.Plan),
        ExecutionWeight = kept.ExecutionWeight,
        Grade = kept.Grade,
        Funds = [.. funds.OrderBy(fund => fund.Position).Select(fund => new ProjectFund(fund.Source, fund.OfYear, fund.Stage, Money.OfFen(fund.AmountFen)))],
        Indicators = [.. indicators.OrderBy(indicator => indicator.Position).Select(Indicator)],
        Source = Points.Source(kept.Origin, kept.Place),
    };

    public static KeptProjectFund Fund(ProjectFund fund, string project, int position) => new()
    {
        Project = project,
        Position = position,
        Source = fund.Source,
        OfYear = fund.Year,
        Stage = fund.Stage,
        AmountFen = fund.Amount.Fen,
    };

    public static KeptIndicator Indicator(IndicatorEntry entry, string project, int position) => new()
    {
        Project = project,
        Position = position,
        First = entry.First,
        Second = entry.Second,
        Name = entry.Name,
        Description = entry.Description,
        Comparison = entry.Comparison,
        Target = entry.Target,
        MeasureUnit = entry.MeasureUnit,
        Basis = entry.Basis,
        Activity = entry.Activity,
        ActivityGoal = entry.ActivityGoal,
        Weight = entry.Weight,
        Actual = entry.Actual,
        Score = entry.Score,
        Reason = entry.Reason,
        Evidence = string.Join('\n', entry.Evidence),
        Origin = entry.Source.Origin,
        Place = Points.Place(entry.Source),
    };

    public static IndicatorEntry Indicator(KeptIndicator kept) => new()
    {
        First = kept.First,
        Second = kept.Second,
        Name = kept.Name,
        Description = kept.Description,
        Comparison = kept.Comparison,
        Target = kept.Target,
        MeasureUnit = kept.MeasureUnit,
        Basis = kept.Basis,
        Activity = kept.Activity,
        ActivityGoal = kept.ActivityGoal,
        Weight = kept.Weight,
        Actual = kept.Actual,
        Score = kept.Score,
        Reason = kept.Reason,
        Evidence = kept.Evidence.Split('\n', StringSplitOptions.RemoveEmptyEntries),
        Source = Points.Source(kept.Origin, kept.Place),
    };
}
