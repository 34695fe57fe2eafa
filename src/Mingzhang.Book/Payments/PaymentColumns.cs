using System.Globalization;
using Mingzhang.Book.Entries;
using Mingzhang.Book.Entries.Workbook;
using Mingzhang.Book.Imports;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Payments;

namespace Mingzhang.Book.Payments;

/// <summary>The columns of a sheet of payments: what stands in them, and faults with their cells.</summary>
internal sealed class PaymentColumns
{
    private readonly Dictionary<PaymentField, int> columns = [];
    private readonly HashSet<int> hidden;
    private readonly MoneyUnit unit;
    private readonly Dictionary<int, MoneyUnit> units;
    private readonly bool isPaidOnCredit;
    private readonly FaultLog log;
    private int faultCount;

    public PaymentColumns(ImportSheet sheet, ImportHead head, PaymentMapping mapping, PaymentWords words, FaultLog log)
    {
        this.log = log;
        SheetName = sheet.Name;
        foreach (var cell in head.Cells)
        {
            if (mapping.FieldOf(cell.Head) is { } field)
            {
                columns.TryAdd(field, cell.Column);
            }
        }

        hidden = [.. head.Cells.Where(cell => mapping.FieldOf(cell.Head) is null or PaymentField.Private && words.FieldOf(cell.Head)?.Field == PaymentField.Private).Select(cell => cell.Column)];
        units = head.Cells.Where(cell => cell.Unit is not null).ToDictionary(cell => cell.Column, cell => cell.Unit!);
        var above = head.Above.Select(WordText.Normal).ToList();
        var said = MoneyUnit.Named(mapping.Unit ?? "") ?? UnitAbove(above);
        unit = said ?? MoneyUnit.Yuan;
        isPaidOnCredit = mapping.PaidOnCredit ?? (above.Exists(text => words.CreditSide.Any(account => text.Contains(account, StringComparison.Ordinal))) && mapping.Has(PaymentField.Credit));
        if (said is null && !AmountFields.Any(field => columns.TryGetValue(field, out var column) && units.ContainsKey(column)))
        {
            Add(AddressOf(head.LastRow, AmountFields.FirstOrDefault(columns.ContainsKey)), "没有写金额单位，按“元”读入。", "若是万元，请在导入时选“万元”。", Severity.Question);
        }
    }

    public string SheetName { get; }

    private static IEnumerable<PaymentField> AmountFields => [PaymentField.Amount, PaymentField.Debit, PaymentField.Credit];

    public bool IsPrivate(int column) => hidden.Contains(column);

    public string AddressOfAmount(int row) => AddressOf(row, AmountFields.FirstOrDefault(columns.ContainsKey));

    /// <summary>The text of a cell in one line; empty where it is blank.</summary>
    public string Text(RawRow row, PaymentField field)
    {
        if (Cell(row, field) is not { } cell || cell.Kind is RawKind.Error or RawKind.Formula)
        {
            return "";
        }

        return cell.Kind == RawKind.Number && EntryNumber.Of(cell) is { } number ? EntryNumber.Plain(number.Number) : EntryText.OneLine(cell.Text);
    }

    /// <summary>What was paid; null where nothing stands there, or something that is no amount.</summary>
    /// <param name="row">The row.</param>
    /// <param name="isAsked">Whether what is wrong is told.</param>
    public Money? Amount(RawRow row, bool isAsked)
    {
        if (!columns.ContainsKey(PaymentField.Debit) && !columns.ContainsKey(PaymentField.Credit))
        {
            return One(row, PaymentField.Amount, isAsked) is not { } amount ? null
                : !columns.ContainsKey(PaymentField.Direction) ? amount
                : IsDebit(row, isAsked) is not { } debit ? null
                : debit != isPaidOnCredit ? amount : -amount;
        }

        var (left, right) = (One(row, PaymentField.Debit, isAsked), One(row, PaymentField.Credit, isAsked));
        var difference = left is null && right is null ? (Money?)null : (left ?? Money.Zero) - (right ?? Money.Zero);
        return difference is { } paid && isPaidOnCredit ? -paid : difference;
    }

    /// <summary>The day of a payment; null, with a fault, where there is none or it is of another year.</summary>
    public DateOnly? Date(RawRow row, int year)
    {
        var field = columns.ContainsKey(PaymentField.Date) ? PaymentField.Date : PaymentField.Day;
        var cell = field == PaymentField.Date ? Cell(row, field) : Joined(row, year);
        if (cell is not { IsBlank: false } given)
        {
            Fault(row, field, "没有写支付日期。", "请补上日期，再导入一次。");
            return null;
        }

        if (ImportTime.Of(given, year) is not { } day)
        {
            Fault(row, field, $"“{FaultLog.Shown(given.Text)}”不是日期。", "写成 2026-03-15 这样的日期。");
            return null;
        }

        if (day.Year != year)
        {
            Fault(row, field, $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} 不在 {year.ToString(CultureInfo.InvariantCulture)} 年度内，没有读入。", "请核对日期；若是别的年度的支付，请在那个年度导入。");
            return null;
        }

        return DateOnly.FromDateTime(day);
    }

    public void Fault(RawRow row, PaymentField field, string problem, string remedy, Severity severity = Severity.Error) =>
        Add(AddressOf(row.Number, field), problem, remedy, severity);

    /// <summary>Says how many faults were not told one by one.</summary>
    public void Finish()
    {
        if (faultCount > PaymentImport.MostFaults)
        {
            log.Add(SheetName.Length > 0 ? SheetName : null, null, $"还有 {(faultCount - PaymentImport.MostFaults).ToString(CultureInfo.InvariantCulture)} 处问题没有逐一列出。", "先改正列出的这些，再导入一次；若处处都有，多半是列对应错了。");
        }
    }

    // 单位：元 in one cell, or in two; 单位：某中心 is who the table is about.
    private static MoneyUnit? UnitAbove(List<string> above)
    {
        for (var index = 0; index < above.Count; index++)
        {
            var at = above[index].LastIndexOf("单位", StringComparison.Ordinal);
            var words = at < 0 ? "" : above[index][(at + 2)..].Trim('：', ':', '（', '）');
            words = words.Length == 0 && at >= 0 && index + 1 < above.Count ? above[index + 1] : words;
            if (MoneyUnit.Named(words.StartsWith("人民币", StringComparison.Ordinal) ? words[3..] : words) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private void Add(string address, string problem, string remedy, Severity severity)
    {
        if (++faultCount <= PaymentImport.MostFaults)
        {
            log.Add(SheetName.Length > 0 ? SheetName : null, address, problem, remedy, severity);
        }
    }

    private string AddressOf(int row, PaymentField field) =>
        columns.TryGetValue(field, out var column) ? RawSheet.Address(row, column) : $"第 {row.ToString(CultureInfo.InvariantCulture)} 行";

    private RawCell? Cell(RawRow row, PaymentField field) =>
        columns.TryGetValue(field, out var column) && row.Cells.TryGetValue(column, out var cell) ? cell : null;

    // Ledgers print the year once, above: where the row says none it is that of the budget.
    private RawCell? Joined(RawRow row, int year)
    {
        var (month, day) = (Text(row, PaymentField.Month).TrimEnd('月'), Text(row, PaymentField.Day).TrimEnd('日'));
        var said = Text(row, PaymentField.Year).TrimEnd('年', '度');
        return month.Length == 0 || day.Length == 0 ? null : new(RawKind.Text, $"{(said.Length > 0 ? said : year.ToString(CultureInfo.InvariantCulture))}-{month}-{day}");
    }

    private Money? One(RawRow row, PaymentField field, bool isAsked)
    {
        if (Cell(row, field) is not { } cell || EntryNumber.IsNothing(cell))
        {
            return null;
        }

        var said = cell.Kind switch
        {
            RawKind.Error => (null, $"公式出错（{FaultLog.Shown(cell.Text)}）。", "改正公式，或直接填数。"),
            RawKind.Formula => (null, "公式没有算出的结果。", "用 Excel 或 WPS 打开，等它算完，存盘后再导入。"),
            RawKind.Text when cell.Text.AsSpan().IndexOfAny('%', '％') >= 0 => (null, $"“{FaultLog.Shown(cell.Text)}”是百分数，不是金额。", "请核对这一列是不是支付金额。"),
            _ when EntryNumber.Of(cell) is not { } number => (null, $"“{FaultLog.Shown(cell.Text)}”不是金额。", "只写数字，可以带千分号。"),
            _ => EntryNumber.Of(cell)!.Value is var given ? given.InFen(given.Unit ?? units.GetValueOrDefault(columns[field]) ?? unit) : default,
        };
        if (said.Item2 is { } problem && isAsked)
        {
            Fault(row, field, problem, said.Item3);
        }

        return said.Item1;
    }

    private bool? IsDebit(RawRow row, bool isAsked)
    {
        var text = WordText.Normal(Text(row, PaymentField.Direction));
        bool? isDebit = text is "借" or "借方" or "D" or "支出" or "付" or "付款" or "支" ? true : text is "贷" or "贷方" or "C" or "收入" or "收" or "收款" ? false : null;
        if (isDebit is null && isAsked)
        {
            Fault(row, PaymentField.Direction, text.Length == 0 ? "没有写借贷方向。" : $"“{FaultLog.Shown(text)}”看不出是借方还是贷方。", "写“借”或“贷”。");
        }

        return isDebit;
    }
}
