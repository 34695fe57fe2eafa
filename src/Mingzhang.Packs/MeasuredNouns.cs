using Mingzhang.Model.Performance;

namespace Mingzhang.Packs;

/// <summary>What the name of an indicator measures, told by the words it ends with: Chinese names have their head last.</summary>
/// <param name="Word">The word of the packs: 差错率.</param>
/// <param name="Better">Which way is better; null where that depends, or a word before it turns it round (降低差错率).</param>
/// <param name="Measured">The kind of unit; null where nothing is said, <see cref="UnitKind.Unknown"/> for any.</param>
/// <param name="IsShare">A part of a whole, never above 100 %.</param>
/// <param name="Fits">The level that it stands under; null for several.</param>
public sealed record MeasuredNoun(string Word, Better? Better, UnitKind? Measured, bool IsShare, SecondLevel? Fits);

/// <summary>The measured things of the packs.</summary>
public sealed class MeasuredNouns
{
    private readonly Dictionary<string, MeasuredNoun> byWord = [];
    private readonly List<string> reversing = [];
    private readonly int longest;

    internal MeasuredNouns(IEnumerable<PerformanceWord> words)
    {
        foreach (var (text, meaning) in words)
        {
            if (meaning.IsNoun)
            {
                byWord.TryAdd(text, new(text, meaning.Better, meaning.Measured, meaning.Share, meaning.Fits));
                longest = Math.Max(longest, text.Length);
            }
            else if (meaning.Reverses)
            {
                reversing.Add(text);
            }
        }
    }

    /// <summary>What a name measures: the longest word that it ends with.</summary>
    /// <param name="name">As printed. A bracket at its end (群众满意度（%）), punctuation and 指标 or 情况 are passed over.</param>
    /// <returns>Null where the packs do not know its head, or where the head is denied (不合格 of 不合格率 is a word of its own).</returns>
    public MeasuredNoun? HeadOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var head = Head(WordText.Normal(name));
        for (var length = Math.Min(longest, head.Length); length > 0; length--)
        {
            if (byWord.TryGetValue(head[^length..], out var noun))
            {
                var before = head[..^length];
                return before.Length > 0 && before[^1] is '不' or '未' or '非' ? null
                    : reversing.Exists(word => before.Contains(word, StringComparison.Ordinal)) ? noun with { Better = null }
                    : noun;
            }
        }

        return null;
    }

    private static string Head(string name)
    {
        var head = name.TrimEnd('。', '；', ';', '，', ',', '：', ':', '.');
        if (head.EndsWith('）') && head.LastIndexOf('（') is > 0 and var open)
        {
            head = head[..open];
        }

        foreach (var tail in (ReadOnlySpan<string>)["指标", "情况", "的"])
        {
            head = head.EndsWith(tail, StringComparison.Ordinal) ? head[..^tail.Length] : head;
        }

        return head;
    }
}
