using Mingzhang.Model;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>A column of a sheet: what it holds; for columns of amounts also the year and the stage, for months the month as Year.</summary>
internal readonly record struct ColumnKey(EntryColumn Column, int Year = 0, Stage Stage = Stage.Unknown)
{
    public static implicit operator ColumnKey(EntryColumn column) => new(column);

    /// <summary>Whether there is one such column for each year, stage or month.</summary>
    public bool IsRepeated => Column is EntryColumn.Stages or EntryColumn.Months;
}
