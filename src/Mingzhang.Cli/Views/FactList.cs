using System.Globalization;
using Mingzhang.Cli.Screens;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>Every figure of a document: its coordinates in words, its value, its place.</summary>
public static class FactList
{
    public static void Show(ReadDocument document, TextBook texts, PackSet? packs, IScreen screen)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(screen);
        if (document.Facts.Count == 0)
        {
            return;
        }

        var coordinates = new CoordinateWords(texts, packs);
        var places = new PlaceWords(texts, severalDocuments: false);
        screen.Blank();
        screen.Line(texts.Format("read.facts", ("count", document.Facts.Count.ToString(CultureInfo.InvariantCulture))), indent: 1);
        foreach (var fact in document.Facts)
        {
            var value = AmountWords.WithUnit(fact.Printed, fact.Figure.Measure);
            screen.Line(texts.Format("read.fact", ("coordinates", coordinates.Of(fact.Coordinates)), ("value", value)), indent: 1);
            var where = places.Where(fact.Place);
            var subject = places.Subject(fact.Place, fact.Printed);
            screen.Line(
                where.Length == 0 ? subject : texts.Format("place.with-where", ("place", subject), ("where", where)),
                Tone.Faint,
                indent: 2
            );
        }
    }
}
