using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>The letters that mark how sure an entry is.</summary>
internal static class ConfidenceMark
{
    /// <summary>The marks, in the order of <see cref="Confidence"/>.</summary>
    internal const string Marks = "GMTDROL";

    /// <summary>The mark of a map's field sure, or null without one.</summary>
    public static Confidence? Of(Fields fields)
    {
        if (fields.Text("sure") is not { } mark)
        {
            return null;
        }

        if (mark is [var letter] && Marks.IndexOf(letter) is >= 0 and var index)
        {
            return (Confidence)index;
        }

        fields.Note(fields.LineOf("sure"), $"“sure”没有“{mark}”这个取值。", $"可用的取值：{string.Join("、", Marks.Reverse())}，含义见 packs/README.md。");
        return null;
    }
}
