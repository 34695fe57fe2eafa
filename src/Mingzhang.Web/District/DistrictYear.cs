using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Access;

namespace Mingzhang.Web.District;

/// <summary>All units of a district that a person oversees, in one year.</summary>
/// <param name="Year">The year; 0 where no unit has anything.</param>
/// <param name="Years">The years that there are, the newest first.</param>
/// <param name="Rows">One a unit, by code.</param>
public sealed record DistrictYear(int Year, IReadOnlyList<int> Years, IReadOnlyList<DistrictRow> Rows);

/// <summary>Reads what the bureau sees: four statements, however many units there are.</summary>
public sealed class DistrictReader(Keeper keeper, PackSet packs)
{
    /// <summary>The subjects of work in the order of the year.</summary>
    public static readonly IReadOnlyList<string> Subjects = ["budget", "targets", "monitoring", "evaluation", "disclosure"];

    private readonly Deadlines deadlines = new(packs.Calendar);

    /// <summary>A year of the units that the person oversees.</summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="year">The year; null or one that nobody has takes the newest.</param>
    public async Task<DistrictYear> OfAsync(Visit visit, int? year)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var mine = Overseen(visit);
        var district = visit.District;
        return await keeper.LookAsync(async looking =>
        {
            var years = await YearsAsync(looking, district);
            var chosen = year is { } asked && years.Contains(asked) ? asked : years.Count > 0 ? years[0] : 0;
            return new DistrictYear(chosen, years, await RowsAsync(looking, district, mine, chosen));
        });
    }

    /// <summary>The units that the person oversees rather than works in.</summary>
    public static IReadOnlyList<KeptUnit> Overseen(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var holdings = visit.Holdings.Where(holding => holding.Role.Permissions.Contains("district.view")).ToList();
        return [.. visit.Units.Where(unit => !unit.IsClosed && holdings.Exists(holding => holding.Covers(unit))).OrderBy(unit => unit.Id, StringComparer.Ordinal)];
    }

    /// <summary>How units stand, the newest year first.</summary>
    /// <param name="district">Their district.</param>
    /// <param name="units">The units.</param>
    /// <param name="year">The year; null for each year that a unit has anything in.</param>
    public Task<IReadOnlyList<(int Year, DistrictRow Row)>> StandingAsync(string district, IReadOnlyList<KeptUnit> units, int? year) => keeper.LookAsync(async looking =>
    {
        List<(int, DistrictRow)> found = [];
        foreach (var each in year is { } asked ? [asked] : await YearsAsync(looking, district))
        {
            found.AddRange((await RowsAsync(looking, district, units, each)).Where(row => year is not null || row.Summary is not null).Select(row => (each, row)));
        }

        return (IReadOnlyList<(int, DistrictRow)>)found;
    });

    private static async Task<IReadOnlyList<int>> YearsAsync(Looking looking, string district) =>
        [.. (await looking.QueryAsync<long>("select distinct year from unit_summary where district = @district order by year desc", new { district })).Select(number => (int)number)];

    private async Task<IReadOnlyList<DistrictRow>> RowsAsync(Looking looking, string district, IReadOnlyList<KeptUnit> units, int year)
    {
        var own = await looking.FindAsync<KeptDistrict>(new(district, 0, "", district));
        var summaries = (await looking.InDistrictAsync<KeptSummary>(district, ("year", (long)year))).ToDictionary(summary => summary.Unit, StringComparer.Ordinal);
        var work = (await looking.InDistrictAsync<KeptWork>(district, ("year", (long)year))).ToLookup(item => item.Unit, StringComparer.Ordinal);
        var events = (await looking.InDistrictAsync<KeptEvent>(district, ("year", (long)year))).ToLookup(item => item.Unit, StringComparer.Ordinal);
        var today = DateOnly.FromDateTime(keeper.Now.ToOffset(VisitReader.China).DateTime);
        return [.. units.Select(unit => new DistrictRow(unit, summaries.GetValueOrDefault(unit.Id), StatesOf(work[unit.Id]), DueOf(unit, own, year, events[unit.Id], today)) { Pieces = [.. work[unit.Id]] })];
    }

    private List<SubjectState> StatesOf(IEnumerable<KeptWork> kept)
    {
        var bySubject = kept.GroupBy(item => item.Id.Split(':')[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.MaxBy(item => item.Since), StringComparer.Ordinal);
        return [.. Subjects.Where(packs.Work.Subjects.ContainsKey).Select(code => new SubjectState(packs.Work.Subjects[code], bySubject.GetValueOrDefault(code)))];
    }

    private List<DueWork> DueOf(KeptUnit unit, KeptDistrict? district, int year, IEnumerable<KeptEvent> events, DateOnly today)
    {
        var name = unit.Profile.Length > 0 ? unit.Profile : district?.Profile ?? "";
        return year == 0 || !packs.Profiles.TryGetValue(name, out var profile)
            ? []
            : [.. deadlines.Of(year, BodyKind.Unit, profile, [.. events.Select(kept => new WorkEvent(kept.Event, kept.OnDay, kept.Item))], today).Where(due => due.Done is null)];
    }
}
