using Mingzhang.Model;
using Mingzhang.Packs;

namespace Mingzhang.Checking.Rules;

/// <summary>A class of the functional classification is misspelt, or has the name of an earlier year (DE-83, CL-41). Misspelt is
/// what differs from the name in one character and is no known name itself; the list “known” holds words that only look like
/// one. A name of an earlier year is only asked about: when a place took over the new list is not sure.</summary>
internal sealed class ClassNameWrong : IRule
{
    private const int LargestClass = 999;
    private const int ShortestName = 7;

    public RuleResult Check(RuleContext context)
    {
        if (context.Document.Year is not { Value: var year })
        {
            return RuleResult.NotEnoughData;
        }

        var entries = context.Packs.Functions.Entries.Where(entry => entry.Code <= LargestClass).ToList();
        var known = entries.SelectMany(entry => entry.AlsoCalled.Append(entry.Name)).Concat(context.List("known")).ToHashSet(StringComparer.Ordinal);
        var now = entries.Where(entry => entry.HoldsIn(year)).ToList();
        var old = entries.Where(entry => !entry.HoldsIn(year) && entry.ToYear < year && now.Exists(other => other.Code == entry.Code)).ToList();
        return RuleResult.Of(context.Words.All.Select(piece => Found(context, piece, now, old, known, year)).OfType<RuleFinding>().DistinctBy(finding => finding.Values["printed"]));
    }

    private static RuleFinding? Found(RuleContext context, TextPiece piece, List<ClassificationEntry> now, List<ClassificationEntry> old, HashSet<string> known, int year)
    {
        foreach (var entry in old)
        {
            var at = piece.Bare.IndexOf(entry.Name, StringComparison.Ordinal);
            if (at >= 0 && !piece.Bare.Contains('《', StringComparison.Ordinal))
            {
                return Told(context, piece, at, entry.Name, context.Packs.Functions.NameOf(entry.Code, year) ?? "") with { Severity = Severity.Question };
            }
        }

        foreach (var entry in now.Where(entry => entry.Name.Length >= ShortestName))
        {
            var at = Misspelt(piece.Bare, entry.Name, known);
            if (at >= 0)
            {
                return Told(context, piece, at, piece.Bare.Substring(at, entry.Name.Length), entry.Name);
            }
        }

        return null;
    }

    private static RuleFinding Told(RuleContext context, TextPiece piece, int at, string printed, string expected) =>
        context.Found(piece.At(at), ("printed", printed), ("expected", expected)) with { Printed = printed, Expected = expected };

    /// <summary>Where the text has a name with one character changed; −1 for nowhere. The first two characters find it.</summary>
    private static int Misspelt(string text, string name, HashSet<string> known)
    {
        for (var at = text.IndexOf(name[..2], StringComparison.Ordinal); at >= 0 && at + name.Length <= text.Length; at = text.IndexOf(name[..2], at + 1, StringComparison.Ordinal))
        {
            var different = 0;
            for (var i = 2; i < name.Length && different < 2; i++)
            {
                different += text[at + i] == name[i] ? 0 : RuleText.IsChinese(text[at + i]) ? 1 : 2;
            }

            if (different == 1 && !known.Contains(text.Substring(at, name.Length)))
            {
                return at;
            }
        }

        return -1;
    }
}
