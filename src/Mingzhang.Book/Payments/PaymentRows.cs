using System.Globalization;
using Mingzhang.Book.Entries;
using Mingzhang.Book.Entries.Workbook;
using Mingzhang.Book.Imports;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Payments;
using Mingzhang.Reading.Source;

namespace Mingzhang.Book.Payments;

/// <summary>Reads the rows of sheets whose columns are known.</summary>
internal sealed class PaymentRows(PackSet packs, PaymentScope scope, FaultLog log, CancellationToken cancellation)
{
    private const int LongestLine = 1000;

    private readonly PaymentWords words = packs.Payments;
    private readonly PaymentCodes codes = new(packs, scope);
    private readonly PaymentKeys keys = new(scope.Unit);
    private readonly RepeatedPayments repeated = new();
    private readonly List<Payment> payments = [];
    private readonly List<LeftOutRow> leftOut = [];
    private int rowCount;

    public PaymentReading Finish(PaymentMapping mapping) => new() { Payments = payments, LeftOut = leftOut, Faults = log.Faults, Mapping = mapping };

    /// <exception cref="UnreadableException">More rows than a file may have.</exception>
    public void Read(ImportSheet sheet, ImportHead head, PaymentMapping mapping)
    {
        var columns = new PaymentColumns(sheet, head, mapping, words, log);
        var countsAccounts = mapping.Has(PaymentField.Account) && sheet.Rows.Any(row => row.Number > head.LastRow && columns.Text(row, PaymentField.Account) is { Length: > 0 } account && words.IsExpenditure(account));
        var sum = Money.Zero;
        (LeftOutRow Row, int Rows)? total = null;
        foreach (var row in sheet.Rows.Where(row => row.Number > head.LastRow && !row.Cells.Values.All(cell => cell.IsBlank)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (++rowCount > PaymentImport.MostRows)
            {
                throw new UnreadableException(Unreadable.TooLarge, $"“{log.File}”超过 {PaymentImport.MostRows / 10_000} 万行（读到{(sheet.Name.Length > 0 ? $"“{sheet.Name}”" : "")}第 {row.Number.ToString(CultureInfo.InvariantCulture)} 行）。请按单位或月份分开导出。");
            }

            var faults = log.Faults.Count;
            if (Excluded(columns, row, countsAccounts) is { } kind)
            {
                var left = new LeftOutRow(sheet.Name, row.Number, kind, Label(columns, row), columns.Amount(row, isAsked: false));
                leftOut.Add(left);
                total = kind == LeftOutKind.Total && left.Amount is not null && WordText.Normal(left.Words).TrimEnd('：', ':') is "合计" or "总计" or "总合计" ? (left, payments.Count) : total;
            }
            else if (Payment(columns, row) is { } payment)
            {
                payments.Add(payment);
                sum += payment.Amount;
            }
            else
            {
                leftOut.Add(new(sheet.Name, row.Number, log.Faults.Count > faults ? LeftOutKind.Faulty : LeftOutKind.NoAmount, Label(columns, row), null));
            }
        }

        // A total at the end is the export's own word for what has been read.
        if (total is { } printed && printed.Rows == payments.Count && printed.Row.Amount != sum)
        {
            log.Add(SheetName(sheet), columns.AddressOfAmount(printed.Row.Row), $"合计行是 {printed.Row.Amount}，读入的各行加起来是 {sum}。", "请看是否有行没有读入，或导出时有隐藏、筛选掉的行。", Severity.Question);
        }

        columns.Finish();
    }

    private LeftOutKind? Excluded(PaymentColumns columns, RawRow row, bool countsAccounts)
    {
        foreach (var text in (ReadOnlySpan<string>)[columns.Text(row, PaymentField.Summary), FirstText(row)])
        {
            if (text.Length > 0 && words.Excludes(text) is { } kind)
            {
                return kind;
            }
        }

        return countsAccounts && !words.IsExpenditure(columns.Text(row, PaymentField.Account)) ? LeftOutKind.OtherAccount : null;
    }

    private Payment? Payment(PaymentColumns columns, RawRow row)
    {
        var amount = columns.Amount(row, isAsked: true);
        if (amount is not { } paid || paid == Money.Zero)
        {
            return null;
        }

        if (columns.Date(row, scope.Year) is not { } date)
        {
            return null;
        }

        var voucher = columns.Text(row, PaymentField.Voucher);
        var summary = columns.Text(row, PaymentField.Summary);
        var key = keys.Next(date, paid, voucher, summary, out var occurrence);
        if (repeated.Look(voucher, date, row.Number, occurrence) is { } doubt)
        {
            columns.Fault(row, PaymentField.Voucher, doubt, "若确是两笔支付，可以不管；若是重复，请删去一行。", Severity.Question);
        }

        var (project, projectName) = codes.Project(columns, row);
        var (economy, governmentEconomy) = codes.Economies(columns, row);
        return new()
        {
            Key = key,
            Date = date,
            Amount = paid,
            Project = project,
            ProjectName = projectName,
            Function = codes.Function(columns, row),
            Economy = economy,
            GovernmentEconomy = governmentEconomy,
            Fund = codes.Fund(columns, row),
            Payee = columns.Text(row, PaymentField.Payee),
            Summary = summary,
            Voucher = voucher,
            Plan = columns.Text(row, PaymentField.Plan),
            File = log.File,
            Sheet = columns.SheetName,
            Row = row.Number,
            Line = Line(columns, row),
        };
    }

    private static string Line(PaymentColumns columns, RawRow row)
    {
        var line = string.Join(" | ", row.Cells.OrderBy(pair => pair.Key).Where(pair => !columns.IsPrivate(pair.Key)).Select(pair => EntryText.OneLine(pair.Value.Text)).Where(text => text.Length > 0));
        return line.Length <= LongestLine ? line : line[..(char.IsHighSurrogate(line[LongestLine - 2]) ? LongestLine - 2 : LongestLine - 1)] + "…";
    }

    private static string Label(PaymentColumns columns, RawRow row) =>
        columns.Text(row, PaymentField.Summary) is { Length: > 0 } summary ? FaultLog.Shown(summary) : FaultLog.Shown(FirstText(row));

    private static string FirstText(RawRow row) =>
        row.Cells.OrderBy(pair => pair.Key).Select(pair => pair.Value).FirstOrDefault(cell => cell.Kind == RawKind.Text && !cell.IsBlank).Text is { } text ? EntryText.OneLine(text) : "";

    private static string? SheetName(ImportSheet sheet) => sheet.Name.Length > 0 ? sheet.Name : null;
}
