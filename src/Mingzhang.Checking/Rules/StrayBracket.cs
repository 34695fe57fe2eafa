using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>A sign that brackets something stands alone in the name of a project or of an indicator (TG-30): “]设备维护费”. One
/// finding a name.</summary>
internal sealed class StrayBracket : IRule
{
    private const string Opening = "[【{〔";
    private const string Closing = "]】}〕";

    public RuleResult Check(RuleContext context)
    {
        var names = context.Document.Performance.Sheets.SelectMany(sheet => sheet.Indicators.Select(indicator => indicator.Name).Prepend(sheet.Name).OfType<PrintedText>()).ToList();
        return names.Count == 0
            ? RuleResult.DoesNotApply
            : RuleResult.Of(names.Select(name => (Name: name, Bare: RuleText.Bare(name.Text))).Select(name => (name.Name, name.Bare, At: Stray(name.Bare))).Where(found => found.At >= 0)
                .Select(found => context.Found(found.Name.Place, ("sign", found.Bare[found.At..(found.At + 1)]), ("quote", RuleText.Quote(found.Bare, found.At, 1)))));
    }

    /// <summary>Where a sign without its other half stands; -1 where there is none.</summary>
    private static int Stray(string text)
    {
        var open = new Stack<int>();
        for (var at = 0; at < text.Length; at++)
        {
            if (Opening.Contains(text[at], StringComparison.Ordinal))
            {
                open.Push(at);
            }
            else if (Closing.IndexOf(text[at], StringComparison.Ordinal) is >= 0 and var kind && (open.Count == 0 || text[open.Pop()] != Opening[kind]))
            {
                return at;
            }
        }

        return open.Count == 0 ? -1 : open.Peek();
    }
}
