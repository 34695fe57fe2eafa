using Mingzhang.Checking;
using Mingzhang.Cli.Screens;
using Mingzhang.Model;
using Mingzhang.Reports;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>A finding under the sheet that it was made in, in three lines: what, where, and what to do.</summary>
internal sealed class SheetFindingView(TextBook texts, IScreen screen, bool severalDocuments)
{
    private readonly PlaceWords places = new(texts, severalDocuments);
    private readonly FindingWords words = new(texts, new PlaceWords(texts, severalDocuments));

    /// <summary>Shows a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="sheet">Where its sheet begins: table and document need not be named again; null for a finding of no sheet.</param>
    /// <param name="verbose">Shows what to do about explained findings too.</param>
    public void Show(Finding finding, Place? sheet, bool verbose)
    {
        var key = finding.Explained is null ? "targets.finding" : "targets.finding.explained";
        screen.Line(
            texts.Format(key, ("severity", texts.Name("severity", finding.Severity)), ("number", finding.Number), ("message", words.WithoutPlace(finding))),
            finding.Explained is not null ? Tone.Plain
                : finding.Severity == Severity.Question ? Tone.Question
                : Tone.Bad,
            indent: 1
        );
        screen.Line(texts.Format("targets.where", ("where", Where(finding, sheet))), Tone.Faint, indent: 2);
        if (finding.Explained is { } explained)
        {
            screen.Line(new ExplanationWords(texts).Of(explained), Tone.Good, indent: 2);
        }

        if (finding.Explained is null || verbose)
        {
            foreach (var candidate in words.Candidates(finding))
            {
                screen.Line(texts.Format("check.candidate", ("cause", candidate)), indent: 2);
            }

            screen.Line(texts.Format("check.remedy", ("remedy", words.Remedy(finding))), indent: 2);
        }
    }

    // Other places of the same finding, as the two of a copy, are named after the first.
    private string Where(Finding finding, Place? sheet)
    {
        var told = FindingFigures.Places(finding).Select(place => Told(place, finding, sheet)).Distinct(StringComparer.Ordinal).ToList();
        return told.Count <= MostPlaces ? string.Join(texts["clause-separator"], told) : texts.Format("targets.more-places", ("places", string.Join(texts["clause-separator"], told.Take(MostPlaces))), ("count", $"{told.Count}"));
    }

    private const int MostPlaces = 3;

    private string Told(Place place, Finding finding, Place? sheet)
    {
        var subject = places.Subject(place, finding is RuleFinding { Printed: { } printed } ? printed : "", sheet);
        var where = places.Where(place);
        return where.Length == 0 || where == subject ? subject : texts.Format("place.with-where", ("place", subject), ("where", where));
    }
}
