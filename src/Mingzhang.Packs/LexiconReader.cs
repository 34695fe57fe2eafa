using Mingzhang.Model;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>Reads files of packs/lexicon and merges them into one lexicon.</summary>
internal sealed class LexiconReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["title", "source", "sure", "words", "signs"];
    internal static readonly string[] WordKeys = ["word", "also", "role", "label", "in", "means", "source", "sure"];
    private readonly List<Found> words = [];
    private readonly Dictionary<string, List<Found>> byText = [];
    private readonly Dictionary<string, List<string>> signs = [];
    private readonly MeaningReader meanings = new(problems);

    private sealed record Found(string File, int Line, Word Word)
    {
        public Word Word { get; set; } = Word;
    }

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        ConfidenceMark.Of(fields);
        foreach (var item in fields.List("words")?.Items ?? [])
        {
            if (fields.MapOf("words", item) is { } map)
            {
                ReadWord(file, new(file, map, WordKeys, problems));
            }
        }

        if (fields.Map("signs") is { } lists)
        {
            ReadSigns(file, lists);
        }
    }

    /// <summary>The lexicon of all files. Notes words that name codes which no classification has.</summary>
    public Lexicon Finish(params ReadOnlySpan<Classification> classifications)
    {
        meanings.CheckCodes(classifications);
        return new(
            [.. words.Select(found => found.Word)],
            signs.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value));
    }

    private void ReadWord(string file, Fields fields)
    {
        var text = fields.RequiredText("word");
        ConfidenceMark.Of(fields);
        var role = (WordRole?)fields.Choice("role", typeof(WordRole)) ?? WordRole.Place;
        var label = (LabelKind?)fields.Choice("label", typeof(LabelKind));
        var meaning = fields.Map("means") is { } map ? meanings.Read(file, map) : new Meaning();
        var contexts = ReadContexts(fields);
        if (role == WordRole.Label && (label == LabelKind.None || !fields.Has("label")))
        {
            fields.Note(fields.Line, "role: label 的词要写明是哪一种标签。", $"补上 label，可用的取值：{string.Join("、", Choices.Of(typeof(LabelKind)).Names)}。");
        }
        else if (role != WordRole.Label && fields.Has("label"))
        {
            fields.Note(fields.LineOf("label"), "只有 role: label 的词才有 label。", "补上 role: label，或删去 label。");
        }
        else if (role == WordRole.Place && !fields.Has("means"))
        {
            fields.Note(fields.Line, "这个词没有写明含义。", "补上 means；没有含义的词写 role: filler。");
        }

        if (text.Length == 0)
        {
            return;
        }

        foreach (var node in fields.TextNodes("also").Prepend(new(fields.LineOf("word"), text)))
        {
            Add(file, node.Line, new(WordText.Normal(node.Text), role, meaning, label ?? LabelKind.None, contexts));
        }
    }

    private static WordContexts ReadContexts(Fields fields)
    {
        var contexts = WordContexts.None;
        foreach (var node in fields.TextNodes("in"))
        {
            contexts |= (WordContexts?)fields.ChoiceOf("in", node, typeof(WordContexts)) ?? WordContexts.None;
        }

        return contexts == WordContexts.None ? WordContexts.Anywhere : contexts;
    }

    // A word may mean one thing in a title and another in a row, but only one thing in one place.
    private void Add(string file, int line, Word word)
    {
        if (!byText.TryGetValue(word.Text, out var same))
        {
            byText[word.Text] = same = [];
        }

        foreach (var found in same)
        {
            var known = found.Word;
            if (known.Role == word.Role && known.Label == word.Label && known.Meaning == word.Meaning)
            {
                found.Word = known with { Contexts = known.Contexts | word.Contexts };
                return;
            }

            if ((known.Contexts & word.Contexts) != WordContexts.None)
            {
                problems.Add(file, line, $"“{word.Text}”已有另一个含义（{found.File} 第 {found.Line} 行）。", "留下一个；或用 in 分开两个词所在的位置（title、head、row、sentence）。");
            }
        }

        var added = new Found(file, line, word);
        same.Add(added);
        words.Add(added);
    }

    private void ReadSigns(string file, MapNode lists)
    {
        var names = lists.Entries.Select(entry => entry.Key.Text).ToHashSet();
        var fields = new Fields(file, lists, names, problems);
        foreach (var name in names)
        {
            if (!signs.TryGetValue(name, out var list))
            {
                signs[name] = list = [];
            }

            list.AddRange(fields.Texts(name).Select(WordText.Normal).Except(list).ToList());
        }
    }
}
