using System.Globalization;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Change = Mingzhang.Store.Changes.Change;

namespace Mingzhang.Districts;

/// <summary>Invents a district of many units over several years, the same from the same seed: books, payments, states of work, days.</summary>
internal static class DistrictInventor
{
    private static readonly string[] States = ["drafting", "checking", "approving", "consolidating", "examining"];

    /// <summary>Adds units 500001, 500002, … with a book for each year.</summary>
    /// <param name="keeper">Where to.</param>
    /// <param name="district">Code of a district that is there.</param>
    /// <param name="units">How many.</param>
    /// <param name="years">Of which years.</param>
    /// <param name="payments">Payments a unit and year.</param>
    public static async Task AddAsync(Keeper keeper, string district, int units, IReadOnlyList<int> years, int payments)
    {
        for (var number = 1; number <= units; number++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"{500 + (number % 40)}{number:000}");
            var seed = number;
            await keeper.ChangeAsync(Actor.Program, district, "budget.save", async change =>
            {
                await change.AddAsync(new KeptUnit { Id = code, Name = $"示例县第{seed}中心", Department = code[..3], DepartmentName = $"示例县第{code[..3]}局", Profile = "beijing-district" });
                foreach (var year in years)
                {
                    await AddYearAsync(change, new(district, code, year), seed, payments);
                }
            });
        }
    }

    private static async Task AddYearAsync(Change change, Scope scope, int seed, int payments)
    {
        var book = BookInventor.Invent((seed * 31) + scope.Year, BookShape.Beijing with { Years = (scope.Year, scope.Year), HasUnits = false });
        await KeptBooks.SaveAsync(change, scope, book);
        var random = new Random(seed + scope.Year);
        var spending = book.Lines.Where(line => line.At is { Stage: Stage.Initial, Flow: Flow.Expenditure } && line.At.Year == scope.Year && line.Amount > Money.Zero).ToList();
        for (var number = 0; number < payments && spending.Count > 0; number++)
        {
            var line = spending[random.Next(spending.Count)];
            await change.AddAsync(new KeptPayment
            {
                District = scope.District, Unit = scope.Unit, Year = scope.Year, Id = number.ToString("00000", CultureInfo.InvariantCulture), RowKey = number.ToString("00000", CultureInfo.InvariantCulture),
                OnDay = new(scope.Year, random.Next(1, 13), random.Next(1, 28)), AmountFen = Math.Max(1, line.Amount.Fen / payments), Project = line.At.Project ?? "", Payee = "示例服务公司", Summary = "支付",
            });
        }

        foreach (var subject in new[] { "budget", "targets", "evaluation" })
        {
            await change.AddAsync(new KeptWork { District = scope.District, Unit = scope.Unit, Year = scope.Year, Id = subject, State = States[random.Next(subject == "budget" ? States.Length : 1)], Since = change.At });
        }

        await change.AddAsync(new KeptEvent { District = scope.District, Unit = scope.Unit, Year = scope.Year, Event = "budget-replied-to-unit", OnDay = new(scope.Year, 2, random.Next(1, 28)) });
    }
}
