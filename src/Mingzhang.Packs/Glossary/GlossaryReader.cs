using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Glossary;

/// <summary>Reads files of packs/glossary: a heading a file, with its words.</summary>
internal sealed class GlossaryReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["title", "titleEnglish", "basis", "terms"];
    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];
    internal static readonly string[] TermKeys = ["id", "word", "also", "says", "english", "saysEnglish", "see", "at"];

    private readonly MeaningReader meanings = new(problems);
    private readonly List<(Fields Fields, GlossaryTerm Term)> terms = [];

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        var title = fields.RequiredText("title");
        var titleEnglish = fields.RequiredText("titleEnglish");
        fields.RequireKey("basis");
        var basis = fields.Map("basis") is { } map ? new Fields(file, map, BasisKeys, problems) : null;
        var source = basis?.RequiredText("source") ?? "";
        basis?.RequireKey("sure");
        var sure = (basis is null ? null : ConfidenceMark.Of(basis)) ?? Confidence.General;
        foreach (var item in fields.List("terms")?.Items ?? [])
        {
            if (fields.MapOf("terms", item) is { } term)
            {
                var of = new Fields(file, term, TermKeys, problems);
                terms.Add((of, Term(file, of) with { Group = title, GroupEnglish = titleEnglish, Source = source, Sure = sure }));
            }
        }
    }

    /// <summary>All words, in the order of their files. Notes names that two words share, and words to read next that are none.</summary>
    public IReadOnlyList<GlossaryTerm> Finish(params ReadOnlySpan<Classification> classifications)
    {
        meanings.CheckCodes(classifications);
        HashSet<string> ids = new(StringComparer.Ordinal);
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (var (fields, term) in terms)
        {
            if (!ids.Add(term.Id))
            {
                fields.Note(fields.LineOf("id"), $"已有名为“{term.Id}”的词条。", "换一个 id。");
            }

            foreach (var word in term.AlsoCalled.Prepend(term.Word).Where(word => word.Length > 0 && !words.Add(word)))
            {
                fields.Note(fields.LineOf("word"), $"“{word}”已在别的词条中。", "留下一个。");
            }
        }

        foreach (var (fields, term) in terms)
        {
            foreach (var other in term.See.Where(other => !ids.Contains(other)))
            {
                var meant = Nearest.Of(other, ids);
                fields.Note(fields.LineOf("see"), $"没有名为“{other}”的词条。", meant is null ? "写另一个词条的 id，或删去。" : $"是不是“{meant}”？");
            }
        }

        return [.. terms.Select(term => term.Term)];
    }

    private GlossaryTerm Term(string file, Fields fields)
    {
        var id = fields.RequiredText("id");
        if (id.Length > 0 && !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            fields.Note(fields.LineOf("id"), $"“{id}”不能用在网址里。", "只用小写英文字母、数字和连字符。");
        }

        return new(id, fields.RequiredText("word"), fields.RequiredText("says"), fields.RequiredText("english"), fields.RequiredText("saysEnglish"))
        {
            AlsoCalled = fields.Texts("also"),
            See = fields.Texts("see"),
            At = fields.Map("at") is { } at ? meanings.Read(file, at) : null,
        };
    }
}
