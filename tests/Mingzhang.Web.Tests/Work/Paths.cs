using System.Globalization;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Tests.Work;

/// <summary>Takes steps as the pages' forms do.</summary>
internal static class Paths
{
    public static readonly Scope Centre = new("130999", "474001", 2026);

    /// <summary>A year of the centre that has no book and no steps yet.</summary>
    public static readonly Scope Next = Centre with { Year = 2027 };

    /// <summary>Posts a step with the version that the page would show, and gives the address that the browser is sent to.</summary>
    public static async Task<string> StepAsync(this TestSite site, string account, Scope scope, string subject, string transition, params (string Name, string Value)[] fields)
    {
        var seen = (await WorkAsync(site, scope, subject))?.Version ?? 0;
        return await StepAsync(await site.EnterAsync(account), scope, subject, transition, seen, fields);
    }

    public static async Task<string> StepAsync(TestBrowser browser, Scope scope, string subject, string transition, long seen, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.PostAsync(
            string.Create(CultureInfo.InvariantCulture, $"/u/{scope.Unit}/{scope.Year}/work/{subject}/{transition}"),
            [("seen", seen.ToString(CultureInfo.InvariantCulture)), ("return", "/"), .. fields]);
        return (int)answer.StatusCode == 302 ? answer.Headers.Location!.ToString() : ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
    }

    public static Task<KeptWork?> WorkAsync(this TestSite site, Scope scope, string subject) => site.Keeper.ReadAsync(looking => looking.FindAsync<KeptWork>(scope.Key(subject)));

    public static Task<IReadOnlyList<T>> ListAsync<T>(this TestSite site, Scope scope)
        where T : Kept => site.Keeper.ReadAsync(looking => looking.ListAsync<T>(scope));

    /// <summary>Gives the centre a book of the next year, as whoever imports one does.</summary>
    public static Task AddBookAsync(this TestSite site, Scope scope) => site.Keeper.ChangeAsync(Actor.Program, scope.District, "budget.import", async change =>
    {
        var book = await Store.Books.KeptBooks.LoadAsync(change, Centre);
        await Store.Books.KeptBooks.SaveAsync(change, scope, book! with
        {
            Year = scope.Year,
            Lines = [.. book.Lines.Select(line => line with { At = line.At with { Year = line.At.Year + 1 } })],
            Stated = [.. book.Stated.Select(stated => stated with { At = stated.At with { Year = stated.At.Year == 0 ? 0 : stated.At.Year + 1 } })],
            Purchases = [.. book.Purchases.Select(purchase => purchase with { Year = purchase.Year + 1 })],
            Projects = [.. book.Projects.Select(project => project with { Funds = [.. project.Funds.Select(fund => fund with { Year = fund.Year + 1 })] })],
        });
    });
}
