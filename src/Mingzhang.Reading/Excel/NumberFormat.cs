using System.Globalization;
using System.Text;

namespace Mingzhang.Reading.Excel;

/// <summary>Prints the value of a cell as the worksheet prints it: what the reader of the document saw is the figure,
/// not the fifteen digits behind it.</summary>
internal sealed class NumberFormat
{
    private static readonly DecimalFormat DecimalPrinter = new();

    private readonly List<FormatSection> sections;

    private NumberFormat(List<FormatSection> sections) => this.sections = sections;

    /// <summary>Takes a format string apart; "" and null are General.</summary>
    public static NumberFormat Of(string? format) => new(FormatSection.Parse(string.IsNullOrEmpty(format) ? "General" : format));

    /// <summary>Prints a number.</summary>
    public string Print(double number)
    {
        // Beyond this no amount lies, and decimal does not reach.
        if (double.IsNaN(number) || Math.Abs(number) >= 1e28)
            return number.ToString("R", CultureInfo.InvariantCulture);

        // The conversion keeps fifteen digits, as Excel does: 0.1+0.2 is 0.3.
        var value = (decimal)number;
        var (section, isNegativeSection) = SectionFor(value);
        if (section.Has(FormatPiece.Date) || section.Has(FormatPiece.Fraction))
            return General(value);
        if (section.Has(FormatPiece.Exponent))
            return Scientific(number, section);
        return DecimalPrinter.Print(isNegativeSection ? Math.Abs(value) : value, section);
    }

    /// <summary>Prints a date or a time of day.</summary>
    public string Print(DateTime value) =>
        sections[0].Has(FormatPiece.Date) ? DateFormat.Print(value, sections[0])
        : value.TimeOfDay == TimeSpan.Zero ? value.ToString("yyyy/M/d", CultureInfo.InvariantCulture)
        : value.ToString("yyyy/M/d H:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>Prints text; a format may put words around it.</summary>
    public string Print(string text)
    {
        var section = sections.Count > 3 ? sections[3] : sections.Find(candidate => candidate.Has(FormatPiece.Text));
        if (section is null)
            return text;
        return string.Concat(section.Pieces.Select(piece => piece.Piece switch
        {
            FormatPiece.Text => text,
            FormatPiece.Literal => piece.Text,
            _ => "",
        }));
    }

    /// <summary>All digits there are, and no more.</summary>
    public static string General(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);

    // The second flag tells that the section itself says how a negative number looks.
    private (FormatSection Section, bool IsNegativeSection) SectionFor(decimal value)
    {
        if (sections.Exists(section => section.Condition is not null))
        {
            var index = sections.FindIndex(section => section.Condition is null || section.Condition(value));
            return (sections[index < 0 ? sections.Count - 1 : index], index != 0 && value < 0);
        }

        return sections.Count switch
        {
            > 1 when value < 0 => (sections[1], true),
            > 2 when value == 0 => (sections[2], false),
            _ => (sections[0], false),
        };
    }

    private static string Scientific(double number, FormatSection section)
    {
        var format = new StringBuilder();
        foreach (var (piece, text) in section.Pieces)
        {
            if (piece is FormatPiece.Digit or FormatPiece.Point or FormatPiece.Exponent)
                format.Append(text == "?" ? "#" : text);
        }

        return number.ToString(format.ToString(), CultureInfo.InvariantCulture);
    }
}
