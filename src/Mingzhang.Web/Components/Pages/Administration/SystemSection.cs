namespace Mingzhang.Web.Components.Pages.Administration;

/// <summary>One page of 系统.</summary>
/// <param name="Key">Key of its texts: system.people.</param>
/// <param name="Icon">Its drawing.</param>
/// <param name="Address">Where it is.</param>
/// <param name="AnyOf">One of these permissions shows it.</param>
public sealed record SystemSection(string Key, string Icon, string Address, IReadOnlyList<string> AnyOf)
{
    /// <summary>All pages, in the order in which an installation is set up.</summary>
    public static IReadOnlyList<SystemSection> All { get; } =
    [
        new("system.people", "person", "/system/people", ["people.manage", "roles.grant", "sessions.end"]),
        new("system.roles", "lock", "/system/roles", ["roles.grant"]),
        new("system.units", "building", "/system/units", ["units.manage"]),
        new("system.packs", "document", "/system/packs", ["packs.view"]),
        new("system.mappings", "table", "/system/mappings", ["mappings.manage"]),
        new("system.webhooks", "link", "/system/webhooks", ["webhooks.manage"]),
        new("system.sessions", "clock", "/system/sessions", ["sessions.end"]),
        new("system.audit", "review", "/system/audit", ["audit.view"]),
        new("system.backup", "download", "/system/backup", ["backup.run"]),
        new("system.health", "curve", "/system/health", ["health.view"]),
    ];
}
