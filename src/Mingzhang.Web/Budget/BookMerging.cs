using Mingzhang.Model.Entries;

namespace Mingzhang.Web.Budget;

/// <summary>What a book becomes by an import.</summary>
internal static class BookMerging
{
    /// <summary>The book with the entries of a file.</summary>
    /// <param name="book">As it is kept; whose it is stays.</param>
    /// <param name="file">What was read.</param>
    /// <param name="isWhole">The file is all of the book. Else what it speaks of is replaced: a year and stage of lines and purchases, a
    /// year of assets, a project, a text, a count; everything else stays.</param>
    public static AccountBook Of(AccountBook book, AccountBook file, bool isWhole)
    {
        file = file with { Profile = book.Profile, Unit = book.Unit, Year = book.Year };
        if (isWhole)
        {
            return file;
        }

        var periods = file.Lines.Select(line => (line.At.Year, line.At.Stage)).ToHashSet();
        var purchases = file.Purchases.Select(purchase => (purchase.Year, purchase.Stage)).ToHashSet();
        var assets = file.Assets.Select(asset => asset.Year).ToHashSet();
        return book with
        {
            Lines = [.. book.Lines.Where(line => !periods.Contains((line.At.Year, line.At.Stage))), .. file.Lines],
            Stated = Replaced(book.Stated, file.Stated, stated => (stated.Key, stated.At), (_, now) => now),
            Projects = Replaced(book.Projects, file.Projects, project => project.Code, Project),
            Purchases = [.. book.Purchases.Where(purchase => !purchases.Contains((purchase.Year, purchase.Stage))), .. file.Purchases],
            Assets = [.. book.Assets.Where(asset => !assets.Contains(asset.Year)), .. file.Assets],
            Texts = Replaced(book.Texts, file.Texts, text => text.Key, (_, now) => now),
        };
    }

    // A document that only names a project takes nothing from it.
    private static ProjectEntry Project(ProjectEntry was, ProjectEntry now) => now with
    {
        Department = Or(now.Department, was.Department),
        Person = Or(now.Person, was.Person),
        Phone = Or(now.Phone, was.Phone),
        Purpose = Or(now.Purpose, was.Purpose),
        Goal = Or(now.Goal, was.Goal),
        Outcome = Or(now.Outcome, was.Outcome),
        UnitCode = Or(now.UnitCode, was.UnitCode),
        UnitName = Or(now.UnitName, was.UnitName),
        Funds = now.Funds.Count > 0 ? now.Funds : was.Funds,
        Plan = now.Plan.Count > 0 ? now.Plan : was.Plan,
        Indicators = now.Indicators.Count > 0 ? now.Indicators : was.Indicators,
    };

    private static string Or(string now, string was) => now.Length > 0 ? now : was;

    private static List<T> Replaced<T, TKey>(IReadOnlyList<T> was, IReadOnlyList<T> now, Func<T, TKey> key, Func<T, T, T> replace)
        where T : class
        where TKey : notnull
    {
        var news = now.GroupBy(key).ToDictionary(group => group.Key, group => group.Last());
        var olds = was.Select(key).ToHashSet();
        return [.. was.Select(entry => news.TryGetValue(key(entry), out var replaced) ? replace(entry, replaced) : entry), .. now.Where(entry => !olds.Contains(key(entry)))];
    }
}
