using Mingzhang.Book.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Demonstration;

/// <summary>Books and payments of the demonstration, made from one sample book, the same on every machine.</summary>
internal static class DemonstrationBook
{
    public const int Year = 2026;

    /// <summary>The sample book of the centre.</summary>
    public static AccountBook Sample
    {
        get
        {
            using var stream = typeof(DemonstrationBook).Assembly.GetManifestResourceStream("demonstration.json") ?? throw new InvalidOperationException("resource demonstration.json is missing");
            using var content = new MemoryStream();
            stream.CopyTo(content);
            return EntryJson.Read(content.ToArray(), "demonstration.json").Book ?? throw new InvalidOperationException("demonstration.json cannot be read");
        }
    }

    /// <summary>The book of another unit: the same lines with a part of the money.</summary>
    public static AccountBook Of(string code, string name, int tenths)
    {
        var sample = Sample;
        if (code == DemonstrationUnits.Centre)
        {
            return sample;
        }

        string Own(string project) => project.Replace(DemonstrationUnits.Centre, code, StringComparison.Ordinal);
        return sample with
        {
            Unit = sample.Unit with { Name = name, Code = code, DepartmentCode = code[..3], UnitName = name },
            Lines =
            [
                .. sample.Lines.Select(line => line with
                {
                    Amount = Money.OfFen(line.Amount.Fen / 10 * tenths),
                    At = line.At with { Project = line.At.Project is { } project ? Own(project) : null, Unit = line.At.Unit is null ? null : code },
                }),
            ],
            Projects = [.. sample.Projects.Select(project => project with { Code = Own(project.Code), UnitCode = code, UnitName = name })],
            Purchases = [.. sample.Purchases.Select(purchase => purchase with { Project = purchase.Project is { } project ? Own(project) : null, Amount = Money.OfFen(purchase.Amount.Fen / 10 * tenths), UnitPrice = null, Quantity = null })],
            Stated = [],
            Texts = [],
        };
    }

    /// <summary>The year before, as far as it is over: its final accounts, its projects with results.</summary>
    public static AccountBook YearBefore(AccountBook book) => book with
    {
        Year = book.Year - 1,
        Lines = [.. book.Lines.Where(line => line.At.Year == book.Year - 1)],
        Stated = [],
        Texts = [],
        Purchases = [],
        Projects =
        [
            .. book.Projects.Select(project => project with
            {
                Indicators = [.. project.Indicators.Select(indicator => indicator with { Actual = indicator.Target })],
            }),
        ],
    };

    /// <summary>Payments of the first months: a twelfth of basic spending a month, projects in three steps.</summary>
    /// <param name="book">Whose.</param>
    /// <param name="months">How many months have passed.</param>
    public static IEnumerable<KeptPayment> Payments(AccountBook book, int months)
    {
        var number = 0;
        foreach (var line in book.Lines.Where(line => line.At.Year == book.Year && line.At is { Stage: Stage.Initial, Flow: Flow.Expenditure } && line.Amount > Money.Zero))
        {
            for (var month = 1; month <= months; month++)
            {
                var share = line.At.Project is null ? line.Amount.Fen / 12 : month % 3 == 0 ? line.Amount.Fen / 5 : 0;
                if (share == 0)
                {
                    continue;
                }

                number++;
                yield return new()
                {
                    Id = $"{number:00000}",
                    RowKey = $"{number:00000}",
                    OnDay = new(book.Year, month, 5 + (number % 20)),
                    AmountFen = share,
                    Project = line.At.Project ?? "",
                    Function = line.At.Function.IsAll ? "" : line.At.Function.ToString(),
                    Economy = line.At.Economy.IsAll ? "" : line.At.Economy.ToString(),
                    GovernmentEconomy = line.At.GovernmentEconomy.IsAll ? "" : line.At.GovernmentEconomy.ToString(),
                    Fund = line.At.Fund,
                    Payee = line.At.Project is null ? "工资和公用支出" : "示例传媒服务公司",
                    Summary = $"{month}月支付",
                    Voucher = $"{book.Year}{month:00}{number:0000}",
                };
            }
        }
    }
}
