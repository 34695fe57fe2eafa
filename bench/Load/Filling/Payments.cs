using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Records;

namespace Mingzhang.Load.Filling;

/// <summary>The payments of a year: a twelfth of basic spending a month, projects once a quarter.</summary>
internal static class Payments
{
    public static IEnumerable<KeptPayment> Of(Scope scope, AccountBook book, int months)
    {
        var number = 0;
        foreach (var line in book.Lines.Where(line => line.At.Year == book.Year && line.At is { Stage: Stage.Initial, Flow: Flow.Expenditure } && line.Amount.Fen >= 12))
        {
            for (var month = 1; month <= months; month++)
            {
                if (line.At.Project is not null && month % 3 != 0)
                {
                    continue;
                }

                var key = (++number).ToString("00000", CultureInfo.InvariantCulture);
                yield return new()
                {
                    District = scope.District,
                    Unit = scope.Unit,
                    Year = scope.Year,
                    Id = key,
                    RowKey = key,
                    OnDay = new(scope.Year, month, 5 + (number % 20)),
                    AmountFen = line.At.Project is null ? line.Amount.Fen / 12 : line.Amount.Fen / 5,
                    Project = line.At.Project ?? "",
                    Function = line.At.Function.IsAll ? "" : line.At.Function.ToString(),
                    Economy = line.At.Economy.IsAll ? "" : line.At.Economy.ToString(),
                    GovernmentEconomy = line.At.GovernmentEconomy.IsAll ? "" : line.At.GovernmentEconomy.ToString(),
                    Fund = line.At.Fund,
                    Payee = line.At.Project is null ? "工资和公用支出" : "示例传媒服务公司",
                    Summary = string.Create(CultureInfo.InvariantCulture, $"{month}月支付"),
                    Voucher = string.Create(CultureInfo.InvariantCulture, $"{scope.Year}{month:00}{number:0000}"),
                };
            }
        }
    }
}
