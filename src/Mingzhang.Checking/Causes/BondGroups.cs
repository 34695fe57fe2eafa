using Mingzhang.Model;

namespace Mingzhang.Checking.Causes;

/// <summary>Divides broken relations into groups that have no figure in common: each can be explained by itself.</summary>
internal static class BondGroups
{
    /// <summary>Relations that share figures, directly or through others.</summary>
    public static List<List<Bond>> Of(IEnumerable<Bond> broken)
    {
        var groupOf = new Dictionary<Fact, List<Bond>>();
        var groups = new List<List<Bond>>();
        foreach (var bond in broken)
        {
            var joined = bond.Facts.Select(fact => groupOf.GetValueOrDefault(fact)).OfType<List<Bond>>().Distinct().ToList();
            var group = joined.Count > 0 ? joined[0] : [];
            if (joined.Count == 0)
            {
                groups.Add(group);
            }

            foreach (var other in joined.Skip(1))
            {
                group.AddRange(other);
                groups.Remove(other);
                foreach (var fact in other.SelectMany(member => member.Facts))
                {
                    groupOf[fact] = group;
                }
            }

            group.Add(bond);
            foreach (var fact in bond.Facts)
            {
                groupOf[fact] = group;
            }
        }

        return groups;
    }
}
