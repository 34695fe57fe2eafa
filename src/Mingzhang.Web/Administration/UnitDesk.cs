using System.Text.RegularExpressions;
using Mingzhang.Packs;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Administration;

/// <summary>A unit as a form gives it.</summary>
public sealed record UnitEntry(string? Code, string? Name, string? Department, string? DepartmentName, string? Profile, bool IsSmall, bool IsClosed);

/// <summary>Units and their years.</summary>
public sealed partial class UnitDesk(Keeper keeper, PackSet packs)
{
    private const int LongestName = 80;

    /// <summary>Adds a unit.</summary>
    /// <returns>What is wrong: code, taken, name, department, profile; null if it was done.</returns>
    public Task<string?> CreateAsync(Actor actor, string district, UnitEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var code = (entry.Code ?? "").Trim();
        return CodePattern().IsMatch(code) && Wrong(entry) is var wrong
            ? wrong is not null ? Task.FromResult<string?>(wrong) : keeper.ChangeAsync(actor, district, "unit.create", async change =>
            {
                if (await change.FindAsync<KeptUnit>(new(district, 0, "", code)) is not null)
                {
                    return "taken";
                }

                await change.AddAsync(Filled(new KeptUnit { Id = code }, entry));
                return (string?)null;
            })
            : Task.FromResult<string?>("code");
    }

    /// <summary>Changes a unit; its code stays.</summary>
    /// <returns>What is wrong; null if it was done.</returns>
    public Task<string?> EditAsync(Actor actor, string district, string code, UnitEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Wrong(entry) is { } wrong ? Task.FromResult<string?>(wrong) : keeper.ChangeAsync(actor, district, "unit.edit", async change =>
        {
            if (await change.FindAsync<KeptUnit>(new(district, 0, "", code)) is not { } unit)
            {
                return "unknown";
            }

            await change.SaveAsync(Filled(unit, entry));
            return (string?)null;
        });
    }

    /// <summary>Opens a year of a unit: an empty book with the head of the newest one.</summary>
    /// <returns>What is wrong: year, taken, unknown; null if it was done.</returns>
    public Task<string?> AddYearAsync(Actor actor, string district, string code, int year) => year is < 2000 or > 2100 ? Task.FromResult<string?>("year") : keeper.ChangeAsync(actor, district, "year.create", async change =>
    {
        if (await change.FindAsync<KeptUnit>(new(district, 0, "", code)) is not { } unit)
        {
            return "unknown";
        }

        var books = await change.InDistrictAsync<KeptBook>(district, ("unit", code));
        if (books.Any(book => book.Year == year))
        {
            return "year-taken";
        }

        var place = await change.FindAsync<KeptDistrict>(new(district, 0, "", district));
        var head = books.MaxBy(book => book.Year) ?? new KeptBook { Name = unit.Name, DepartmentCode = unit.Department, UnitCode = unit.Id, UnitName = unit.Name, Supervisor = unit.Supervisor };
        await change.AddAsync(head with { Unit = code, Year = year, Id = KeptBook.OnlyId, Version = 0, Profile = unit.Profile.Length > 0 ? unit.Profile : place?.Profile ?? "" });
        return (string?)null;
    });

    /// <summary>Chooses the profile that units follow unless they say otherwise.</summary>
    /// <returns>What is wrong: profile; null if it was done.</returns>
    public Task<string?> ChooseProfileAsync(Actor actor, string district, string? profile) => packs.Profiles.ContainsKey(profile ?? "") ? keeper.ChangeAsync(actor, district, "profile.choose", async change =>
    {
        if (await change.FindAsync<KeptDistrict>(new(district, 0, "", district)) is not { } place)
        {
            return "unknown";
        }

        await change.SaveAsync(place with { Profile = profile! });
        return (string?)null;
    }) : Task.FromResult<string?>("profile");

    private string? Wrong(UnitEntry entry) =>
        (entry.Name ?? "").Trim().Length is 0 or > LongestName ? "name"
        : !DepartmentPattern().IsMatch((entry.Department ?? "").Trim()) ? "department"
        : !string.IsNullOrEmpty(entry.Profile) && !packs.Profiles.ContainsKey(entry.Profile) ? "profile"
        : null;

    private static KeptUnit Filled(KeptUnit unit, UnitEntry entry) => unit with
    {
        Name = entry.Name!.Trim(),
        Department = entry.Department!.Trim(),
        DepartmentName = (entry.DepartmentName ?? "").Trim(),
        Profile = entry.Profile ?? "",
        IsSmall = entry.IsSmall,
        IsClosed = entry.IsClosed,
    };

    [GeneratedRegex("^[0-9]{6,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();

    [GeneratedRegex("^[0-9]{3,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex DepartmentPattern();
}
