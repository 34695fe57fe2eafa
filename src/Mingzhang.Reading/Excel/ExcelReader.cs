using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Excel;

/// <summary>Reads workbooks, .xlsx (and .xlsm, .xlsb) and .xls: the visible sheets, each as its title lines, its
/// tables and its notes, with the values as printed.</summary>
public sealed class ExcelReader : IFormatReader
{
    /// <summary>Cells with text that a workbook may hold. A nation's yearly tables have fewer.</summary>
    public const int MostCells = 2_000_000;

    // Places in the rectangle of a sheet, blank ones too: the library visits them all, some 50 million a second.
    private const long MostPlaces = 250_000_000;

    private const long MostSheetBytes = 2L << 30;
    private const long MostTextsBytes = 192L << 20;

    static ExcelReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <inheritdoc/>
    public SourceDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation)
    {
        var isBinary = OleNames.IsOle(file.Span);
        if (!isBinary)
            RefuseOversize(file);
        try
        {
            using var stream = GuardedZip.StreamOver(file);
            var configuration = new ExcelReaderConfiguration { FallbackEncoding = TextDecoding.Gb18030 };
            using var workbook = isBinary
                ? ExcelReaderFactory.CreateBinaryReader(stream, configuration)
                : ExcelReaderFactory.CreateOpenXmlReader(stream, configuration);
            return new SourceDocument(name, isBinary ? "xls" : "xlsx", ReadSheets(workbook, cancellation));
        }
        catch (InvalidPasswordException exception)
        {
            throw new UnreadableException(Unreadable.PasswordProtected, $"“{name}”设有打开密码。请先去掉密码再读。", exception);
        }
        catch (Exception exception) when (exception is not (UnreadableException or OperationCanceledException))
        {
            throw new UnreadableException(
                isBinary && IsCutOff(file.Span) ? Unreadable.Truncated : Unreadable.Damaged,
                $"“{name}”的工作簿有损坏或不完整。请重新下载，或用 Excel、WPS 打开修复，另存后再读。",
                exception);
        }
    }

    private static List<Block> ReadSheets(IExcelDataReader workbook, CancellationToken cancellation)
    {
        var blocks = new List<Block>();
        var values = new CellPrinter();
        var cells = 0;
        do
        {
            // What is hidden is not part of the printed document; systems keep their code lists there.
            if (workbook.VisibleState is not (null or "visible"))
                continue;
            var sheet = ReadSheet(workbook, values, ref cells, cancellation);
            SheetLayout.AddTo(blocks, sheet);
        }
        while (workbook.NextResult());
        return blocks;
    }

    private static SheetContent ReadSheet(IExcelDataReader workbook, CellPrinter values, ref int cells, CancellationToken cancellation)
    {
        if ((long)workbook.RowCount * workbook.FieldCount > MostPlaces)
        {
            var corner = SheetTable.Address(workbook.RowCount - 1, workbook.FieldCount - 1);
            throw new UnreadableException(Unreadable.TooLarge, $"工作表“{workbook.Name}”的范围一直到 {corner}。请删去右边和下边空白的行列，另存后再读。");
        }

        var sheet = new SheetContent(workbook.Name);
        foreach (var area in workbook.MergeCells ?? [])
            sheet.Merge(new MergedArea(area.FromRow, area.FromColumn, area.ToRow, area.ToColumn));

        var row = new List<SheetCell>();
        for (var number = 0; workbook.Read(); number++)
        {
            cancellation.ThrowIfCancellationRequested();
            row.Clear();
            for (var column = 0; column < workbook.FieldCount; column++)
            {
                if (workbook.GetValue(column) is { } value && values.Print(workbook, column, value) is { Length: > 0 } text)
                    row.Add(new SheetCell(column, text));
            }

            if (row.Count == 0)
                continue;
            if ((cells += row.Count) > MostCells)
                throw new UnreadableException(Unreadable.TooLarge, $"工作簿里有内容的单元格超过 {MostCells / 10_000} 万个（读到工作表“{workbook.Name}”第 {number + 1} 行）。请只保留要核对的表。");
            sheet.Rows.Add(new SheetRow(number, [.. row]));
        }

        return sheet;
    }

    // The library unpacks by itself. The framework never unpacks more of a part than its header declares, so the
    // declared lengths are bounds and not promises.
    private static void RefuseOversize(ReadOnlyMemory<byte> file)
    {
        using var zip = GuardedZip.Open(file);
        foreach (var part in zip.PartNames)
        {
            var most = part.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase) ? MostTextsBytes : MostSheetBytes;
            if (zip.DeclaredLength(part) > most)
                throw new UnreadableException(Unreadable.TooLarge, $"部件 {part} 解压后有 {zip.DeclaredLength(part) >> 20} MB，不再读入。");
        }
    }

    // An OLE file is whole sectors; one that was cut off seldom is.
    private static bool IsCutOff(ReadOnlySpan<byte> file) => file.Length % 512 != 0;
}
