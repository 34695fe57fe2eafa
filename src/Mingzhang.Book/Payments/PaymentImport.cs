using System.Globalization;
using System.Xml;
using Mingzhang.Book.Entries;
using Mingzhang.Book.Entries.Workbook;
using Mingzhang.Book.Imports;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Payments;
using Mingzhang.Reading.Source;

namespace Mingzhang.Book.Payments;

/// <summary>Reads payments that a payment system, a ledger or a bank exported. Whatever is wrong becomes a fault; nothing is thrown.</summary>
public static class PaymentImport
{
    /// <summary>Rows with content that a file may have. A unit has some thousand payments a year; more is another file, or many units.</summary>
    public const int MostRows = 200_000;

    /// <summary>Faults of a sheet that are told one by one.</summary>
    public const int MostFaults = 200;

    private const int PreviewRows = 8;
    private const int LongestSample = 60;

    /// <summary>What the file looks like, for mapping its columns by hand.</summary>
    public static PaymentPreview Look(ReadOnlyMemory<byte> file, string name, PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(packs);
        var log = new FaultLog(name);
        List<PreviewSheet> sheets = [];
        Guarded(file, name, log, opened =>
        {
            foreach (var sheet in opened.Sheets)
            {
                // Without known words the first row with several texts is offered as heads.
                var head = ImportHead.Find(sheet.Rows, text => packs.Payments.FieldOf(text) is not null) ?? ImportHead.Find(sheet.Rows, text => text.Length > 0);
                if (head is not null)
                {
                    sheets.Add(new(sheet.Name, head.LastRow, [.. head.Cells.Select(cell => cell.Head)], [.. sheet.Rows.SkipWhile(row => row.Number <= head.LastRow).Take(PreviewRows).Select(row => Samples(head, row, packs.Payments))]));
                }
            }

            if (sheets.Count == 0)
            {
                log.Add(null, null, "没有找到列名那一行。", "请确认导出的是明细表，前 40 行里有列名。");
            }
        });
        return new(sheets, PaymentMapping.Guess(sheets.SelectMany(sheet => sheet.Heads), packs.Payments), log.Faults);
    }

    /// <summary>Reads the payments of a file.</summary>
    /// <param name="file">Its bytes: .xlsx, .xls, CSV, or a web page with a table.</param>
    /// <param name="name">Its name, for places.</param>
    /// <param name="packs">The packs.</param>
    /// <param name="scope">Whose payments, of which year.</param>
    /// <param name="mapping">The columns; null guesses them by their heads.</param>
    /// <param name="cancellation">Ends long work with an exception, the only one that is thrown.</param>
    public static PaymentReading Read(ReadOnlyMemory<byte> file, string name, PackSet packs, PaymentScope scope, PaymentMapping? mapping = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(scope);
        var log = new FaultLog(name);
        var rows = new PaymentRows(packs, scope, log, cancellation);
        var used = mapping ?? new();
        var isRead = Guarded(file, name, log, opened =>
        {
            foreach (var sheet in opened.Sheets)
            {
                if (ImportHead.Find(sheet.Rows, text => (mapping is null ? packs.Payments.FieldOf(text)?.Field : mapping.FieldOf(text)) is not null) is not { } head)
                {
                    if (sheet.Rows.Any())
                    {
                        log.Add(sheet.Name.Length > 0 ? sheet.Name : null, null, "没有找到列名那一行，没有读。", "若这里有支付数据，请指明哪一列是日期、哪一列是金额。", opened.Sheets.Count > 1 ? Severity.Question : Severity.Error);
                    }

                    continue;
                }

                var own = mapping ?? PaymentMapping.Guess(head.Cells.Select(cell => cell.Head), packs.Payments);
                used = used.Columns.Count == 0 ? own with { Unit = used.Unit, PaidOnCredit = used.PaidOnCredit } : used;
                if (Lacks(own, head) is { } lacking)
                {
                    log.Add(sheet.Name.Length > 0 ? sheet.Name : null, $"第 {head.LastRow.ToString(CultureInfo.InvariantCulture)} 行", lacking, $"请指明各列的内容。这里的列名有：{string.Join("、", head.Cells.Select(cell => FaultLog.Shown(cell.Head)).Take(20))}。", opened.Sheets.Count > 1 ? Severity.Question : Severity.Error);
                    continue;
                }

                rows.Read(sheet, head, own);
            }
        });
        return isRead ? rows.Finish(used) : new() { Faults = [log.Faults[^1]], Mapping = used };
    }

    // A remembered mapping does not fit a file in which its day or amount has another head.
    private static string? Lacks(PaymentMapping mapping, ImportHead head)
    {
        var present = mapping with { Columns = [.. mapping.Columns.Where(column => head.Cells.Any(cell => WordText.Normal(cell.Head) == column.Head))] };
        return present.IsEnough ? null
            : present.Has(PaymentField.Amount) || present.Has(PaymentField.Debit) || present.Has(PaymentField.Credit) ? "没有找到支付日期一列。" : "没有找到支付金额一列。";
    }

    private static string[] Samples(ImportHead head, RawRow row, PaymentWords words) =>
        [.. head.Cells.Select(cell => words.FieldOf(cell.Head)?.Field == PaymentField.Private ? "…" : row.Cells.TryGetValue(cell.Column, out var raw) ? Short(EntryText.OneLine(raw.Text)) : "")];

    private static string Short(string text) => text.Length <= LongestSample ? text : text[..(char.IsHighSurrogate(text[LongestSample - 2]) ? LongestSample - 2 : LongestSample - 1)] + "…";

    // A file that ends in the middle is not taken over in part: what was read of it is forgotten.
    private static bool Guarded(ReadOnlyMemory<byte> file, string name, FaultLog log, Action<ImportFile> read)
    {
        try
        {
            using var opened = ImportFile.Open(file, name);
            read(opened);
            return true;
        }
        catch (UnreadableException exception)
        {
            log.Add(null, null, exception.Detail, "整个文件没有导入。");
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException or OverflowException)
        {
            log.Add(null, null, "文件有损坏或不完整。", "整个文件没有导入。请重新导出，或用 Excel、WPS 打开修复，另存后再导入。");
        }

        return false;
    }
}
