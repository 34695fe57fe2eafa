using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mingzhang.Reports.Excel;

/// <summary>A sheet as its workbook knows it.</summary>
/// <param name="Name">On its tab.</param>
/// <param name="Part">Id of its part.</param>
/// <param name="Filter">Cells under a filter, as A2:K9; null for none.</param>
/// <param name="TitleRows">Rows that are repeated on each page; 0 for none.</param>
internal sealed record KnownSheet(string Name, string Part, string? Filter, int TitleRows);

/// <summary>The part of a workbook that lists its sheets.</summary>
internal static class Sheets
{
    public static Workbook Workbook(params IReadOnlyList<KnownSheet> sheets)
    {
        var names = new DefinedNames();
        for (var index = 0; index < sheets.Count; index++)
        {
            var sheet = sheets[index];
            if (sheet.Filter is { } filter)
            {
                names.Append(
                    new DefinedName($"'{sheet.Name}'!{Absolute(filter)}")
                    {
                        Name = "_xlnm._FilterDatabase",
                        LocalSheetId = (uint)index,
                        Hidden = true,
                    }
                );
            }

            if (sheet.TitleRows > 0)
            {
                names.Append(
                    new DefinedName($"'{sheet.Name}'!$1:${sheet.TitleRows.ToString(CultureInfo.InvariantCulture)}")
                    {
                        Name = "_xlnm.Print_Titles",
                        LocalSheetId = (uint)index,
                    }
                );
            }
        }

        return new Workbook(
            new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                sheets.Select(
                    (sheet, index) =>
                        new Sheet
                        {
                            Name = sheet.Name,
                            SheetId = (uint)index + 1,
                            Id = sheet.Part,
                        }
                )
            ),
            names
        );
    }

    private static string Absolute(string range) => string.Join(':', range.Split(':').Select(cell => $"${cell[0]}${cell[1..]}"));
}
