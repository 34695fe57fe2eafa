using Mingzhang.Packs;
using Mingzhang.Packs.Workflow;

namespace Mingzhang.Book.Work;

/// <summary>Two roles that one person may not hold.</summary>
/// <param name="Role">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Because">Why, in both languages.</param>
public sealed record RoleConflict(string Role, string Other, Said Because);

/// <summary>三员分立: which roles one person may hold together, wherever they were granted.</summary>
public sealed class Separation(WorkRules rules)
{
    /// <summary>The conflicts that granting a role would make; empty if it may be granted.</summary>
    /// <param name="role">Code of the role to grant.</param>
    /// <param name="held">Codes of the roles that the person has, at any unit.</param>
    public IReadOnlyList<RoleConflict> OfAdding(string role, IEnumerable<string> held) =>
        [.. held.Distinct(StringComparer.Ordinal).SelectMany(other => rules.Apart.Where(rule => rule.Parts(role, other)).Select(rule => new RoleConflict(role, other, rule.Because)))];

    /// <summary>The conflicts among roles that are held already; each pair once.</summary>
    public IReadOnlyList<RoleConflict> Among(IEnumerable<string> roles)
    {
        var all = roles.Distinct(StringComparer.Ordinal).ToList();
        return [.. all.SelectMany((role, index) => OfAdding(role, all.Skip(index + 1)))];
    }
}
