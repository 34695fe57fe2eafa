namespace Mingzhang.Packs.Tests;

/// <summary>Packs written in the test, as a finance officer would write them.</summary>
internal static class Given
{
    public static PackSet Packs(params (string Path, string Text)[] files) =>
        PackLoader.Load([.. files.Select(file => new PackFile($"packs/{file.Path}", file.Path, () => new StringReader(file.Text)))]);

    public static PackSet Words(string text) => Packs(("lexicon/words.yaml", text));

    public static PackSet Functions(string codes) => Packs(("classifications/functions.yaml", WithHead(codes)));

    /// <summary>The only problem of packs that must not load.</summary>
    public static PackProblem ProblemOf(Func<PackSet> load) => Should.Throw<PackException>(load).Problems.ShouldHaveSingleItem();

    public static PackProblem ProblemOfWords(string text) => ProblemOf(() => Words(text));

    /// <summary>The line of the problem counts from the first line of the codes.</summary>
    public static PackProblem ProblemOfFunctions(string codes)
    {
        var problem = ProblemOf(() => Functions(codes));
        return problem with { Line = problem.Line - 4 };
    }

    private static string WithHead(string codes) =>
        "title: 支出功能分类科目\nkind: function\nsource: 测试\ncodes:\n" + string.Join('\n', codes.Split('\n').Select(line => "  " + line));
}
