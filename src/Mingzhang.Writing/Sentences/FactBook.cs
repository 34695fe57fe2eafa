using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Sentences;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Sentences;

/// <summary>Values of named figures: what the packs name, at what the book says.</summary>
public sealed class FactBook(Ledger ledger, SentenceWords words)
{
    public Ledger Ledger => ledger;

    /// <summary>The names, in the order of the packs.</summary>
    public IEnumerable<NamedFact> All => words.Facts.Values.Distinct();

    /// <summary>A named figure at a year and stage; null where the book does not say it.</summary>
    /// <exception cref="KeyNotFoundException">Nothing has the name.</exception>
    public NamedFigure? this[string name, Coordinates basis] => Of(words.Facts[name], basis);

    /// <summary>The amount at a point; null where the book does not say it.</summary>
    public NamedFigure? At(Coordinates point) => ledger[point] is { } amount ? new(point, amount.Fen, null) : null;

    internal Subject SubjectOf(string name)
    {
        var fact = words.Facts[name];
        return new(fact.Called.Length > 0 ? fact.Called : fact.Name, fact.Name, basis => Of(fact, basis));
    }

    private NamedFigure? Of(NamedFact fact, Coordinates basis)
    {
        var point = fact.At.Of(basis);
        return fact.Source switch
        {
            FactSource.Point => At(point),
            FactSource.Count => Count(fact, point),
            FactSource.TargetProjects => Number(point, fact, [.. TargetProjects]),
            FactSource.TargetAmount => Amount(point, [.. TargetProjects]),
            FactSource.ResultProjects => Number(point, fact, [.. ResultProjects]),
            FactSource.ResultBudget or FactSource.ResultAmount => Amount(point, [.. ResultProjects]),
            FactSource.ReservedForSmall => Reserved(point, purchase => purchase.ReservedForSmall),
            _ => Reserved(point, purchase => purchase.ReservedForMicro),
        };
    }

    private IEnumerable<ProjectEntry> TargetProjects => ledger.Book.Projects.Where(project => !project.IsDepartment && project.Indicators.Count > 0);

    private IEnumerable<ProjectEntry> ResultProjects => TargetProjects.Where(project => project.Indicators.Any(indicator => indicator.Actual.Length > 0));

    // A count of the stage itself, else one that says no stage.
    private NamedFigure? Count(NamedFact fact, Coordinates point)
    {
        var stated = ledger.Book.Stated.Where(figure => figure.Key == fact.Count && figure.At.Year == point.Year).ToList();
        var found = stated.Find(figure => figure.At.Stage == point.Stage) ?? stated.Find(figure => figure.At.Stage == Stage.Unknown);

        // A budget tells the stock at the end of the year before.
        return found is not null ? new(found.At, found.Figure.Number * found.Figure.Measure.Scale, fact.Measure) { Role = fact.Count }
            : point.Stage == Stage.Initial && point.Year == ledger.Book.Year ? Count(fact, point with { Year = point.Year - 1 })
            : null;
    }

    private NamedFigure? Number(Coordinates point, NamedFact fact, List<ProjectEntry> projects) =>
        point.Year != ledger.Book.Year ? null : new(point, projects.Count, fact.Measure) { Role = fact.Name, From = [.. projects.Select(project => PointOf(project, point))] };

    private NamedFigure? Amount(Coordinates point, List<ProjectEntry> projects)
    {
        var amounts = projects.Select(project => AmountOf(project, point)).ToList();
        return projects.Count == 0 || amounts.Contains(null)
            ? null
            : new(point, amounts.Sum(amount => amount!.Value.Fen), null) { Role = "projects", From = [.. projects.Select(project => PointOf(project, point))] };
    }

    // What a project costs is said by the lines that name it, or by its own sheet.
    private Money? AmountOf(ProjectEntry project, Coordinates point)
    {
        var own = PointOf(project, point);
        return ledger.EntriesOf(own).Any() ? ledger[own] : ledger.ProjectFunds(project.Code, own.Year, own.Stage);
    }

    private static Coordinates PointOf(ProjectEntry project, Coordinates point) => point with { Flow = Flow.Expenditure, Project = project.Code };

    private NamedFigure? Reserved(Coordinates point, Func<PurchaseEntry, Money?> part)
    {
        var said = ledger.Book.Purchases.Where(purchase => purchase.Year == point.Year && purchase.Stage == point.Stage && Posting.FamilyOf(purchase.Kind) == Family.Procurement && part(purchase) is not null).ToList();
        if (said.Count > 0)
        {
            return new(point, said.Sum(purchase => part(purchase)!.Value.Fen), null) { Role = "reserved" };
        }

        var stated = ledger.Book.Stated.FirstOrDefault(figure => figure.At == point);
        return stated is null ? null : new(point, stated.Figure.Number * stated.Figure.Measure.Scale, null);
    }
}
