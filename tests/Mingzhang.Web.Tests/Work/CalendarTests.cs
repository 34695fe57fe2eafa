using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Web.Work;

namespace Mingzhang.Web.Tests.Work;

public sealed class CalendarTests
{
    private static readonly DateTimeOffset Now = new(2026, 2, 1, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Every_line_ends_in_cr_lf_and_holds_at_most_75_octets()
    {
        var file = CalendarFile.Write("期限", [new("a", new(2026, 2, 26), new string('预', 90), "依据：预算法第十四条；" + new string('算', 200), [5, 0])], Now);
        file.ShouldEndWith("END:VCALENDAR\r\n");
        foreach (var line in file.Split("\r\n"))
        {
            line.ShouldNotContain('\n');
            Encoding.UTF8.GetByteCount(line).ShouldBeLessThanOrEqualTo(75);
        }

        file.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("SUMMARY:" + new string('预', 90) + "\r\n");
    }

    [Fact]
    public void Text_cannot_break_out_of_its_line() =>
        CalendarFile.Escape("a;b,c\\d\r\nEND:VCALENDAR\u0007").ShouldBe("a\\;b\\,c\\\\d\\nEND:VCALENDAR");

    [Fact]
    public void Reminders_come_at_nine_some_days_before_and_on_the_day()
    {
        var file = CalendarFile.Write("x", [new("a", new(2026, 2, 26), "s", "d", [5, 0])], Now);
        file.ShouldContain("DTSTART;VALUE=DATE:20260226\r\nDTEND;VALUE=DATE:20260227\r\n");
        file.ShouldContain("TRIGGER:-PT111H\r\n");
        file.ShouldContain("TRIGGER:PT9H\r\n");
    }

    [Fact]
    public async Task A_feed_opens_with_its_token_until_it_is_taken_back()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("jingban");
        using var made = await browser.PostAsync("/account/calendar/make");
        ((int)made.StatusCode).ShouldBe(302);
        var page = await browser.PageAsync("/account/calendar");
        var address = Regex.Match(page, "/calendar\\.ics\\?token=[A-Za-z0-9_-]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        address.Length.ShouldBeGreaterThan(40);
        (await browser.PageAsync("/account/calendar")).ShouldNotContain("calendar.ics?token=");
        (await site.Browser().PageAsync(address)).ShouldContain("BEGIN:VEVENT");
        using var guessed = await site.Browser().GetAsync("/calendar.ics?token=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
        ((int)guessed.StatusCode).ShouldBe(404);
        using var revoked = await browser.PostAsync("/account/calendar/revoke");
        using var after = await site.Browser().GetAsync(address);
        ((int)after.StatusCode).ShouldBe(404);
    }
}
