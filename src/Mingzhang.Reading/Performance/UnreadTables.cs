using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading.Tables;

namespace Mingzhang.Reading.Performance;

/// <summary>Tells of tables about performance that gave no sheet, or no indicators: a reader must not take them for checked.</summary>
internal sealed class UnreadTables(SheetWords words, ReadingLog log)
{
    private const int FewestWords = 2;

    /// <summary>A sheet of monitoring, which is neither targets nor results.</summary>
    public void TellMonitoring(SheetTable table) => Tell(table, "monitoring", table.Table.Title);

    /// <summary>A table of which nothing was read, or whose indicators were not.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="hasSheet">Whether a sheet with money, a goal or a plan came of it.</param>
    public void Tell(SheetTable table, List<SheetRow> rows, bool hasSheet)
    {
        var head = rows.FindIndex(row => row.Cells.Count(cell => words.Column(cell.Normal) is SheetColumn.FirstLevel or SheetColumn.SecondLevel or SheetColumn.Name or SheetColumn.Target) >= FewestWords);
        if (hasSheet && head >= 0 && IsFilled(rows.Skip(head + 1)))
        {
            Tell(table, "sheet-indicators", string.Join(' ', rows[head].Cells.Select(cell => PrintedLines.One(cell.Text))));
        }
        else if (!hasSheet && IsFilled(rows))
        {
            Tell(table, "sheet", table.Table.Title.Length > 0 ? table.Table.Title : string.Join(' ', rows.First(row => row.Cells.Count > 0).Cells.Select(cell => PrintedLines.One(cell.Text))));
        }
    }

    // A blank form has nothing to read.
    private bool IsFilled(IEnumerable<SheetRow> rows) =>
        rows.SelectMany(row => row.Cells).Where(cell => cell.IsFilled && words.Column(cell.Normal) is null && words.First(cell.Normal) is null && words.Second(cell.Normal) is null).Take(FewestWords).Count() == FewestWords;

    private void Tell(SheetTable table, string reason, string printed) => log.NotUnderstood.Add(new NotUnderstood(table.Table.Place, PrintedLines.One(printed), reason, PrintedLines.One(printed)));
}
