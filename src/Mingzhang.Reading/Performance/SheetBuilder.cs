using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>A sheet while it is being read.</summary>
internal sealed class SheetBuilder(Place place, string title, Place titlePlace)
{
    private readonly List<Indicator> indicators = [];
    private readonly List<FundRow> funds = [];
    private readonly SortedDictionary<int, PlanStep> plan = [];

    public Place Place => place;

    public string Title => title;

    public Place TitlePlace => titlePlace;

    public SheetKind Kind { get; set; }

    public PrintedText? Code { get; set; }

    public PrintedText? Name { get; set; }

    public PrintedText? Unit { get; set; }

    public string? UnitCode { get; set; }

    public PrintedText? Department { get; set; }

    public bool NamesPerson { get; set; }

    public bool GivesPhone { get; set; }

    public int? Year { get; set; }

    public Measure Measure { get; set; }

    public PrintedText? Purpose { get; set; }

    public PrintedText? Goal { get; set; }

    public PrintedText? Outcome { get; set; }

    public PrintedNumber? WeightTotal { get; set; }

    public PrintedNumber? ScoreTotal { get; set; }

    public PrintedText? Grade { get; set; }

    public Indicator? LastIndicator => indicators.LastOrDefault();

    public IReadOnlyList<Indicator> Indicators => indicators;

    public IReadOnlyList<FundRow> Funds => funds;

    /// <summary>Nothing says yet whose sheet it is.</summary>
    public bool IsNameless => Name is null && Code is null;

    /// <summary>Nothing has been read yet.</summary>
    public bool IsBlank => IsNameless && indicators.Count == 0 && funds.Count == 0 && Goal is null && Unit is null && Department is null;

    /// <summary>Something besides its owner has been read.</summary>
    public bool HasContent => indicators.Count > 0 || funds.Count > 0 || plan.Count > 0 || Goal is not null || Outcome is not null;

    public void Add(Indicator indicator) => indicators.Add(indicator);

    /// <summary>The last indicator was cut by a page: its texts go on.</summary>
    public void Amend(Func<Indicator, Indicator> amended) => indicators[^1] = amended(indicators[^1]);

    public void Add(FundRow fund) => funds.Add(fund);

    public void Replace(FundRow fund, FundRow by) => funds[funds.IndexOf(fund)] = by;

    /// <summary>Adds a step of the plan; one that is filled in takes the place of a blank one.</summary>
    public void Add(PlanStep step)
    {
        if (step.Planned is not null || !plan.ContainsKey(step.Month))
        {
            plan[step.Month] = step;
        }
    }

    /// <summary>Takes the indicators from one on out of the sheet.</summary>
    public List<Indicator> TakeFrom(int index)
    {
        var taken = indicators.GetRange(index, indicators.Count - index);
        indicators.RemoveRange(index, taken.Count);
        return taken;
    }

    /// <summary>Whether a row's cells name this sheet's project.</summary>
    public bool IsOf(SheetCell? project, SheetCell? code)
    {
        var (printedCode, printedName) = Parted(project, code);
        return printedCode.Length > 0 && Code is not null ? Words.Normal.Of(Code.Text) == Words.Normal.Of(printedCode) : printedName.Length > 0 && Name is not null && Words.Normal.Of(Name.Text) == Words.Normal.Of(printedName);
    }

    /// <summary>Takes code and name from their cells.</summary>
    public void Identify(SheetCell? project, SheetCell? code)
    {
        var (printedCode, printedName) = Parted(project, code);
        if (printedCode.Length > 0)
        {
            Code = new PrintedText(printedCode, (code ?? project)!.Place);
        }

        if (printedName.Length > 0)
        {
            Name = new PrintedText(printedName, (project ?? code)!.Place);
        }
    }

    public PerformanceSheet ToSheet() => new()
    {
        Kind = Kind,
        Place = place,
        Title = title,
        Code = Code,
        Name = Name,
        Unit = Unit,
        UnitCode = UnitCode,
        Department = Department,
        NamesPerson = NamesPerson,
        GivesPhone = GivesPhone,
        Year = Year,
        Measure = Measure,
        Funds = funds,
        Plan = [.. plan.Values],
        Purpose = Purpose,
        Goal = Goal,
        Outcome = Outcome,
        Indicators = indicators,
        WeightTotal = WeightTotal,
        ScoreTotal = ScoreTotal,
        Grade = Grade,
    };

    private static (string Code, string Name) Parted(SheetCell? project, SheetCell? code)
    {
        var (withName, name) = project is null ? ("", "") : ProjectLabel.Parted(PrintedLines.One(project.Text));
        if (code is null)
        {
            return (withName, name);
        }

        var (own, besides) = ProjectLabel.Parted(PrintedLines.One(code.Text));
        return own.Length > 0 ? (own, name.Length > 0 ? name : besides) : (PrintedLines.One(code.Text), name);
    }
}
