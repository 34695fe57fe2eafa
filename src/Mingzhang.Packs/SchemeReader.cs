using Mingzhang.Model.Performance;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>Reads files of packs/schemes: one scheme a file, named as the file is. What a scheme does not say, it takes
/// from the national one.</summary>
internal sealed class SchemeReader(Problems problems)
{
    internal static readonly string[] FileKeys =
    [
        "id", "title", "basis", "profiles", "formWords", "execution", "formulas", "overAchievement", "reasonFrom", "qualitative", "grades", "satisfaction",
        "weights", "dropped", "rounding", "handEdits",
    ];

    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];
    internal static readonly string[] ExecutionKeys = ["points", "formula"];
    internal static readonly string[] FormulaKeys = ["positive", "reverse", "equalAsPositive", "strictLimits", "byCoefficient"];
    internal static readonly string[] RoundingKeys = ["decimals", "eachRow"];

    /// <summary>What the national scheme has to say, for nothing stands in for it.</summary>
    internal static readonly string[] BaseKeys = ["execution", "formulas", "qualitative", "grades", "weights", "rounding", "handEdits"];

    private readonly List<(Fields Fields, string File)> files = [];

    public void Read(string file, MapNode root) => files.Add((new(file, root, FileKeys, problems), file));

    /// <summary>The schemes by their names. Notes profiles that do not exist, and profiles that two schemes claim.</summary>
    public IReadOnlyDictionary<string, ScoringScheme> Finish(IReadOnlyDictionary<string, Profile> profiles)
    {
        var schemes = new SortedDictionary<string, ScoringScheme>(StringComparer.Ordinal);
        if (files.Count == 0)
        {
            return schemes;
        }

        var national = files.FindIndex(read => IdOf(read.File) == ScoringScheme.National);
        if (national < 0)
        {
            problems.Add(files[0].File, 1, $"没有名为“{ScoringScheme.National}”的评分口径，其他口径没有写的内容无处可取。", $"在 schemes 中补上 {ScoringScheme.National}.yaml。");
            return schemes;
        }

        foreach (var key in BaseKeys)
        {
            files[national].Fields.RequireKey(key);
        }

        var basis = Scheme(files[national].Fields, files[national].File, null);
        foreach (var (fields, file) in files)
        {
            var scheme = IdOf(file) == ScoringScheme.National ? basis : Scheme(fields, file, basis);
            CheckProfiles(fields, scheme, profiles, schemes);
            if (scheme.Id.Length > 0 && scheme.Id != IdOf(file))
            {
                fields.Note(fields.LineOf("id"), $"评分口径“{scheme.Id}”写在名为“{Path.GetFileName(file)}”的文件里。", $"文件改名为 {scheme.Id}.yaml，或把 id 改成文件名。");
            }
            else if (scheme.Id.Length > 0 && !schemes.TryAdd(scheme.Id, scheme))
            {
                fields.Note(fields.LineOf("id"), $"已有名为“{scheme.Id}”的评分口径。", "换一个名称。");
            }
        }

        return schemes;
    }

    private static string IdOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static void CheckProfiles(Fields fields, ScoringScheme scheme, IReadOnlyDictionary<string, Profile> profiles, SortedDictionary<string, ScoringScheme> before)
    {
        foreach (var node in fields.TextNodes("profiles"))
        {
            if (!profiles.ContainsKey(node.Text))
            {
                fields.Note(node.Line, $"没有名为“{node.Text}”的地区方案。", $"可用的方案：{string.Join("、", profiles.Keys)}。");
            }
            else if (before.Values.FirstOrDefault(other => other.Id != scheme.Id && other.Profiles.Contains(node.Text)) is { } other)
            {
                fields.Note(node.Line, $"地区方案“{node.Text}”已由“{other.Id}”使用。", "一个地区方案只能有一个评分口径。");
            }
        }
    }

    // The national scheme is its own base: what it leaves out was noted, and harmless values stand in.
    private ScoringScheme Scheme(Fields fields, string file, ScoringScheme? national)
    {
        var lists = new SchemeLists(file, fields, problems);
        var title = lists.Map("title", RuleReader.SaidKeys, required: true);
        var basis = lists.Map("basis", BasisKeys, required: true);
        basis?.RequireKey("sure");
        var execution = lists.Map("execution", ExecutionKeys);
        var formulas = lists.Map("formulas", FormulaKeys);
        var rounding = lists.Map("rounding", RoundingKeys);
        return new ScoringScheme
        {
            Id = fields.RequiredText("id"),
            File = file,
            Title = new(title?.RequiredText("zh") ?? "", title?.RequiredText("en") ?? ""),
            Source = basis?.RequiredText("source") ?? "",
            Numbers = basis?.Texts("rules") ?? [],
            Sure = (basis is null ? null : ConfidenceMark.Of(basis)) ?? Confidence.General,
            Profiles = fields.Texts("profiles"),
            FormWords = [.. fields.Texts("formWords").Select(WordText.Normal)],
            ExecutionPoints = execution?.Decimal("points", 0, 100) ?? national?.ExecutionPoints ?? 0,
            Execution = (ShareFormula?)execution?.Choice("formula", typeof(ShareFormula)) ?? national?.Execution ?? ShareFormula.Proportional,
            Positive = (ShareFormula?)formulas?.Choice("positive", typeof(ShareFormula)) ?? national?.Positive ?? ShareFormula.Proportional,
            Reverse = (ReverseFormula?)formulas?.Choice("reverse", typeof(ReverseFormula)) ?? national?.Reverse ?? ReverseFormula.NotSaid,
            EqualAsPositive = formulas?.Flag("equalAsPositive") ?? national?.EqualAsPositive ?? true,
            StrictLimits = formulas?.Flag("strictLimits") ?? national?.StrictLimits ?? false,
            ByCoefficient = formulas?.Flag("byCoefficient") ?? national?.ByCoefficient ?? false,
            OverAchievement = fields.Has("overAchievement") ? lists.OverAchievement() : national?.OverAchievement ?? [],
            ReasonFrom = fields.Decimal("reasonFrom", 100, 10_000) ?? national?.ReasonFrom,
            Qualitative = fields.Has("qualitative") ? lists.Qualitative() : national?.Qualitative ?? [],
            Grades = fields.Has("grades") ? lists.Grades() : national?.Grades ?? [],
            Satisfaction = fields.Has("satisfaction") ? lists.Satisfaction() : national?.Satisfaction ?? [],
            Weights = fields.Has("weights") ? lists.Weights() : national?.Weights ?? new Dictionary<FirstLevel, decimal>(),
            Dropped = fields.Has("dropped") ? lists.Dropped() : national?.Dropped ?? new Dictionary<FirstLevel, FirstLevel>(),
            Decimals = rounding?.Number("decimals", 0, 6) ?? national?.Decimals ?? 2,
            RoundEachRow = rounding?.Flag("eachRow") ?? national?.RoundEachRow ?? true,
            HandEdits = (HandEdits?)fields.Choice("handEdits", typeof(HandEdits)) ?? national?.HandEdits ?? HandEdits.WithinBand,
        };
    }
}
