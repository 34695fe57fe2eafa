namespace Mingzhang.Packs.Yaml;

/// <summary>What was found wrong so far. Loading goes on, so that one run tells everything.</summary>
internal sealed class Problems
{
    private readonly List<PackProblem> found = [];

    public void Add(string file, int line, string problem, string remedy) => found.Add(new(file, line, problem, remedy));

    /// <exception cref="PackException">Anything was found.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0)
        {
            throw new PackException(found);
        }
    }
}
