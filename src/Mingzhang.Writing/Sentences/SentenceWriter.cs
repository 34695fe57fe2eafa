using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Sentences;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Forms;

namespace Mingzhang.Writing.Sentences;

/// <summary>Year, stage, unit and decimals of a document's sentences.</summary>
/// <param name="Basis">Year and stage.</param>
/// <param name="Unit">Money unit.</param>
/// <param name="Decimals">Digits after the point.</param>
public sealed record SentenceStyle(Coordinates Basis, MoneyUnit Unit, int Decimals);

/// <summary>Writes sentences from patterns. What is not known is never guessed: the bracket, or the sentence, is left out.</summary>
internal sealed partial class SentenceWriter(FactBook facts, PackSet packs, Profile? profile, SentenceStyle style)
{
    private const string FirstComparison = "上年";
    private readonly CodeNames codeNames = new(packs);
    private readonly List<MissingEntry> missing = [];
    private readonly List<string> unknown = [];
    private string place = "";

    /// <summary>What was found missing so far.</summary>
    public IReadOnlyList<MissingEntry> Missing => missing;

    /// <summary>Writes the words of reasons, with their references; set by the composer.</summary>
    public required TypedText Typed { get; init; }

    private SentenceWords Words => packs.Sentences;

    /// <summary>Where the sentences that follow stand, for what is told as missing.</summary>
    public void Enter(string heading) => place = heading;

    public void Tell(MissingKind kind, string key)
    {
        var entry = new MissingEntry(kind, key, place);
        if (!missing.Exists(known => known.Kind == kind && known.Key == key))
        {
            missing.Add(entry);
        }
    }

    /// <summary>A sentence of the packs; empty where it says nothing.</summary>
    public IReadOnlyList<WrittenRun> Sentence(string id)
    {
        var rule = Words.Sentences[id];
        if (!rule.When.All(condition => Parameter(condition.Key) == condition.Value) || (rule.Unless.Length > 0 && facts[rule.Unless, style.Basis] is { Exact: not 0 }))
        {
            return [];
        }

        var pattern = rule.None is { } none && IsNothing(rule) ? none : rule.Says;
        unknown.Clear();
        if (Write(pattern, Scope.Empty) is { } runs)
        {
            return runs;
        }

        if (rule.IsRequired)
        {
            foreach (var name in unknown.Distinct(StringComparer.Ordinal).ToList())
            {
                Tell(MissingKind.Figure, name);
            }
        }

        return [];
    }

    // What is gone is told with its change; only what was nothing before, too, is told as none (DE-77).
    private bool IsNothing(SentenceRule rule) =>
        facts[rule.About, style.Basis] is { Exact: 0 }
        && !rule.Says.AllParts.OfType<PatternCall>().Any(call =>
            call.Verb == PatternVerb.Change && call.Arguments[0] == rule.About
            && facts[rule.About, Words.Comparisons[call.Arguments.ElementAtOrDefault(1) ?? FirstComparison].At.Of(style.Basis)] is { Exact: not 0 });

    /// <summary>A pattern without figures of its own scope; null where something is not known.</summary>
    public IReadOnlyList<WrittenRun>? Write(SentencePattern pattern) => Write(pattern, Scope.Empty);

    /// <summary>The items of a list with their figures.</summary>
    public IReadOnlyList<(string Name, NamedFigure Figure, Subject Subject)> Items(string name)
    {
        var list = Words.Lists[name];
        var lister = new ListedItems(facts, codeNames, style.Basis);
        var also = list.Also.Length > 0 ? Words.Comparisons[list.Also].At.Of(style.Basis) : (Coordinates?)null;
        return lister.Of(list, also);
    }

    private List<WrittenRun>? Write(SentencePattern pattern, Scope scope) => Write(pattern.Parts, scope);

    private List<WrittenRun>? Write(IReadOnlyList<PatternPart> parts, Scope scope)
    {
        List<WrittenRun> runs = [];
        foreach (var part in parts)
        {
            switch (part)
            {
                case PatternWords words:
                    runs.Add(new(words.Text));
                    break;
                case PatternOption option:
                    // What is missing within a bracket is not missed.
                    var before = unknown.Count;
                    var said = Write(option.Parts, scope) ?? [];
                    runs.AddRange(option.NeedsSome && said.Exists(run => run.Figure is { Exact: 0 }) ? [] : said);
                    unknown.RemoveRange(before, unknown.Count - before);
                    break;
                case PatternName name when Named(name, scope) is { } named:
                    runs.AddRange(named);
                    break;
                case PatternCall call when Called(call, scope) is { } called:
                    runs.AddRange(called);
                    break;
                default:
                    return null;
            }
        }

        return runs;
    }

    private IReadOnlyList<WrittenRun>? Named(PatternName name, Scope scope)
    {
        if (scope.Given.TryGetValue(name.Name, out var given))
        {
            return given;
        }

        if (BookWord(name.Name) is { } word)
        {
            return [new(word)];
        }

        return Subject(name.Name, scope) is { } subject && Figure(subject, style.Basis) is { } figure ? [Print(figure, name.Unit)] : null;
    }

    private string? BookWord(string name)
    {
        var book = facts.Ledger.Book;
        return name switch
        {
            "年" => style.Basis.Year.ToString(CultureInfo.InvariantCulture),
            "上年" => (style.Basis.Year - 1).ToString(CultureInfo.InvariantCulture),
            "名称" => book.Unit.Name,
            "类型" => book.Unit.IsDepartment ? "部门" : "单位",
            _ => null,
        };
    }

    private Subject? Subject(string name, Scope scope) =>
        name == PatternNames.Own ? scope.Own : Words.Facts.ContainsKey(name) ? facts.SubjectOf(name) : null;

    private NamedFigure? Figure(Subject subject, Coordinates basis)
    {
        var figure = subject.At(basis);
        if (figure is null)
        {
            unknown.Add(subject.Key);
        }

        return figure;
    }

    private WrittenRun Print(NamedFigure figure, string? unit = null) =>
        RunPrinter.Of(figure, unit is null ? style.Unit : MoneyUnit.Named(unit) ?? style.Unit, style.Decimals);

    private IReadOnlyList<WrittenRun>? Called(PatternCall call, Scope scope)
    {
        switch (call.Verb)
        {
            case PatternVerb.List:
                return List(call.Arguments[0]);
            case PatternVerb.Limit:
                return Limit(call.Arguments[0]) is { } limit ? [limit] : null;
        }

        if (Subject(call.Arguments[0], scope) is not { } subject)
        {
            return null;
        }

        var comparison = Words.Comparisons.GetValueOrDefault(call.Arguments.ElementAtOrDefault(1) ?? FirstComparison);
        return call.Verb switch
        {
            PatternVerb.Share => Rate(subject, Subject(call.Arguments[1], scope), "share"),
            PatternVerb.Average => Average(subject, Subject(call.Arguments[1], scope)),
            PatternVerb.Base => comparison is not null && Figure(subject, comparison.At.Of(style.Basis)) is { } before ? [Print(before)] : null,
            PatternVerb.Completion => comparison is null ? null : Completion(subject, comparison),
            PatternVerb.Change => comparison is null ? null : Change(subject, comparison),
            _ => comparison is null ? null : Reason(subject, comparison),
        };
    }

    private IReadOnlyList<WrittenRun>? Rate(Subject part, Subject? whole, string role) =>
        whole is not null && Figure(part, style.Basis) is { Exact: >= 0 } share && Figure(whole, style.Basis) is { Exact: > 0 } all && RunPrinter.Rate(share, all.Exact, role, all.At, isShare: true) is { } run
            ? [run]
            : null;

    private IReadOnlyList<WrittenRun>? Average(Subject amount, Subject? count) =>
        count is not null && Figure(amount, style.Basis) is { } sum && Figure(count, style.Basis) is { Exact: > 0 } by
            ? [Print(sum with { Exact = sum.Exact / by.Exact, Role = "average", From = [sum.At, by.At] })]
            : null;

    // 年初预算 of 0 has no completion (FN-07, DE-74).
    private IReadOnlyList<WrittenRun>? Completion(Subject subject, SentenceComparison comparison) =>
        Figure(subject, style.Basis) is { Exact: >= 0 } now && Figure(subject, comparison.At.Of(style.Basis)) is { Exact: > 0 } budget && !MayBeNothing(budget) && RunPrinter.Rate(now, budget.Exact, "completion", budget.At, isShare: true) is { } run
            ? [run]
            : null;

    private WrittenRun? Limit(string parameter)
    {
        if (!decimal.TryParse(Parameter(parameter), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wan))
        {
            unknown.Add(parameter);
            return null;
        }

        return RunPrinter.Of(new(default, wan * MoneyUnit.Wan.Fen, null) { Role = "limit" }, MoneyUnit.Wan, 0);
    }

    private string? Parameter(string name) =>
        profile?.Parameters.GetValueOrDefault(name) ?? packs.Profiles.GetValueOrDefault("general")?.Parameters.GetValueOrDefault(name);

    /// <summary>What a pattern is given beside the names of the packs.</summary>
    private sealed record Scope(IReadOnlyDictionary<string, IReadOnlyList<WrittenRun>> Given, Subject? Own)
    {
        public static readonly Scope Empty = new(new Dictionary<string, IReadOnlyList<WrittenRun>>(), null);
    }
}
