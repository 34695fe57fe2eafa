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
        var renamed = old.SelectMany(entry => context.Words.Find(entry.Name).Where(hit => !hit.Piece.Bare.Contains('《', StringComparison.Ordinal))
            .Select(hit => Told(context, hit.Piece, hit.Start, entry.Name, context.Packs.Functions.NameOf(entry.Code, year) ?? "") with { Severity = Severity.Question }));
        var misspelt = now.Where(entry => entry.Name.Length >= ShortestName).SelectMany(entry => context.Words.Find(entry.Name[..2]).Where(hit => IsMisspelt(hit.Piece.Bare, hit.Start, entry.Name, known))
            .Select(hit => Told(context, hit.Piece, hit.Start, hit.Piece.Bare.Substring(hit.Start, entry.Name.Length), entry.Name)));
        return RuleResult.Of(renamed.Concat(misspelt).DistinctBy(finding => finding.Values["printed"]));
    }

    private static RuleFinding Told(RuleContext context, TextPiece piece, int at, string printed, string expected) =>
        context.Found(piece.At(at), ("printed", printed), ("expected", expected)) with { Printed = printed, Expected = expected };

    /// <summary>Whether a name with one character changed stands at a place; its first two characters found the place.</summary>
    private static bool IsMisspelt(string text, int at, string name, HashSet<string> known)
    {
        if (at + name.Length > text.Length)
        {
            return false;
        }

        var different = 0;
        for (var i = 2; i < name.Length && different < 2; i++)
        {
            different += text[at + i] == name[i] ? 0 : RuleText.IsChinese(text[at + i]) ? 1 : 2;
        }

        return different == 1 && !known.Contains(text.Substring(at, name.Length));
    }
}
