using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>An indicator's name or a sentence of it ends before its last word, or begins after its first (TG-30). Only sure signs
/// count: a clause that ends with a word which needs another (list “unfinished”), a name that ends in the middle of a word
/// (“words”) which the document writes out elsewhere after the same characters, a sentence that begins with the second
/// half of a word (“begins”, unless the name begins with a word of “unless”). One finding a name.</summary>
internal sealed partial class TextCutOff : IRule
{
    private const int SameBefore = 2;

    public RuleResult Check(RuleContext context)
    {
        var names = Targets.Of(context).Select(row => (row.Indicator.Name, row.Name.Length, Bare: RuleText.Bare(row.Indicator.Name.Text))).ToList();
        if (names.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        return RuleResult.Of(names.Select(name => (name.Name, name.Bare, At: CutAt(context, name.Bare))).Where(found => found.At >= 0)
            .Select(found => context.Found(found.Name.Place, ("quote", RuleText.Quote(found.Bare, found.At, 1)))));
    }

    /// <summary>Where words are missing; -1 where none are.</summary>
    private static int CutAt(RuleContext context, string text)
    {
        foreach (Match clause in Clause().Matches(text))
        {
            if (context.List("unfinished").Any(word => clause.Length > word.Length && clause.Value.EndsWith(word, StringComparison.Ordinal)) && !context.List("finished").Any(word => clause.Value.EndsWith(word, StringComparison.Ordinal)))
            {
                return clause.Index + clause.Length - 1;
            }
        }

        if (text.Contains('，', StringComparison.Ordinal) && context.List("begins").Any(word => text.StartsWith(word, StringComparison.Ordinal)) && !context.List("unless").Any(word => text.StartsWith(word, StringComparison.Ordinal)))
        {
            return 0;
        }

        return context.List("words").Any(word => IsCut(context, text, word)) ? text.Length - 1 : -1;
    }

    // “…维护的服务报” where “服务报告” stands elsewhere.
    private static bool IsCut(RuleContext context, string text, string word)
    {
        for (var kept = word.Length - 1; kept > 0; kept--)
        {
            if (text.Length >= kept + SameBefore && text.EndsWith(word[..kept], StringComparison.Ordinal) && text[^(kept + SameBefore)..] is var end && end.All(RuleText.IsChinese))
            {
                return context.Words.Find(end + word[kept..]).Any();
            }
        }

        return false;
    }

    // A clause up to a mark that ends one; 、 and ， may stand anywhere.
    [GeneratedRegex("[^。；;]+(?=[。；;])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Clause();
}
