using Mingzhang.Store;
using Mingzhang.Store.Jobs;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Jobs;

/// <summary>Does jobs of one kind.</summary>
public interface IJobHandler
{
    string Kind { get; }

    /// <summary>Does the job. It may be done again if the process dies before it is marked as done.</summary>
    /// <exception cref="StoreException">It cannot be done, and trying again would not help; the message tells a person why.</exception>
    Task RunAsync(KeptJob job, CancellationToken cancellation);
}

/// <summary>Takes jobs for which this process has a handler, one after the other.</summary>
public sealed partial class JobRunner(JobQueue queue, IEnumerable<IJobHandler> handlers, ILogger<JobRunner> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(45);

    private readonly Dictionary<string, IJobHandler> known = handlers.ToDictionary(handler => handler.Kind, StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await queue.TakeAsync([.. known.Keys]) is { } job)
                {
                    await RunAsync(job, stoppingToken);
                    continue;
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The database may be away for a moment.
                Failed(log, exception, "queue");
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(KeptJob job, CancellationToken stopping)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var holding = HoldAsync(job, over.Token);
        string? told = null;
        Exception? fault = null;
        try
        {
            await Task.Run(() => known[job.Kind].RunAsync(job, stopping), stopping);
        }
        catch (StoreException exception)
        {
            told = exception.Message;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Another process, or this one when it is back, takes it up when its claim has run out.
            return;
        }
        catch (Exception exception)
        {
            Failed(log, exception, job.Kind);
            fault = exception;
        }

        await over.CancelAsync();
        var held = await holding;
        await (fault is null ? queue.DoneAsync(held, told ?? "") : queue.FailedAsync(held, fault.GetType().Name));
    }

    // Long work keeps its claim.
    private async Task<KeptJob> HoldAsync(KeptJob job, CancellationToken over)
    {
        while (true)
        {
            await Task.Delay(Hold, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested)
            {
                return job;
            }

            job = await queue.HoldAsync(job);
        }
    }

    [LoggerMessage(31, LogLevel.Error, "a job failed: {Kind}")]
    private static partial void Failed(ILogger log, Exception exception, string kind);
}
