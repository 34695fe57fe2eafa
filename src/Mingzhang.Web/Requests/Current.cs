using Mingzhang.Reports.Texts;

namespace Mingzhang.Web.Requests;

/// <summary>Who asks, where, and how they want to read it. One a request; filled by <see cref="CurrentMiddleware"/>.</summary>
/// <remarks>Pages read it to show what a person may do. What a person may do is decided where the endpoint is authorised, not here.</remarks>
public sealed class Current
{
    public Language Language { get; set; } = Language.Chinese;

    public ColourTheme Theme { get; set; }

    /// <summary>Who is signed in; null for a visitor.</summary>
    public Person? Person { get; set; }

    /// <summary>The unit of the page, or the one that the person worked on last.</summary>
    public UnitName? Unit { get; set; }

    /// <summary>The fiscal year of the page, or the one that the person worked on last.</summary>
    public int? Year { get; set; }

    /// <summary>The units that the person may switch to.</summary>
    public IReadOnlyList<UnitName> Units { get; set; } = [];

    /// <summary>The fiscal years that the unit has, newest first.</summary>
    public IReadOnlyList<int> Years { get; set; } = [];

    /// <summary>The person's roles at this unit, in the request's language. Several are shown as several.</summary>
    public IReadOnlyList<RoleName> Roles { get; set; } = [];

    /// <summary>Names of permissions at this unit, as <c>budget.view</c>.</summary>
    public IReadOnlySet<string> Permissions { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The place that the request asked for, before it was sent on to a page of errors.</summary>
    public string Address { get; set; } = "/";

    public bool IsSignedIn => Person is not null;

    public bool May(string permission) => Permissions.Contains(permission);
}

/// <param name="Account">What the person signs in with.</param>
/// <param name="Name">What others call the person.</param>
public sealed record Person(string Account, string Name);

public sealed record UnitName(string Code, string Name);

public sealed record RoleName(string Code, string Name);

/// <summary>Which colours a person wants; by default those of their system.</summary>
public enum ColourTheme
{
    System,
    Light,
    Dark,
}
