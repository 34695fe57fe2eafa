using System.Globalization;
using Microsoft.AspNetCore.Components;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports;
using Mingzhang.Reports.Html;
using Mingzhang.Reports.Performance;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Web.Findings;

/// <summary>A report as parts of a page: each finding, and the documents as printed with the figures marked that findings speak of. All
/// of it is written by <see cref="Markup"/>, which encodes every text.</summary>
public sealed class FindingPages
{
    private readonly PageMarks marks;
    private readonly PrintedTables tables;
    private readonly PlaceWords places;
    private readonly Lazy<SheetPlaces> sheets;

    public FindingPages(CheckReport report, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(report);
        Report = report;
        Texts = texts;
        Findings = FindingOrder.WorstFirst(report);
        tables = new(report.Documents);
        marks = new(report.Documents, tables, Findings);
        places = new(texts, report.Documents.Count > 1);
        Words = new(texts, places);
        sheets = new(() => new(report.Documents));
    }

    public CheckReport Report { get; }

    public TextBook Texts { get; }

    public FindingWords Words { get; }

    /// <summary>In the order of all reports: the worst first, explained ones last.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Links of further parts of a page, as scores, into the printed documents.</summary>
    public PageLinks Links => new(Findings, marks);

    /// <summary>A finding with its figures and relations; its anchor is f and its number in <see cref="Findings"/>.</summary>
    public MarkupString Of(Finding finding, int number) => Written(html => new HtmlFindings(html, Texts, Words, places, marks).Write(finding, number));

    /// <summary>A section that reports have before their findings.</summary>
    public MarkupString Of(HtmlSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Written(html => section.Write(html, Links));
    }

    /// <summary>A document as printed, marked.</summary>
    /// <param name="document">One of the report's.</param>
    /// <param name="onlyMarked">Only the tables and paragraphs that findings speak of.</param>
    public MarkupString Of(ReadDocument document, bool onlyMarked = false) =>
        Written(html => new PrintedDocument(html, Texts, new(html, Texts, Words, places, tables, marks), marks).Write(document, onlyMarked));

    /// <summary>Whether a finding speaks of something printed in the document.</summary>
    public bool HasMarks(ReadDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return marks.PassagesOf(document).Any() || document.Tables.Any(table => marks.Has(document, table));
    }

    /// <summary>Whose money or target it is about; null for none or several.</summary>
    public string? ProjectOf(Finding finding) => ProjectsOf(finding) is [var only] ? only : null;

    /// <summary>The projects whose money or targets it is about: their codes, names of those that are printed without one.</summary>
    public IReadOnlyList<string> ProjectsOf(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return
        [
            .. FindingFigures.Suspects(finding).Select(suspect => suspect.Fact.Coordinates.Project)
                .Concat(FindingFigures.Places(finding).Select(place => sheets.Value.Of(place)).Select(sheet => sheet?.Code?.Text ?? sheet?.Name?.Text))
                .OfType<string>().Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Where the rule is written; null for what follows from the figures alone.</summary>
    public string? BasisOf(Finding finding) => finding switch
    {
        RuleFinding rule => RulePages.Basis(rule.Written, Texts),
        ToldFinding told => told.Source,
        _ => null,
    };

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static MarkupString Written(Action<Markup> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(new Markup(text));
        return new(text.ToString());
    }
}
