using System.Runtime.ExceptionServices;

namespace Mingzhang.Cli.Batch;

/// <summary>Work that must end within a time.</summary>
public static class Limited
{
    // Documents that nest deeply are read by code that calls itself.
    private const int StackBytes = 16 << 20;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>Does work on a thread of its own. Work that looks at its token is ended in good order; other work that does not end
    /// is left behind: a thread cannot be stopped from outside, and it dies with the program.</summary>
    /// <exception cref="TimeoutException">It did not end within the limit.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public static T Run<T>(Func<CancellationToken, T> work, TimeSpan limit, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ended = new ManualResetEventSlim();
        var result = default(T);
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work(ending.Token);
                }
                catch (Exception exception)
                {
                    failure = exception;
                }

                ended.Set();
            },
            StackBytes
        )
        {
            IsBackground = true,
        };
        thread.Start();
        if (!Wait(ended, limit, cancellation))
        {
            ending.Cancel();
            ended.Wait(Grace, CancellationToken.None);
            cancellation.ThrowIfCancellationRequested();
            throw new TimeoutException();
        }

        ending.Dispose();
        ended.Dispose();
        if (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return result!;
    }

    private static bool Wait(ManualResetEventSlim ended, TimeSpan limit, CancellationToken cancellation)
    {
        try
        {
            return ended.Wait(limit, cancellation);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
