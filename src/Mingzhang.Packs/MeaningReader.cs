using Mingzhang.Model;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>Reads what words, columns and rows say of place: { flow: revenue, fund: general }.</summary>
internal sealed class MeaningReader(Problems problems)
{
    internal static readonly string[] Keys =
        ["stage", "flow", "fund", "nature", "theme", "function", "economy", "governmentEconomy", "yearOffset"];

    private readonly List<NamedCode> codes = [];

    private sealed record NamedCode(string File, int Line, ClassificationKind Kind, int Code);

    public Meaning Read(string file, MapNode map)
    {
        var fields = new Fields(file, map, Keys, problems);
        return new()
        {
            Stage = (Stage?)fields.Choice("stage", typeof(Stage)),
            Flow = (Flow?)fields.Choice("flow", typeof(Flow)),
            Fund = (Fund?)fields.Choice("fund", typeof(Fund)),
            Nature = (Nature?)fields.Choice("nature", typeof(Nature)),
            Theme = (Theme?)fields.Choice("theme", typeof(Theme)),
            Function = Code(file, fields, "function", ClassificationKind.Function),
            Economy = Code(file, fields, "economy", ClassificationKind.Economy),
            GovernmentEconomy = Code(file, fields, "governmentEconomy", ClassificationKind.GovernmentEconomy),
            YearOffset = fields.Number("yearOffset", -10, 10),
        };
    }

    /// <summary>Notes codes that no classification has.</summary>
    public void CheckCodes(params ReadOnlySpan<Classification> classifications)
    {
        foreach (var named in codes)
        {
            foreach (var classification in classifications)
            {
                if (classification.Kind == named.Kind && !classification.Knows(named.Code))
                {
                    problems.Add(named.File, named.Line, $"科目中没有代码 {named.Code}。", "改正代码，或先在 classifications 中补上。");
                }
            }
        }
    }

    private int? Code(string file, Fields fields, string key, ClassificationKind kind)
    {
        var code = fields.Number(key, 200, 9_999_999);
        if (code is { } named)
        {
            codes.Add(new(file, fields.LineOf(key), kind, named));
        }

        return code;
    }
}
