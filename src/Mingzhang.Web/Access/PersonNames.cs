using Mingzhang.Store.Changes;

namespace Mingzhang.Web.Access;

/// <summary>Names of persons whom a page mentions; a district has thousands, a page a handful.</summary>
public static class PersonNames
{
    /// <summary>The names of those who are kept, by id.</summary>
    /// <param name="looking">Where to read.</param>
    /// <param name="district">财政区划</param>
    /// <param name="ids">Who is mentioned; empty ids are left out.</param>
    public static async Task<Dictionary<string, string>> OfAsync(Looking looking, string district, IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(looking);
        ArgumentNullException.ThrowIfNull(ids);
        Dictionary<string, string> result = new(StringComparer.Ordinal);
        // Few enough at a time for every database.
        foreach (var some in ids.Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).Chunk(200))
        {
            Dictionary<string, object> parameters = new(StringComparer.Ordinal) { ["district"] = district };
            foreach (var (id, name) in await looking.QueryAsync<(string, string)>($"select id, name from person where district = @district and year = 0 and unit = '' and id in ({Looking.Among(parameters, some)})", parameters))
            {
                result[id] = name;
            }
        }

        return result;
    }
}
