using System.Collections.Concurrent;
using System.Globalization;
using Mingzhang.Store.Audit;
using Mingzhang.Store.Records;

namespace Mingzhang.EndToEnd;

public sealed class KillTests
{
    private const string Lines = "/u/474001/2026/budget/lines";

    [Fact]
    public async Task Nothing_that_was_acknowledged_is_lost_when_the_process_is_killed()
    {
        await using var server = await Server.StartAsync();
        ConcurrentBag<string> acknowledged = [];
        using var killed = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 4).Select(writer => WriteAsync(server, writer, acknowledged, killed.Token)).ToList();
        while (acknowledged.Count < 40)
        {
            await Task.Delay(20);
        }

        await server.KillAsync();
        await killed.CancelAsync();
        await Task.WhenAll(writers);

        var kept = (await server.LookAsync(looking => looking.EverywhereAsync<KeptLine>())).ToDictionary(line => line.Id, StringComparer.Ordinal);
        acknowledged.ShouldAllBe(id => kept.ContainsKey(id) && kept[id].AmountFen == AmountOf(id));
        (await server.LookAsync(looking => AuditVerifier.VerifyAsync(looking))).Faults.ShouldBeEmpty();

        // And work goes on.
        await server.StartAgainAsync();
        using var visitor = await Visitor.EnterAsync(server.Address, "jingban");
        (await visitor.GetAsync(Lines)).ShouldContain(acknowledged.First());
    }

    private static async Task WriteAsync(Server server, int writer, ConcurrentBag<string> acknowledged, CancellationToken killed)
    {
        using var visitor = await Visitor.EnterAsync(server.Address, "jingban");
        for (var number = 0; !killed.IsCancellationRequested; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"k{writer}-{number}");
            try
            {
                using var answer = await visitor.SendAsync(Lines, new { batch = id, changes = new[] { new { id, version = 0, isNew = true, values = new { flow = "Expenditure", fund = "General", amount_fen = AmountOf(id) } } } });
                if (answer.IsSuccessStatusCode)
                {
                    acknowledged.Add(id);
                }
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private static long AmountOf(string id) => id.Sum(letter => (long)letter) * 100;
}
