using System.Globalization;
using Mingzhang.Packs;

namespace Mingzhang.Book.Payments;

/// <summary>Sees rows that may be one payment twice. Several lines of one voucher on one day are usual; two days of one voucher in a month are
/// not, nor are two lines that agree in everything. Numbers begin anew each month, so months are kept apart.</summary>
internal sealed class RepeatedPayments
{
    private readonly Dictionary<(string Voucher, int Month), (DateOnly Date, int Row)> vouchers = [];

    /// <summary>What is doubtful about a row, in words; null where nothing is.</summary>
    public string? Look(string voucher, DateOnly date, int row, int occurrence)
    {
        var number = WordText.Normal(voucher);
        if (occurrence > 1)
        {
            return $"和上面一行的凭证号、日期、金额、摘要都相同（第 {occurrence.ToString(CultureInfo.InvariantCulture)} 次出现）。";
        }

        if (number.Length == 0 || vouchers.TryAdd((number, date.Month), (date, row)) || vouchers[(number, date.Month)] is var first && first.Date == date)
        {
            return null;
        }

        return $"凭证号“{Entries.Workbook.FaultLog.Shown(voucher)}”在第 {first.Row.ToString(CultureInfo.InvariantCulture)} 行已经用过，那里是 {first.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}。";
    }
}
