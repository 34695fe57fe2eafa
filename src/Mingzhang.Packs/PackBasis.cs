using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>Where something in a pack was taken from.</summary>
/// <param name="Source">The text, in Chinese.</param>
/// <param name="Rules">Numbers of the domain's rules: DR-02.</param>
/// <param name="Sure">How sure it is.</param>
public sealed record PackBasis(string Source, IReadOnlyList<string> Rules, Confidence Sure)
{
    internal static readonly string[] Keys = ["source", "rules", "sure"];

    /// <summary>Reads the field basis, which has to be there.</summary>
    internal static PackBasis Of(string file, Fields parent, Problems problems)
    {
        parent.RequireKey("basis");
        if (parent.Map("basis") is not { } map)
        {
            return new("", [], Confidence.General);
        }

        var fields = new Fields(file, map, Keys, problems);
        fields.RequireKey("sure");
        return new(fields.RequiredText("source"), fields.Texts("rules"), ConfidenceMark.Of(fields) ?? Confidence.General);
    }
}
