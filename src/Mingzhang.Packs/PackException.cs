namespace Mingzhang.Packs;

/// <summary>Something wrong in a pack: where it stands and what to do.</summary>
/// <param name="File">The file, as packs/lexicon/amounts.yaml.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Problem">What is wrong, in Chinese.</param>
/// <param name="Remedy">What to do about it, in Chinese.</param>
public sealed record PackProblem(string File, int Line, string Problem, string Remedy)
{
    public override string ToString() => $"{File}:{Line}: {Problem} {Remedy}";
}

/// <summary>Packs that say something wrong: which file, which line, what to do. The properties tell the first problem.</summary>
public sealed class PackException : Exception
{
    public PackException(string file, int line, string problem, string remedy)
        : this([new(file, line, problem, remedy)])
    {
    }

    /// <param name="problems">All problems of the packs, at least one.</param>
    public PackException(IReadOnlyList<PackProblem> problems)
        : base(string.Join('\n', problems)) => Problems = problems;

    /// <summary>Everything that was found, not the first thing only.</summary>
    public IReadOnlyList<PackProblem> Problems { get; }

    public string File => Problems[0].File;

    /// <summary>Line in the file, from 1.</summary>
    public int Line => Problems[0].Line;

    public string Problem => Problems[0].Problem;

    public string Remedy => Problems[0].Remedy;
}
