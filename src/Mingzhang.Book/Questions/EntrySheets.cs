using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Performance;
using Mingzhang.Writing.Figures;
using Mingzhang.Writing.Sheets;

namespace Mingzhang.Book.Questions;

/// <summary>The sheets of a book's projects as a reader would find them, without print: to be questioned and scored while they are
/// being filled in. Their places are <see cref="SheetSpot"/>s.</summary>
public sealed class EntrySheets
{
    private const string Name = "绩效";

    // Six decimals of 万元 are fen: entered amounts are exact.
    private const int FenOfWan = 6;
    private static readonly FundSource[] Sources = [FundSource.Total, FundSource.Fiscal, FundSource.CarriedOver, FundSource.Other];

    private readonly AccountBook book;
    private readonly ProjectMoney money;
    private readonly IndicatorValueReader values;
    private readonly bool hasResults;
    private readonly decimal executionPoints;

    private EntrySheets(AccountBook book, PackSet packs, bool hasResults)
    {
        this.book = book;
        this.hasResults = hasResults;
        money = new(new Ledger(book, packs.Entries, packs.Profiles.GetValueOrDefault(book.Profile)?.Says("organOperationEqualsRunning") ?? false));
        values = new(packs.Performance);
        executionPoints = ExecutionPoints(packs, book.Profile);
    }

    /// <summary>Points of the rate of execution where a project says nothing of its own: those of the profile's scheme (SC-04).</summary>
    public static decimal ExecutionPoints(PackSet packs, string profile)
    {
        ArgumentNullException.ThrowIfNull(packs);
        return (packs.Schemes.Values.FirstOrDefault(scheme => scheme.Profiles.Contains(profile)) ?? packs.Schemes[ScoringScheme.National]).ExecutionPoints;
    }

    /// <summary>All sheets of a book as one document.</summary>
    /// <param name="book">The book; what adjustments and payments make of it is in its lines already.</param>
    /// <param name="packs">Words of values and units.</param>
    /// <param name="hasResults">As sheets of self-evaluation, with actual values; else as sheets of targets.</param>
    /// <param name="only">Number of the only project that is wanted; null for all.</param>
    public static ReadDocument Of(AccountBook book, PackSet packs, bool hasResults, int? only = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(packs);
        var sheets = new EntrySheets(book, packs, hasResults);
        var numbers = Enumerable.Range(0, book.Projects.Count).Where(number => only is null || number == only).ToList();
        var whole = new Place { Document = Name };
        return new()
        {
            Name = Name,
            Format = "entries",
            Kind = new(hasResults ? DocumentKind.PerformanceResults : DocumentKind.PerformanceTargets, whole),
            Organisation = new(book.Unit.Name, whole),
            Year = new(book.Year, whole),
            Passages = [.. numbers.SelectMany(sheets.Passages)],
            Performance = new() { Sheets = [.. numbers.Select(sheets.Sheet)] },
        };
    }

    private IEnumerable<Passage> Passages(int number)
    {
        var project = book.Projects[number];
        foreach (var (field, text) in new[] { (SheetField.Purpose, project.Purpose), (SheetField.Goal, project.Goal), (SheetField.Outcome, hasResults ? project.Outcome : "") })
        {
            if (text.Length > 0)
            {
                yield return new(new SheetSpot(number, null, field).Paragraph(Name) with { Sentence = text }, text);
            }
        }
    }

    private PerformanceSheet Sheet(int number)
    {
        var project = book.Projects[number];
        Place At(SheetField field) => new SheetSpot(number, null, field).In(Name, project.Name, project.Name);
        PrintedText? Text(string text, SheetField field) => text.Length == 0 ? null : new(text, At(field));
        return new()
        {
            Kind = (project.IsDepartment, hasResults) switch
            {
                (true, true) => SheetKind.DepartmentSelfEvaluation,
                (true, false) => SheetKind.DepartmentTargets,
                (false, true) => SheetKind.ProjectSelfEvaluation,
                _ => SheetKind.ProjectTargets,
            },
            Place = At(SheetField.Whole),
            Code = Text(project.Code == project.Name ? "" : project.Code, SheetField.Code),
            Name = Text(project.Name, SheetField.Name),
            Year = book.Year,
            Measure = Measure.Money(MoneyUnit.Wan),
            Funds = [.. Sources.Select(source => Fund(project, source, At(SheetField.Money))).OfType<FundRow>()],
            Plan = [.. project.Plan.Select(step => new PlanStep(step.Month, Number(step.Percent, Math.Max(2, (int)step.Percent.Scale), Measure.Percent, At(SheetField.Plan)), At(SheetField.Plan)))],
            Purpose = Text(project.Purpose, SheetField.Purpose),
            Goal = Text(project.Goal, SheetField.Goal),
            Outcome = hasResults ? Text(project.Outcome, SheetField.Outcome) : null,
            Indicators = [.. project.Indicators.Select((entry, row) => Row(entry, new(number, row, SheetField.Whole), project.Name))],
        };
    }

    private FundRow? Fund(ProjectEntry project, FundSource source, Place place)
    {
        PrintedNumber? Amount(Stage stage) => money.Of(project, source, stage, hasCarriedOver: true) is { } amount && (source == FundSource.Total || amount != Money.Zero)
            ? Number((decimal)amount.Fen / MoneyUnit.Wan.Fen, FenOfWan, Measure.Money(MoneyUnit.Wan), place)
            : null;
        var row = new FundRow(source, "", place) { Initial = Amount(Stage.Initial), Adjusted = hasResults ? Amount(Stage.Adjusted) : null, Executed = hasResults ? Amount(Stage.Executed) : null };
        return row is { Initial: null, Adjusted: null, Executed: null } ? null : row with { Weight = hasResults && source == FundSource.Total ? Points(ExecutionWeight(project), place) : null };
    }

    // Indicators that take the whole already leave execution no points.
    private decimal? ExecutionWeight(ProjectEntry project) =>
        project.ExecutionWeight ?? (project.Indicators.Sum(indicator => indicator.Weight ?? 0) + executionPoints <= 100 ? executionPoints : null);

    private Indicator Row(IndicatorEntry entry, SheetSpot spot, string project)
    {
        Place At(SheetField field) => (spot with { Field = field }).In(Name, project, entry.Name);
        return new()
        {
            Place = At(SheetField.Whole),
            First = entry.First ?? entry.Second?.First(),
            Second = entry.Second,
            Name = new(entry.Name, At(SheetField.Name)),
            Description = entry.Description.Length == 0 ? null : new(entry.Description, At(SheetField.Description)),
            Target = values.Read(entry.Target, IndicatorWords.Sign(entry.Comparison), entry.MeasureUnit),
            TargetPlace = At(SheetField.Target),
            Basis = entry.Basis.Length == 0 ? null : new(entry.Basis, At(SheetField.Whole)),
            Weight = Points(entry.Weight, At(SheetField.Weight)),
            Actual = hasResults ? values.Read(entry.Actual, null, entry.MeasureUnit) : null,
            ActualPlace = hasResults ? At(SheetField.Actual) : null,
            Score = hasResults ? Points(entry.Score, At(SheetField.Score)) : null,
            Reason = hasResults ? new(entry.Reason, At(SheetField.Reason)) : null,
            Activity = entry.Activity,
        };
    }

    private static PrintedNumber? Points(decimal? points, Place place) => points is { } number ? Number(number, number.Scale, PrintedNumber.Points, place) : null;

    private static PrintedNumber Number(decimal number, int decimals, Measure measure, Place place)
    {
        var figure = new Figure(number, decimals, measure);
        return new(figure, figure.Digits, place);
    }
}
