using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Entries;

/// <summary>Things that projects buy, and what the unit owns.</summary>
internal sealed class InventedPurchases(Random random, int year, Stage stage)
{
    private static readonly (Theme Kind, string Name, string Catalogue, string Measure)[] Things =
    [
        (Theme.ProcuredGoods, "摄像机", "A02091102", "台"),
        (Theme.ProcuredGoods, "台式计算机", "A02010105", "台"),
        (Theme.ProcuredWorks, "装修工程", "B07000000", "项"),
        (Theme.ProcuredServices, "新闻服务", "C06010000", "项"),
        (Theme.ProcuredServices, "广播电视传输服务", "C06020500", "项"),
        (Theme.PurchasedServices, "政务新媒体运营服务", "其他服务", "项"),
    ];

    /// <summary>Each purchase is paid by one line and costs no more than it; no line pays two of a kind.</summary>
    public IReadOnlyList<PurchaseEntry> Of(IEnumerable<BudgetLine> lines, IReadOnlyList<ProjectEntry> projects)
    {
        List<PurchaseEntry> purchases = [];
        foreach (var line in lines.Where(line => line.At is { Flow: Flow.Expenditure, Project: not null } at && at.Year == year && at.Stage == stage && line.Amount.Fen > 1_000_000 && projects.Any(project => project.Code == at.Project)))
        {
            if (random.Next(100) < 40 && purchases.Count < 12)
            {
                purchases.Add(Of(line, purchases.Count + 1));
            }
        }

        return purchases;
    }

    private PurchaseEntry Of(BudgetLine line, int number)
    {
        var thing = Things[random.Next(Things.Length)];
        var quantity = random.Next(1, thing.Measure == "台" ? 9 : 2);
        // Whole hundreds of yuan, so that quantity times price holds in every unit that is printed (BK-12).
        var price = line.Amount.Fen / 10 * 9 / quantity / 10_000 * 10_000;
        var amount = Money.OfFen(quantity * price);
        Money? small = random.Next(2) == 0 ? amount : null;
        return new()
        {
            Id = number.ToString(CultureInfo.InvariantCulture),
            Name = thing.Name,
            Kind = thing.Kind,
            Year = year,
            Stage = stage,
            Fund = line.At.Fund,
            Project = line.At.Project,
            Catalogue = thing.Catalogue,
            SecondCatalogue = thing.Kind == Theme.PurchasedServices ? "技术性服务" : "",
            ThirdCatalogue = thing.Kind == Theme.PurchasedServices ? "其他技术性服务" : "",
            Field = thing.Kind == Theme.PurchasedServices ? "文化" : "",
            MeasureUnit = thing.Measure,
            Quantity = quantity,
            UnitPrice = Money.OfFen(price),
            Amount = amount,
            IsCarriedOver = line.IsCarriedOver,
            ReservedForSmall = small,
            ReservedForMicro = small is not null && random.Next(2) == 0 ? small : null,
        };
    }

    public static IReadOnlyList<AssetEntry> Assets(Random random, int year)
    {
        if (random.Next(10) == 0)
        {
            return [];
        }

        List<AssetEntry> assets = [];
        foreach (var (kind, name, measure) in new[] { (Theme.OfficeBuildings, "办公用房", "平方米"), (Theme.AssetVehicles, "公务用车", "辆"), (Theme.Equipment, "大型设备", "台"), (Theme.OtherAssets, "其他", "件") })
        {
            if (random.Next(100) < 75)
            {
                assets.Add(new(kind, name) { Year = year, MeasureUnit = measure, Quantity = random.Next(1, 900), Value = Money.OfFen(random.NextInt64(1, 90_000_000_000)) });
            }
        }

        return assets;
    }
}
