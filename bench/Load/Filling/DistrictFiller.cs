using System.Globalization;
using System.Text;
using Mingzhang.Book.Entries;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Store.Books;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Disclosure;
using Change = Mingzhang.Store.Changes.Change;

namespace Mingzhang.Load.Filling;

/// <summary>Fills an empty database with an invented district, the same each time: units with books of several years, targets, results,
/// payments of each month, frozen versions, people, published disclosures. One transaction a unit.</summary>
internal sealed class DistrictFiller(Keeper keeper, int units, int years)
{
    public const string District = "130998";

    /// <summary>Every so many units one has published its budget of the newest year.</summary>
    public const int Publishing = 15;

    /// <summary>Months of the newest year of which payments are there.</summary>
    private const int Months = 10;

    private static readonly string[] UnitRoles = ["preparer", "lead", "reviewer", "leader"];

    /// <summary>The newest year.</summary>
    public static int Newest { get; } = TimeProvider.System.GetLocalNow().Year;

    /// <summary>Code of a unit: fifteen to a department.</summary>
    public static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{DepartmentOf(number)}{((number - 1) % 15) + 1:000}");

    public static int DepartmentOf(int number) => 401 + ((number - 1) / 15);

    /// <summary>Id and account of who holds a role somewhere.</summary>
    public static string Person(string place, string role) => $"{place}-{role}";

    public async Task FillAsync(Action<int> done)
    {
        await keeper.ChangeAsync(Actor.Program, District, "district.make", DistrictAsync);
        for (var number = 1; number <= units; number++)
        {
            await keeper.ChangeAsync(Actor.Program, District, "budget.save", change => UnitAsync(change, number));
            done(number);
        }

        var publications = new Publications(keeper, PackLoader.Embedded, new PackageFiles(keeper));
        for (var number = Publishing; number <= units; number += Publishing)
        {
            await PublishAsync(publications, new(District, CodeOf(number), Newest));
        }
    }

    private async Task DistrictAsync(Change change)
    {
        // A district of demonstration, so that people sign in without passwords: what is measured is what they do afterwards.
        await change.AddAsync(new KeptDistrict { Id = District, Name = "示例县", Profile = "beijing-district", IsDemonstration = true });
        await PersonAsync(change, "bureau", "bureau", "", "");
        for (var department = DepartmentOf(1); department <= DepartmentOf(units); department++)
        {
            var code = department.ToString(CultureInfo.InvariantCulture);
            await PersonAsync(change, code, "supervisor", "", code);
        }
    }

    private static async Task PersonAsync(Change change, string place, string role, string unit, string department)
    {
        var id = Person(place, role);
        await change.AddAsync(new KeptPerson { Id = id, Account = id, Name = "示例" + place, HomeUnit = unit });
        await change.AddAsync(new KeptGrant { Person = id, Role = role, Unit = unit, Department = department });
    }

    private async Task UnitAsync(Change change, int number)
    {
        var code = CodeOf(number);
        var department = DepartmentOf(number).ToString(CultureInfo.InvariantCulture);
        await change.AddAsync(new KeptUnit { Id = code, Name = NameOf(number), Department = department, DepartmentName = $"示例县第{department}局" });
        foreach (var role in UnitRoles)
        {
            await PersonAsync(change, code, role, code, "");
        }

        for (var year = Newest - years + 1; year <= Newest; year++)
        {
            await YearAsync(change, new(District, code, year), number);
        }
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"示例县第{number}融媒体中心");

    private static async Task YearAsync(Change change, Scope scope, int number)
    {
        var isOver = scope.Year < Newest;
        var book = BookOf(scope, number);
        await KeptBooks.SaveAsync(change, scope, book);
        foreach (var payment in Payments.Of(scope, book, isOver ? 12 : Months))
        {
            await change.AddAsync(payment);
        }

        await change.AddAsync(new KeptEvent { Unit = scope.Unit, Year = scope.Year, Event = "budget-replied-to-unit", OnDay = new(scope.Year, 2, 1 + (number % 27)) });
        var version = await Versions.FreezeAsync(change, scope, "budget", isOver ? "reply" : "first-up", isOver ? "批复稿" : "一上 报送稿");
        foreach (var subject in new[] { "budget", "targets" })
        {
            await StepsAsync(change, scope, subject, isOver ? version.Id : null);
        }

        await change.AddAsync(new KeptRemark { Unit = scope.Unit, Year = scope.Year, Subject = "budget", Words = "请补充测算依据。", By = Person(scope.Unit, "reviewer"), At = change.At, IsSettled = isOver });
    }

    // A year that is over was handed on and is in force; the newest came back once and is being prepared.
    private static async Task StepsAsync(Change change, Scope scope, string subject, string? frozen)
    {
        (string Step, string To, string Role)[] steps = frozen is null
            ? [("submit", "checking", "preparer"), ("send-back", "drafting", "reviewer")]
            : [("submit", "checking", "preparer"), ("check", "approving", "reviewer"), ("take-over", subject == "budget" ? "in-force" : "approved", "leader")];
        var state = "drafting";
        foreach (var (number, step) in steps.Index())
        {
            var at = new DateTimeOffset(scope.Year, 2, 1 + number, 4, 0, 0, TimeSpan.Zero);
            await change.AddAsync(new KeptStep
            {
                Unit = scope.Unit, Year = scope.Year, Subject = subject, Transition = step.Step, FromState = state, ToState = step.To, By = Person(scope.Unit, step.Role), ByName = "示例" + scope.Unit, Role = step.Role,
                OnDay = DateOnly.FromDateTime(at.DateTime), At = at, Words = "按要求办理。", Frozen = step.Step == "take-over" ? frozen! : "",
            });
            state = step.To;
        }

        await change.AddAsync(new KeptWork { Unit = scope.Unit, Year = scope.Year, Id = subject, State = state, Since = change.At });
    }

    private static AccountBook BookOf(Scope scope, int number)
    {
        if (scope.Year == Newest && number % Publishing == 0)
        {
            return Sample(number);
        }

        var seed = (number * 31) + scope.Year;
        var book = BookInventor.Invent(seed, BookShape.Beijing with { Years = (scope.Year, scope.Year), HasUnits = false, Lines = 40 });
        var targets = new Targets(seed);
        book = book with
        {
            Unit = book.Unit with { Name = NameOf(number), UnitName = NameOf(number), Code = scope.Unit, DepartmentCode = scope.Unit[..3] },
            Projects = [.. book.Projects.Select(project => targets.Of(project, scope.Year < Newest))],
        };
        // In every third book more is spent than there is.
        return seed % 3 != 0 ? book : book with { Lines = [.. book.Lines.Index().Select(pair => pair.Index == 0 ? pair.Item with { Amount = Money.OfFen(pair.Item.Amount.Fen + 10_000_000) } : pair.Item)] };
    }

    // The sample of the demonstration has all that publishing asks for.
    private static AccountBook Sample(int number)
    {
        using var stream = typeof(Publications).Assembly.GetManifestResourceStream("demonstration.json") ?? throw new InvalidOperationException("resource demonstration.json is missing");
        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().Replace("示例县融媒体中心", NameOf(number), StringComparison.Ordinal);
        var book = EntryJson.Read(Encoding.UTF8.GetBytes(text), "demonstration.json").Book ?? throw new InvalidOperationException("demonstration.json cannot be read");
        return book.Year == Newest ? book : throw new InvalidOperationException($"the sample is of {book.Year}, not of {Newest}");
    }

    private async Task PublishAsync(Publications publications, Scope scope)
    {
        await keeper.ChangeAsync(Actor.Program, District, "work.advance", async change =>
        {
            var approved = await Versions.FreezeAsync(change, scope, Publications.Subject, "edition", "公开稿");
            await change.AddAsync(new KeptStep
            {
                Unit = scope.Unit, Year = scope.Year, Subject = Publications.Subject, Round = "edition", Transition = "approve", FromState = "approving", ToState = "ready", By = Person(scope.Unit, "leader"), ByName = "示例" + scope.Unit,
                Role = "leader", OnDay = new(scope.Year, 2, 20), At = change.At, Frozen = approved.Id,
            });
            await change.AddAsync(new KeptWork { Unit = scope.Unit, Year = scope.Year, Id = Publications.Subject, State = "published", Round = "edition", Since = change.At });
        });
        await publications.BuildAsync(Actor.Program, scope, withPdf: false);
        await keeper.ChangeAsync(Actor.Program, District, "work.advance", change => publications.PublishAsync(change, scope, ""));
    }
}
