namespace Mingzhang.Web.Demonstration;

/// <summary>A person of the demonstration.</summary>
/// <param name="Account">Name to sign in with.</param>
/// <param name="Name">As others see it; nobody's real name.</param>
/// <param name="Role">Code of the role.</param>
/// <param name="Unit">Where it holds; empty over the district.</param>
/// <param name="Department">Department, for 主管部门.</param>
internal sealed record DemonstrationPerson(string Account, string Name, string Role, string Unit = "", string Department = "")
{
    public static IReadOnlyList<DemonstrationPerson> All { get; } =
    [
        new("jingban", "王经办", "preparer", DemonstrationUnits.Centre),
        new("xiangmu", "赵项目", "lead", DemonstrationUnits.Centre),
        new("fuhe", "李复核", "reviewer", DemonstrationUnits.Centre),
        new("lingdao", "张主任", "leader", DemonstrationUnits.Centre),
        new("zhuguan", "陈主管", "supervisor", Department: DemonstrationUnits.Department),
        new("caizheng", "孙财政", "bureau"),
        new("shenji", "周审计", "auditor"),
        new("xitong", "吴系统", "system"),
        new("anquan", "郑安全", "security"),
        new("rizhi", "冯日志", "audit-admin"),
    ];
}

/// <summary>The units of the demonstration's district.</summary>
internal static class DemonstrationUnits
{
    public const string District = "130999";
    public const string Department = "474";
    public const string Centre = "474001";

    /// <summary>Code, name, department, its name, and how much of the centre's money it has, in tenths; 0 for none entered yet.</summary>
    public static IReadOnlyList<(string Code, string Name, string Department, string DepartmentName, int Tenths)> All { get; } =
    [
        (Centre, "示例县融媒体中心", Department, "示例县宣传系统", 10),
        ("474002", "示例县电影放映服务中心", Department, "示例县宣传系统", 3),
        ("474003", "示例县网络安全服务中心", Department, "示例县宣传系统", 4),
        ("360001", "示例县文化馆", "360", "示例县文化和旅游局", 6),
        ("360002", "示例县图书馆", "360", "示例县文化和旅游局", 5),
        ("360003", "示例县应急广播中心", "360", "示例县文化和旅游局", 2),
        ("360004", "示例县博物馆", "360", "示例县文化和旅游局", 0),
    ];
}
