using System.Net;
using System.Text.RegularExpressions;

namespace Mingzhang.EndToEnd;

/// <summary>No page offers a way that leads nowhere.</summary>
public sealed partial class LinkTests
{
    private const int MostPages = 150;
    private const int MostOfKind = 2;

    [Fact]
    public async Task Every_link_that_a_person_of_the_demonstration_sees_can_be_followed()
    {
        await using var server = await Server.StartAsync();
        List<string> broken = [];
        foreach (var account in new[] { "jingban", "xiangmu", "fuhe", "lingdao", "zhuguan", "caizheng", "shenji", "xitong", "anquan", "rizhi" })
        {
            using var visitor = await Visitor.EnterAsync(server.Address, account);
            broken.AddRange((await BrokenAsync(visitor, new(server.Address))).Select(link => $"{account}: {link}"));
        }

        broken.ShouldBeEmpty();
    }

    private static async Task<List<string>> BrokenAsync(Visitor visitor, Uri server)
    {
        List<string> broken = [];
        HashSet<string> seen = ["/"];
        Dictionary<string, int> kinds = [];
        Queue<(string From, string To)> ahead = new([("", "/")]);
        for (var pages = 0; pages < MostPages && ahead.TryDequeue(out var link); pages++)
        {
            var (status, html) = await visitor.LookAsync(link.To);
            if (status is not (HttpStatusCode.OK or HttpStatusCode.Redirect))
            {
                broken.Add($"{(int)status} {link.To} on {link.From}");
            }

            foreach (var to in LinkPattern().Matches(html).Select(match => new Uri(new(server, link.To), WebUtility.HtmlDecode(match.Groups[1].Value))).Where(to => to.Host == server.Host).Select(to => to.PathAndQuery))
            {
                // Choices of language and colour lead back to where one is.
                if (seen.Add(to) && !to.StartsWith("/theme?", StringComparison.Ordinal) && !to.StartsWith("/language?", StringComparison.Ordinal) && (kinds[KindOf(to)] = kinds.GetValueOrDefault(KindOf(to)) + 1) <= MostOfKind)
                {
                    ahead.Enqueue((link.To, to));
                }
            }
        }

        return broken;
    }

    // Pages that differ in a number, an id or the value of a parameter are of one kind.
    private static string KindOf(string address) => VaryingPattern().Replace(address, "");

    [GeneratedRegex("<a\\b[^>]*\\bhref=\"([^\"#]+)(?:#[^\"]*)?\"", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LinkPattern();

    [GeneratedRegex("(?<=[/=])[^/=&?]*[0-9%][^/=&?]*|(?<==)[^&]*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex VaryingPattern();
}
