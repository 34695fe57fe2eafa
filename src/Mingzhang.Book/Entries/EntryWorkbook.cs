using System.Xml;
using Mingzhang.Book.Entries.Workbook;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;
using Mingzhang.Reading.Source;

namespace Mingzhang.Book.Entries;

/// <summary>填报表: a book as an .xlsx workbook that people fill in. What sheets and columns it has is said by packs/entries.</summary>
/// <remarks>Read(Write(book)) is the book again, apart from where its entries stand and from the order of lines; texts are those of
/// <see cref="EntryText.Clean"/>.</remarks>
public static class EntryWorkbook
{
    /// <summary>Name of the sheet that explains the others.</summary>
    public const string GuideName = "说明";

    /// <summary>Writes a book as a workbook. The same book gives the same bytes.</summary>
    /// <param name="book">The book.</param>
    /// <param name="packs">The packs, with sheets, words and lists of codes.</param>
    /// <param name="output">Where to; need not be seekable.</param>
    /// <param name="kind">What it is filled in for, which says the columns of amounts; null for all of them.</param>
    /// <param name="unit">Unit of its amounts; null for 元.</param>
    public static void Write(AccountBook book, PackSet packs, Stream output, DocumentKind? kind = null, MoneyUnit? unit = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(output);
        new WorkbookWriter(book, packs, kind, unit ?? MoneyUnit.Yuan).Write(output);
    }

    /// <summary>Reads a workbook. Whatever is wrong becomes a fault; nothing is thrown.</summary>
    /// <param name="file">The bytes of the file.</param>
    /// <param name="name">Its name, for places and faults.</param>
    /// <param name="packs">The packs.</param>
    public static EntryReading Read(ReadOnlyMemory<byte> file, string name, PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(packs);
        if (file.IsEmpty)
        {
            return EntryReading.Nothing(name, "是空文件。", "请重新复制，或用 mingzhang new 新建一份。");
        }

        if (file.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return EntryReading.Nothing(name, "是旧版 Excel 文件（.xls），或设有打开密码。", "去掉密码，用 Excel 或 WPS 另存为 .xlsx 再读。");
        }

        try
        {
            using var workbook = RawWorkbook.Open(file);
            return workbook is null ? EntryReading.Nothing(name, "不是 Excel 工作簿。", "请给填报表（.xlsx），可用 mingzhang new 新建一份。") : new WorkbookReader(packs, workbook, new FaultLog(name)).Read();
        }
        catch (UnreadableException exception)
        {
            return EntryReading.Nothing(name, exception.Detail, "");
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException or OverflowException)
        {
            return EntryReading.Nothing(name, "工作簿有损坏或不完整。", "请重新复制，或用 Excel、WPS 打开修复，另存后再读。");
        }
    }

    /// <summary>Whether a file is a workbook of entries and no other workbook: its sheet of the unit has the labels of one.</summary>
    public static bool IsEntries(ReadOnlyMemory<byte> file, PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        try
        {
            using var workbook = RawWorkbook.Open(file);
            return packs.Entries.Form(EntrySheet.Unit) is { } form
                && workbook?.Sheet(name => WordText.Normal(name) == WordText.Normal(form.Title)) is { } sheet
                && UnitSheet.IsUnitSheet(form, sheet);
        }
        catch (Exception exception) when (exception is UnreadableException or XmlException or InvalidDataException or IOException or OverflowException)
        {
            return false;
        }
    }
}
