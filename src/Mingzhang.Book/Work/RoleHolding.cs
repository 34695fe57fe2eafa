using Mingzhang.Packs.Workflow;

namespace Mingzhang.Book.Work;

/// <summary>Why a delegation cannot be made.</summary>
public enum DelegationRefusal
{
    /// <summary>There is no such role.</summary>
    UnknownRole,

    /// <summary>Only business roles at a unit can be delegated, an administrator's never.</summary>
    NotDelegable,

    /// <summary>Nobody delegates to himself.</summary>
    ToOneself,

    /// <summary>The last day is before the first.</summary>
    DaysReversed,

    /// <summary>The giver does not have the role at this unit.</summary>
    NotHeld,

    /// <summary>The giver has it by delegation himself: there are no chains.</summary>
    Chain,

    /// <summary>The taker's own roles may not stand together with it.</summary>
    TakerApart,

    /// <summary>The giver has delegated this role at this unit for some of these days.</summary>
    Overlapping,
}

/// <summary>Who has which role where, by grants and delegations.</summary>
public sealed class RoleHolding
{
    private readonly WorkRules rules;
    private readonly Separation separation;
    private readonly ILookup<string, RoleGrant> grants;
    private readonly IReadOnlyCollection<Delegation> delegations;

    public RoleHolding(WorkRules rules, IEnumerable<RoleGrant> grants, IReadOnlyCollection<Delegation> delegations)
    {
        ArgumentNullException.ThrowIfNull(rules);
        this.rules = rules;
        this.delegations = delegations;
        this.grants = grants.ToLookup(grant => grant.Person, StringComparer.Ordinal);
        separation = new(rules);
    }

    /// <summary>The roles of a person at a unit on a day, the person's own first. A grant of a role that the packs do not
    /// know gives nothing.</summary>
    public IReadOnlyList<HeldRole> Of(string person, UnitPlace unit, DateOnly day)
    {
        var own = Own(person, unit);
        var taken = delegations
            .Where(delegation => delegation.Taker == person && delegation.Holds(day) && IsSameUnit(delegation.At, unit) && delegation.Giver != person)
            .Where(delegation => rules.Roles.TryGetValue(delegation.Role, out var role) && role.IsDelegable && Own(delegation.Giver, unit).Contains(role))
            .Where(delegation => separation.OfAdding(delegation.Role, RolesOf(person)).Count == 0)
            .Select(delegation => new HeldRole(rules.Roles[delegation.Role], delegation.Giver));
        return [.. own.Select(role => new HeldRole(role)), .. taken.Distinct()];
    }

    /// <summary>The permissions of a person at a unit on a day.</summary>
    public IReadOnlySet<string> PermissionsOf(string person, UnitPlace unit, DateOnly day) =>
        Of(person, unit, day).SelectMany(held => held.Role.Permissions).ToHashSet(StringComparer.Ordinal);

    /// <summary>Why a delegation cannot be made; empty if it can.</summary>
    public IReadOnlyList<DelegationRefusal> RefusalsOf(Delegation wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (!rules.Roles.TryGetValue(wanted.Role, out var role))
        {
            return [DelegationRefusal.UnknownRole];
        }

        List<DelegationRefusal> refusals = [];
        Add(!role.IsDelegable, DelegationRefusal.NotDelegable);
        Add(wanted.Giver == wanted.Taker, DelegationRefusal.ToOneself);
        Add(wanted.LastDay < wanted.FirstDay, DelegationRefusal.DaysReversed);
        Add(separation.OfAdding(wanted.Role, RolesOf(wanted.Taker)).Count > 0, DelegationRefusal.TakerApart);
        if (!Own(wanted.Giver, wanted.At).Contains(role))
        {
            var isTaken = delegations.Any(known => known.Taker == wanted.Giver && known.Role == wanted.Role && IsSameUnit(known.At, wanted.At));
            refusals.Add(isTaken ? DelegationRefusal.Chain : DelegationRefusal.NotHeld);
        }

        Add(
            delegations.Any(known => known.Giver == wanted.Giver && known.Role == wanted.Role && IsSameUnit(known.At, wanted.At) && known.FirstDay <= wanted.LastDay && wanted.FirstDay <= known.LastDay),
            DelegationRefusal.Overlapping);
        return refusals;

        void Add(bool isRefused, DelegationRefusal refusal)
        {
            if (isRefused)
            {
                refusals.Add(refusal);
            }
        }
    }

    private static bool IsSameUnit(UnitPlace one, UnitPlace other) => one.District == other.District && one.Unit == other.Unit;

    private IEnumerable<string> RolesOf(string person) => grants[person].Select(grant => grant.Role);

    private List<WorkRole> Own(string person, UnitPlace unit) =>
        [.. grants[person].Where(grant => rules.Roles.TryGetValue(grant.Role, out var role) && grant.Reaches(unit, role.Reach)).Select(grant => rules.Roles[grant.Role]).Distinct()];
}
