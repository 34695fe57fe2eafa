using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Rules;

/// <summary>A code is printed with the name of another code, or with two names in one document (DE-57, TB-06, CL-41, CL-42). A name that
/// is only shortened is right; so is the name of any year. On codes that are general knowledge it is a question.</summary>
internal sealed class CodeNameDiffers : IRule
{
    public RuleResult Check(RuleContext context)
    {
        var printed = PrintedCodes.Of(context.Document, context.Packs).ToList();
        if (printed.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var year = context.Document.Year?.Value ?? 0;
        var wrong = printed.Where(IsNameOfAnother).ToList();
        var told = wrong.Select(code => Found(context, code, code.List.NameOf(code.Code, year) ?? "")).ToList();
        foreach (var names in printed.Except(wrong).GroupBy(code => (code.List.Kind, code.Code)))
        {
            var first = names.FirstOrDefault(IsKnownName) ?? names.First();
            told.AddRange(names.Where(other => !IsKnownName(other) && !IsNear(other.Name, first.Name)).Select(other => Found(context, other, first.Name)));
        }

        return RuleResult.Of(told.DistinctBy(finding => (finding.Values["code"], finding.Values["printed"])));
    }

    private static RuleFinding Found(RuleContext context, PrintedCode code, string expected)
    {
        var found = context.Found(code.Place, ("code", code.Code.ToString(CultureInfo.InvariantCulture)), ("expected", expected), ("printed", code.Name)) with { Printed = code.Name, Expected = expected };
        return code.List.Entries.Any(entry => entry.Code == code.Code && entry.Sure == Confidence.General) ? found with { Severity = Severity.Question } : found;
    }

    private static bool IsKnownName(PrintedCode code) =>
        code.List.Entries.Any(entry => entry.Code == code.Code && entry.AlsoCalled.Append(entry.Name).Any(name => Classification.Normal(name) == Classification.Normal(code.Name)));

    private static bool IsNameOfAnother(PrintedCode code) =>
        code.List.Knows(code.Code) && !IsKnownName(code)
        && code.List.CodesNamed(code.Name).Any()
        && !code.List.Entries.Any(entry => entry.Code == code.Code && entry.AlsoCalled.Append(entry.Name).Any(name => IsCut(name, code.Name)));

    private static bool IsCut(string one, string other)
    {
        var (a, b) = (Classification.Normal(one), Classification.Normal(other));
        return a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal);
    }

    /// <summary>One name is the other cut short, or the two share more than half of their pairs of characters.</summary>
    private static bool IsNear(string one, string other)
    {
        if (IsCut(one, other))
        {
            return true;
        }

        var pairs = Pairs(Classification.Normal(one));
        return pairs.Count > 0 && pairs.Count(Pairs(Classification.Normal(other)).Contains) * 2 > pairs.Count;
    }

    private static HashSet<string> Pairs(string name) => [.. Enumerable.Range(0, Math.Max(0, name.Length - 1)).Select(at => name.Substring(at, 2))];
}
