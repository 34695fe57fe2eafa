using Mingzhang.Books;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;
using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Model;
using Mingzhang.Notation;
using Mingzhang.Packs;
using Mingzhang.Reading;

namespace Mingzhang.Acceptance;

/// <summary>Written rules on the four real documents: what a careful reader would say too, and nothing else; and on clean
/// invented books nothing at all.</summary>
public class RuleTests
{
    private const int BooksOfASet = 30;

    private static readonly Dictionary<string, string> Profiles = new() { ["beijing"] = "beijing-district", ["hebei"] = "hebei", ["shanghai"] = "shanghai", ["national"] = "national-final-accounts" };

    /// <summary>The rule and the lines that it points to.</summary>
    [Theory]
    [InlineData("000", "beijing-district", "organisation-name-differs 312 149", "doubled-words 350", "empty-table-without-note 195 205 224", "old-bodies 282", "project-code-length 471 477 483")]
    [InlineData("001", "hebei", "year-differs 941", "year-differs 954", "new-assets-not-procured 1071 1050")]
    [InlineData("002", "national-final-accounts", "personal-data 429", "template-words-left 7", "class-name-wrong 32", "doubled-punctuation 2566", "reason-missing 19 22 24")]
    [InlineData("003", null, "doubled-punctuation 17")]
    public void A_real_document_gets_the_findings_of_a_careful_reader(string number, string? profile, params string[] expected) =>
        Apply(Seeds.Read(number), profile).Findings.Where(finding => finding.Written.About == RuleSubject.Accounts || finding.Rule.StartsWith("project-code", StringComparison.Ordinal)).Select(finding => $"{finding.Rule} {string.Join(' ', finding.Places.Select(place => place.Line))}").Order().ShouldBe(expected.Order());

    [Theory]
    [InlineData("000", "beijing-district", "missing-table", Outcome.Holds)]
    [InlineData("001", "hebei", "missing-table", Outcome.Holds)]
    [InlineData("002", "national-final-accounts", "missing-table", Outcome.NotEnoughData)]
    [InlineData("000", null, "missing-section", Outcome.NotEnoughData)]
    [InlineData("001", null, "missing-section", Outcome.Holds)]
    [InlineData("002", null, "missing-section-accounts", Outcome.Holds)]
    [InlineData("001", null, "contents-differ", Outcome.Holds)]
    [InlineData("002", null, "vehicles-not-split", Outcome.Holds)]
    [InlineData("001", null, "empty-table-without-note", Outcome.Holds)]
    [InlineData("000", null, "basic-not-by-economy", Outcome.Holds)]
    public void What_could_not_be_told_is_not_passed(string number, string? profile, string rule, Outcome outcome) =>
        Apply(Seeds.Read(number), profile).Outcomes.Single(came => came.Rule.Id == rule).Outcome.ShouldBe(outcome);

    [Theory]
    [InlineData("beijing")]
    [InlineData("hebei")]
    [InlineData("shanghai")]
    [InlineData("comparing")]
    [InlineData("national")]
    [InlineData("southwest")]
    public void A_clean_book_breaks_no_rule(string set)
    {
        var reader = new DocumentReader(ReadingNotation.Packs);
        for (var seed = 1; seed <= BooksOfASet; seed++)
        {
            // Formats by turns; damage is of the form only, and changes nothing that a rule asks for.
            var format = (seed % 4) switch { 0 => BookFormat.Markdown, 1 => BookFormat.Docx, 2 => BookFormat.Xlsx, _ => BookFormat.Html };
            var document = seed % 2 == 0 ? DocumentMaker.Make(seed, set) : DocumentMaker.Make(seed, set, [.. DocumentMaker.SomeDamages(seed)]);
            var read = reader.Read(BookWriter.Write(document, format), document.Name + BookWriter.Extension(format));
            Findings(read, Profiles.GetValueOrDefault(set)).Select(finding => $"{finding.Rule} {string.Join('、', finding.Values.Values)}").ShouldBeEmpty($"{set} {seed} {format}");
        }
    }

    private static IEnumerable<RuleFinding> Findings(ReadDocument document, string? profile) => Apply(document, profile).Findings.Where(finding => finding.Written.About == RuleSubject.Accounts);

    private static (IReadOnlyList<RuleFinding> Findings, IReadOnlyList<RuleOutcome> Outcomes) Apply(ReadDocument document, string? profile) =>
        WrittenRules.Check([document], profile is null ? null : ReadingNotation.Packs.Profiles[profile], ReadingNotation.Packs);
}
