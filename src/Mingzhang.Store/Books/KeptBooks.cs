using Mingzhang.Book.Entries;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Store.Books;

/// <summary>The kept book of a unit's year as an <see cref="AccountBook"/>, which checking, scoring and writing know, and back.</summary>
public static class KeptBooks
{
    /// <summary>The book as it is entered; null if the unit has none for the year.</summary>
    public static async Task<AccountBook?> LoadAsync(Looking looking, Scope scope)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(scope);
        if (await looking.FindAsync<KeptBook>(scope.Key(KeptBook.OnlyId)) is not { } head)
        {
            return null;
        }

        var funds = (await looking.ListAsync<KeptProjectFund>(scope)).ToLookup(fund => fund.Project);
        var indicators = (await looking.ListAsync<KeptIndicator>(scope)).ToLookup(indicator => indicator.Project);
        return new()
        {
            Profile = head.Profile,
            Year = scope.Year,
            Unit = BookRecords.Unit(head),
            Lines = [.. (await looking.ListAsync<KeptLine>(scope)).OrderBy(line => line.Position).Select(BookRecords.Line)],
            Stated = [.. (await looking.ListAsync<KeptStated>(scope)).OrderBy(stated => stated.Position).Select(stated => EntryJson.Stated(stated.Body))],
            Projects = [.. (await looking.ListAsync<KeptProject>(scope)).OrderBy(project => project.Position).Select(project => ProjectRecords.Project(project, funds[project.Id], indicators[project.Id]))],
            Purchases = [.. (await looking.ListAsync<KeptPurchase>(scope)).OrderBy(purchase => purchase.Position).Select(BookRecords.Purchase)],
            Assets = [.. (await looking.ListAsync<KeptAsset>(scope)).OrderBy(asset => asset.Position).Select(BookRecords.Asset)],
            Texts = [.. (await looking.ListAsync<KeptText>(scope)).OrderBy(text => text.Position).Select(BookRecords.Text)],
        };
    }

    /// <summary>Makes the kept book be this one. What stays the same keeps its id and version; the trail tells the rest.</summary>
    public static async Task SaveAsync(Change change, Scope scope, AccountBook book)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(book);
        if (book.Year != scope.Year)
        {
            throw new StoreException($"这是 {book.Year} 年的账册，放不进 {scope.Year} 年。");
        }

        var merging = new Merging(change, scope);
        await merging.MergeAsync([BookRecords.Head(book)], head => head.Id);
        await merging.MergeAsync([.. book.Lines.Select(BookRecords.Line)], line => (Points.Of(line), line.IsCarriedOver));
        await merging.MergeAsync([.. book.Stated.Select((stated, position) => new KeptStated { Position = position, Body = EntryJson.Text(stated with { Source = Points.Source(stated.Source.Origin, stated.Source.Words) }) })], stated => EntryJson.Stated(stated.Body) is var figure ? (figure.Key, figure.At) : default);
        await merging.MergeAsync([.. book.Purchases.Select(BookRecords.Purchase)], purchase => purchase.Id);
        await merging.MergeAsync([.. book.Assets.Select(BookRecords.Asset)], asset => (asset.Kind, asset.Name, asset.OfYear));
        await merging.MergeAsync([.. book.Texts.Select(BookRecords.Text)], text => text.About);
        var projects = await merging.MergeAsync([.. book.Projects.Select(ProjectRecords.Project)], project => project.Code);
        var entries = book.Projects.Zip(projects, (entry, kept) => (entry, kept.Id)).ToList();
        await merging.MergeAsync([.. entries.SelectMany(pair => pair.entry.Funds.Select((fund, position) => ProjectRecords.Fund(fund, pair.Id, position)))], fund => (fund.Project, fund.Source, fund.OfYear, fund.Stage));
        await merging.MergeAsync([.. entries.SelectMany(pair => pair.entry.Indicators.Select((indicator, position) => ProjectRecords.Indicator(indicator, pair.Id, position)))], indicator => (indicator.Project, indicator.First, indicator.Second, indicator.Name));
    }
}
