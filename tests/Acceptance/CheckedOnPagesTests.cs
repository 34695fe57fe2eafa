using System.Text.RegularExpressions;
using Mingzhang.Checking;
using Mingzhang.Notation;
using Mingzhang.Reports.Texts;
using Mingzhang.Web.Documents;
using Mingzhang.Web.Findings;

namespace Mingzhang.Acceptance;

/// <summary>The four documents on the page of 文档检查: what the command line finds, each finding beside its place.</summary>
public partial class CheckedOnPagesTests
{
    private static readonly TextBook Texts = TextBook.Of(Language.Chinese);

    [Theory]
    [InlineData("000")]
    [InlineData("001")]
    [InlineData("002")]
    [InlineData("003")]
    public void The_page_finds_what_a_check_finds_and_every_finding_leads_to_its_place(string number)
    {
        var examined = Examine(number);
        examined.Body.Unreadable.ShouldBeEmpty();
        var found = Checker.Check([Seeds.Read(number)], null, ReadingNotation.Packs).Findings.Select(finding => finding.Number).ToHashSet(StringComparer.Ordinal);
        found.IsSubsetOf(examined.Report.Findings.Select(finding => finding.Number)).ShouldBeTrue();

        var pages = new FindingPages(examined.Report, Texts);
        var document = pages.Of(examined.Report.Documents[0]).Value;
        var places = PlacePattern().Matches(document).Select(match => match.Groups[1].Value).ToList();
        places.ShouldBeUnique();
        var known = places.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < pages.Findings.Count; i++)
        {
            LinkPattern().Matches(pages.Of(pages.Findings[i], i + 1).Value).Select(match => match.Groups[1].Value).Where(link => !known.Contains(link)).ShouldBeEmpty(pages.Findings[i].Number);
        }
    }

    [Theory]
    [InlineData("000")]
    [InlineData("002")]
    public void The_page_shows_every_paragraph_and_every_table(string number)
    {
        var examined = Examine(number);
        var read = examined.Report.Documents[0];
        var document = System.Net.WebUtility.HtmlDecode(new FindingPages(examined.Report, Texts).Of(read).Value);
        var shown = string.Concat(TagPattern().Replace(document, "").Where(letter => !char.IsWhiteSpace(letter)));
        foreach (var passage in read.Passages.Where(passage => passage.Text.Length > 0))
        {
            // Persons' numbers are masked on every page.
            var words = string.Concat(PersonalNumbers.Mask(passage.Text).Where(letter => !char.IsWhiteSpace(letter)));
            shown.Contains(words, StringComparison.Ordinal).ShouldBeTrue(passage.Text);
        }

        read.Tables.Count(table => table.Printed.Count > 0).ShouldBe(TablePattern().Count(document));
    }

    private static Examined Examine(string number)
    {
        var file = SeedFolder.FileOf(number);
        return new FileExaminer(ReadingNotation.Packs).Examine(GivenFile.Named([(file, File.ReadAllBytes(file))]), null, Texts, _ => { }, CancellationToken.None);
    }

    [GeneratedRegex(" id=\"(d\\d[^\"]*)\"", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PlacePattern();

    [GeneratedRegex("href=\"#(d\\d[^\"]*)\"", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LinkPattern();

    [GeneratedRegex("<[^>]+>", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TagPattern();

    [GeneratedRegex("<details class=\"printed\"", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex TablePattern();
}
