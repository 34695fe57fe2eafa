using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Access;

/// <summary>Who asks and what they may do, as the database says; one a request. Endpoints take it as a parameter, pages inject it.</summary>
public sealed class Visit
{
    /// <summary>Who is signed in; null for a visitor.</summary>
    public KeptPerson? Person { get; internal set; }

    /// <summary>The browser's session; null for a visitor and for a program with a token.</summary>
    public KeptSession? Session { get; internal set; }

    /// <summary>The program's token; null for a browser.</summary>
    public KeptToken? Token { get; internal set; }

    public string Address { get; internal set; } = "";

    public IReadOnlyList<Holding> Holdings { get; internal set; } = [];

    /// <summary>All units of the district that the person may see something of.</summary>
    public IReadOnlyList<KeptUnit> Units { get; internal set; } = [];

    /// <summary>The unit that the address names; on pages that name none, the one that the person worked on last.</summary>
    public KeptUnit? Unit { get; internal set; }

    public int? Year { get; internal set; }

    /// <summary>What the person may do: at the unit that the address names, or anywhere if it names none.</summary>
    public IReadOnlySet<string> Permissions { get; internal set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The district of the person; empty for a visitor.</summary>
    public string District => Person?.District ?? "";

    public bool IsSignedIn => Person is not null;

    /// <summary>Whose year the page is about.</summary>
    /// <exception cref="InvalidOperationException">The address names no unit and year: a fault of the program.</exception>
    public Scope Scope => Unit is { } unit && Year is { } year ? new(unit.District, unit.Id, year) : throw new InvalidOperationException("the address names no unit and year");

    /// <summary>What the person may do at a unit, as far as the token allows it.</summary>
    public IReadOnlySet<string> PermissionsAt(KeptUnit unit) => Allowed(Holdings.Where(holding => holding.Covers(unit)));

    internal IReadOnlySet<string> Allowed(IEnumerable<Holding> holdings)
    {
        var permissions = holdings.SelectMany(holding => holding.Role.Permissions);
        return (Token is { } token ? permissions.Intersect(token.Scopes.Split(' '), StringComparer.Ordinal) : permissions).ToHashSet(StringComparer.Ordinal);
    }

    public bool May(string permission) => Permissions.Contains(permission);

    /// <summary>The roles that hold at a unit.</summary>
    public IEnumerable<WorkRole> RolesAt(KeptUnit unit) => Holdings.Where(holding => holding.Covers(unit)).Select(holding => holding.Role).DistinctBy(role => role.Code);

    /// <summary>Who acts, for the audit trail. Where only a delegated role allows it, it is done on behalf of who delegated.</summary>
    /// <param name="permission">What is done; null where it does not matter.</param>
    public Actor Actor(string? permission = null)
    {
        var person = Person ?? throw new InvalidOperationException("nobody is signed in");
        var able = permission is null ? [] : Holdings.Where(holding => holding.Role.Permissions.Contains(permission) && (Unit is null || holding.Covers(Unit))).ToList();
        var behalf = able.Count > 0 && able.TrueForAll(holding => holding.OnBehalfOf is not null) ? able[0].OnBehalfOf : null;
        // What a program does bears its token's name, so that a person's own work can be told from it.
        return new(person.Id, person.Name, Token is null ? Address : $"{Address} 令牌“{Token.Name}”".TrimStart(), behalf);
    }
}
