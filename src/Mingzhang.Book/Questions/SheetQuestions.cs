using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;

namespace Mingzhang.Book.Questions;

/// <summary>A finding of a sheet that is being filled in.</summary>
/// <param name="Finding">What is the matter.</param>
/// <param name="Spots">The entries of the sheet that it is about, the most telling first.</param>
public sealed record SheetQuestion(RuleFinding Finding, IReadOnlyList<SheetSpot> Spots)
{
    /// <summary>The indicators that it is about, by their number in the project.</summary>
    public IEnumerable<int> Indicators => Spots.Select(spot => spot.Indicator).OfType<int>().Distinct();

    /// <summary>It is about the sheet as a whole, its words, or all of its weights, and not about single indicators.</summary>
    public bool IsOfProject => Spots.All(spot => spot.Indicator is null) || (Spots.Count > 2 && Spots.Skip(1).All(spot => spot.Field == SheetField.Weight));
}

/// <summary>What came of questioning a sheet. Not asked is never passed.</summary>
/// <param name="Questions">What is the matter, the worst first.</param>
/// <param name="Asked">How many rules about targets and results could be applied.</param>
/// <param name="Unasked">How many lacked data, or could be read in more than one way.</param>
public sealed record SheetAnswers(IReadOnlyList<SheetQuestion> Questions, int Asked, int Unasked);

/// <summary>Asks the written rules of sheets while they are being filled in: the same rules as for a stranger's document.</summary>
public static class SheetQuestions
{
    /// <summary>Questions one project's sheet: by itself, and as one among those of the book.</summary>
    /// <param name="book">The book with the sheet as it is now.</param>
    /// <param name="packs">Rules and words.</param>
    /// <param name="project">Number of the project in the book.</param>
    /// <param name="hasResults">As a self-evaluation, with actual values.</param>
    public static SheetAnswers Of(AccountBook book, PackSet packs, int project, bool hasResults) =>
        Asked(EntrySheets.Of(book, packs, hasResults, project), Among(book, packs, hasResults), ProfileOf(book, packs), packs, project);

    /// <summary>Questions every project's sheet; in the order of the book.</summary>
    public static IReadOnlyList<SheetAnswers> OfAll(AccountBook book, PackSet packs, bool hasResults)
    {
        ArgumentNullException.ThrowIfNull(book);
        var among = Among(book, packs, hasResults);
        var profile = ProfileOf(book, packs);
        return [.. Enumerable.Range(0, book.Projects.Count).Select(project => Asked(EntrySheets.Of(book, packs, hasResults, project), among, profile, packs, project))];
    }

    private static Profile? ProfileOf(AccountBook book, PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(packs);
        return packs.Profiles.GetValueOrDefault(book.Profile);
    }

    private static IReadOnlyList<RuleFinding> Among(AccountBook book, PackSet packs, bool hasResults) =>
        book.Projects.Count < 2 ? [] : WrittenRules.Check([EntrySheets.Of(book, packs, hasResults)], ProfileOf(book, packs), packs).Findings;

    // What the sheet shows by itself is told for it alone; what only shows beside others comes from all of them.
    private static SheetAnswers Asked(ReadDocument alone, IReadOnlyList<RuleFinding> among, Profile? profile, PackSet packs, int project)
    {
        var (own, outcomes) = WrittenRules.Check([alone], profile, packs);
        var told = own.Select(finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
        List<SheetQuestion> questions =
        [
            .. own.Concat(among.Where(finding => !told.Contains(finding.Rule)))
                .Select(finding => new SheetQuestion(finding, [.. finding.Places.Select(SheetSpot.Of).OfType<SheetSpot>().Where(spot => spot.Project == project).Distinct()]))
                .Where(question => question.Spots.Count > 0)
                .OrderBy(question => question.Finding.Severity),
        ];
        var about = outcomes.Where(outcome => outcome.Rule.About == RuleSubject.Performance).ToList();
        return new(
            questions,
            about.Count(outcome => outcome.Outcome is Outcome.Holds or Outcome.Violated),
            about.Count(outcome => outcome.Outcome is Outcome.NotEnoughData or Outcome.SeveralReadings));
    }
}
