using System.Globalization;
using ExcelDataReader;
using Mingzhang.Book.Entries.Workbook;
using Mingzhang.Reading;
using Mingzhang.Reading.Source;

namespace Mingzhang.Book.Imports;

/// <summary>A worksheet, or the whole of a text file, as rows that are read one by one; it may be walked more than once.</summary>
/// <param name="Name">Name of the sheet; empty for a text file.</param>
/// <param name="Rows">Rows with content, from the top.</param>
internal sealed record ImportSheet(string Name, IEnumerable<RawRow> Rows);

/// <summary>A file that a system exported: .xlsx, .xls, CSV, or the web page that many systems call .xls.</summary>
internal sealed class ImportFile : IDisposable
{
    /// <summary>Bytes that are read at most: a text of half a million rows has fewer.</summary>
    public const int MostBytes = 96 << 20;

    private readonly RawWorkbook? workbook;

    private ImportFile(RawWorkbook workbook)
    {
        this.workbook = workbook;
        Sheets = [.. workbook.Streams().Where(sheet => !sheet.IsHidden).Select(sheet => new ImportSheet(sheet.Name, sheet.Rows))];
    }

    private ImportFile(IReadOnlyList<ImportSheet> sheets) => Sheets = sheets;

    public IReadOnlyList<ImportSheet> Sheets { get; }

    /// <summary>Opens a file by its content.</summary>
    /// <exception cref="UnreadableException">Empty, cut off, damaged, too large, or of no kind that is read.</exception>
    public static ImportFile Open(ReadOnlyMemory<byte> file, string name)
    {
        if (file.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            throw new UnreadableException(Unreadable.Empty, $"“{name}”是空文件。请重新导出。");
        }

        if (file.Length > MostBytes)
        {
            throw new UnreadableException(Unreadable.TooLarge, $"“{name}”有 {file.Length >> 20} MB，超过 {MostBytes >> 20} MB。请按月份分开导出。");
        }

        if (file.Span.StartsWith("PK"u8))
        {
            return RawWorkbook.Open(file) is { } opened ? new(opened)
                : throw new UnreadableException(Unreadable.UnknownFormat, $"“{name}”是压缩包或别的文档，不是 Excel 工作簿。请导出为 .xlsx、.xls 或 .csv。");
        }

        if (file.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return new(OldSheets(file, name));
        }

        var text = TextDecoding.TryDecode(file.Span)
            ?? throw new UnreadableException(Unreadable.UnknownFormat, $"“{name}”不是表格，也不是文字编码认得出的文本。请导出为 .xlsx，或另存为 UTF-8、GB18030 编码的 CSV。");
        return new(IsMarkup(text) ? Pages(file, name) : [new("", CsvRows.Of(text))]);
    }

    public void Dispose() => workbook?.Dispose();

    private static bool IsMarkup(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart();
        return start.StartsWith("<", StringComparison.Ordinal) && (start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<table", StringComparison.OrdinalIgnoreCase) || start.Contains("<!doctype", StringComparison.OrdinalIgnoreCase));
    }

    private static List<ImportSheet> Pages(ReadOnlyMemory<byte> file, string name)
    {
        var tables = Formats.Read(file, name, CancellationToken.None).Blocks.OfType<FoundTable>().ToList();
        return [.. tables.Select((table, index) => new ImportSheet(tables.Count == 1 ? "" : $"表 {(index + 1).ToString(CultureInfo.InvariantCulture)}", RowsOf(table)))];
    }

    private static IEnumerable<RawRow> RowsOf(FoundTable table) =>
        table.Rows.Select((row, index) => new RawRow(index + 1, row.Cells.Select((cell, column) => (cell, column)).Where(pair => pair.cell.Text.Length > 0).ToDictionary(pair => pair.column, pair => new RawCell(RawKind.Text, pair.cell.Text))))
            .Where(row => row.Cells.Count > 0);

    // The old format keeps every number in binary; EntryNumber rounds it to the 15 digits that a workbook shows.
    private static List<ImportSheet> OldSheets(ReadOnlyMemory<byte> file, string name)
    {
        try
        {
            using var stream = GuardedZip.StreamOver(file);
            using var reader = ExcelReaderFactory.CreateBinaryReader(stream, new ExcelReaderConfiguration { FallbackEncoding = System.Text.Encoding.GetEncoding("GB18030") });
            List<ImportSheet> sheets = [];
            do
            {
                List<RawRow> rows = [];
                for (var number = 1; reader.Read(); number++)
                {
                    var cells = new Dictionary<int, RawCell>();
                    for (var column = 0; column < reader.FieldCount; column++)
                    {
                        if (CellOf(reader.GetValue(column)) is { } cell)
                        {
                            cells[column] = cell;
                        }
                    }

                    if (cells.Count > 0)
                    {
                        rows.Add(new(number, cells));
                    }
                }

                if (reader.VisibleState is null or "visible")
                {
                    sheets.Add(new(reader.Name, rows));
                }
            }
            while (reader.NextResult());
            return sheets;
        }
        catch (Exception exception) when (exception is not UnreadableException)
        {
            throw new UnreadableException(
                exception is ExcelDataReader.Exceptions.InvalidPasswordException ? Unreadable.PasswordProtected : Unreadable.Damaged,
                exception is ExcelDataReader.Exceptions.InvalidPasswordException ? $"“{name}”设有打开密码。请先去掉密码再导入。" : $"“{name}”的工作簿有损坏或不完整。请重新导出，或用 Excel、WPS 另存为 .xlsx。",
                exception);
        }
    }

    private static RawCell? CellOf(object? value) => value switch
    {
        null => null,
        string text => text.Length > 0 ? new(RawKind.Text, text) : null,
        bool flag => new(RawKind.Flag, flag ? "TRUE" : "FALSE"),
        DateTime date => new(RawKind.Text, date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        IConvertible number => new(RawKind.Number, number.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };
}
