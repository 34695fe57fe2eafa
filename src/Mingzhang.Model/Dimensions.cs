namespace Mingzhang.Model;

/// <summary>The dimensions of the space in which every figure has its place.</summary>
public enum Dimension
{
    Unit,
    Year,
    Stage,
    Flow,
    Fund,
    Nature,
    Function,
    Economy,
    GovernmentEconomy,
    Project,
    Theme,
    Item,
}

/// <summary>阶段: which version of the year's figures.</summary>
public enum Stage
{
    /// <summary>Not said, or of no matter (a stock of assets).</summary>
    Unknown,

    /// <summary>年初预算</summary>
    Initial,

    /// <summary>全年预算, 调整预算</summary>
    Adjusted,

    /// <summary>执行数, of a running year</summary>
    Executed,

    /// <summary>决算</summary>
    Final,
}

/// <summary>收支: the direction of money. Both sides of the balance meet in the grand total.</summary>
public enum Flow
{
    /// <summary>No direction: a stock, a count.</summary>
    None,

    /// <summary>总计: revenue side and expenditure side are the same sum.</summary>
    GrandTotal,

    /// <summary>本年收入</summary>
    Revenue,

    /// <summary>上年结转, 年初结转和结余</summary>
    OpeningBalance,

    /// <summary>使用非财政拨款结余（含专用结余）</summary>
    SurplusUsed,

    /// <summary>本年支出</summary>
    Expenditure,

    /// <summary>年终结转, 年末结转和结余</summary>
    ClosingBalance,

    /// <summary>结余分配</summary>
    SurplusDistributed,
}

/// <summary>资金性质: where the money comes from.</summary>
public enum Fund
{
    All,

    /// <summary>财政拨款</summary>
    Fiscal,

    /// <summary>一般公共预算</summary>
    General,

    /// <summary>政府性基金预算</summary>
    GovernmentFund,

    /// <summary>国有资本经营预算</summary>
    StateCapital,

    /// <summary>财政专户管理资金</summary>
    SpecialAccount,

    /// <summary>单位资金: everything that is neither fiscal nor of the special account</summary>
    UnitFunds,

    /// <summary>事业收入</summary>
    Business,

    /// <summary>事业单位经营收入</summary>
    Operating,

    /// <summary>上级补助收入</summary>
    Superior,

    /// <summary>附属单位上缴收入</summary>
    Affiliate,

    /// <summary>其他收入</summary>
    Other,
}

/// <summary>支出性质: what kind of spending.</summary>
public enum Nature
{
    All,

    /// <summary>基本支出</summary>
    Basic,

    /// <summary>人员经费</summary>
    Personnel,

    /// <summary>公用经费</summary>
    Running,

    /// <summary>项目支出</summary>
    Project,

    /// <summary>扣除基建项目后的项目支出</summary>
    ProjectWithoutConstruction,

    /// <summary>基本建设类项目支出</summary>
    ProjectConstruction,

    /// <summary>事业单位经营支出</summary>
    Operating,

    /// <summary>上缴上级支出</summary>
    RemittedUp,

    /// <summary>对附属单位补助支出</summary>
    SubsidyDown,
}

/// <summary>专项口径: what is counted across the other dimensions.</summary>
public enum Theme
{
    All,

    /// <summary>“三公”经费</summary>
    ThreePublic,

    /// <summary>因公出国（境）费</summary>
    Abroad,

    /// <summary>教学科研人员因公出国（境）费</summary>
    AbroadForTeaching,

    /// <summary>其他因公出国（境）费</summary>
    AbroadOther,

    /// <summary>公务用车购置及运行维护费</summary>
    Vehicles,

    /// <summary>公务用车购置费</summary>
    VehiclePurchase,

    /// <summary>公务用车运行维护费</summary>
    VehicleRunning,

    /// <summary>公务用车加油</summary>
    VehicleFuel,

    /// <summary>公务用车维修</summary>
    VehicleRepair,

    /// <summary>公务用车保险</summary>
    VehicleInsurance,

    /// <summary>公务用车其他支出</summary>
    VehicleOther,

    /// <summary>公务接待费</summary>
    Receptions,

    /// <summary>国内（外事）接待费 that forms state apart</summary>
    ReceptionsForeign,

    /// <summary>会议费, where a form counts it beside the three public expenses</summary>
    Meetings,

    /// <summary>培训费, where a form counts it beside the three public expenses</summary>
    Training,

    /// <summary>机关运行经费</summary>
    OrganOperation,

    /// <summary>政府采购</summary>
    Procurement,

    /// <summary>政府采购货物</summary>
    ProcuredGoods,

    /// <summary>政府采购工程</summary>
    ProcuredWorks,

    /// <summary>政府采购服务</summary>
    ProcuredServices,

    /// <summary>授予或预留中小企业</summary>
    ProcurementForSmall,

    /// <summary>其中小微企业</summary>
    ProcurementForMicro,

    /// <summary>政府购买服务</summary>
    PurchasedServices,

    /// <summary>资产总额, 固定资产</summary>
    Assets,

    /// <summary>房屋</summary>
    Buildings,

    /// <summary>办公用房</summary>
    OfficeBuildings,

    /// <summary>车辆（资产）</summary>
    AssetVehicles,

    /// <summary>大型设备</summary>
    Equipment,

    /// <summary>其他固定资产</summary>
    OtherAssets,

    /// <summary>项目的预算资金, where a table repeats it beside each purchase</summary>
    ProjectBudget,

    /// <summary>预计或实际新增资产</summary>
    NewAssets,
}
