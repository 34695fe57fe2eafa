using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>The letters that mark how sure an entry is.</summary>
internal static class ConfidenceMark
{
    internal static readonly IReadOnlyDictionary<string, Confidence> Marks = new Dictionary<string, Confidence>
    {
        ["L"] = Confidence.Law,
        ["O"] = Confidence.Official,
        ["R"] = Confidence.Real,
        ["D"] = Confidence.Deployed,
        ["T"] = Confidence.ThirdParty,
        ["M"] = Confidence.Arithmetic,
        ["G"] = Confidence.General,
    };

    /// <summary>The mark of a map's field sure, or null without one.</summary>
    public static Confidence? Of(Fields fields)
    {
        if (fields.Text("sure") is not { } mark)
        {
            return null;
        }

        if (Marks.TryGetValue(mark, out var confidence))
        {
            return confidence;
        }

        fields.Note(fields.LineOf("sure"), $"“sure”没有“{mark}”这个取值。", $"可用的取值：{string.Join("、", Marks.Keys)}，含义见 packs/README.md。");
        return null;
    }
}
