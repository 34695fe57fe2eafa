using System.Globalization;
using Mingzhang.Model;

namespace Mingzhang.Notation;

/// <summary>Points written as a finance officer would say them: “支出 一般 人员 F2070899 E30101”. What is not said is the
/// whole. Year and stage come first (“2025 决算 支出”); the year and stage that a test takes for granted are left out.</summary>
internal static class PointNotation
{
    private static readonly Dictionary<string, Stage> Stages = new()
    {
        ["年初"] = Stage.Initial, ["全年"] = Stage.Adjusted, ["执行"] = Stage.Executed, ["决算"] = Stage.Final,
    };

    private static readonly Dictionary<string, Flow> Flows = new()
    {
        ["总计"] = Flow.GrandTotal, ["收入"] = Flow.Revenue, ["上年结转"] = Flow.OpeningBalance, ["用结余"] = Flow.SurplusUsed, ["支出"] = Flow.Expenditure,
        ["年末结转"] = Flow.ClosingBalance, ["结余分配"] = Flow.SurplusDistributed,
    };

    private static readonly Dictionary<string, Fund> Funds = new()
    {
        ["财政"] = Fund.Fiscal, ["一般"] = Fund.General, ["基金"] = Fund.GovernmentFund, ["国资"] = Fund.StateCapital, ["专户"] = Fund.SpecialAccount,
        ["单位资金"] = Fund.UnitFunds, ["事业"] = Fund.Business, ["经营资金"] = Fund.Operating, ["上级补助"] = Fund.Superior, ["附属上缴"] = Fund.Affiliate,
        ["其他资金"] = Fund.Other,
    };

    private static readonly Dictionary<string, Nature> Natures = new()
    {
        ["基本"] = Nature.Basic, ["人员"] = Nature.Personnel, ["公用"] = Nature.Running, ["项目"] = Nature.Project, ["项目除基建"] = Nature.ProjectWithoutConstruction,
        ["基建"] = Nature.ProjectConstruction, ["经营"] = Nature.Operating, ["上缴上级"] = Nature.RemittedUp, ["补助下级"] = Nature.SubsidyDown,
    };

    private static readonly Dictionary<string, Theme> Themes = new()
    {
        ["三公"] = Theme.ThreePublic, ["出国"] = Theme.Abroad, ["教学出国"] = Theme.AbroadForTeaching, ["其他出国"] = Theme.AbroadOther, ["公车"] = Theme.Vehicles,
        ["购车"] = Theme.VehiclePurchase, ["车运行"] = Theme.VehicleRunning, ["加油"] = Theme.VehicleFuel, ["维修"] = Theme.VehicleRepair,
        ["保险"] = Theme.VehicleInsurance, ["车其他"] = Theme.VehicleOther, ["接待"] = Theme.Receptions, ["外事接待"] = Theme.ReceptionsForeign,
        ["会议"] = Theme.Meetings, ["培训"] = Theme.Training, ["机关运行"] = Theme.OrganOperation, ["采购"] = Theme.Procurement, ["货物"] = Theme.ProcuredGoods,
        ["工程"] = Theme.ProcuredWorks, ["服务"] = Theme.ProcuredServices, ["中小企业"] = Theme.ProcurementForSmall, ["小微企业"] = Theme.ProcurementForMicro,
        ["购买服务"] = Theme.PurchasedServices, ["资产"] = Theme.Assets, ["房屋"] = Theme.Buildings, ["办公用房"] = Theme.OfficeBuildings,
        ["车辆"] = Theme.AssetVehicles, ["设备"] = Theme.Equipment, ["其他资产"] = Theme.OtherAssets, ["项目预算"] = Theme.ProjectBudget, ["新增资产"] = Theme.NewAssets,
    };

    /// <summary>The point of a text.</summary>
    /// <param name="text">The words, apart by blanks.</param>
    /// <param name="year">The year where the text names none.</param>
    /// <param name="stage">The stage where the text names none.</param>
    public static Coordinates Point(string text, int year = 0, Stage stage = Stage.Unknown)
    {
        var point = new Coordinates { Year = year, Stage = stage };
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            point = With(point, word);
        }

        return point;
    }

    /// <summary>The shortest text of a point, year and stage left out where they are those taken for granted.</summary>
    public static string Text(Coordinates point, int year = 0, Stage stage = Stage.Unknown)
    {
        List<string?> words =
        [
            point.Year == year ? null : point.Year == 0 ? "无年度" : point.Year.ToString(CultureInfo.InvariantCulture),
            point.Stage == stage ? null : Word(Stages, point.Stage) ?? "无阶段",
            Word(Flows, point.Flow),
            Word(Funds, point.Fund),
            Word(Natures, point.Nature),
            Word(Themes, point.Theme),
            point.Function.IsAll ? null : $"F{point.Function}",
            point.Economy.IsAll ? null : $"E{point.Economy}",
            point.GovernmentEconomy.IsAll ? null : $"G{point.GovernmentEconomy}",
            point.Unit is null ? null : $"U{point.Unit}",
            point.Project is null ? null : $"P{point.Project}",
            point.Item is null ? null : $"I{point.Item}",
        ];
        return string.Join(' ', words.OfType<string>());
    }

    private static string? Word<T>(Dictionary<string, T> words, T member)
        where T : struct, Enum => words.FirstOrDefault(pair => EqualityComparer<T>.Default.Equals(pair.Value, member)).Key;

    private static Coordinates With(Coordinates point, string word)
    {
        if (Flows.TryGetValue(word, out var flow))
        {
            return point with { Flow = flow };
        }

        if (Stages.TryGetValue(word, out var stage))
        {
            return point with { Stage = stage };
        }

        if (Funds.TryGetValue(word, out var fund))
        {
            return point with { Fund = fund };
        }

        if (Natures.TryGetValue(word, out var nature))
        {
            return point with { Nature = nature };
        }

        if (Themes.TryGetValue(word, out var theme))
        {
            return point with { Theme = theme };
        }

        var rest = word[1..];
        return word[0] switch
        {
            'F' => point with { Function = new FunctionCode(Number(rest)) },
            'E' => point with { Economy = new EconomyCode(Number(rest)) },
            'G' => point with { GovernmentEconomy = new EconomyCode(Number(rest)) },
            'U' => point with { Unit = rest },
            'P' => point with { Project = rest },
            'I' => point with { Item = rest },
            _ when word is "无年度" => point with { Year = 0 },
            _ when word is "无阶段" => point with { Stage = Stage.Unknown },
            _ => point with { Year = Number(word) },
        };
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
