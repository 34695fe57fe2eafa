using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Writes a book as a workbook: a guide, the sheets of the packs, and a hidden sheet of lists.</summary>
internal sealed class WorkbookWriter(AccountBook book, PackSet packs, DocumentKind? kind, MoneyUnit unit)
{
    private readonly List<Sheet> sheets = [];
    private readonly List<DefinedName> names = [];
    private readonly CodeLists lists = new(packs, book.Year);

    public void Write(Stream output)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            // The library gives the first part a name by chance.
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook");
            Fill(workbook);
        }

        Repack(package, output);
    }

    private void Fill(WorkbookPart workbook)
    {
        workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Looks.Sheet();
        new GuidePrinter(packs.Entries).Print(Add(workbook, EntryWorkbook.GuideName));
        var data = new BookSheets(book, packs, kind, unit);
        var stages = new StageHeads(packs.Entries, book.Year);
        foreach (var form in packs.Entries.Sheets)
        {
            var index = sheets.Count;
            var part = Add(workbook, form.Title);
            if (form.Sheet == EntrySheet.Unit)
            {
                new UnitPrinter(book, packs, lists).Print(part, form);
                continue;
            }

            new TablePrinter(data.Of(form), lists, stages, unit).Print(part);
            names.Add(new DefinedName($"'{form.Title}'!${TablePrinter.HeadRow}:${TablePrinter.HeadRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
        }

        PrintLists(Add(workbook, CodeLists.SheetName));
        sheets[^1].State = SheetStateValues.Hidden;
        names.AddRange(lists.All.Select((list, index) => new DefinedName(CodeLists.Area(index, list.Words.Count)) { Name = CodeLists.NameOf(list.Name) }));
        workbook.Workbook = new(new BookViews(new WorkbookView { ActiveTab = 1 }), new Sheets(sheets), new DefinedNames(names.OrderBy(name => name.Name!.Value, StringComparer.Ordinal).ThenBy(name => name.LocalSheetId?.Value ?? 0)));
    }

    private WorksheetPart Add(WorkbookPart workbook, string name)
    {
        var number = (uint)sheets.Count + 1;
        var id = "sheet" + number.ToString(CultureInfo.InvariantCulture);
        sheets.Add(new Sheet { Id = id, SheetId = number, Name = name });
        return workbook.AddNewPart<WorksheetPart>(id);
    }

    private void PrintLists(WorksheetPart part)
    {
        using var printer = new SheetPrinter(part, new([.. lists.All.Select(_ => (30d, Looks.Index(Look.Plain)))], 1, 0), isFirst: false);
        for (var row = -1; row < lists.All.Max(list => list.Words.Count); row++)
        {
            printer.StartRow();
            foreach (var (name, words) in lists.All)
            {
                if (row < 0)
                {
                    printer.Text(name, Looks.Index(Look.Head));
                }
                else if (row < words.Count)
                {
                    printer.Text(words[row], Looks.Index(Look.Plain));
                }
                else
                {
                    printer.Blank(Looks.Index(Look.Plain));
                }
            }

            printer.EndRow();
        }

        printer.Finish([], []);
    }

    // The same book gives the same bytes: parts in the order of their names, all of one day.
    private static void Repack(MemoryStream package, Stream output)
    {
        using var buffer = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName == "[Content_Types].xml" ? 0 : 1).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        buffer.Position = 0;
        buffer.CopyTo(output);
    }
}
