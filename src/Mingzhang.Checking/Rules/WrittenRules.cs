using Mingzhang.Checking.Copies;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Rules;

/// <summary>Applies the written rules of the packs to the documents of one body.</summary>
public static class WrittenRules
{
    /// <summary>Applies every rule to every document of a body.</summary>
    /// <param name="documents">The documents of one unit.</param>
    /// <param name="profile">The chosen profile; null for none.</param>
    /// <param name="packs">The packs whose rules are applied.</param>
    /// <exception cref="PackException">A rule of the packs has no code.</exception>
    public static (IReadOnlyList<RuleFinding> Findings, IReadOnlyList<RuleOutcome> Outcomes) Check(IReadOnlyList<ReadDocument> documents, Profile? profile, PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(packs);
        return Check(documents, profile, packs, new SheetCopies(documents));
    }

    /// <summary>The same for a body of several, whose sheets are held against those of the others.</summary>
    internal static (IReadOnlyList<RuleFinding> Findings, IReadOnlyList<RuleOutcome> Outcomes) Check(IReadOnlyList<ReadDocument> documents, Profile? profile, PackSet packs, SheetCopies copies)
    {
        var body = new RuleBody(documents);
        var findings = new List<RuleFinding>();
        var outcomes = new List<RuleOutcome>();
        foreach (var rule in packs.Rules.Values)
        {
            var code = RuleBook.CodeOf(rule) ?? throw new PackException(rule.File, 1, $"程序里没有规则“{rule.Form ?? rule.Id}”的做法。", "核对 id 和 form；自己加的规则用 form 写明借用哪种做法，见 packs/README.md。");
            foreach (var words in body.Words)
            {
                if (profile?.RulesOff.GetValueOrDefault(rule.Id) is { } reason)
                {
                    outcomes.Add(new(rule, words.Document, Outcome.DoesNotApply) { OffBecause = reason });
                    continue;
                }

                var result = Applies(rule, words.Document, profile) is { } without
                    ? without
                    : code.Check(new RuleContext { Rule = rule, Words = words, Body = body, Profile = profile, Packs = packs, Copies = copies });
                findings.AddRange(result.Findings);
                outcomes.Add(new(rule, words.Document, result.Outcome));
            }
        }

        return (findings, outcomes);
    }

    /// <summary>Null where the rule is to be applied; else what comes of it without looking.</summary>
    private static RuleResult? Applies(WrittenRule rule, ReadDocument document, Profile? profile)
    {
        if (rule.Profiles.Count > 0 && (profile is null || !rule.Profiles.Contains(profile.Name)))
        {
            return RuleResult.DoesNotApply;
        }

        if (rule.Documents.Count > 0)
        {
            if (document.Kind is null)
            {
                return RuleResult.NotEnoughData;
            }

            if (!rule.Documents.Contains(document.Kind.Value))
            {
                return RuleResult.DoesNotApply;
            }
        }

        if (rule.FromYear is null && rule.ToYear is null)
        {
            return null;
        }

        return document.Year is not { } year ? RuleResult.NotEnoughData
            : year.Value < (rule.FromYear ?? int.MinValue) || year.Value > (rule.ToYear ?? int.MaxValue) ? RuleResult.DoesNotApply
            : null;
    }
}
