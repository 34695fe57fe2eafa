using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Mingzhang.Store.Databases;
using Mingzhang.Web.Hosting;

namespace Mingzhang.Web.Tests.Hosting;

public sealed class TelemetryTests
{
    [Fact]
    public void A_trace_loses_addresses_browsers_and_statements_and_keeps_the_route()
    {
        using var activity = new Activity("request");
        activity.SetTag("http.route", "/u/{unit}/{year:int}/budget").SetTag("url.path", "/u/474001/2026/budget").SetTag("url.query", "?q=王").SetTag("client.address", "192.0.2.7").SetTag("user_agent.original", "x").SetTag("db.query.text", "select 1");
        using var processor = new WithoutPersons();
        processor.OnEnd(activity);
        activity.TagObjects.Select(tag => tag.Key).ShouldBe(["http.route"]);
    }

    [Fact]
    public async Task The_log_of_a_visit_names_no_person_and_no_secret()
    {
        var lines = new ConcurrentQueue<string>();
        await using var site = await TestSite.NewAsync(Engine.Sqlite, services => services.AddSingleton<ILoggerProvider>(new Lines(lines)), []);
        var browser = await site.EnterAsync("jingban");
        await browser.PageAsync("/u/474001/2026/budget?q=%E7%8E%8B%E7%BB%8F%E5%8A%9E");
        using var answer = await browser.GetAsync("/api/v1/units?after=jingban");
        lines.ShouldNotBeEmpty();
        lines.ShouldAllBe(line => !line.Contains("jingban", StringComparison.Ordinal) && !line.Contains("王经办", StringComparison.Ordinal) && !line.Contains("%E7%8E%8B", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_server_is_ready_until_its_database_is_of_another_step()
    {
        await using var site = await TestSite.NewAsync();
        using var ready = await site.Browser().GetAsync("/health/ready");
        ((int)ready.StatusCode).ShouldBe(200);
        await using (var connection = await site.Keeper.Database.ConnectAsync())
        {
            var command = connection.CreateCommand();
            command.CommandText = "insert into migration (number, name, applied_at) values (9999, 'future', '')";
            await command.ExecuteNonQueryAsync();
        }

        using var not = await site.Browser().GetAsync("/health/ready");
        ((int)not.StatusCode).ShouldBe(503);
        using var live = await site.Browser().GetAsync("/health/live");
        ((int)live.StatusCode).ShouldBe(200);
    }

    private sealed class Lines(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // As the filters of the program leave it: what the framework itself tells of requests is not written.
            lines.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
