using Mingzhang.Model;

namespace Mingzhang.Writing.Figures;

/// <summary>Postings of one family, year and stage, found by the codes that a point names: a form asks for each of its cells, and most
/// cells name a functional or an economic code.</summary>
internal sealed class PostingIndex
{
    private readonly List<Posting> all;
    private readonly Dictionary<Flow, List<Posting>> byFlow;
    private readonly Dictionary<int, List<Posting>> byFunction = [];
    private readonly Dictionary<int, List<Posting>> byEconomy = [];
    private readonly Dictionary<string, List<Posting>> byProject = new(StringComparer.Ordinal);

    public PostingIndex(IEnumerable<Posting> postings)
    {
        all = [.. postings];
        byFlow = all.GroupBy(posting => posting.At.Flow).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var posting in all)
        {
            Add(byFunction, posting.At.Function.Value, posting);
            Add(byEconomy, posting.At.Economy.Value, posting);
            if (posting.At.Project is { } project)
            {
                (byProject.TryGetValue(project, out var known) ? known : byProject[project] = []).Add(posting);
            }
        }
    }

    /// <summary>Those within a point, in the order of the book.</summary>
    public IEnumerable<Posting> Within(Coordinates point)
    {
        var fewest = point.Flow == Flow.None ? all : byFlow.GetValueOrDefault(point.Flow, []);
        Narrow(ref fewest, !point.Function.IsAll, byFunction, point.Function.Value);
        Narrow(ref fewest, !point.Economy.IsAll, byEconomy, point.Economy.Value);
        Narrow(ref fewest, point.Project is not null, byProject, point.Project ?? "");
        return fewest.Where(posting => point.Contains(posting.At));
    }

    private static void Narrow<T>(ref List<Posting> fewest, bool isAsked, Dictionary<T, List<Posting>> index, T key)
        where T : notnull
    {
        if (isAsked)
        {
            var found = index.GetValueOrDefault(key, []);
            fewest = found.Count < fewest.Count ? found : fewest;
        }
    }

    // A posting stands under its code and under every wider one.
    private static void Add(Dictionary<int, List<Posting>> index, int code, Posting posting)
    {
        for (; code != 0; code = code < 1_000 ? 0 : code / 100)
        {
            (index.TryGetValue(code, out var known) ? known : index[code] = []).Add(posting);
        }
    }
}
