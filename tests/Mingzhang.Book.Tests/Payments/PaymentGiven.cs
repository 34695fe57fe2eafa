using System.Text;
using Mingzhang.Book.Payments;
using Mingzhang.Packs;

namespace Mingzhang.Book.Tests.Payments;

/// <summary>Payments as text, read for an invented unit in 2026.</summary>
internal static class PaymentGiven
{
    public static readonly PackSet Known = PackLoader.Embedded;

    public static readonly PaymentScope Scope = new("401001", 2026);

    public static readonly PaymentScope WithProjects = Scope with { Projects = [("13099926P00000010001X", "融媒体设备购置"), ("13099926P00000010002X", "新闻采编业务")] };

    /// <summary>The export of a payment system, in 元.</summary>
    public const string Head = "支付日期,支付凭证号,项目名称,支出功能分类,部门经济分类,资金性质,收款人,支付金额（元）,摘要\n";

    public static PaymentReading Csv(string text, PaymentScope? scope = null, PaymentMapping? mapping = null) => Bytes(Encoding.UTF8.GetBytes(text), scope, mapping);

    public static PaymentReading Bytes(byte[] file, PaymentScope? scope = null, PaymentMapping? mapping = null) => PaymentImport.Read(file, "支付.csv", Known, scope ?? Scope, mapping);

    /// <summary>Cells and problems of the faults.</summary>
    public static string[] Told(PaymentReading reading) => [.. reading.Faults.Select(fault => $"{fault.Cell} {fault.Problem}")];
}
