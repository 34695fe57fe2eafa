using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Mingzhang.Web.Hosting;

/// <summary>Traces and measurements for who runs the installation, sent only where OTEL_EXPORTER_OTLP_ENDPOINT says so.</summary>
public sealed class Telemetry : IHostedService, IDisposable
{
    /// <summary>The setting that turns it on: the address of a collector.</summary>
    public const string Setting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters = ["Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Diagnostics", "Microsoft.AspNetCore.RateLimiting", "System.Runtime", "Npgsql"];

    private readonly bool isOn;
    private TracerProvider? traces;
    private MeterProvider? meters;

    public Telemetry(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        isOn = !string.IsNullOrEmpty(configuration[Setting]);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (isOn)
        {
            var resource = ResourceBuilder.CreateDefault().AddService("mingzhang");
            traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource("Microsoft.AspNetCore", "Npgsql").AddProcessor(new WithoutPersons()).AddOtlpExporter().Build();
            meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter().Build();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces?.ForceFlush(2000);
        meters?.ForceFlush(2000);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        meters?.Dispose();
    }
}

/// <summary>Takes out of a trace what names persons or what they looked for: addresses with their values, networks, browsers, statements.
/// The route's pattern stays.</summary>
public sealed class WithoutPersons : BaseProcessor<Activity>
{
    private static readonly string[] Told =
    [
        "url.path", "url.query", "url.full", "http.target", "http.url", "client.address", "client.port", "network.peer.address", "network.peer.port", "user_agent.original", "http.user_agent", "enduser.id",
        "db.statement", "db.query.text", "db.user",
    ];

    public override void OnEnd(Activity data)
    {
        ArgumentNullException.ThrowIfNull(data);
        foreach (var tag in Told)
        {
            data.SetTag(tag, null);
        }
    }
}
