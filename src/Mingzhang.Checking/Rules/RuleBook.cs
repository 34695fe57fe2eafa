using Mingzhang.Packs;

namespace Mingzhang.Checking.Rules;

/// <summary>Which code carries out which rule. Written out, for looking types up costs time at each start.</summary>
internal static class RuleBook
{
    /// <summary>The code of a rule: of its form, or of its own name; null where there is none.</summary>
    public static IRule? CodeOf(WrittenRule rule) => (rule.Form ?? rule.Id) switch
    {
        "forbidden-words" => new ForbiddenWords(),
        "missing-table" => new MissingTable(),
        _ => null,
    };
}
