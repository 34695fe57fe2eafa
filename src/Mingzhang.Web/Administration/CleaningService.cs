using Mingzhang.Store.Changes;
using Mingzhang.Web.Identity.OpenId;

namespace Mingzhang.Web.Administration;

/// <summary>Removes once an hour what has served; see <see cref="Cleaning"/>. Several processes may do it: what is gone is gone.</summary>
public sealed partial class CleaningService(Keeper keeper, KeptSignIns signIns, TimeProvider clock, ILogger<CleaningService> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Removes it now.</summary>
    /// <returns>How many rows are gone.</returns>
    public async Task<int> CleanAsync()
    {
        await signIns.CleanAsync();
        return await Cleaning.RunAsync(keeper, new());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CleanAsync();
            }
            catch (Exception exception) when (exception is Mingzhang.Store.StoreException or System.Data.Common.DbException)
            {
                // The next hour is early enough.
                Failed(log, exception);
            }
        }
    }

    [LoggerMessage(20, LogLevel.Warning, "cleaning failed")]
    private static partial void Failed(ILogger log, Exception exception);
}
