using Mingzhang.Checking.Sheets;
using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Rules;

/// <summary>No word of a project's name comes up in its goal and indicators, while the document's other projects speak of what
/// they are called (TG-21).</summary>
internal sealed class NameDoesNotFit : IRule
{
    // A short name or a short text may well share nothing; and a document of set phrases says nothing of any project.
    private const int FewestPairs = 3;
    private const int FewestLetters = 80;
    private const int FewestSheets = 4;

    public RuleResult Check(RuleContext context)
    {
        var names = new NameWords(context.Packs.Performance);
        var organisation = NameWords.Pairs(NameWords.Letters(context.Document.Organisation?.Value ?? ""));
        var sheets = context.Document.Performance.Sheets.Where(sheet => sheet is { Kind: SheetKind.ProjectTargets, Name: not null }).ToList();
        var called = sheets.ConvertAll(sheet => NameWords.Pairs(Without(names.Content(sheet.Name!.Text), context.List("kinds"))));

        // What half of the names hold, as the organisation's own name, tells projects apart from nothing.
        var common = called.SelectMany(pairs => pairs).GroupBy(pair => pair).Where(group => group.Count() * 2 > sheets.Count).Select(group => group.Key).Concat(organisation).ToHashSet();
        var told = sheets.Select((sheet, at) => (Sheet: sheet, Called: called[at].Except(common).ToList(), Text: Text(sheet))).Where(one => one.Called.Count >= FewestPairs && one.Text.Length >= FewestLetters).ToList();
        if (told.Count < FewestSheets)
        {
            return RuleResult.DoesNotApply;
        }

        var silent = told.Where(one => !one.Called.Exists(NameWords.Pairs(one.Text).Contains)).ToList();
        return RuleResult.Of(silent.Count * FewestSheets > told.Count ? [] : silent.Select(one =>
            context.Found(one.Sheet.Place,
                ("project", SheetText.Project(one.Sheet)),
                ("indicators", string.Join('、', one.Sheet.Indicators.Take(3).Select(indicator => $"“{SheetText.Indicator(indicator)}”"))))));
    }

    // What belongs to the project by inference proves nothing about it.
    private static string Text(PerformanceSheet sheet) =>
        NameWords.Letters(sheet.Goal?.Text + string.Concat(sheet.Indicators.Where(indicator => !indicator.IsInferred).Select(indicator => indicator.Name.Text + indicator.Description?.Text)));

    private static string Without(string text, IReadOnlyList<string> words) => words.Aggregate(text, (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));
}
