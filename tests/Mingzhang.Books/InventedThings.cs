using Mingzhang.Model;

namespace Mingzhang.Books;

/// <summary>The projects of a centre, of the kinds that media centres have (MC-30 to MC-47).</summary>
internal static class InventedProjects
{
    private static readonly (string Name, string Purpose)[] Kinds =
    [
        ("报纸编印发行费", "保障全年报纸按期出版、印刷和投递"),
        ("电视栏目制作费", "制作新闻和专题栏目"),
        ("高清节目购置费", "购置电视剧和栏目，满足高清播出"),
        ("短视频与直播制作费", "制作短视频和网络直播"),
        ("客户端推广运营费", "推广客户端，增加活跃用户"),
        ("系统运行维护费", "保障采编、播出和媒资系统运行"),
        ("网络安全等级保护测评费", "完成等级保护测评和加固"),
        ("应急广播平台建设", "建设县级应急广播平台和终端"),
        ("专用设备更新购置", "更新摄录和后期制作设备"),
        ("通讯员稿酬", "按时发放稿酬，鼓励来稿"),
        ("融媒体业务培训费", "举办采编和新媒体业务培训"),
        ("传输专线租赁费", "租用节目传输和互联网专线"),
    ];

    public static IReadOnlyList<BookProject> Choose(Chance chance, string departmentCode, int year) =>
        [
            .. chance
                .Some(Kinds, 3, 8)
                .Select(
                    (kind, index) =>
                        new BookProject(
                            $"{departmentCode}001{year % 100:00}T{chance.Number(100_000, 999_999)}{index:000000}",
                            kind.Name,
                            kind.Purpose
                        )
                ),
        ];
}

internal static class InventedThings
{
    private static readonly (Theme Kind, string Item, string Code, string CountedIn, int Most)[] Things =
    [
        (Theme.ProcuredGoods, "摄像机", "A02091102", "台", 4),
        (Theme.ProcuredGoods, "台式计算机", "A02010105", "台", 12),
        (Theme.ProcuredServices, "新闻服务", "C06010000", "项", 1),
        (Theme.ProcuredServices, "电视服务", "C06020200", "项", 1),
        (Theme.ProcuredServices, "广播电视传输服务", "C06020500", "项", 1),
        (Theme.ProcuredServices, "其他服务", "C99000000", "次", 2),
        (Theme.ProcuredWorks, "装修工程", "B07000000", "项", 1),
    ];

    /// <summary>Each purchase is paid by one line of the plan and costs no more than it, and no line pays two.</summary>
    public static IReadOnlyList<Purchase> Purchases(Chance chance, IReadOnlyList<PlanLine> plan, IReadOnlyList<BookProject> projects)
    {
        List<Purchase> purchases = [];
        foreach (
            var line in plan.Where(line => line.Project is not null && line is { Fund: Fund.General, FromOpening: false, Fen: > 5_000_000 })
                .DistinctBy(line => line.Project)
                .Take(5)
        )
        {
            var isGoods = line.Economy.Parent.Value == 310;
            var thing = chance.Pick(Things.Where(thing => thing.Kind == Theme.ProcuredGoods == isGoods).ToArray());
            var quantity = chance.Number(1, thing.Most);

            // Whole hundreds of yuan a piece, so that quantity times price is exact in any unit that is printed.
            var price = chance.Near(line.Fen, 30, 95) / quantity / 10_000 * 10_000;
            var small = chance.Happens(50) ? quantity * price : 0;
            purchases.Add(
                new(
                    thing.Kind,
                    projects.First(project => project.Code == line.Project).Name,
                    thing.Item,
                    thing.Code,
                    thing.CountedIn,
                    quantity,
                    price,
                    small,
                    chance.Happens(50) ? small : 0
                )
            );
        }

        return purchases;
    }

    public static IReadOnlyList<Asset> Assets(Chance chance, int vehicles) =>
        [
            new(Theme.Buildings, chance.Happens(50) ? chance.Number(500, 4000) : null, "平方米", chance.Amount(1_000_000, 9_000_000)),
            new(Theme.AssetVehicles, vehicles, "辆", chance.Amount(150_000, 900_000)),
            new(Theme.Equipment, chance.Number(1, 20), "台", chance.Amount(300_000, 6_000_000)),
            new(Theme.OtherAssets, chance.Number(100, 900), "台", chance.Amount(500_000, 9_000_000)),
        ];
}
