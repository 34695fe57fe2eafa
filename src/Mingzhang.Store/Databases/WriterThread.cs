using System.Collections.Concurrent;

namespace Mingzhang.Store.Databases;

/// <summary>Does one piece of work after the other on a thread of its own. One writer at a time is SQLite's own rule; where each waits in
/// the program's common queue for its turn, a busy program hands the turn on some ten times a second.</summary>
internal sealed class WriterThread : IDisposable
{
    private readonly BlockingCollection<Action> waiting = [];

    public WriterThread() => new Thread(Run) { IsBackground = true, Name = "writer" }.Start();

    /// <summary>Does a piece of work when those before it are done.</summary>
    /// <param name="work">Begins on the writer's thread, which waits for its end.</param>
    /// <param name="cancellation">Gives it up as long as it has not begun.</param>
    public Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var context = ExecutionContext.Capture();
        waiting.Add(() =>
        {
            if (cancellation.IsCancellationRequested)
            {
                done.SetCanceled(cancellation);
            }
            else if (context is null)
            {
                Do(work, done);
            }
            else
            {
                ExecutionContext.Run(context, _ => Do(work, done), null);
            }
        }, CancellationToken.None);
        return done.Task;
    }

    public void Dispose() => waiting.CompleteAdding();

    private void Run()
    {
        foreach (var work in waiting.GetConsumingEnumerable())
        {
            work();
        }

        waiting.Dispose();
    }

    private static void Do<T>(Func<Task<T>> work, TaskCompletionSource<T> done)
    {
        try
        {
            done.SetResult(work().GetAwaiter().GetResult());
        }
        catch (OperationCanceledException exception)
        {
            done.SetCanceled(exception.CancellationToken);
        }
#pragma warning disable CA1031 // Whoever asked for the work gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            done.SetException(exception);
        }
    }
}
