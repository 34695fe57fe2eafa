using System.Globalization;
using ExcelDataReader;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Excel;

/// <summary>Prints cells of one workbook; formats are taken apart once.</summary>
internal sealed class CellPrinter
{
    private readonly Dictionary<string, NumberFormat> formats = [];

    // Equal labels and codes come thousands of times in long sheets.
    private readonly Dictionary<string, string> texts = [];

    public string Print(IExcelDataReader workbook, int column, object value)
    {
        switch (value)
        {
            case string text:
                return Same(CleanText.Of(FormatAt(workbook, column).Print(text)));
            case bool flag:
                return flag ? "TRUE" : "FALSE";
            case DateTime date:
                return FormatAt(workbook, column).Print(date);
            case TimeSpan time:
                return time.ToString("c", CultureInfo.InvariantCulture);
            case IConvertible number:
                return PrintNumber(workbook, column, number.ToDouble(CultureInfo.InvariantCulture));
            default:
                return "";
        }
    }

    private string PrintNumber(IExcelDataReader workbook, int column, double number)
    {
        var index = workbook.GetNumberFormatIndex(column);
        if (index >= 14 && DateFormat.OfChineseBuiltIn(index) is { } format && number is >= 1 and < 2_958_466)
            return Format(format).Print(DateTime.FromOADate(number));
        return CleanText.Of(FormatAt(workbook, column).Print(number));
    }

    private NumberFormat FormatAt(IExcelDataReader workbook, int column)
    {
        var index = workbook.GetNumberFormatIndex(column);
        return Format(DateFormat.OfChineseBuiltIn(index) ?? workbook.GetNumberFormatString(column) ?? "");
    }

    private NumberFormat Format(string format)
    {
        if (!formats.TryGetValue(format, out var found))
            formats[format] = found = NumberFormat.Of(format);
        return found;
    }

    private string Same(string text)
    {
        if (text.Length > 40 || texts.Count > 100_000)
            return text;
        if (texts.TryGetValue(text, out var same))
            return same;
        texts[text] = text;
        return text;
    }
}
