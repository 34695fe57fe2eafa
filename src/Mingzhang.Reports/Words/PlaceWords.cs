using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells a place as a person would look it up.</summary>
/// <param name="texts">The language.</param>
/// <param name="severalDocuments">A place has to name its document, for there are several.</param>
public sealed class PlaceWords(TextBook texts, bool severalDocuments)
{
    private const int LongestQuote = 60;
    private const int QuotedOnEachSide = 24;

    /// <summary>What the place is: 《table》第 12 行“label”·“column”, or the words around a figure in a sentence.</summary>
    /// <param name="place">The place.</param>
    /// <param name="printed">The figure, to quote the words around it.</param>
    /// <param name="seenFrom">A place named just before: what both share is not said again.</param>
    public string Subject(Place place, string printed = "", Place? seenFrom = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        return OfDocument(place, place.Sentence is { } sentence ? Quote(sentence, printed) : InTable(place, seenFrom), seenFrom);
    }

    /// <summary>The table that the place is in, with its document where there are several.</summary>
    public string WholeTable(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var table = Table(place);
        return OfDocument(place, table.Length == 0 ? texts["place.unknown"] : table, seenFrom: null);
    }

    /// <summary>The row alone: 第 12 行“label”; empty where the place has none.</summary>
    public string Row(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Line(place).Trim();
    }

    /// <summary>The column alone: its words, or else its number; empty where the place has none.</summary>
    public string Column(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Label(place.ColumnLabel) is { Length: > 0 } label ? label
            : place.Column is { } column ? texts.Format("place.column", ("column", Number(column)))
            : "";
    }

    /// <summary>The table's title, or its number.</summary>
    public string Table(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return (place.TableTitle, place.Table) switch
        {
            ({ Length: > 0 } title, _) => texts.Format("place.title", ("title", SafeText.OneLine(title))),
            (_, { } number) => texts.Format("place.table", ("number", Number(number))),
            _ => "",
        };
    }

    /// <summary>Where to look: page, line, worksheet, cell, paragraph; empty where the format has none of them.</summary>
    public string Where(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var parts = new List<string>();
        AddText(parts, "place.sheet", "sheet", place.Sheet);
        AddText(parts, "place.cell", "cell", place.Cell);
        AddNumber(parts, "place.page", "page", place.Page);
        AddNumber(parts, "place.line", "line", place.Line);
        AddNumber(parts, "place.paragraph", "paragraph", place.Paragraph);
        return string.Join(texts["place.separator"], parts);
    }

    /// <summary>The same with the document's name before it.</summary>
    public string WhereWithDocument(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var where = Where(place);
        var document = SafeText.OneLine(place.Document);
        return where.Length == 0 ? document : document + texts["place.separator"] + where;
    }

    private string InTable(Place place, Place? seenFrom)
    {
        var sameTable =
            seenFrom is not null
            && seenFrom.Document == place.Document
            && seenFrom.Table == place.Table
            && seenFrom.TableTitle == place.TableTitle;
        var table = sameTable ? "" : Table(place);
        var row = Line(place);
        var column = Column(place);
        var subject = (table + row + (row.Length > 0 && column.Length > 0 ? "·" : "") + column).Trim();
        return subject.Length > 0 ? subject
            : Where(place) is { Length: > 0 } where ? where
            : texts["place.unknown"];
    }

    private string OfDocument(Place place, string subject, Place? seenFrom) =>
        severalDocuments && place.Document != seenFrom?.Document
            ? texts.Format("place.document", ("document", SafeText.OneLine(place.Document)), ("place", subject))
            : subject;

    private string Quote(string sentence, string printed)
    {
        var text = SafeText.OneLine(sentence);
        if (text.Length <= LongestQuote)
        {
            return texts.Format("place.sentence", ("sentence", text));
        }

        var figure = Math.Max(0, printed.Length == 0 ? 0 : text.IndexOf(printed, StringComparison.Ordinal));
        var start = Math.Max(0, figure - QuotedOnEachSide);
        var end = Math.Min(text.Length, figure + printed.Length + QuotedOnEachSide);
        start -= start > 0 && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        var excerpt = (start > 0 ? "…" : "") + text[start..end] + (end < text.Length ? "…" : "");
        return texts.Format("place.sentence", ("sentence", excerpt));
    }

    // In English a blank stands before it, for it follows the table.
    private string Line(Place place) =>
        ((place.Row is { } row ? texts.Format("place.row", ("row", Number(row))) : "") + Label(place.RowLabel)).TrimEnd();

    private string Label(string? label) =>
        string.IsNullOrWhiteSpace(label) ? "" : texts.Format("place.label", ("label", SafeText.OneLine(label)));

    private void AddNumber(List<string> parts, string key, string name, int? number)
    {
        if (number is { } value)
        {
            parts.Add(texts.Format(key, (name, Number(value))));
        }
    }

    private void AddText(List<string> parts, string key, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            parts.Add(texts.Format(key, (name, SafeText.OneLine(text))));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
