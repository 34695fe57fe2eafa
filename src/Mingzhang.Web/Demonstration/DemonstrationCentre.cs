using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Demonstration;

/// <summary>An invented district with an invented centre, made once in an empty database, so that whoever starts the program for the
/// first time sees a year at work. Everything in it is invented.</summary>
internal static class DemonstrationCentre
{
    /// <summary>Months of which payments are there.</summary>
    private const int Months = 10;

    /// <summary>Makes the demonstration, if the database holds no district yet.</summary>
    /// <returns>Whether it was made.</returns>
    public static Task<bool> MakeAsync(Keeper keeper) => keeper.ChangeAsync(Actor.Program, DemonstrationUnits.District, "demonstration", async change =>
    {
        if ((await change.EverywhereAsync<KeptDistrict>()).Count > 0)
        {
            return false;
        }

        await change.AddAsync(new KeptDistrict { Id = DemonstrationUnits.District, Name = "示例县", Profile = "beijing-district", IsDemonstration = true });
        foreach (var (code, name, department, departmentName, tenths) in DemonstrationUnits.All)
        {
            await change.AddAsync(new KeptUnit { Id = code, Name = name, Department = department, DepartmentName = departmentName, IsSmall = tenths is > 0 and < 3 });
            if (tenths > 0)
            {
                await AddBooksAsync(change, code, name, tenths);
            }
        }

        foreach (var person in DemonstrationPerson.All)
        {
            await change.AddAsync(new KeptPerson { Id = person.Account, Account = person.Account, Name = person.Name, HomeUnit = person.Unit });
            await change.AddAsync(new KeptGrant { Person = person.Account, Role = person.Role, Unit = person.Unit, Department = person.Department });
        }

        await new DemonstrationWork(keeper, change).MakeAsync();
        return true;
    });

    private static async Task AddBooksAsync(Change change, string code, string name, int tenths)
    {
        var book = DemonstrationProjects.Enriched(DemonstrationBook.Of(code, name, tenths));
        var scope = new Scope(DemonstrationUnits.District, code, book.Year);
        await KeptBooks.SaveAsync(change, scope, book);
        await KeptBooks.SaveAsync(change, scope with { Year = book.Year - 1 }, DemonstrationProjects.WithResults(DemonstrationBook.YearBefore(book)));
        await DemonstrationProjects.AddAsync(change, scope);
        await DemonstrationBudget.AddAsync(change, scope, book);
        foreach (var payment in DemonstrationBook.Payments(book, Months))
        {
            await change.AddAsync(payment with { District = scope.District, Unit = scope.Unit, Year = scope.Year });
        }

        if (code == DemonstrationUnits.Centre)
        {
            await DemonstrationExecution.AddAsync(change, scope);
        }
    }
}
