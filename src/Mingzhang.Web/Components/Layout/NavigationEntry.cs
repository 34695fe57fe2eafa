using System.Globalization;
using Mingzhang.Web.Requests;

namespace Mingzhang.Web.Components.Layout;

/// <summary>One entry of the navigation.</summary>
/// <param name="Key">Key of its text.</param>
/// <param name="Icon">Name of its icon.</param>
/// <param name="Template">Its address, with {unit} and {year}.</param>
/// <param name="AnyOf">One of these permissions shows it; without any, everybody sees it.</param>
/// <param name="Group">Key of the text over the entries that belong together; null for the first, which need none.</param>
public sealed record NavigationEntry(string Key, string Icon, string Template, IReadOnlyList<string> AnyOf, string? Group = null)
{
    /// <summary>All entries, in the order of a budget year. At the foot of a phone stand the first four that the person may see.</summary>
    public static IReadOnlyList<NavigationEntry> All { get; } =
    [
        new("nav.workbench", "home", "/", []),
        new("nav.budget", "table", "/u/{unit}/{year}/budget", ["budget.view"], "nav.group.unit"),
        new("nav.projects", "target", "/u/{unit}/{year}/projects", ["targets.view"], "nav.group.unit"),
        new("nav.execution", "curve", "/u/{unit}/{year}/execution", ["execution.view"], "nav.group.unit"),
        new("nav.evaluation", "score", "/u/{unit}/{year}/evaluation", ["evaluation.view"], "nav.group.unit"),
        new("nav.review", "review", "/u/{unit}/{year}/review", ["review.view"], "nav.group.unit"),
        new("nav.disclosure", "publish", "/u/{unit}/{year}/disclosure", ["disclosure.view"], "nav.group.unit"),
        new("nav.documents", "document", "/documents", ["documents.check"], "nav.group.more"),
        new("nav.district", "building", "/district", ["district.view"], "nav.group.more"),
        new("nav.system", "sliders", "/system", ["health.view", "packs.view"], "nav.group.more"),
    ];

    /// <summary>The entries that a person may see at the unit and year that they work on.</summary>
    public static IReadOnlyList<NavigationEntry> For(Current current)
    {
        ArgumentNullException.ThrowIfNull(current);
        return [.. All.Where(entry => (entry.AnyOf.Count == 0 || entry.AnyOf.Any(current.May)) && entry.Address(current) is not null)];
    }

    /// <summary>Where the entry leads; null if it needs a unit and a year and there are none.</summary>
    public string? Address(Current current)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (!Template.Contains('{', StringComparison.Ordinal))
        {
            return Template;
        }

        return current is { Unit: { } unit, Year: { } year }
            ? Template
                .Replace("{unit}", Uri.EscapeDataString(unit.Code), StringComparison.Ordinal)
                .Replace("{year}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            : null;
    }

    /// <summary>Whether the page that is shown is this entry's or one below it.</summary>
    public bool IsHere(Current current)
    {
        ArgumentNullException.ThrowIfNull(current);
        var path = current.Address.Split('?', '#')[0];
        return Address(current) is { } address
            && (path == address || (address != "/" && path.StartsWith(address + "/", StringComparison.Ordinal)));
    }
}
