using Mingzhang.Book.Work;
using Mingzhang.Packs;
using Mingzhang.Packs.Workflow;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Sessions;
using Mingzhang.Web.Review;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Demonstration;

/// <summary>Where the work of the demonstration's units stands: each of its people finds something to do. Steps go the same way as those
/// of people, and are judged by the same rules.</summary>
internal sealed class DemonstrationWork(Keeper keeper, Change change)
{
    private const int Year = DemonstrationBook.Year;
    private const string Centre = DemonstrationUnits.Centre;

    private static readonly PackSet Packs = PackLoader.Embedded;

    private readonly Working working = new(keeper, Packs, new Reviewing(keeper, new PreparedBooks(keeper, Packs)), new WorkEffectsDone(Packs, new NoPublishing()), SessionRules.Default);

    public async Task MakeAsync()
    {
        await CentreAsync();
        await OtherAsync("474002", "刘经办", "何复核", "马主任", new(Year, 10, 20), "approve");
        await OtherAsync("474003", "吕经办", "施复核", "许主任", new(Year, 10, 12), "forward");
        await OtherAsync("360001", "曹经办", "严复核", "魏主任", new(Year, 10, 26), null);
        await OtherAsync("360002", "姜经办", "谢复核", "邹主任", new(Year, 10, 28), "approve");
    }

    private async Task CentreAsync()
    {
        await EventAsync("congress-approved", new(Year, 1, 22));
        await EventAsync("budget-replied-to-department", new(Year, 1, 30), "reply");
        await EventAsync("disclosure-published", new(Year, 2, 24), "budget");
        await StepAsync("jingban", "budget", "submit", new(Year, 2, 3));
        await StepAsync("fuhe", "budget", "check", new(Year, 2, 4));
        await StepAsync("lingdao", "budget", "take-over", new(Year, 2, 6), Approval("按批复文件录入，核对无误。", "示财预〔2026〕8号", new(Year, 2, 6)));
        await StepAsync("xiangmu", "targets", "submit", new(Year, 2, 3));
        await StepAsync("fuhe", "targets", "check", new(Year, 2, 4));
        await StepAsync("lingdao", "targets", "take-over", new(Year, 2, 6), Approval("随预算一并批复。", "示财绩〔2026〕3号", new(Year, 2, 6)));
        foreach (var (person, step, day) in new[] { ("xiangmu", "submit", 10), ("fuhe", "check", 12), ("lingdao", "approve", 14), ("zhuguan", "receive", 18), ("caizheng", "settle", 27) })
        {
            await StepAsync(person, "monitoring", step, new(Year, 8, day), item: "1-7");
        }

        await StepAsync("xiangmu", "monitoring", "submit", new(Year, 10, 15), item: "1-9");
        await StepAsync("fuhe", "monitoring", "check", new(Year, 10, 16), item: "1-9");
        await StepAsync("xiangmu", "targets", "open-change", new(Year, 10, 19), new() { Reason = "应急广播终端增加，巡检数量指标需要相应调整。" });
        if ((await change.ListAsync<KeptIndicator>(Scope(Centre))).OrderBy(indicator => indicator.Position).FirstOrDefault() is { } first)
        {
            // Something that the version before differs in.
            await change.SaveAsync(first with { Basis = "按本年终端台账核定" });
        }

        await StepAsync("jingban", "budget", "open-adjustment", new(Year, 10, 20), new() { Reason = "县里追加应急广播终端维护经费。", Choice = "add" });
        await StepAsync("jingban", "budget", "submit", new(Year, 10, 21));
        await StepAsync("fuhe", "budget", "send-back", new(Year, 10, 22), new() { Comment = "标了批注的两处请核对后再报。" });
        await RemarksAsync();
    }

    private async Task RemarksAsync()
    {
        var lines = (await change.ListAsync<KeptLine>(Scope(Centre))).Where(line => line is { OfYear: Year, Stage: Model.Stage.Initial, Flow: Model.Flow.Expenditure, AmountFen: > 0 }).OrderBy(line => line.Position).Take(2).ToList();
        if (lines.Count < 2)
        {
            return;
        }

        await RemarkAsync("fuhe", lines[0].Id, "这一行的金额请与批复文件附表核对。", Noon(new(Year, 10, 22)), "");
        var second = await RemarkAsync("fuhe", lines[1].Id, "经济分类是不是应当按用途再分一下？", Noon(new(Year, 10, 22)).AddMinutes(1), "");
        await RemarkAsync("jingban", lines[1].Id, "批复就是列在这一款，没有再往下分。", Noon(new(Year, 10, 23)), second);
    }

    private async Task<string> RemarkAsync(string person, string line, string words, DateTimeOffset at, string answers) => (await change.AddAsync(new KeptRemark
    {
        Unit = Centre,
        Year = Year,
        Subject = "budget",
        OnKind = "budget_line",
        OnId = line,
        OnColumn = "amount_fen",
        Words = words,
        By = person,
        At = at,
        Answers = answers,
    })).Id;

    // A unit whose budget is in force, and that has asked for an adjustment which waits above it.
    private async Task OtherAsync(string unit, string preparer, string reviewer, string leader, DateOnly asked, string? last)
    {
        await TakeAsync(unit, "budget", "", "submit", preparer, "preparer", new(Year, 2, 4), new());
        await TakeAsync(unit, "budget", "", "check", reviewer, "reviewer", new(Year, 2, 5), new());
        await TakeAsync(unit, "budget", "", "take-over", leader, "leader", new(Year, 2, 9), Approval("按批复文件录入。", "示财预〔2026〕9号", new(Year, 2, 6)));
        if (last is null)
        {
            return;
        }

        await TakeAsync(unit, "budget", "", "open-adjustment", preparer, "preparer", asked, new() { Reason = "年中新增任务，申请追加。", Choice = "add" });
        await TakeAsync(unit, "budget", "", "submit", preparer, "preparer", asked.AddDays(1), new());
        await TakeAsync(unit, "budget", "", "check", reviewer, "reviewer", asked.AddDays(2), new());
        await TakeAsync(unit, "budget", "", "approve", leader, "leader", asked.AddDays(2), new());
        if (last == "forward")
        {
            await TakeAsync(unit, "budget", "", "forward", "陈主管", "supervisor", asked.AddDays(5), new());
        }
    }

    private Task StepAsync(string account, string subject, string transition, DateOnly day, WorkRequest? request = null, string item = "")
    {
        var person = DemonstrationPerson.All.First(person => person.Account == account);
        return TakeAsync(Centre, subject, item, transition, person.Name, person.Role, day, request ?? new(), account);
    }

    private async Task TakeAsync(string unit, string subject, string item, string transition, string name, string role, DateOnly day, WorkRequest request, string? account = null)
    {
        var place = await WorkPlace.ReadAsync(change, working.Flow, Scope(unit), subject, item);
        var actor = new WorkActor(account ?? $"{unit}-{role}", [new(Packs.Work.Roles[role])]);
        var now = new WorkCircumstances { Today = day, Body = BodyKind.Unit, UnexplainedErrors = 0, EmptyEntries = 0 };
        // Steps of one day keep their order.
        var at = Noon(day).AddMinutes(place.Steps.Count);
        var refusals = await working.TakeAsync(change, Scope(unit), place, transition, actor, now, request with { IsReauthenticated = true }, new(name, at));
        if (refusals.Count > 0)
        {
            throw new InvalidOperationException($"{unit} {subject} {transition}: {string.Join(", ", refusals)}");
        }
    }

    private Task EventAsync(string code, DateOnly day, string item = "") => change.AddAsync(new KeptEvent { Unit = Centre, Year = Year, Event = code, Item = item, OnDay = day });

    private static WorkRequest Approval(string reason, string number, DateOnly day) => new() { Reason = reason, DocumentNumber = number, DocumentDate = day };

    private static Scope Scope(string unit) => new(DemonstrationUnits.District, unit, Year);

    private static DateTimeOffset Noon(DateOnly day) => new(day, new(4, 0), TimeSpan.Zero);
}
