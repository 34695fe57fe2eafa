using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mingzhang.Load.Filling;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Records;
using Mingzhang.Web.Identity.Tokens;

namespace Mingzhang.Load.Driving;

/// <summary>Signs people in and finds out what they can look at and edit.</summary>
internal sealed partial class Users(Keeper keeper, Uri address, int units, int years)
{
    /// <summary>People: of ten, eight work in a unit, one oversees a department, one the district. In every tenth unit two people edit the
    /// same lines.</summary>
    public async Task<IReadOnlyList<User>> SignInAsync(int count)
    {
        var bureau = await TokenAsync(DistrictFiller.Person("bureau", "bureau"));
        var result = new User[count];
        await Parallel.ForEachAsync(Enumerable.Range(1, count), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            var place = ((number - 1) % units) + 1;
            result[number - 1] = number % 10 == 9 ? await OverseerAsync(DistrictFiller.Person(DistrictFiller.DepartmentOf(place).ToString(CultureInfo.InvariantCulture), "supervisor"), place, bureau)
                : number % 10 == 0 ? await OverseerAsync(DistrictFiller.Person("bureau", "bureau"), place, bureau)
                : await PreparerAsync(number % 10 == 8 ? place - 1 : place, bureau);
        });

        return result;
    }

    private async Task<User> PreparerAsync(int place, string apiToken)
    {
        var unit = DistrictFiller.CodeOf(place);
        using var browser = new Browser(address);
        var user = await browser.EnterAsync(DistrictFiller.Person(unit, "preparer"), apiToken);
        var projects = string.Create(CultureInfo.InvariantCulture, $"/u/{unit}/{DistrictFiller.Newest}/projects");
        List<Visited> visits = [new("workbench", "/", 15), new("static", browser.Style, 5), new("public", PublicPage(place), 4), new("project", await browser.FirstAsync(projects, projects + "/"), 12)];
        for (var year = DistrictFiller.Newest; year > DistrictFiller.Newest - years; year--)
        {
            // Most of the work is about the newest year.
            var often = year == DistrictFiller.Newest ? 8 : 1;
            var home = $"/u/{unit}/{year.ToString(CultureInfo.InvariantCulture)}";
            visits.AddRange(
            [
                new("budget", $"{home}/budget", often), new("grid data", $"{home}/budget/lines", often), new("targets", $"{home}/projects", often),
                new("execution", $"{home}/execution", often), new("monitoring", $"{home}/execution/monitoring", often), new("evaluation", $"{home}/evaluation", often), new("findings", $"{home}/review", often),
                new("api", $"/api/v1/units/{unit}/years/{year.ToString(CultureInfo.InvariantCulture)}/book", 1),
            ]);
        }

        var budget = $"/u/{unit}/{DistrictFiller.Newest.ToString(CultureInfo.InvariantCulture)}/budget";
        return user with { Visits = visits, Budget = budget, Lines = await browser.LinesAsync(budget) };
    }

    private async Task<User> OverseerAsync(string person, int place, string apiToken)
    {
        using var browser = new Browser(address);
        var user = await browser.EnterAsync(person, apiToken);
        var newest = DistrictFiller.Newest.ToString(CultureInfo.InvariantCulture);
        var home = $"/u/{DistrictFiller.CodeOf(place)}/{newest}";
        List<Visited> visits =
        [
            new("workbench", "/", 10), new("static", browser.Style, 5), new("public", PublicPage(place), 4), new("budget", $"{home}/budget", 5), new("execution", $"{home}/execution", 5), new("evaluation", $"{home}/evaluation", 5),
            new("findings", $"{home}/review", 5), new("district list", $"/district/findings?year={newest}", 4), new("district list", $"/district/scores?year={newest}", 4), new("district list", $"/district/deadlines?year={newest}", 4),
        ];
        for (var year = DistrictFiller.Newest; year > DistrictFiller.Newest - years; year--)
        {
            visits.Add(new("district", $"/district?year={year.ToString(CultureInfo.InvariantCulture)}", year == DistrictFiller.Newest ? 15 : 3));
        }

        return user with { Visits = visits };
    }

    // Units publish one in fifteen; people read those.
    private string PublicPage(int place) =>
        string.Create(CultureInfo.InvariantCulture, $"/public/{DistrictFiller.CodeOf(Math.Clamp(((place / DistrictFiller.Publishing) + 1) * DistrictFiller.Publishing, 1, units / DistrictFiller.Publishing * DistrictFiller.Publishing))}/{DistrictFiller.Newest}/");

    private async Task<string> TokenAsync(string person)
    {
        var kept = await keeper.ReadAsync(looking => looking.FindAsync<KeptPerson>(new(DistrictFiller.District, 0, "", person))) ?? throw new InvalidOperationException($"没有 {person}");
        return "Bearer " + await new TokenDesk(keeper).IssueAsync(Actor.Program, kept, "load", new HashSet<string>(StringComparer.Ordinal) { "budget.view" }, keeper.Now.AddDays(1));
    }

    /// <summary>A browser with its cookies.</summary>
    private sealed class Browser(Uri address) : IDisposable
    {
        private readonly CookieContainer cookies = new();
        private HttpClient? client;

        /// <summary>Address of the pages' style.</summary>
        public string Style { get; private set; } = "";

        private HttpClient Client => client ??= new(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }, disposeHandler: true) { BaseAddress = address };

        public async Task<User> EnterAsync(string person, string apiToken)
        {
            var (header, token) = await TokenAsync("/public");
            using var request = new HttpRequestMessage(HttpMethod.Post, "/demonstration/enter") { Content = new FormUrlEncodedContent([new("person", person)]) };
            request.Headers.Add(header, token);
            using var answer = await Client.SendAsync(request);
            if (answer.StatusCode != HttpStatusCode.Redirect)
            {
                throw new InvalidOperationException($"{person} 没能登录：{answer.StatusCode}");
            }

            (header, token) = await TokenAsync("/");
            return new(cookies.GetCookieHeader(address), header, token, apiToken);
        }

        /// <summary>The first address of a page that begins as is said.</summary>
        public async Task<string> FirstAsync(string page, string beginning) =>
            Regex.Match(await PageAsync(page), $"href=\"({Regex.Escape(beginning)}[0-9a-f]{{32}})\"", RegexOptions.None, TimeSpan.FromSeconds(1)) is { Success: true } match
                ? match.Groups[1].Value
                : throw new InvalidOperationException($"{page}: 没有 {beginning}");

        public async Task<IReadOnlyList<EditedLine>> LinesAsync(string budget)
        {
            using var data = JsonDocument.Parse(await PageAsync($"{budget}/lines"));
            return [.. data.RootElement.GetProperty("rows").EnumerateArray().Take(20).Select(row => new EditedLine(
                row.GetProperty("id").GetString()!,
                row.GetProperty("version").GetInt64(),
                string.Join('&', row.GetProperty("values").EnumerateObject().Where(value => value.Value.ValueKind == JsonValueKind.String && value.Name != "amount_fen" && !(value.Name.StartsWith("is_", StringComparison.Ordinal) && value.Value.GetString() != "1"))
                    .Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value.GetString()!)}"))))];
        }

        public void Dispose() => client?.Dispose();

        private async Task<(string Header, string Token)> TokenAsync(string page)
        {
            var text = await PageAsync(page);
            Style = StylePattern().Match(text).Groups[1].Value;
            return TokenPattern().Match(text) is { Success: true } match ? (match.Groups[2].Value, match.Groups[1].Value) : throw new InvalidOperationException($"{page}: 没有防伪令牌");
        }

        private async Task<string> PageAsync(string page)
        {
            using var answer = await Client.GetAsync(new Uri(page, UriKind.Relative));
            var text = await answer.Content.ReadAsStringAsync();
            return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{page}: {answer.StatusCode} {text[..Math.Min(300, text.Length)]}");
        }
    }

    [GeneratedRegex("name=\"antiforgery\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("href=\"(/[^\"]+\\.css[^\"]*)\"")]
    private static partial Regex StylePattern();
}
