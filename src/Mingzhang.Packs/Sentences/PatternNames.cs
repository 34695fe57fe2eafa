namespace Mingzhang.Packs.Sentences;

/// <summary>The names that a pattern may use.</summary>
public static class PatternNames
{
    /// <summary>The figure that an item of a list is about.</summary>
    public const string Own = "本项";

    /// <summary>Words of the book: 年, 上年, 名称 (of the body), 类型 (部门 or 单位).</summary>
    public static readonly IReadOnlyList<string> BookWords = ["年", "上年", "名称", "类型"];

    // Those that lists and comparisons give their patterns.
    private static readonly string[] Given = ["差", "率", "文", "名", "额", "比", "码", "全名", "序"];

    /// <summary>What is wrong with the names of a pattern, in words; nothing if all are known.</summary>
    public static IEnumerable<string> Problems(SentencePattern pattern, SentenceWords words)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(words);
        foreach (var part in pattern.AllParts)
        {
            switch (part)
            {
                case PatternName name when !BookWords.Contains(name.Name) && !Given.Contains(name.Name) && !words.Facts.ContainsKey(name.Name):
                    yield return $"没有名为“{name.Name}”的数。";
                    break;
                case PatternName { Unit: { } unit } when Model.MoneyUnit.Named(unit) is null:
                    yield return $"没有“{unit}”这个金额单位。";
                    break;
                case PatternCall call:
                    foreach (var problem in Problems(call, words))
                    {
                        yield return problem;
                    }

                    break;
            }
        }
    }

    private static IEnumerable<string> Problems(PatternCall call, SentenceWords words)
    {
        bool IsFact(string name) => name == Own || words.Facts.ContainsKey(name);
        switch (call.Verb)
        {
            case PatternVerb.List when !words.Lists.ContainsKey(call.Arguments[0]):
                yield return $"没有名为“{call.Arguments[0]}”的清单。";
                break;
            case PatternVerb.Limit when !ProfileParameters.Known.TryGetValue(call.Arguments[0], out var shape) || !shape.IsNumber:
                yield return $"“{call.Arguments[0]}”不是地区方案中的数。";
                break;
            case PatternVerb.Share or PatternVerb.Average:
                foreach (var name in call.Arguments.Where(name => !IsFact(name)))
                {
                    yield return $"没有名为“{name}”的数。";
                }

                break;
            case PatternVerb.Change or PatternVerb.Reason or PatternVerb.Base or PatternVerb.Completion:
                if (!IsFact(call.Arguments[0]))
                {
                    yield return $"没有名为“{call.Arguments[0]}”的数。";
                }

                if (call.Arguments.Count > 1 && !words.Comparisons.ContainsKey(call.Arguments[1]))
                {
                    yield return $"没有名为“{call.Arguments[1]}”的比较。";
                }

                break;
        }
    }
}
