using System.Net;
using System.Text.RegularExpressions;
using Mingzhang.Databases;
using Mingzhang.Store.Databases;

namespace Mingzhang.Web.Tests.Access;

/// <summary>Follows the links of pages as a person does, on both databases: each leads to a page.</summary>
public sealed partial class EveryLinkTests
{
    // Of pages that differ in an entry only, a few tell of all.
    private const int MostAlike = 3;

    public static TheoryData<Engine, string> Everybody
    {
        get
        {
            var everybody = new TheoryData<Engine, string> { { Engine.Sqlite, "jingban" }, { Engine.Sqlite, "caizheng" } };
            foreach (var account in new[] { "jingban", "xiangmu", "fuhe", "lingdao", "zhuguan", "caizheng", "shenji", "xitong", "anquan", "rizhi" })
            {
                everybody.Add(Engine.Postgres, account);
            }

            return everybody;
        }
    }

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task A_link_that_a_person_is_shown_leads_to_a_page(Engine engine, string account)
    {
        await using var site = await TestSite.NewAsync(engine);
        var browser = await site.EnterAsync(account);
        List<string> faults = [];
        var seen = await WalkAsync(browser, faults);
        string.Join('\n', faults).ShouldBeEmpty();
        seen.ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task A_link_that_a_visitor_is_shown_leads_to_a_page()
    {
        await using var site = await TestSite.NewAsync(Engine.Sqlite, ("Mingzhang:DemonstrationPublished", "true"));
        List<string> faults = [];
        var seen = await WalkAsync(site.Browser(), faults);
        string.Join('\n', faults).ShouldBeEmpty();
        seen.ShouldBeGreaterThan(3);
    }

    private static async Task<int> WalkAsync(TestBrowser browser, List<string> faults)
    {
        Dictionary<string, int> alike = new(StringComparer.Ordinal);
        HashSet<string> known = new(StringComparer.Ordinal) { "/" };
        Queue<(string Address, string From)> waiting = new([("/", "")]);
        var seen = 0;
        while (waiting.TryDequeue(out var next))
        {
            using var answer = await browser.GetAsync(next.Address);
            seen++;
            if ((int)answer.StatusCode is >= 300 and < 400)
            {
                Take(answer.Headers.Location?.OriginalString ?? "", next.Address);
                continue;
            }

            if ((int)answer.StatusCode is not 200)
            {
                faults.Add($"{(int)answer.StatusCode} {next.Address} (on {next.From})");
            }
            else if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                foreach (Match link in Link().Matches(await answer.Content.ReadAsStringAsync()))
                {
                    Take(WebUtility.HtmlDecode(link.Groups[1].Value), next.Address);
                }
            }
        }

        return seen;

        void Take(string address, string from)
        {
            address = address.Split('#')[0];
            address = address.StartsWith('?') ? from.Split('?')[0] + address : address;
            // A print takes LibreOffice seconds, and has tests of its own.
            if (address.EndsWith("/pdf", StringComparison.Ordinal) || !address.StartsWith('/') || address.StartsWith("//", StringComparison.Ordinal) || !known.Add(address))
            {
                return;
            }

            var shape = Own().Replace(Uri.UnescapeDataString(address), "*");
            if ((alike[shape] = alike.GetValueOrDefault(shape) + 1) <= MostAlike)
            {
                waiting.Enqueue((address, from));
            }
        }
    }

    [GeneratedRegex("<a\\b[^>]*?\\bhref=\"([^\"]*)\"", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();

    // The parts of an address that name an entry, a code, a day, and whatever a question asks for.
    [GeneratedRegex("(?<=/)[^/?]*[0-9][^/?]*|(?<==)[^&]*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Own();
}
