using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Work.Differences;

/// <summary>Walks through two books and tells what differs.</summary>
internal sealed class BookComparison(AccountBook old, AccountBook now)
{
    public IEnumerable<BookDifference> Differences() =>
    [
        .. Fields(new(DifferenceKind.Unit, DifferenceChange.Changed, "") { Place = now.Unit.Name }, EntryFields.Unit, old, now),
        .. Lines(),
        .. Pairing.Of(old.Stated, now.Stated, stated => (stated.Key, stated.At)).SelectMany(Stated),
        .. Pairing.Of(old.Projects, now.Projects, project => project.Code).SelectMany(Project),
        .. Each(DifferenceKind.Purchase, Pairing.Of(old.Purchases, now.Purchases, purchase => purchase.Id), purchase => (purchase.Id, purchase.Name), EntryFields.Purchase, purchase => FieldValue.Of(purchase.Amount)),
        .. Each(DifferenceKind.Asset, Pairing.Of(old.Assets, now.Assets, asset => (asset.Kind, asset.Name, asset.Year)), asset => ($"{asset.Kind}/{asset.Name}/{asset.Year}", asset.Name), EntryFields.Asset, asset => FieldValue.Of(asset.Quantity)),
        .. Each(DifferenceKind.Text, Pairing.Of(old.Texts, now.Texts, text => text.Key), text => (text.Key, text.Key), EntryFields.Text, text => FieldValue.Of(text.Text)),
    ];

    private IEnumerable<BookDifference> Lines()
    {
        var (before, after) = (Sums(old.Lines), Sums(now.Lines));
        foreach (var point in before.Keys.Union(after.Keys).OrderBy(point => point.At, PointOrder.Default).ThenBy(point => point.IsCarriedOver))
        {
            var (was, became) = (before.GetValueOrDefault(point), after.GetValueOrDefault(point));
            var difference = new BookDifference(DifferenceKind.Line, Change(was, became), "")
            {
                At = point.At,
                IsCarriedOver = point.IsCarriedOver,
                Field = EntryColumn.Amount,
                Old = FieldValue.Of(was?.Amount),
                New = FieldValue.Of(became?.Amount),
            };
            if (was?.Amount != became?.Amount)
            {
                yield return difference;
            }

            if (was is not null && became is not null && was.Notes != became.Notes)
            {
                yield return difference with { Field = EntryColumn.Note, Old = FieldValue.Of(was.Notes), New = FieldValue.Of(became.Notes) };
            }
        }
    }

    private static IEnumerable<BookDifference> Stated((StatedFigure? Old, StatedFigure? New) pair)
    {
        var some = (pair.New ?? pair.Old)!;
        return One(new(DifferenceKind.Stated, Change(pair.Old, pair.New), some.Key) { Place = some.Key, At = some.At }, pair, EntryFields.Stated, EntryFields.Stated[0].Value);
    }

    private static IEnumerable<BookDifference> Project((ProjectEntry? Old, ProjectEntry? New) pair)
    {
        var some = (pair.New ?? pair.Old)!;
        var difference = new BookDifference(DifferenceKind.Project, Change(pair.Old, pair.New), some.Code) { Place = some.Name };
        IEnumerable<BookDifference> own = One(difference, pair, EntryFields.Project, project => FieldValue.Of(project.Name));
        return pair is not { Old: { } was, New: { } became } ? own :
        [
            .. own,
            .. Funds(difference, was, became),
            .. Plan(difference, was, became),
            .. Pairing.Of(was.Indicators, became.Indicators, entry => (entry.First, entry.Second, entry.Activity, entry.Name), entry => (entry.First, entry.Second, entry.Activity), entry => entry.Name)
                .SelectMany(indicator => Indicator(difference, indicator)),
        ];
    }

    private static IEnumerable<BookDifference> Funds(BookDifference project, ProjectEntry old, ProjectEntry now)
    {
        var (before, after) = (Sums(old), Sums(now));
        return before.Keys.Union(after.Keys)
            .Where(key => before.TryGetValue(key, out var was) != after.TryGetValue(key, out var became) || was != became)
            .Select(key =>
            {
                Money? was = before.TryGetValue(key, out var first) ? first : null;
                Money? became = after.TryGetValue(key, out var second) ? second : null;
                return project with
                {
                    Kind = DifferenceKind.ProjectFund,
                    Change = was is null ? DifferenceChange.Added : became is null ? DifferenceChange.Removed : DifferenceChange.Changed,
                    Key = $"{project.Key}/{key.Source}/{key.Year}/{key.Stage}",
                    At = new Coordinates { Year = key.Year, Stage = key.Stage, Project = project.Key },
                    FundSource = key.Source,
                    Field = EntryColumn.Amount,
                    Old = FieldValue.Of(was),
                    New = FieldValue.Of(became),
                };
            });

        static Dictionary<(FundSource Source, int Year, Stage Stage), Money> Sums(ProjectEntry project) =>
            project.Funds.GroupBy(fund => (fund.Source, fund.Year, fund.Stage)).ToDictionary(group => group.Key, group => group.Aggregate(Money.Zero, (sum, fund) => sum + fund.Amount));
    }

    private static IEnumerable<BookDifference> Plan(BookDifference project, ProjectEntry old, ProjectEntry now) =>
        Pairing.Of(old.Plan, now.Plan, step => step.Month).Where(pair => pair.Old?.Percent != pair.New?.Percent).Select(pair => project with
        {
            Kind = DifferenceKind.Plan,
            Change = Change(pair.Old, pair.New),
            Month = (pair.New ?? pair.Old)!.Month,
            Old = FieldValue.Of(pair.Old?.Percent),
            New = FieldValue.Of(pair.New?.Percent),
        });

    private static IEnumerable<BookDifference> Indicator(BookDifference project, (IndicatorEntry? Old, IndicatorEntry? New) pair)
    {
        var some = (pair.New ?? pair.Old)!;
        return One(
            new(DifferenceKind.Indicator, Change(pair.Old, pair.New), $"{project.Key}/{some.Name}") { Place = $"{project.Place} · {some.Name}" },
            pair,
            EntryFields.Indicator,
            indicator => FieldValue.Of(indicator.Target + indicator.MeasureUnit));
    }

    private static IEnumerable<BookDifference> Each<T>(
        DifferenceKind kind, IReadOnlyList<(T? Old, T? New)> pairs, Func<T, (string Key, string Place)> named, EntryField<T>[] fields, Func<T, FieldValue> whole)
        where T : class =>
        pairs.SelectMany(pair =>
        {
            var (key, place) = named((pair.New ?? pair.Old)!);
            return One(new(kind, Change(pair.Old, pair.New), key) { Place = place }, pair, fields, whole);
        });

    // An entry that came or went is told by what matters most of it.
    private static IEnumerable<BookDifference> One<T>(BookDifference difference, (T? Old, T? New) pair, EntryField<T>[] fields, Func<T, FieldValue> whole)
        where T : class =>
        pair is { Old: { } was, New: { } became }
            ? Fields(difference, fields, was, became)
            : [difference with { Old = pair.Old is null ? FieldValue.Nothing : whole(pair.Old), New = pair.New is null ? FieldValue.Nothing : whole(pair.New) }];

    private static IEnumerable<BookDifference> Fields<T>(BookDifference difference, EntryField<T>[] fields, T old, T now) =>
        fields.Select(field => difference with { Field = field.Column, Old = field.Value(old), New = field.Value(now) }).Where(told => told.Old != told.New);

    private static DifferenceChange Change<T>(T? old, T? now)
        where T : class => old is null ? DifferenceChange.Added : now is null ? DifferenceChange.Removed : DifferenceChange.Changed;

    private static Dictionary<(Coordinates At, bool IsCarriedOver), Summed> Sums(IReadOnlyList<BudgetLine> lines) =>
        lines.GroupBy(line => (line.At, line.IsCarriedOver)).ToDictionary(
            group => group.Key,
            group => new Summed(
                group.Aggregate(Money.Zero, (sum, line) => sum + line.Amount),
                string.Join('\n', group.Select(line => line.Note).Where(note => note.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))));

    /// <summary>The lines at one point together.</summary>
    private sealed record Summed(Money Amount, string Notes);
}
