using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Writing.Forms;

/// <summary>Names of codes in a year.</summary>
public sealed class CodeNames(PackSet packs)
{
    /// <summary>The official name; the code itself where the classification does not know it.</summary>
    public string Of(FunctionCode code, int year) => packs.Functions.NameOf(code.Value, year) ?? code.ToString();

    public string Of(EconomyCode code, int year) =>
        (code.IsGovernmental ? packs.GovernmentEconomies : packs.Economies).NameOf(code.Value, year) ?? code.ToString();
}
