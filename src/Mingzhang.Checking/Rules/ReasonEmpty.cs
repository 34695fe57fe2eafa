using System.Text.RegularExpressions;

namespace Mingzhang.Checking.Rules;

/// <summary>A main reason is announced, and nothing follows, or only the amount once more (DE-76).</summary>
internal sealed partial class ReasonEmpty : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var announces = context.List("announces");
        var paragraphs = Telling.Paragraphs(context.Words).ToList();
        var announced = false;
        var findings = new List<RuleFinding>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var text = paragraphs[i].Bare;
            foreach (var after in Telling.After(text, announces))
            {
                announced = true;
                if (IsEmpty(text, after, i + 1 < paragraphs.Count ? paragraphs[i + 1].Bare : null))
                {
                    findings.Add(context.Found(paragraphs[i].At(after - 1), ("quote", RuleText.Quote(text, after - 4, Math.Min(text.Length, after + 6) - after + 4))));
                }
            }
        }

        return announced ? RuleResult.Of(findings) : RuleResult.DoesNotApply;
    }

    private static bool IsEmpty(string text, int after, string? next)
    {
        var start = after;
        while (start < text.Length && text[start] is '是' or '为' or '系' or '：' or '，')
        {
            start++;
        }

        if (start == text.Length)
        {
            // “主要原因：” may be followed by a list in the next paragraphs; a heading ends in no mark.
            return start > after && (next is null || Outline.IsHeading(next));
        }

        var clause = text[start..Telling.EndOfClause(text, start)];
        return (clause.Length == 0 && start > after) || AmountOnceMore().IsMatch(clause);
    }

    [GeneratedRegex(@"^(?:[比较][^\d，]{1,10})?(?:增加|减少|增长|下降|上升|降低)了?[\d.,]+(?:万元|亿元|元|%)$", RegexOptions.None, 1000)]
    private static partial Regex AmountOnceMore();
}
