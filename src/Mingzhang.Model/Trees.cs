namespace Mingzhang.Model;

/// <summary>The tree of each closed dimension: who is whose parent, and which children make up the whole.</summary>
public static class Trees
{
    private static readonly Flow[] FlowParents = Table<Flow>(flow => flow switch
    {
        Flow.None or Flow.GrandTotal => Flow.None,
        _ => Flow.GrandTotal,
    });

    private static readonly Fund[] FundParents = Table<Fund>(fund => fund switch
    {
        Fund.General or Fund.GovernmentFund or Fund.StateCapital => Fund.Fiscal,
        Fund.Business or Fund.Operating or Fund.Superior or Fund.Affiliate or Fund.Other => Fund.UnitFunds,
        _ => Fund.All,
    });

    private static readonly Nature[] NatureParents = Table<Nature>(nature => nature switch
    {
        Nature.Personnel or Nature.Running => Nature.Basic,
        Nature.ProjectWithoutConstruction or Nature.ProjectConstruction => Nature.Project,
        _ => Nature.All,
    });

    private static readonly Theme[] ThemeParents = Table<Theme>(theme => theme switch
    {
        Theme.Abroad or Theme.Vehicles or Theme.Receptions => Theme.ThreePublic,
        Theme.AbroadForTeaching or Theme.AbroadOther => Theme.Abroad,
        Theme.VehiclePurchase or Theme.VehicleRunning => Theme.Vehicles,
        Theme.VehicleFuel or Theme.VehicleRepair or Theme.VehicleInsurance or Theme.VehicleOther => Theme.VehicleRunning,
        Theme.ReceptionsForeign => Theme.Receptions,
        Theme.ProcuredGoods or Theme.ProcuredWorks or Theme.ProcuredServices => Theme.Procurement,
        Theme.ProcurementForSmall => Theme.Procurement,
        Theme.ProcurementForMicro => Theme.ProcurementForSmall,
        Theme.Buildings or Theme.AssetVehicles or Theme.Equipment or Theme.OtherAssets => Theme.Assets,
        Theme.OfficeBuildings => Theme.Buildings,
        _ => Theme.All,
    });

    // Families whose members, together, are all there is. A list of all of them adds up to the parent wherever
    // the members are printed; a list of some of them is no more than the parent.
    private static readonly Fund[][] WholeFunds = [[Fund.General, Fund.GovernmentFund, Fund.StateCapital]];
    private static readonly Nature[][] WholeNatures =
    [
        [Nature.Personnel, Nature.Running],
        [Nature.Basic, Nature.Project, Nature.Operating, Nature.RemittedUp, Nature.SubsidyDown],
    ];

    private static readonly Theme[][] WholeThemes =
    [
        [Theme.Abroad, Theme.Vehicles, Theme.Receptions],
        [Theme.VehiclePurchase, Theme.VehicleRunning],
        [Theme.AbroadForTeaching, Theme.AbroadOther],
        [Theme.ProcuredGoods, Theme.ProcuredWorks, Theme.ProcuredServices],
        [Theme.VehicleFuel, Theme.VehicleRepair, Theme.VehicleInsurance, Theme.VehicleOther],
    ];

    public static Flow Parent(this Flow flow) => FlowParents[(int)flow];

    public static Fund Parent(this Fund fund) => FundParents[(int)fund];

    public static Nature Parent(this Nature nature) => NatureParents[(int)nature];

    public static Theme Parent(this Theme theme) => ThemeParents[(int)theme];

    /// <summary>A part that no other parts complete: printed as “其中”, it is at most its parent.</summary>
    public static bool IsLonePart(this Theme theme) => theme is Theme.ProcurementForSmall or Theme.ProcurementForMicro
        or Theme.OfficeBuildings or Theme.ReceptionsForeign;

    /// <summary>A part that no other parts complete: printed as “其中”, it is at most its parent.</summary>
    public static bool IsLonePart(this Nature nature) => nature is Nature.ProjectWithoutConstruction or Nature.ProjectConstruction;

    /// <summary>Whether the flow stands on the source side (收入) of the balance.</summary>
    public static bool IsSource(this Flow flow) => flow is Flow.Revenue or Flow.OpeningBalance or Flow.SurplusUsed;

    /// <summary>Whether the flow stands on the use side (支出) of the balance.</summary>
    public static bool IsUse(this Flow flow) => flow is Flow.Expenditure or Flow.ClosingBalance or Flow.SurplusDistributed;

    public static bool IsWhole(IReadOnlyCollection<Fund> members) => WholeFunds.Any(family => family.All(members.Contains));

    public static bool IsWhole(IReadOnlyCollection<Nature> members) => WholeNatures.Any(family => family.All(members.Contains));

    public static bool IsWhole(IReadOnlyCollection<Theme> members) => WholeThemes.Any(family => family.All(members.Contains));

    private static T[] Table<T>(Func<T, T> parent)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(parent)];
}
