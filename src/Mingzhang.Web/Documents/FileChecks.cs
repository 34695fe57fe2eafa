using Mingzhang.Reports.Texts;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Documents;

/// <summary>The checks of files that this process holds: bounded in number, size and time, each seen only by the session that began it.
/// Nothing of them is written anywhere.</summary>
public sealed partial class FileChecks : IDisposable
{
    /// <summary>How long a check is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(30);

    /// <summary>How long one may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public const int MostFiles = 20;
    public const int MostOfOneSession = 4;
    private const int Most = 48;
    private const long MostBytes = 512L << 20;
    private const int IdBits = 160;

    private readonly FileExaminer examiner;
    private readonly TimeProvider clock;
    private readonly ILogger<FileChecks> log;
    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);
    private readonly Lock gate = new();
    private readonly Dictionary<string, FileCheck> checks = new(StringComparer.Ordinal);
    private readonly ITimer timer;
    private readonly CancellationTokenSource ending = new();

    public FileChecks(FileExaminer examiner, TimeProvider clock, ILogger<FileChecks> log)
    {
        ArgumentNullException.ThrowIfNull(clock);
        this.examiner = examiner;
        this.clock = clock;
        this.log = log;
        timer = clock.CreateTimer(_ => Forget(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
    }

    /// <summary>Begins a check; null where too many are held now.</summary>
    /// <param name="owner">The session that may see it.</param>
    /// <param name="files">The files.</param>
    /// <param name="profile">Name of a profile; null for none.</param>
    /// <param name="texts">The language of what scoring finds.</param>
    public FileCheck? Begin(string owner, IReadOnlyList<GivenFile> files, string? profile, TextBook texts)
    {
        ArgumentNullException.ThrowIfNull(files);
        var check = new FileCheck(RandomText.New(IdBits), owner, files, clock.GetUtcNow());
        lock (gate)
        {
            Prune();
            while (checks.Values.Count(other => other.Owner == owner) >= MostOfOneSession && Drop(other => other.Owner == owner))
            {
            }

            while ((checks.Count >= Most || checks.Values.Sum(other => other.Size) + check.Size > MostBytes) && Drop(_ => true))
            {
            }

            if (checks.Count >= Most || checks.Values.Count(other => other.Owner == owner) >= MostOfOneSession || checks.Values.Sum(other => other.Size) + check.Size > MostBytes)
            {
                return null;
            }

            checks.Add(check.Id, check);
        }

        _ = WorkAsync(check, profile, texts);
        return check;
    }

    /// <summary>A check of a session; null where it is not there any more, or is another's.</summary>
    public FileCheck? Find(string id, string? owner)
    {
        lock (gate)
        {
            Prune();
            return checks.TryGetValue(id, out var check) && !string.IsNullOrEmpty(owner) && RandomText.IsSame(check.Owner, owner) ? check : null;
        }
    }

    /// <summary>The checks that a session may still see, the newest first.</summary>
    public IReadOnlyList<FileCheck> Of(string? owner)
    {
        lock (gate)
        {
            Prune();
            return [.. checks.Values.Where(check => check.Owner == owner).OrderByDescending(check => check.At)];
        }
    }

    /// <summary>Forgets a check at once.</summary>
    public void Forget(FileCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        lock (gate)
        {
            checks.Remove(check.Id);
        }
    }

    public void Dispose()
    {
        ending.Cancel();
        timer.Dispose();
        turns.Dispose();
        ending.Dispose();
    }

    private async Task WorkAsync(FileCheck check, string? profile, TextBook texts)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ending.Token);
        try
        {
            await turns.WaitAsync(ending.Token);
            // A reader that does not look at its limit keeps its turn until it ends; whoever waits for it is told in time.
            limit.CancelAfter(Limit);
            var work = Task.Run(() =>
            {
                try
                {
                    return examiner.Examine(check.Files, profile, texts, check.Begin, limit.Token);
                }
                finally
                {
                    Release();
                }
            });
            check.End(CheckState.Done, await work.WaitAsync(limit.Token));
        }
        catch (OperationCanceledException)
        {
            check.End(CheckState.TooLong, null);
        }
        catch (Exception exception)
        {
            Failed(log, exception);
            check.End(CheckState.Failed, null);
        }
    }

    private void Release()
    {
        try
        {
            turns.Release();
        }
        catch (ObjectDisposedException)
        {
            // The program ends.
        }
    }

    private void Forget()
    {
        lock (gate)
        {
            Prune();
        }
    }

    private void Prune()
    {
        var past = clock.GetUtcNow() - KeptFor;
        foreach (var check in checks.Values.Where(check => check.At < past).ToList())
        {
            checks.Remove(check.Id);
        }
    }

    // What is being worked on is not dropped: whoever waits for it would get nothing.
    private bool Drop(Func<FileCheck, bool> which) =>
        checks.Values.Where(check => check.IsOver && which(check)).MinBy(check => check.At) is { } oldest && checks.Remove(oldest.Id);

    [LoggerMessage(30, LogLevel.Error, "a check of files failed")]
    private static partial void Failed(ILogger log, Exception exception);
}
