using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Excel;

/// <summary>A finding as a row of a list: all in words, so that it can be kept without the document that it came from.</summary>
/// <param name="Number">Its short number.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="File">Whose, and in which file.</param>
/// <param name="Place">Where in it.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Printed">What is printed there.</param>
/// <param name="ShouldBe">What it should be; empty where that is not known.</param>
/// <param name="Remark">What to do, and which relations do not hold.</param>
/// <param name="Reply">The unit's explanation; empty while the finding is open.</param>
public sealed record FindingRow(
    string Number,
    Severity Severity,
    string File,
    string Place,
    string Problem,
    string Printed,
    string ShouldBe,
    string Remark,
    string Reply
);

/// <summary>Puts findings of one report into rows.</summary>
public sealed class FindingRows
{
    private const int MostLines = 6;
    private readonly TextBook texts;
    private readonly CheckReport report;
    private readonly PlaceWords places;
    private readonly FindingWords words;

    public FindingRows(CheckReport report, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(report);
        this.report = report;
        this.texts = texts;
        places = new PlaceWords(texts, severalDocuments: false);
        words = new FindingWords(texts, new PlaceWords(texts, report.Documents.Count > 1));
    }

    public FindingRow Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var fields = FindingField.Of(finding, words.Causes);
        return new(
            finding.Number,
            finding.Severity,
            Lines(fields.Select(field => WhoseFile(field.Place.Document)).Distinct()),
            Lines(fields.Select(PlaceOf)),
            PersonalNumbers.Mask(words.Message(finding)),
            Lines(fields.Select(field => field.Printed)),
            Lines(fields.Select(field => field.ShouldBe ?? "")),
            Explanation(finding),
            finding.Explained is { } explained ? new ExplanationWords(texts).Of(explained) : ""
        );
    }

    private string WhoseFile(string document)
    {
        var organisation = report.Documents.FirstOrDefault(known => known.Name == document)?.Organisation?.Value;
        var file = SafeText.OneLine(document);
        return string.IsNullOrWhiteSpace(organisation) ? file : SafeText.OneLine(organisation) + "\n" + file;
    }

    private string PlaceOf(FindingField field)
    {
        var subject = places.Subject(field.Place, field.Fact?.Printed ?? field.Printed);
        var where = places.Where(field.Place);
        return where.Length == 0 || where == subject ? subject : texts.Format("place.with-where", ("place", subject), ("where", where));
    }

    private string Explanation(Finding finding)
    {
        var lines = new List<string> { words.Remedy(finding) };
        lines.AddRange(
            finding switch
            {
                // Where the headline is the relation itself, saying it again adds nothing.
                CauseFinding { Causes.Count: 0, Broken.Count: 1 } => [],
                CauseFinding cause => cause.Broken.Select(words.Relations.Message),
                RuleFinding rule => [rule.Written.Source],
                ToldFinding told => [told.Source],
                _ => [],
            }
        );
        return Lines(lines);
    }

    private string Lines(IEnumerable<string> all)
    {
        // A list goes from hand to hand: it passes no person's number on.
        var lines = all.Select(PersonalNumbers.Mask).ToList();
        return lines.Count <= MostLines
            ? string.Join('\n', lines).Trim('\n')
            : string.Join(
                '\n',
                lines
                    .Take(MostLines)
                    .Append(texts.Format("excel.and-more", ("count", (lines.Count - MostLines).ToString(CultureInfo.InvariantCulture))))
            );
    }
}
