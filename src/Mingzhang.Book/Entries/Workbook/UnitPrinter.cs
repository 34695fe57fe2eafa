using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Prints the sheet that says whose book it is.</summary>
internal sealed class UnitPrinter(AccountBook book, PackSet packs, CodeLists lists)
{
    public void Print(WorksheetPart part, EntrySheetForm form)
    {
        using var printer = new SheetPrinter(part, new([(22, Looks.Index(Look.Plain)), (44, Looks.Index(Look.Plain)), (50, Looks.Index(Look.Plain))], 0, 0), isFirst: false);
        var picks = new List<PickList>();
        printer.StartRow(28);
        printer.Text(form.Title, Looks.Index(Look.Title));
        printer.EndRow();
        printer.StartRow(22);
        printer.Text(form.Help, Looks.Index(Look.Note));
        printer.EndRow();
        foreach (var field in form.Columns)
        {
            printer.StartRow(24);
            printer.Text(field.Head, Looks.Index(Look.Label));
            printer.Cell(Value(field.Column), Looks.Index(Look.Text));
            printer.Text(field.Help, Looks.Index(Look.Note));
            printer.EndRow();
            if (lists.Source(EntrySheet.Unit, field.Column) is { } source)
            {
                picks.Add(new(RawSheet.Address(printer.Row, 1), source));
            }
        }

        printer.Finish(["A2:C2"], picks);
    }

    private EntryCell Value(EntryColumn column) => column switch
    {
        EntryColumn.Profile => EntryCell.Of(packs.Profiles.TryGetValue(book.Profile, out var profile) ? UnitSheet.Print(profile) : book.Profile),
        EntryColumn.Year => EntryCell.Of(book.Year.ToString(CultureInfo.InvariantCulture)),
        EntryColumn.Name => EntryCell.Of(book.Unit.Name),
        EntryColumn.DepartmentCode => EntryCell.Of(book.Unit.DepartmentCode),
        EntryColumn.Code => EntryCell.Of(book.Unit.Code),
        EntryColumn.UnitName => EntryCell.Of(book.Unit.UnitName),
        EntryColumn.Supervisor => EntryCell.Of(book.Unit.Supervisor),
        _ => EntryCell.Of(book.Unit.IsDepartment ? SheetWords.Yes : SheetWords.No),
    };
}
