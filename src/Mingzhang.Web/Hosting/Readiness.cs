using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Mingzhang.Store.Changes;
using Mingzhang.Store.Databases;

namespace Mingzhang.Web.Hosting;

/// <summary>Whether this process can serve: its database answers, has this program's shape, and there is room to write.</summary>
public sealed class Readiness(Keeper keeper) : IHealthCheck
{
    /// <summary>With less than this, in bytes, a change may fail at any moment.</summary>
    public const long LeastRoom = 200L << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var step = (await keeper.ReadAsync(looking => looking.QueryAsync<long>("select coalesce(max(number), 0) from migration"), cancellationToken).WaitAsync(Longest, cancellationToken))[0];
            if (step != Migrations.Newest)
            {
                return HealthCheckResult.Unhealthy(string.Create(CultureInfo.InvariantCulture, $"the database is at step {step}, the program at {Migrations.Newest}"));
            }
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or TimeoutException or InvalidOperationException or IOException or System.Net.Sockets.SocketException)
        {
            return HealthCheckResult.Unhealthy("the database does not answer");
        }

        return keeper.Database.File is { } file && new DriveInfo(Path.GetDirectoryName(file)!).AvailableFreeSpace < LeastRoom
            ? HealthCheckResult.Unhealthy("the disk is full")
            : HealthCheckResult.Healthy();
    }
}
