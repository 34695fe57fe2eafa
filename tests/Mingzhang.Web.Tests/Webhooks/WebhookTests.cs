using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;
using Mingzhang.Store.Records;
using Mingzhang.Web.Webhooks;

namespace Mingzhang.Web.Tests.Webhooks;

public sealed class WebhookTests
{
    private const string District = "130999";

    [Theory]
    [InlineData("10.0.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.1.1", false)]
    [InlineData("::1", false)]
    [InlineData("::ffff:192.168.1.1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("8.8.8.8", true)]
    [InlineData("2400:3200::1", true)]
    public void Only_addresses_of_the_open_network_are_called(string address, bool isPublic) => PublicAddress.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Theory]
    [InlineData("https://hooks.example.org/a", true)]
    [InlineData("http://hooks.example.org/a", false)]
    [InlineData("https://user:word@hooks.example.org/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("https://192.168.0.1/", false)]
    [InlineData("https://[::1]/", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("ftp://hooks.example.org/", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData(null, false)]
    public void Addresses_that_cannot_be_told_are_refused_when_they_are_entered(string? address, bool isGood) => PublicAddress.IsHook(address, allowPrivate: false).ShouldBe(isGood);

    [Fact]
    public async Task A_name_that_leads_to_ones_own_machine_is_refused_when_the_connection_is_made()
    {
        using var sender = new HookSender(new ConfigurationBuilder().Build());
        // A name of the machine itself that looks like any other.
        var answer = await sender.SendAsync("https://localhost.localdomain/", "1", "s", "{}", CancellationToken.None);
        (answer.Status, answer.IsGood).ShouldBe((0, false));
    }

    [Fact]
    public void A_signature_is_that_of_time_and_body()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var signature = Hooks.Signature("whs_1", at, "{}");
        signature.ShouldStartWith("t=1800000000,v1=");
        Hooks.Signature("whs_1", at.AddSeconds(1), "{}").Split("v1=")[1].ShouldNotBe(signature.Split("v1=")[1]);
        Hooks.Signature("whs_2", at, "{}").ShouldNotBe(signature);
        Hooks.Signature("whs_1", at, "{} ").ShouldNotBe(signature);
    }

    [Fact]
    public async Task A_step_is_told_signed_to_the_receiver_and_the_call_is_logged()
    {
        await using var receiver = await Receiver.NewAsync();
        await using var site = await TestSite.NewAsync(Engine.Sqlite, (HookSender.AllowPrivateSetting, "true"));
        var desk = site.Services.GetRequiredService<WebhookDesk>();
        var (secret, _) = await desk.AddAsync(Actor.Program, District, receiver.Address + "hook", ["budget"]);
        await TellAsync(site, "targets");
        await TellAsync(site, "budget");
        await RunAsync(site);
        var (path, signature, body) = receiver.Calls.ShouldHaveSingleItem();
        path.ShouldBe("/hook");
        body.ShouldContain("\"subject\":\"budget\"");
        body.ShouldNotContain("王经办");
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(signature.Split('=', ',')[1], System.Globalization.CultureInfo.InvariantCulture));
        signature.ShouldBe(Hooks.Signature(secret!, at, body));
        var delivery = (await desk.DeliveriesAsync(District)).ShouldHaveSingleItem();
        (delivery.Status, delivery.Attempt).ShouldBe((200, 1));
        // Its secret is kept sealed, and the trail does not hold it.
        (await site.Keeper.ReadAsync(looking => looking.InDistrictAsync<KeptWebhook>(District)))[0].Secret.ShouldNotContain(secret!);
        (await site.Keeper.ReadAsync(looking => looking.QueryAsync<string>("select changes from audit_entry"))).ShouldAllBe(changes => !changes.Contains(secret!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_receiver_that_fails_is_called_again_later_and_a_redirection_is_not_followed()
    {
        await using var receiver = await Receiver.NewAsync();
        await using var site = await TestSite.NewAsync(Engine.Sqlite, (HookSender.AllowPrivateSetting, "true"));
        var desk = site.Services.GetRequiredService<WebhookDesk>();
        await desk.AddAsync(Actor.Program, District, receiver.Address + "fail", []);
        await desk.AddAsync(Actor.Program, District, receiver.Address + "redirect", []);
        await TellAsync(site, "budget");
        await RunAsync(site);
        receiver.Calls.Select(call => call.Path).Order(StringComparer.Ordinal).ShouldBe(["/fail", "/redirect"]);
        (await desk.DeliveriesAsync(District)).Select(delivery => delivery.Status).Order().ShouldBe([302, 500]);
        var jobs = (await site.Keeper.ReadAsync(looking => looking.InDistrictAsync<KeptJob>(District))).Where(job => job.Kind == HookJob.Name).ToList();
        jobs.ShouldAllBe(job => !job.IsDone && job.DueAt > site.Keeper.Now && job.LastError.Length > 0);
    }

    [Fact]
    public async Task A_change_that_is_given_up_tells_nobody()
    {
        await using var site = await TestSite.NewAsync(Engine.Sqlite, (HookSender.AllowPrivateSetting, "true"));
        await site.Services.GetRequiredService<WebhookDesk>().AddAsync(Actor.Program, District, "https://hooks.example.org/", []);
        await Should.ThrowAsync<InvalidOperationException>(() => site.Keeper.ChangeAsync(Actor.Program, District, "work.advance", async change =>
        {
            await Hooks.TellAsync(change, Step("budget"));
            throw new InvalidOperationException("given up");
        }));
        (await site.Keeper.ReadAsync(looking => looking.InDistrictAsync<KeptJob>(District))).Where(job => job.Kind == HookJob.Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_administrator_adds_a_hook_sees_its_secret_once_and_removes_it()
    {
        await using var site = await TestSite.NewAsync();
        var browser = await site.EnterAsync("xitong");
        using var bad = await browser.PostAsync("/system/webhooks/add", ("url", "https://10.0.0.1/"));
        ((int)bad.StatusCode).ShouldBe(422);
        using var added = await browser.PostAsync("/system/webhooks/add", ("url", "https://hooks.example.org/x"), ("subjects", "budget"));
        (await added.Content.ReadAsStringAsync()).ShouldContain("whs_");
        var page = await browser.PageAsync("/system/webhooks");
        page.ShouldContain("https://hooks.example.org/x");
        page.ShouldNotContain("whs_");
        var hook = (await site.Keeper.ReadAsync(looking => looking.InDistrictAsync<KeptWebhook>(District))).ShouldHaveSingleItem();
        using var removed = await browser.PostAsync("/system/webhooks/remove", ("hook", hook.Id));
        (await browser.PageAsync("/system/webhooks")).ShouldNotContain("https://hooks.example.org/x");
    }

    private static Task TellAsync(TestSite site, string subject) => site.Keeper.ChangeAsync(Actor.Program, District, "work.advance", change => Hooks.TellAsync(change, Step(subject)));

    private static KeptStep Step(string subject) => new() { District = District, Unit = "474001", Year = 2026, Subject = subject, Transition = "submit", FromState = "drafting", ToState = "checking", ByName = "王经办" };

    // As the runner does, and with it: whichever takes a job first.
    private static async Task RunAsync(TestSite site)
    {
        for (var turn = 0; turn < 100; turn++)
        {
            var jobs = await site.Keeper.ReadAsync(looking => looking.InDistrictAsync<KeptJob>(District, ("is_done", false)));
            if (jobs.All(job => job.Kind != HookJob.Name || job.LastError.Length > 0))
            {
                return;
            }

            await Task.Delay(200);
        }

        throw new TimeoutException("the jobs were not done");
    }

    private sealed class Receiver : IAsyncDisposable
    {
        private readonly WebApplication application;

        private Receiver(WebApplication application) => this.application = application;

        public ConcurrentBag<(string Path, string Signature, string Body)> Calls { get; } = [];

        public string Address { get; private set; } = "";

        public static async Task<Receiver> NewAsync()
        {
            var builder = WebApplication.CreateEmptyBuilder(new());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
            var receiver = new Receiver(builder.Build());
            receiver.application.Run(async context =>
            {
                using var reader = new StreamReader(context.Request.Body);
                receiver.Calls.Add((context.Request.Path, context.Request.Headers["Mingzhang-Signature"].ToString(), await reader.ReadToEndAsync()));
                if (context.Request.Path == "/redirect")
                {
                    context.Response.Redirect("/hook");
                }
                else if (context.Request.Path == "/fail")
                {
                    context.Response.StatusCode = 500;
                }
            });
            await receiver.application.StartAsync();
            receiver.Address = receiver.application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/";
            return receiver;
        }

        public ValueTask DisposeAsync() => application.DisposeAsync();
    }
}
