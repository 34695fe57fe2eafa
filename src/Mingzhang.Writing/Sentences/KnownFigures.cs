using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Sentences;

/// <summary>All figures of a book that a typed number may mean: named ones, those of codes and projects, their changes, shares
/// and rates, counts, targets. The order tells which is meant where several fit.</summary>
internal sealed class KnownFigures
{
    private const int MostWholes = 40;
    private readonly List<(MeasureKind Kind, string Unit, NamedFigure Figure)> known = [];
    private readonly Dictionary<Figure, WrittenFigure?> found = [];

    public KnownFigures(FactBook facts, Coordinates basis)
    {
        var before = basis with { Year = basis.Year - 1 };
        var amounts = Amounts(facts, basis).ToList();
        foreach (var (now, at) in amounts)
        {
            Add(now);
            Add(at(before));
            if (basis.Stage != Stage.Initial)
            {
                Add(at(basis with { Stage = Stage.Initial }));
            }
        }

        AddChanges(amounts, before);
        if (basis.Stage != Stage.Initial)
        {
            AddChanges(amounts, basis with { Stage = Stage.Initial });
        }

        AddShares([.. amounts.Select(amount => amount.Now).OfType<NamedFigure>().Where(figure => figure.Measure is null)]);
        AddCounts(facts.Ledger.Book);
        foreach (var posting in facts.Ledger.Book.Lines)
        {
            Add(new(posting.At, posting.Amount.Fen, null));
        }
    }

    /// <summary>The figure that a typed number means; null if no entry says it. A typed number is a figure's if it is that figure,
    /// rounded to the digits typed.</summary>
    public WrittenFigure? Find(Figure typed)
    {
        if (!found.TryGetValue(typed, out var figure))
        {
            found[typed] = figure = Search(typed);
        }

        return figure;
    }

    private WrittenFigure? Search(Figure typed)
    {
        foreach (var (kind, unit, figure) in known)
        {
            if (kind == typed.Measure.Kind && (kind != MeasureKind.Count || IsSame(unit, typed.Measure.Name))
                && decimal.Round(figure.Exact / typed.Measure.Scale, typed.Decimals, MidpointRounding.AwayFromZero) == typed.Number)
            {
                return new(figure.At, figure.Exact, typed) { Role = figure.Role, From = figure.From };
            }
        }

        return null;
    }

    // 名 and 位 count people too.
    private static bool IsSame(string unit, string typed) => unit == typed || (IsPeople(unit) && IsPeople(typed)) || (IsThing(unit) && IsThing(typed));

    private static bool IsPeople(string unit) => unit is "人" or "名" or "位";

    private static bool IsThing(string unit) => unit is "个" or "项";

    private static IEnumerable<(NamedFigure? Now, Func<Coordinates, NamedFigure?> At)> Amounts(FactBook facts, Coordinates basis)
    {
        foreach (var fact in facts.All)
        {
            yield return (facts[fact.Name, basis], point => facts[fact.Name, point]);
        }

        var spending = facts.Ledger.EntriesOf(basis with { Flow = Flow.Expenditure }).Select(posting => posting.At).ToList();
        var points = spending.SelectMany(Wider).Distinct()
            .OrderBy(point => point.Function.ToString(), StringComparer.Ordinal).ThenBy(point => point.Economy.ToString(), StringComparer.Ordinal).ThenBy(point => point.Project, StringComparer.Ordinal);
        foreach (var wide in points)
        {
            yield return (facts.At(At(basis, wide)), point => facts.At(At(point, wide)));
        }
    }

    private static Coordinates At(Coordinates basis, Coordinates wide) => wide with { Year = basis.Year, Stage = basis.Stage };

    private static IEnumerable<Coordinates> Wider(Coordinates leaf)
    {
        var spending = new Coordinates { Year = leaf.Year, Stage = leaf.Stage, Flow = Flow.Expenditure };
        for (var code = leaf.Function; !code.IsAll; code = code.Parent)
        {
            yield return spending with { Function = code };
        }

        for (var code = leaf.Economy; !code.IsAll; code = code.Parent)
        {
            yield return spending with { Economy = code };
        }

        if (leaf.Project is not null)
        {
            yield return spending with { Project = leaf.Project };
        }
    }

    private void AddChanges(List<(NamedFigure? Now, Func<Coordinates, NamedFigure?> At)> amounts, Coordinates before)
    {
        foreach (var (now, at) in amounts)
        {
            if (now is null || at(before) is not { } @base || @base.Exact == now.Exact)
            {
                continue;
            }

            var change = now with { Exact = Math.Abs(now.Exact - @base.Exact), Role = "change", From = [now.At, @base.At] };
            Add(change);
            if (@base.Exact > 0)
            {
                AddRate(change.Exact, @base.Exact, change with { Role = "rate" });
            }
        }
    }

    // Every share of the book's own wholes: what a person would type is one of these.
    private void AddShares(List<NamedFigure> amounts)
    {
        var wholes = amounts.Where(whole => whole.Exact > 0).Take(MostWholes).ToList();
        foreach (var whole in wholes)
        {
            foreach (var part in amounts.Where(part => part.Exact >= 0 && part.Exact <= whole.Exact && part.At != whole.At && whole.At.Contains(part.At)))
            {
                AddRate(part.Exact, whole.Exact, part with { Role = "share", From = [part.At, whole.At] });
            }
        }
    }

    private void AddRate(decimal part, decimal whole, NamedFigure figure) => known.Add((MeasureKind.Percent, "%", figure with { Exact = part * 100 / whole }));

    private void AddCounts(AccountBook book)
    {
        foreach (var stated in book.Stated)
        {
            var figure = new NamedFigure(stated.At, stated.Figure.Number * stated.Figure.Measure.Scale, stated.Figure.Measure.Kind == MeasureKind.Count ? stated.Figure.Measure.Name : null)
            {
                Role = stated.Figure.Measure.Kind == MeasureKind.Money ? "" : stated.Key,
            };
            known.Add((stated.Figure.Measure.Kind, stated.Figure.Measure.Name, figure));
        }

        foreach (var purchase in book.Purchases)
        {
            Count(new() { Year = purchase.Year, Theme = purchase.Kind, Item = purchase.Id }, purchase.Quantity, purchase.MeasureUnit, "quantity");
            Add(new(new() { Year = purchase.Year, Stage = purchase.Stage, Theme = purchase.Kind, Item = purchase.Id }, purchase.Amount.Fen, null));
        }

        foreach (var asset in book.Assets)
        {
            var point = new Coordinates { Year = asset.Year, Theme = asset.Kind, Item = asset.Name };
            Count(point, asset.Quantity, asset.MeasureUnit, "quantity");
            Add(asset.Value is { } value ? new(point, value.Fen, null) : null);
        }

        foreach (var project in book.Projects)
        {
            var point = new Coordinates { Year = book.Year, Project = project.Code };
            foreach (var indicator in project.Indicators)
            {
                Count(point, Number(indicator.Target), indicator.MeasureUnit, "target");
                Count(point, Number(indicator.Actual), indicator.MeasureUnit, "actual");
            }

            foreach (var fund in project.Funds)
            {
                Add(new(point with { Year = fund.Year, Stage = fund.Stage, Flow = Flow.Expenditure }, fund.Amount.Fen, null));
            }
        }

        Count(new() { Year = book.Year }, book.Projects.Count(project => !project.IsDepartment), "个", "projects");
    }

    private void Add(NamedFigure? figure)
    {
        if (figure is not null)
        {
            known.Add((figure.Measure is null ? MeasureKind.Money : MeasureKind.Count, figure.Measure ?? "", figure));
        }
    }

    private void Count(Coordinates point, decimal? number, string unit, string role)
    {
        if (number is not { } value || unit.Length == 0)
        {
            return;
        }

        if (MoneyUnit.Named(unit) is { } money)
        {
            known.Add((MeasureKind.Money, "", new(point, value * money.Fen, null) { Role = role }));
        }
        else
        {
            known.Add((unit is "%" or "％" ? MeasureKind.Percent : MeasureKind.Count, unit, new(point, value, unit) { Role = role }));
        }
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
}
