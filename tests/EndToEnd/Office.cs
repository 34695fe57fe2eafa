using Microsoft.Playwright;
using Mingzhang.Accessibility;

namespace Mingzhang.EndToEnd;

/// <summary>The people who work on the year of a centre, each at a browser of their own.</summary>
internal sealed class Office : IAsyncDisposable
{
    /// <summary>Account, name, role, and whether the role is held at the unit.</summary>
    private static readonly (string Account, string Name, string Role, string Place)[] Business =
    [
        ("jingban", "王经办", "经办", "单位"),
        ("xiangmu", "赵项目", "项目负责人", "单位"),
        ("fuhe", "李复核", "复核", "单位"),
        ("lingdao", "张主任", "单位领导", "单位"),
        ("zhuguan", "陈主管", "主管部门", "部门"),
        ("caizheng", "孙财政", "财政局", ""),
    ];

    private static readonly (string Role, string Account, string Name)[] Administrators = [("系统管理员", "xitong", "吴系统"), ("安全管理员", "anquan", "郑安全"), ("审计管理员", "rizhi", "冯日志")];

    private readonly Dictionary<string, Person> people = [];

    private Office(Server server) => Server = server;

    public Server Server { get; }

    public Person Preparer => people["王经办"];

    public Person Lead => people["赵项目"];

    public Person Reviewer => people["李复核"];

    public Person Leader => people["张主任"];

    public Person Department => people["陈主管"];

    public Person Bureau => people["孙财政"];

    /// <summary>The demonstration's people, at a year that nobody has begun yet: the system administrator opens it.</summary>
    public static async Task<Office> OfDemonstrationAsync(Browser browser, int year, string profile)
    {
        var office = new Office(await Server.StartAsync());
        await using (var system = await Person.EntersAsync(browser, office.Server, "吴系统"))
        {
            await system.GoesToAsync("系统");
            await system.FollowsAsync(system.Page.Locator("main"), "单位与年度");
            await system.FollowsAsync("示例县融媒体中心");
            await system.ChoosesAsync("地区方案", profile);
            await system.PressesAsync("保存");
            await system.SeesAsync("单位已保存");
            await OpensYearAsync(system, year);
        }

        foreach (var (_, name, _, _) in Business)
        {
            office.people[name] = await EntersAtAsync(browser, office.Server, name, year);
        }

        return office;
    }

    /// <summary>One of the demonstration's people, at the centre and a year of it.</summary>
    public static async Task<Person> EntersAtAsync(Browser browser, Server server, string name, int year)
    {
        var person = await Person.EntersAsync(browser, server, name);
        await person.PicksAsync("place-unit", "示例县融媒体中心");
        await person.PicksAsync("place-year", $"{year} 年度");
        return person;
    }

    /// <summary>An empty installation: the district, its administrators, the unit and its people are made in the browser.</summary>
    public static async Task<Office> FoundedAsync(Browser browser, int year, string profile)
    {
        var office = new Office(await Server.StartAsync(("Mingzhang__Demonstration", "false")));
        var given = await FoundAsync(browser, office.Server, profile);
        await using (var system = await office.FirstAsync(browser, "xitong", given["xitong"]))
        {
            await system.GoesToAsync("系统");
            await system.FollowsAsync(system.Page.Locator("main"), "单位与年度");
            await system.FollowsAsync("示范区融媒体中心");
            await system.WritesAsync("部门名称", "示范区宣传系统");
            await system.PressesAsync("保存");
            await system.SeesAsync("单位已保存");
            await OpensYearAsync(system, year);
            foreach (var (account, name, _, place) in Business)
            {
                given[account] = await MakesAccountAsync(system, account, name, place == "单位" ? "示范区融媒体中心（474001）" : null);
            }
        }

        await using (var security = await office.FirstAsync(browser, "anquan", given["anquan"]))
        {
            await security.GoesToAsync("系统");
            foreach (var (account, name, role, place) in Business)
            {
                await GrantsAsync(security, account, name, role, place switch { "单位" => "单位：示范区融媒体中心（474001）", "部门" => "部门：示范区宣传系统（474）", _ => "全区划" });
            }
        }

        foreach (var (account, name, _, _) in Business)
        {
            office.people[name] = await office.FirstAsync(browser, account, given[account]);
        }

        return office;
    }

    /// <summary>A second preparer in the demonstration: the system administrator makes the account, the security administrator gives the role.</summary>
    public async Task<Person> SecondPreparerAsync(Browser browser, int year)
    {
        string given;
        await using (var system = await Person.EntersAsync(browser, Server, "吴系统"))
        {
            await system.GoesToAsync("系统");
            given = await MakesAccountAsync(system, "jingban2", "钱经办", "示例县融媒体中心（474001）");
        }

        await using (var security = await Person.EntersAsync(browser, Server, "郑安全"))
        {
            await security.GoesToAsync("系统");
            await GrantsAsync(security, "jingban2", "钱经办", "经办", "单位：示例县融媒体中心（474001）");
        }

        var person = people["钱经办"] = await FirstAsync(browser, "jingban2", given);
        await person.GoesToAsync("工作台");
        await person.PicksAsync("place-year", $"{year} 年度");
        return person;
    }

    public void HasNoComplaints()
    {
        foreach (var person in people.Values)
        {
            person.HasNoComplaints();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people.Values)
        {
            await person.PicturesAsync();
            await person.Page.Context.CloseAsync();
        }

        await Server.DisposeAsync();
    }

    private async Task<Person> FirstAsync(Browser browser, string account, string given)
    {
        var person = await Person.VisitsAsync(browser, Server);
        await person.SignsInFirstAsync(account, given, $"湖边柳树下午茶七点半还有雨，{account.Length}");
        return person;
    }

    private static async Task<string> MakesAccountAsync(Person system, string account, string name, string? home)
    {
        await system.FollowsAsync(system.Page.Locator("main"), "人员账户");
        var form = system.Page.Locator("form[action='/system/people/create']");
        await system.WritesAsync(form, "账户", account);
        await system.WritesAsync(form, "姓名", name);
        if (home is not null)
        {
            await system.ChoosesAsync(form, "所属单位", home);
        }

        await system.PressesAsync(form, "建账户");
        return await system.Page.Locator(".once-line code").InnerTextAsync();
    }

    private static async Task GrantsAsync(Person security, string account, string name, string role, string place)
    {
        await security.FollowsAsync(security.Page.Locator("main"), "角色授权");
        await security.ChoosesAsync("授予谁", $"{name}（{account}）");
        var option = security.Page.Locator("select[name=role] option").Filter(new() { HasTextRegex = new($"^{role} ·") });
        await security.ChoosesAsync("角色", await option.InnerTextAsync());
        await security.ChoosesAsync("范围", place);
        await security.PressesAsync("授予角色");
        await security.SeesAsync("角色已授予，马上生效");
    }

    private static async Task OpensYearAsync(Person system, int year)
    {
        await system.WritesAsync("新年度", $"{year}");
        await system.PressesAsync("开新年度");
        await system.SeesAsync("年度已开");
    }

    // Whoever sees the console of the server makes the district and its three administrators, and is told their passwords once.
    private static async Task<Dictionary<string, string>> FoundAsync(Browser browser, Server server, string profile)
    {
        await using var founder = await Person.VisitsAsync(browser, server);
        await founder.OpensAsync("/");
        await founder.Page.GetByRole(AriaRole.Link, new() { Name = "登录" }).First.ClickAsync();
        await founder.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("设置") }).ClickAsync();
        await founder.WritesAsync("控制台口令", await server.TokenAsync());
        await founder.WritesAsync("财政区划代码", "130998");
        await founder.WritesAsync("区划名称", "示范区");
        await founder.ChoosesAsync("地区方案", profile);
        await founder.WritesAsync("第一个单位的代码", "474001");
        await founder.WritesAsync("单位全称", "示范区融媒体中心");
        foreach (var (role, account, name) in Administrators)
        {
            var group = founder.Page.GetByRole(AriaRole.Group, new() { NameRegex = new($"^{role}") });
            await founder.WritesAsync(group, "账户", account);
            await founder.WritesAsync(group, "姓名", name);
        }

        await founder.PressesAsync("建立");
        await founder.SeesAsync(founder.Page.Locator(".once-line").First);
        var given = await founder.Page.Locator(".once-line code").AllInnerTextsAsync();
        return Administrators.Zip(given).ToDictionary(pair => pair.First.Account, pair => pair.Second, StringComparer.Ordinal);
    }
}
