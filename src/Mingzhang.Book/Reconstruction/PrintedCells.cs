using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Entries;
using Mingzhang.Reading.Words;

namespace Mingzhang.Book.Reconstruction;

/// <summary>What the row of a purchase prints beside its amounts: number, price, unit, catalogue. Which column holds what is told by
/// its head, with the words of the workbook's own columns.</summary>
internal sealed class PrintedCells
{
    private readonly FactTable table;
    private readonly Dictionary<EntryColumn, int> columns = [];

    /// <param name="table">The table as printed.</param>
    /// <param name="form">The sheet of the workbook that lists the same things; null where the packs have none.</param>
    public PrintedCells(FactTable table, EntrySheetForm? form)
    {
        this.table = table;
        var heads = Enumerable.Range(0, table.Printed.Take(table.HeadRows).Select(row => row.Cells.Count).DefaultIfEmpty().Max()).Select(Head).ToList();
        foreach (var column in form?.Columns ?? [])
        {
            var place = heads.FindIndex(head => column.Also.Prepend(column.Head).Any(word => Normal.Of(word) == head));
            if (place >= 0)
            {
                columns[column.Column] = place;
            }
        }
    }

    /// <summary>The purchase with what its row prints.</summary>
    /// <param name="purchase">As its amounts say it.</param>
    /// <param name="row">Row of the table as printed, from 1.</param>
    /// <param name="isOnly">No other purchase comes from the row: number and price are of this one.</param>
    public PurchaseEntry Completed(PurchaseEntry purchase, int row, bool isOnly) => purchase with
    {
        Catalogue = purchase.Catalogue.Length > 0 ? purchase.Catalogue : Text(row, EntryColumn.Catalogue),
        SecondCatalogue = Text(row, EntryColumn.SecondCatalogue),
        ThirdCatalogue = Text(row, EntryColumn.ThirdCatalogue),
        Field = Text(row, EntryColumn.Field),
        MeasureUnit = Text(row, EntryColumn.MeasureUnit),
        Quantity = isOnly ? Number(row, EntryColumn.Quantity) : null,
        UnitPrice = isOnly && table.Measure.MoneyUnit is { } unit && Number(row, EntryColumn.UnitPrice) is { } price
            ? Money.OfFen((long)decimal.Round(price * unit.Fen, MidpointRounding.AwayFromZero))
            : null,
    };

    // The lowest words of a head say what the column holds: 政府采购项目来源 › 项目名称.
    private string Head(int column) =>
        table.Printed.Take(table.HeadRows).Reverse().Select(row => column < row.Cells.Count ? Normal.Of(row.Cells[column].Text) : "").FirstOrDefault(text => text.Length > 0) ?? "";

    private string Text(int row, EntryColumn column) =>
        columns.TryGetValue(column, out var place) && row <= table.Printed.Count && place < table.Printed[row - 1].Cells.Count
            ? string.Concat(table.Printed[row - 1].Cells[place].Text.Where(letter => !char.IsWhiteSpace(letter)))
            : "";

    private decimal? Number(int row, EntryColumn column) =>
        decimal.TryParse(Text(row, column), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;
}
