using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Spending;

/// <summary>Payments as they are kept, and as importing and monitoring know them.</summary>
internal static class KeptPayments
{
    public static Payment Of(KeptPayment kept) => new()
    {
        Key = kept.RowKey,
        Date = kept.OnDay,
        Amount = Money.OfFen(kept.AmountFen),
        Project = kept.Project,
        Function = Code(kept.Function),
        Economy = Code(kept.Economy),
        GovernmentEconomy = Code(kept.GovernmentEconomy),
        Fund = kept.Fund == Fund.All ? null : kept.Fund,
        Payee = kept.Payee,
        Summary = kept.Summary,
        Voucher = kept.Voucher,
        Plan = kept.Approval,
        Row = kept.Row,
    };

    public static KeptPayment Of(Payment payment, Scope scope, string import) => new()
    {
        District = scope.District,
        Unit = scope.Unit,
        Year = scope.Year,
        Import = import,
        RowKey = payment.Key,
        OnDay = payment.Date,
        AmountFen = payment.Amount.Fen,
        Project = payment.Project,
        Function = Text(payment.Function),
        Economy = Text(payment.Economy),
        GovernmentEconomy = Text(payment.GovernmentEconomy),
        Fund = payment.Fund ?? Fund.All,
        Payee = payment.Payee,
        Summary = payment.Summary,
        Voucher = payment.Voucher,
        Approval = payment.Plan,
        Row = payment.Row,
    };

    private static int Code(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0;

    private static string Text(int code) => code == 0 ? "" : code.ToString(CultureInfo.InvariantCulture);
}
