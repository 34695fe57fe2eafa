using System.Net.Http.Headers;
using System.Text;
using Mingzhang.Databases;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Tests.Spending;

/// <summary>Payments are uploaded, looked at, taken over and taken back through the pages.</summary>
public sealed class PaymentPageTests
{
    private const string Page = "/u/474001/2026/execution/payments";
    private static readonly Scope Centre = new("130999", "474001", 2026);

    private const string File = "支付日期,支付金额（元）,摘要,收款人,凭证号,项目名称\n2026-11-02,1200.50,电视栏目制作,示例传媒服务公司,9001,电视栏目制作费\n2026-11-03,-20,退回多付,示例传媒服务公司,9002,\n合计,1180.50,,,,\n";

    public static TheoryData<Engine> Engines => TestDatabase.Engines;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task A_file_is_taken_over_once_and_taken_back_whole(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync("jingban");
        var before = (await PaymentsAsync(site)).Count;
        var preview = await UploadAsync(browser, File);
        (await browser.PageAsync(preview)).ShouldContain("导入 2 笔");
        (await PaymentsAsync(site)).Count.ShouldBe(before);

        (await PostedAsync(browser, preview + "/take-over", ("version", "1"))).ShouldContain("done=imported");
        var added = (await PaymentsAsync(site)).Where(payment => payment.Import.Length > 0).ToList();
        added.Select(payment => (payment.AmountFen, payment.Voucher)).ShouldBe([(120_050L, "9001"), (-2_000L, "9002")], ignoreOrder: true);
        added.Single(payment => payment.Voucher == "9001").Project.ShouldBe("47400126T330484000000");

        // The same file again: known to the last row, and nothing is added.
        var again = await UploadAsync(browser, File);
        (await browser.PageAsync(again)).ShouldContain("都已经在账上");
        (await PostedAsync(browser, again + "/take-over", ("version", "1"))).ShouldContain("done=nothing-new");
        (await PaymentsAsync(site)).Count.ShouldBe(before + 2);

        var import = (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptImport>(Centre, ("kind", "payments")))).Single();
        (import.Added, import.Known, import.Refused, import.TotalFen, import.By).ShouldBe((2, 0, 0, 118_050L, "王经办"));
        (await PostedAsync(browser, $"{Page}/imports/{import.Id}/undo")).ShouldContain("done=undone&count=2");
        (await PaymentsAsync(site)).Count.ShouldBe(before);
        (await PostedAsync(browser, $"{Page}/imports/{import.Id}/undo")).ShouldContain("failed=import-gone");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Columns_that_a_person_set_are_remembered_for_files_of_the_same_heads(Engine engine)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync("jingban");
        const string Strange = "哪天,多少,干什么\n2026-11-04,88,维修\n";
        var preview = await UploadAsync(browser, Strange);
        (await browser.PageAsync(preview)).ShouldContain("没有读到支付");
        (await PostedAsync(browser, preview + "/columns", ("field-0", "Date"), ("field-1", "Amount"), ("field-2", "Amount"))).ShouldContain("failed=column-twice");
        (await PostedAsync(browser, preview + "/columns", ("field-0", "Date"), ("field-1", "Amount"), ("field-2", "Summary"), ("unit", "万元"))).ShouldContain("done=columns");
        (await PostedAsync(browser, preview + "/take-over", ("version", "1"))).ShouldContain("failed=columns-changed");
        (await PostedAsync(browser, preview + "/take-over", ("version", "2"))).ShouldContain("done=imported");
        (await PaymentsAsync(site)).Single(payment => payment.Import.Length > 0).AmountFen.ShouldBe(88_000_000);

        var next = await browser.PageAsync(await UploadAsync(browser, Strange.Replace("11-04", "11-05", StringComparison.Ordinal)));
        next.ShouldContain("与上次同样的表一样");
        next.ShouldContain("导入 1 笔");
    }

    [Fact]
    public async Task A_preview_is_reached_by_its_owner_in_its_unit_alone()
    {
        await using var site = await TestSite.NewAsync();
        var preview = await UploadAsync(await site.EnterAsync("jingban"), File);
        var id = preview[(preview.LastIndexOf('/') + 1)..];
        // Another person of the unit with the same right, and the right person at another year.
        await site.Keeper.ChangeAsync(Store.Changes.Actor.Program, "130999", "test", change => change.AddAsync(new KeptGrant { Person = "fuhe", Role = "preparer", Unit = "474001" }));
        var other = await site.EnterAsync("fuhe");
        (await other.PageAsync(preview)).ShouldContain("没有这个预览");
        (await PostedAsync(other, preview + "/take-over", ("version", "1"))).ShouldContain("failed=upload-gone");
        (await (await site.EnterAsync("jingban")).PageAsync($"/u/474001/2025/execution/payments/preview/{id}")).ShouldContain("没有这个预览");
        using var foreign = await other.GetAsync($"/u/360001/2026/execution/payments/preview/{id}");
        ((int)foreign.StatusCode).ShouldBe(403);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 no workbook")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("支付日期,支付金额\n<script>alert(1)</script>,<img src=x onerror=alert(1)>\n")]
    public async Task A_hostile_file_brings_nothing_but_words(string content)
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var before = (await PaymentsAsync(site)).Count;
        var address = await UploadAsync(browser, content, "../../etc/<b>x</b>.csv");
        if (content.Length == 0)
        {
            address.ShouldContain("failed=no-file");
            return;
        }

        var page = await browser.PageAsync(address);
        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("<img src=x");
        page.ShouldNotContain("<b>x</b>");
        await PostedAsync(browser, address + "/take-over", ("version", "1"), ("leaveOut", "true"));
        (await PaymentsAsync(site)).Count.ShouldBe(before);
    }

    [Fact]
    public async Task Rows_with_errors_stay_out_only_where_somebody_says_so()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        var preview = await UploadAsync(browser, File + "2025-01-01,5,去年的,某公司,9003,\n");
        (await PostedAsync(browser, preview + "/take-over", ("version", "1"))).ShouldContain("failed=faults");
        (await PostedAsync(browser, preview + "/take-over", ("version", "1"), ("leaveOut", "true"))).ShouldContain("done=imported");
        (await site.Keeper.ReadAsync(looking => looking.ListAsync<KeptImport>(Centre, ("kind", "payments")))).Single().Refused.ShouldBe(1);
    }

    [Fact]
    public async Task A_typed_payment_is_kept_assigned_and_removed()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        (await PostedAsync(browser, Page + "/add", ("day", "2025-12-31"), ("amount", "5"), ("summary", "x"))).ShouldContain("failed=typed-day");
        (await PostedAsync(browser, Page + "/add", ("day", "2026-11-05"), ("amount", "5.001"), ("summary", "x"))).ShouldContain("failed=typed-amount");
        (await PostedAsync(browser, Page + "/add", ("day", "2026-11-05"), ("amount", "1,234.5"), ("summary", "补登"))).ShouldContain("done=added");
        var typed = (await PaymentsAsync(site)).Single(payment => payment.Summary == "补登");
        typed.AmountFen.ShouldBe(123_450);
        (await PostedAsync(browser, Page + "/assign", ("id", typed.Id), ("version", "1"), ("project", "none-such"))).ShouldContain("failed=project-gone");
        (await PostedAsync(browser, Page + "/assign", ("id", typed.Id), ("version", "1"), ("project", "47400126T330484000000"))).ShouldContain("done=assigned");
        // Somebody who still sees it without a project does not undo that.
        (await PostedAsync(await site.EnterAsync("jingban"), Page + "/assign", ("id", typed.Id), ("version", "1"), ("project", "47400126T657630000001"))).ShouldContain("failed=assigned-by-other");
        (await PostedAsync(browser, Page + "/remove", ("id", typed.Id))).ShouldContain("done=removed");

        (await PostedAsync(browser, Page + "/remove", ("id", "00001"))).ShouldContain("failed=payment-gone");
    }

    [Fact]
    public async Task The_overview_tells_budget_payments_and_a_range_with_its_method()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("shenji");
        var page = await browser.PageAsync("/u/474001/2026/execution?through=7");
        page.ShouldContain("电视栏目制作费");
        page.ShouldContain("种算法结果的最小到最大");
        page.ShouldContain("不亮灯、不预警");
        page.ShouldNotContain("上传并预览");
        (await browser.PageAsync("/u/474001/2026/execution/projects/47400126T330484000000?through=7")).ShouldContain("÷");
        (await browser.PageAsync("/u/474001/2026/execution/projects/nothing")).ShouldContain("没有这个项目");
        (await browser.PageAsync("/u/360004/2026/execution")).ShouldContain("还没有账册");
    }

    internal static async Task<string> UploadAsync(TestBrowser browser, string content, string name = "支付.csv", string address = Page + "/upload", params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "file", name);
        using var answer = await browser.SendAsync(HttpMethod.Post, address, form);
        ((int)answer.StatusCode).ShouldBe(302, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    internal static async Task<string> PostedAsync(TestBrowser browser, string address, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.PostAsync(address, fields);
        ((int)answer.StatusCode).ShouldBe(302, address + await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString();
    }

    private static Task<IReadOnlyList<KeptPayment>> PaymentsAsync(TestSite site) => site.Keeper.ReadAsync(looking => looking.ListAsync<KeptPayment>(Centre));
}
