using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>A place in a document in words: 2025年决算.docx《支出决算表》第 7 行.</summary>
public static class PlaceText
{
    public static string Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        var parts = new List<string> { place.Document };
        if (place.Sheet is { } sheet)
        {
            parts.Add($"工作表“{sheet}”{place.Cell}");
        }

        if (place.TableTitle is { Length: > 0 } title)
        {
            parts.Add($"《{title}》");
        }
        else if (place.Table is { } table && place.Sheet is null)
        {
            parts.Add($"表 {Plain(table)}");
        }

        if (place.Row is { } row && place.Sheet is null)
        {
            parts.Add($"第 {Plain(row)} 行");
        }

        if (place.Page is { } page)
        {
            parts.Add($"第 {Plain(page)} 页");
        }
        else if (place.Line is { } line && place.Row is null)
        {
            parts.Add($"第 {Plain(line)} 行");
        }

        return EntryText.OneLine(string.Join(' ', parts));
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
