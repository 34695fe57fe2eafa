using Mingzhang.Reports.Texts;
using Mingzhang.Store.Changes;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Access;

/// <summary>What the frame of the pages shows of the visit.</summary>
public sealed class CurrentFromVisit(Visit visit, Keeper keeper) : ICurrentSource
{
    public async ValueTask FillAsync(HttpContext context, Current current)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (visit.Person is not { } person)
        {
            return;
        }

        current.Person = new(person.Account, person.Name);
        current.Units = [.. visit.Units.Select(unit => new UnitName(unit.Id, unit.Name))];
        current.Permissions = visit.Permissions;
        if (visit.Unit is { } at)
        {
            current.Unit = new(at.Id, at.Name);
            current.Years = await keeper.ReadAsync(looking => YearsAsync(looking, at.District, at.Id));
            current.Year = visit.Year ??= current.Years.Count > 0 ? current.Years[0] : keeper.Now.Year;
        }

        var chinese = current.Language == Language.Chinese;
        var roles = visit.Unit is { } unit ? visit.RolesAt(unit) : [];
        current.Roles = [.. (roles.Any() ? roles : visit.Holdings.Select(holding => holding.Role)).DistinctBy(role => role.Code).Select(role => new RoleName(role.Code, chinese ? role.Name.Chinese : role.Name.English))];
    }

    /// <summary>The years of which a unit has a book, the newest first.</summary>
    public static async Task<IReadOnlyList<int>> YearsAsync(Looking looking, string district, string unit)
    {
        ArgumentNullException.ThrowIfNull(looking);
        return [.. (await looking.QueryAsync<long>("select year from book where district = @district and unit = @unit order by year desc", new { district, unit })).Select(year => (int)year)];
    }
}
