namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Words of the workbook that are the program's and not the field's.</summary>
internal static class SheetWords
{
    public const string Yes = "是";

    public const string No = "否";

    /// <summary>The measure of a figure of which no unit is known.</summary>
    public const string UnstatedMeasure = "单位不明";

    /// <summary>Stands behind the name of a text that goes on from the row before it.</summary>
    public const string Continued = "（续）";

    /// <summary>A cell holds at most 32,767 characters.</summary>
    public const int LongestCell = 32_000;
}
