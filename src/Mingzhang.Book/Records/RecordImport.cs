using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Mingzhang.Book.Entries;
using Mingzhang.Book.Entries.Workbook;
using Mingzhang.Book.Imports;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Measures;
using Mingzhang.Reading.Source;
using Mingzhang.Scoring.Measures;

namespace Mingzhang.Book.Records;

/// <summary>Records of a file as far as they could be read.</summary>
/// <param name="Records">In the order of the file; also those that lack something: whether they count is the measure's to say.</param>
/// <param name="Faults">What is wrong, in the order of the file.</param>
/// <param name="Columns">Heads that were found, with the fields that they hold.</param>
public sealed record RecordReading(IReadOnlyList<ActivityRecord> Records, IReadOnlyList<EntryFault> Faults, IReadOnlyDictionary<string, string> Columns)
{
    public bool HasErrors => Faults.Any(fault => fault.Severity != Severity.Question);
}

/// <summary>Reads records of one kind from a workbook or a text file, by the heads of its columns. Whatever is wrong becomes a fault.</summary>
public static class RecordImport
{
    /// <summary>Rows that a file may have.</summary>
    public const int MostRows = 200_000;

    /// <summary>Faults that are told one by one.</summary>
    public const int MostFaults = 200;

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes: .xlsx, .xls, CSV, or a web page with a table.</param>
    /// <param name="name">Its name, for places.</param>
    /// <param name="kind">What its records are.</param>
    /// <param name="year">Year of days that name none.</param>
    /// <param name="columns">Head → key of a field, where the heads are others; null goes by the words of the packs.</param>
    /// <param name="cancellation">Ends long work with an exception, the only one that is thrown.</param>
    public static RecordReading Read(ReadOnlyMemory<byte> file, string name, RecordKind kind, int year, IReadOnlyDictionary<string, string>? columns = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(kind);
        var log = new FaultLog(name);
        var rows = new RecordRows(kind, year, columns, log, cancellation);
        try
        {
            using var opened = ImportFile.Open(file, name);
            foreach (var sheet in opened.Sheets)
            {
                rows.Read(sheet, opened.Sheets.Count > 1);
            }

            return new(rows.Records, log.Faults, rows.Columns);
        }
        catch (UnreadableException exception)
        {
            return Nothing(name, exception.Detail, "整个文件没有导入。");
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException or OverflowException)
        {
            return Nothing(name, "文件有损坏或不完整。", "整个文件没有导入。请重新导出，或用 Excel、WPS 打开修复，另存后再导入。");
        }
    }

    /// <summary>Payments as records, so that costs are measured like anything else.</summary>
    public static IReadOnlyList<ActivityRecord> Of(IEnumerable<Payment> payments)
    {
        ArgumentNullException.ThrowIfNull(payments);
        return [.. payments.Select(payment => new ActivityRecord(payment.Key, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["date"] = payment.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["amount"] = (payment.Amount.Fen / 100m).ToString(CultureInfo.InvariantCulture),
            ["project"] = payment.Project,
            ["payee"] = payment.Payee,
            ["summary"] = payment.Summary,
        })
        {
            File = payment.File,
            Sheet = payment.Sheet,
            Row = payment.Row,
        })];
    }

    private static RecordReading Nothing(string name, string problem, string remedy) => new([], [new(name, null, null, problem, remedy)], new Dictionary<string, string>());
}

/// <summary>Reads the rows of sheets of records.</summary>
internal sealed class RecordRows(RecordKind kind, int year, IReadOnlyDictionary<string, string>? given, FaultLog log, CancellationToken cancellation)
{
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private int rowCount;

    public List<ActivityRecord> Records { get; } = [];

    public Dictionary<string, string> Columns { get; } = new(StringComparer.Ordinal);

    public void Read(ImportSheet sheet, bool isOneOfMany)
    {
        var severity = isOneOfMany ? Severity.Question : Severity.Error;
        if (ImportHead.Find(sheet.Rows, head => FieldOf(head) is not null) is not { } head)
        {
            if (sheet.Rows.Any())
            {
                log.Add(Name(sheet), null, "没有找到列名那一行，没有读。", $"列名可以写：{string.Join("、", kind.Fields.Select(field => field.Name.Chinese))}。", severity);
            }

            return;
        }

        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var cell in head.Cells)
        {
            if (FieldOf(cell.Head) is { } field && columns.TryAdd(field.Key, cell.Column))
            {
                Columns[cell.Head] = field.Key;
            }
        }

        foreach (var missing in kind.Fields.Where(field => field.IsRequired && !columns.ContainsKey(field.Key)))
        {
            log.Add(Name(sheet), null, $"缺少“{missing.Name.Chinese}”一列。", $"加上这一列，或指明是哪一列；没有它，这些记录都不能计入。列名有：{string.Join("、", head.Cells.Select(cell => FaultLog.Shown(cell.Head)).Take(20))}。", severity);
        }

        foreach (var row in sheet.Rows.Where(row => row.Number > head.LastRow && columns.Values.Any(column => row.Cells.TryGetValue(column, out var cell) && !cell.IsBlank)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (++rowCount > RecordImport.MostRows)
            {
                throw new UnreadableException(Unreadable.TooLarge, $"“{log.File}”超过 {RecordImport.MostRows / 10_000} 万行（读到第 {row.Number.ToString(CultureInfo.InvariantCulture)} 行）。请分开导出。");
            }

            Records.Add(Record(sheet, row, columns));
        }
    }

    private ActivityRecord Record(ImportSheet sheet, RawRow row, Dictionary<string, int> columns)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in kind.Fields)
        {
            if (columns.TryGetValue(field.Key, out var column) && row.Cells.TryGetValue(column, out var cell) && !EntryNumber.IsNothing(cell) && Value(field, cell) is { Length: > 0 } value)
            {
                values[field.Key] = value;
            }
            else if (columns.TryGetValue(field.Key, out var at) && row.Cells.TryGetValue(at, out var wrong) && !EntryNumber.IsNothing(wrong))
            {
                Fault(sheet, row, at, $"“{FaultLog.Shown(wrong.Text)}”不是{(field.Type == RecordFieldType.Number ? "数字" : "日期或时间")}。", field.IsRequired ? "请改正；这条记录现在不能计入。" : "请改正；要用到这一栏的测算方法不会计入这条记录。");
            }
        }

        return new(Key(values), values) { File = log.File, Sheet = sheet.Name, Row = row.Number };
    }

    private string? Value(RecordField field, RawCell cell)
    {
        if (cell.Kind is RawKind.Error or RawKind.Formula)
        {
            return null;
        }

        switch (field.Type)
        {
            case RecordFieldType.Number:
                return EntryNumber.Of(cell) is { Unit: null } number ? EntryNumber.Plain(number.Number) : null;
            case RecordFieldType.Date or RecordFieldType.Time:
                return ImportTime.Of(cell, year) is not { } time ? null
                    : time.ToString(field.Type == RecordFieldType.Date || time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
            default:
                return cell.Kind == RawKind.Number && EntryNumber.Of(cell) is { } plain ? EntryNumber.Plain(plain.Number) : EntryText.OneLine(cell.Text);
        }
    }

    // All fields say which record it is: the same row twice in one file is two records, which a measure then sees as one thing.
    private string Key(Dictionary<string, string> values)
    {
        var content = kind.Id + string.Concat(values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"\u001F{pair.Key}\u001E{WordText.Normal(pair.Value)}"));
        var occurrence = seen[content] = seen.GetValueOrDefault(content) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content + "\u001F" + occurrence.ToString(CultureInfo.InvariantCulture))).AsSpan(0, 16));
    }

    private RecordField? FieldOf(string head)
    {
        var normal = WordText.Normal(head);
        return given is null ? kind.Fields.FirstOrDefault(field => WordText.Normal(field.Name.Chinese) == normal) ?? kind.Fields.FirstOrDefault(field => field.Also.Contains(normal, StringComparer.Ordinal) || field.Name.English.Equals(head, StringComparison.OrdinalIgnoreCase))
            : given.FirstOrDefault(pair => WordText.Normal(pair.Key) == normal).Value is { } key ? kind.Field(key) : null;
    }

    private void Fault(ImportSheet sheet, RawRow row, int column, string problem, string remedy)
    {
        if (log.Faults.Count < RecordImport.MostFaults)
        {
            log.Add(Name(sheet), RawSheet.Address(row.Number, column), problem, remedy);
        }
        else if (log.Faults.Count == RecordImport.MostFaults)
        {
            log.Add(Name(sheet), null, "还有别的问题没有逐一列出。", "先改正列出的这些，再导入一次；若处处都有，多半是列对应错了。");
        }
    }

    private static string? Name(ImportSheet sheet) => sheet.Name.Length > 0 ? sheet.Name : null;
}
