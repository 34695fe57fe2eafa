using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells what reading mended and what it did not understand.</summary>
public sealed class ReadingWords(TextBook texts, PlaceWords places)
{
    public string Note(ReadingNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        var place = PlaceOf(note.Place, "");
        var arguments = note.Arguments.Select(SafeText.OneLine).ToList();
        var key = $"note.{note.Key}";
        if (texts.Has(key))
        {
            (string, string)[] values =
            [
                ("place", place),
                .. arguments.Select((argument, index) => (index.ToString(CultureInfo.InvariantCulture), argument)),
            ];
            return texts.Format(key, values);
        }

        return arguments.Count == 0
            ? texts.Format("note.other-bare", ("place", place), ("key", note.Key))
            : texts.Format(
                "note.other",
                ("place", place),
                ("key", note.Key),
                ("arguments", string.Join(texts["list-separator"], arguments))
            );
    }

    public string NotUnderstood(NotUnderstood missed)
    {
        ArgumentNullException.ThrowIfNull(missed);
        var key = $"not-understood.{missed.Reason}";
        return texts.Format(
            texts.Has(key) ? key : "not-understood.other",
            ("place", PlaceOf(missed.Place, missed.Printed)),
            ("printed", SafeText.OneLine(missed.Printed)),
            ("words", SafeText.OneLine(missed.Words)),
            ("reason", missed.Reason)
        );
    }

    private string PlaceOf(Place place, string printed)
    {
        var subject = places.Subject(place, printed);
        var where = places.Where(place);
        return where.Length == 0 || where == subject ? subject : texts.Format("place.with-where", ("place", subject), ("where", where));
    }
}
