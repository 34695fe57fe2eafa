using System.Globalization;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>完成甲、乙、丙、丁等工作 ≥8项: the name lists kinds of work, and the number counts none of them (TG-03, TG-22). Once a
/// document. A list of as many things as are counted is the list that was missing.</summary>
internal sealed class CountWithoutList : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var (units, verbs, fewest) = (context.List("units"), context.List("verbs"), int.Parse(context.List("fewest")[0], CultureInfo.InvariantCulture));
        var counts = Targets.Of(context).Where(row => row is { Indicator.Second: SecondLevel.Quantity, IsLowerBound: true, Value: { Number: > 1, Unit: { } unit } } && units.Contains(unit.Printed));
        return Targets.Once(context, counts, row => verbs.Any(verb => row.Name.StartsWith(verb, StringComparison.Ordinal)) && Listed(row.Name) is var listed && listed >= fewest && listed != row.Value.Number);
    }

    // 甲、乙和丙 are three.
    private static int Listed(string name) => 1 + name.Count(character => character is '、' or '和' or '与' or '及' or '；');
}
