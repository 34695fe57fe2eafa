namespace Mingzhang.Packs.Sentences;

/// <summary>What a call of a pattern works out.</summary>
public enum PatternVerb
{
    /// <summary>{增减 收入总计 上年}: the words of a change against a comparison, with amount and rate.</summary>
    Change,

    /// <summary>{原因 收入总计 上年}: the reason that the entries give for it.</summary>
    Reason,

    /// <summary>{基数 收入总计 上年}: the amount that is compared with.</summary>
    Base,

    /// <summary>{占比 财政拨款收入 本年收入}: part ÷ whole, in percent.</summary>
    Share,

    /// <summary>{完成 本年支出 年初预算}: the figure ÷ what it is compared with, in percent.</summary>
    Completion,

    /// <summary>{平均 公务用车运行维护费 公务用车保有量}: an amount by a count.</summary>
    Average,

    /// <summary>{列表 收入来源}: the items of a list, joined.</summary>
    List,

    /// <summary>{限额 largeEquipmentFromWan}: an amount that the profile sets, in 万元.</summary>
    Limit,
}

/// <summary>A part of a pattern.</summary>
public abstract record PatternPart;

/// <summary>Words as they are printed.</summary>
/// <param name="Text">The words.</param>
public sealed record PatternWords(string Text) : PatternPart;

/// <summary>{收入总计}, {收入总计:元}, {年}: a named figure, or a word of the book.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Money unit that it is printed in; null for that of the document.</param>
public sealed record PatternName(string Name, string? Unit) : PatternPart;

/// <summary>{增减 收入总计 上年}</summary>
/// <param name="Verb">What is worked out.</param>
/// <param name="Arguments">Of what.</param>
public sealed record PatternCall(PatternVerb Verb, IReadOnlyList<string> Arguments) : PatternPart;

/// <summary>[…]: left out as a whole where anything within it is not known.</summary>
/// <param name="Parts">What stands within the brackets.</param>
/// <param name="NeedsSome">[?…]: left out where a figure within it is 0, too.</param>
public sealed record PatternOption(IReadOnlyList<PatternPart> Parts, bool NeedsSome) : PatternPart;

/// <summary>A sentence with places for figures.</summary>
/// <param name="Parts">From left to right.</param>
public sealed record SentencePattern(IReadOnlyList<PatternPart> Parts)
{
    private static readonly Dictionary<string, (PatternVerb Verb, int Least, int Most)> Verbs = new(StringComparer.Ordinal)
    {
        ["增减"] = (PatternVerb.Change, 1, 2),
        ["原因"] = (PatternVerb.Reason, 1, 2),
        ["基数"] = (PatternVerb.Base, 1, 2),
        ["占比"] = (PatternVerb.Share, 2, 2),
        ["完成"] = (PatternVerb.Completion, 1, 2),
        ["平均"] = (PatternVerb.Average, 2, 2),
        ["列表"] = (PatternVerb.List, 1, 1),
        ["限额"] = (PatternVerb.Limit, 1, 1),
    };

    /// <summary>The words of the verbs, for messages.</summary>
    public static IEnumerable<string> VerbNames => Verbs.Keys.Order(StringComparer.Ordinal);

    /// <summary>All parts, those within brackets included.</summary>
    public IEnumerable<PatternPart> AllParts => All(Parts);

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">As the pack prints it.</param>
    /// <param name="problem">What is wrong with it; null if nothing is.</param>
    public static SentencePattern Parse(string text, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        problem = null;
        var at = 0;
        var parts = Read(text, ref at, isInside: false, ref problem);
        return new(parts);
    }

    private static List<PatternPart> Read(string text, ref int at, bool isInside, ref string? problem)
    {
        List<PatternPart> parts = [];
        var start = at;
        while (at < text.Length && !(isInside && text[at] == ']'))
        {
            if (text[at] is not ('{' or '[' or ']' or '}'))
            {
                at++;
                continue;
            }

            AddWords(parts, text[start..at]);
            if (text[at] == '[')
            {
                at++;
                var needsSome = at < text.Length && text[at] == '?';
                at += needsSome ? 1 : 0;
                parts.Add(new PatternOption(Read(text, ref at, isInside: true, ref problem), needsSome));
                problem ??= at >= text.Length ? "“[”没有对应的“]”。" : null;
                at++;
            }
            else if (text[at] == '{' && text.IndexOf('}', at) is var end and > 0)
            {
                parts.Add(Reference(text[(at + 1)..end], ref problem));
                at = end + 1;
            }
            else
            {
                problem ??= $"“{text[at]}”没有配对。";
                at++;
            }

            start = at = Math.Min(at, text.Length);
        }

        AddWords(parts, text[start..at]);
        return parts;
    }

    private static PatternPart Reference(string text, ref string? problem)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            problem ??= "“{}”里没有内容。";
            return new PatternWords("");
        }

        if (words.Length == 1)
        {
            var colon = words[0].IndexOfAny([':', '：']);
            return colon < 0 ? new PatternName(words[0], null) : new PatternName(words[0][..colon], words[0][(colon + 1)..]);
        }

        if (!Verbs.TryGetValue(words[0], out var verb))
        {
            problem ??= $"不认识的写法“{words[0]}”；可用：{string.Join("、", VerbNames)}。";
            return new PatternWords("");
        }

        if (words.Length - 1 < verb.Least || words.Length - 1 > verb.Most)
        {
            problem ??= $"“{{{text}}}”后面的名称多了或少了。";
        }

        return new PatternCall(verb.Verb, words[1..]);
    }

    private static void AddWords(List<PatternPart> parts, string words)
    {
        if (words.Length > 0)
        {
            parts.Add(new PatternWords(words));
        }
    }

    private static IEnumerable<PatternPart> All(IEnumerable<PatternPart> parts) =>
        parts.SelectMany(part => part is PatternOption option ? All(option.Parts).Prepend(part) : [part]);
}
