namespace Mingzhang.Packs.Workflow;

/// <summary>What kind of role it is.</summary>
public enum RoleKind
{
    /// <summary>Does or oversees the units' business.</summary>
    Business,

    /// <summary>Keeps the system running and sees no business (三员).</summary>
    Administrator,

    /// <summary>Who is not signed in.</summary>
    Visitor,
}

/// <summary>How far a role reaches.</summary>
public enum RoleReach
{
    /// <summary>One unit.</summary>
    Unit,

    /// <summary>A department with all its units.</summary>
    Department,

    /// <summary>All units of a district (财政区划).</summary>
    District,

    /// <summary>Everything that is kept in one place.</summary>
    Installation,
}

/// <summary>What a person may be allowed to do.</summary>
/// <param name="Name">budget.edit; endpoints and transitions name it.</param>
/// <param name="Says">What it allows.</param>
public sealed record WorkPermission(string Name, Said Says);

/// <summary>A role (角色) with what it may do.</summary>
/// <param name="Code">preparer</param>
/// <param name="Name">经办</param>
/// <param name="Kind">Business or administration.</param>
/// <param name="Reach">How far it goes.</param>
/// <param name="Permissions">Names of its permissions.</param>
public sealed record WorkRole(string Code, Said Name, RoleKind Kind, RoleReach Reach, IReadOnlySet<string> Permissions)
{
    /// <summary>Only what a person does for a unit can be done by another on his behalf.</summary>
    public bool IsDelegable => Kind == RoleKind.Business && Reach == RoleReach.Unit;
}

/// <summary>Roles that no person may hold together.</summary>
/// <param name="Roles">Any two of them, if there are no others; else any of them with any of the others.</param>
/// <param name="Others">Empty where the roles exclude each other.</param>
/// <param name="Because">Why.</param>
public sealed record RolesApart(IReadOnlyList<string> Roles, IReadOnlyList<string> Others, Said Because)
{
    /// <summary>Whether one person holding both would be against the rule.</summary>
    public bool Parts(string role, string other) => Others.Count == 0
        ? role != other && Roles.Contains(role) && Roles.Contains(other)
        : (Roles.Contains(role) && Others.Contains(other)) || (Roles.Contains(other) && Others.Contains(role));
}
