using Mingzhang.Model;
using Mingzhang.Writing.Figures;

namespace Mingzhang.Writing.Site.Pages;

/// <summary>A part of a sum with the point that it is the amount at.</summary>
internal sealed record MoneyPart(string Label, Coordinates At, Money Amount);

/// <summary>The amounts of the overview, from the entries themselves, so that their parts are always all there is.</summary>
internal sealed class OverviewMoney(SiteContext site, SiteTexts texts, PointWords words)
{
    public Coordinates Basis => site.Basis;

    public Coordinates Spending => Basis with { Flow = Flow.Expenditure };

    public Money? Total => site.Ledger[Basis with { Flow = Flow.GrandTotal }];

    public Money? Spent => site.Ledger[Spending];

    /// <summary>Revenue by its fund; what was carried over beside it.</summary>
    public IReadOnlyList<MoneyPart> Sources() =>
    [
        .. By(Basis with { Flow = Flow.Revenue }, posting => posting.At.Fund, (fund, at) => at with { Fund = fund }, (fund, _) => fund == Fund.All ? texts.Name("flow", Flow.Revenue) : texts.Name("fund", fund)),
        .. Whole(Flow.OpeningBalance),
        .. Whole(Flow.SurplusUsed),
    ];

    /// <summary>Spending by its nature; what is left over beside it.</summary>
    public IReadOnlyList<MoneyPart> Uses() => [.. Natures(Spending), .. Whole(Flow.SurplusDistributed), .. Whole(Flow.ClosingBalance)];

    public IReadOnlyList<MoneyPart> Natures(Coordinates at) =>
        By(at, posting => Plain(posting.At.Nature), (nature, point) => point with { Nature = nature }, (nature, _) => nature == Nature.All ? texts.Name("flow", Flow.Expenditure) : texts.Name("nature", nature), bySize: false);

    public IReadOnlyList<MoneyPart> Functions() =>
        By(Spending, posting => posting.At.Function, (code, at) => at with { Function = code }, (code, at) => code.IsAll ? texts["not-divided"] : words.Plain(code, at.Year));

    /// <summary>Spending by the classes of what it buys.</summary>
    public IReadOnlyList<MoneyPart> Economies() =>
        By(Spending, posting => ClassOf(posting.At.Economy), (code, at) => at with { Economy = code }, (code, at) => code.IsAll ? texts["not-divided"] : NameOf(code, at.Year));

    /// <summary>Years and stages of which spending is known, in order.</summary>
    public IReadOnlyList<Coordinates> Periods() =>
    [
        .. site.Book.Lines.Select(line => (line.At.Year, line.At.Stage)).Concat(site.Book.Stated.Select(figure => (figure.At.Year, figure.At.Stage)))
            .Where(period => period.Year > 0 && period.Stage != Stage.Unknown).Distinct().OrderBy(period => period.Year).ThenBy(period => period.Stage)
            .Select(period => new Coordinates { Year = period.Year, Stage = period.Stage, Flow = Flow.Expenditure })
            .Where(at => site.Ledger[at] is { Fen: not 0 }),
    ];

    private IEnumerable<MoneyPart> Whole(Flow flow)
    {
        var at = Basis with { Flow = flow };
        if (site.Ledger[at] is { Fen: not 0 } amount)
        {
            yield return new(texts.Name("flow", flow), at, amount);
        }
    }

    private List<MoneyPart> By<T>(Coordinates at, Func<Posting, T> key, Func<T, Coordinates, Coordinates> point, Func<T, Coordinates, string> label, bool bySize = true)
        where T : notnull
    {
        var parts = site.Ledger.EntriesOf(at).GroupBy(key)
            .Select(group => (group.Key, Part: new MoneyPart(label(group.Key, at), point(group.Key, at), group.Aggregate(Money.Zero, (sum, posting) => sum + posting.Amount))))
            .Where(part => part.Part.Amount != Money.Zero)
            .OrderBy(part => FigureId.Of(part.Part.At), StringComparer.Ordinal).Select(part => part.Part).ToList();
        return bySize ? [.. parts.OrderByDescending(part => part.Amount.Fen)] : [.. parts.OrderBy(part => part.At.Nature)];
    }

    // A class that the glossary explains has an English name there.
    private string NameOf(EconomyCode code, int year) =>
        texts.IsEnglish && site.Input.Packs.Glossary.FirstOrDefault(term => term.At?.Economy == code.Value) is { } term ? term.English : words.Plain(code, year);

    // Construction stands within projects: two streams would say less than one.
    private static Nature Plain(Nature nature) => nature is Nature.ProjectWithoutConstruction or Nature.ProjectConstruction ? Nature.Project : nature;

    private static EconomyCode ClassOf(EconomyCode code) => code.Level > 1 ? code.Parent : code;
}
