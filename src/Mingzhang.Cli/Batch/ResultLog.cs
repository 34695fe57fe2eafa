using Mingzhang.Reports.Batch;
using Mingzhang.Reports.Excel;

namespace Mingzhang.Cli.Batch;

/// <summary>The results of a batch on disk, a line a document, written as they come: what a run that was ended goes on from.
/// In memory stays what a row of the table needs; findings are read back when they are listed. Of two lines for one file the later counts.</summary>
public sealed class ResultLog : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, (DocumentResult Result, long Start, int Length)> kept = new(StringComparer.Ordinal);
    private readonly string path;
    private FileStream stream;

    /// <summary>Opens the log, or begins one.</summary>
    /// <exception cref="IOException">It cannot be written: another run may be at it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public ResultLog(string path, bool again)
    {
        this.path = path;

        // Nobody else's meanwhile: two runs in one folder would write over each other.
        stream = new FileStream(path, again ? FileMode.Create : FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            Load();
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Whether a file begins as a log does; an empty one may become one.</summary>
    public static bool IsOne(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return file.Length == 0 || Lines(file).Select(line => DocumentResult.FromLine(line.Bytes)).FirstOrDefault() is not null;
    }

    /// <summary>What is known of a file, without its findings; null where nothing is.</summary>
    public DocumentResult? Find(string file)
    {
        lock (gate)
        {
            return kept.TryGetValue(file, out var found) ? found.Result : null;
        }
    }

    public void Add(DocumentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var line = result.ToLine();
        lock (gate)
        {
            stream.Position = stream.Length;
            Keep(result, stream.Position, line.Length);
            stream.Write(line);
            stream.WriteByte((byte)'\n');
            stream.Flush();
        }
    }

    /// <summary>The findings of a file, read back.</summary>
    public IReadOnlyList<FindingRow> FindingsOf(string file)
    {
        lock (gate)
        {
            var (result, start, length) = kept[file];
            return result.Open + result.Explained == 0 ? [] : DocumentResult.FromLine(Read(start, length))?.Findings ?? [];
        }
    }

    /// <summary>Writes the log anew: a line for each of these files, in their order, and no others.</summary>
    public void Tidy(IEnumerable<string> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        lock (gate)
        {
            Files.WholeFile.Write(path, target =>
            {
                foreach (var (_, start, length) in files.Select(file => kept[file]))
                {
                    target.Write(Read(start, length));
                    target.WriteByte((byte)'\n');
                }

                stream.Dispose();
            });
            stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            Load();
        }
    }

    public void Dispose() => stream.Dispose();

    private void Load()
    {
        kept.Clear();
        stream.Position = 0;
        foreach (var (bytes, start) in Lines(stream))
        {
            if (DocumentResult.FromLine(bytes) is { } result)
            {
                Keep(result, start, bytes.Length);
            }
        }

        // A line that was cut off must not swallow the next one.
        if (stream.Length > 0)
        {
            stream.Position = stream.Length - 1;
            if (stream.ReadByte() != '\n')
            {
                stream.WriteByte((byte)'\n');
            }
        }
    }

    private void Keep(DocumentResult result, long start, int length) => kept[result.File] = (result with { Findings = [] }, start, length);

    private byte[] Read(long start, int length)
    {
        var line = new byte[length];
        stream.Position = start;
        stream.ReadExactly(line);
        return line;
    }

    private static IEnumerable<(byte[] Bytes, long Start)> Lines(Stream file)
    {
        var buffer = new byte[65536];
        using var line = new MemoryStream();
        long start = 0;
        for (int count; (count = file.Read(buffer)) > 0;)
        {
            for (var from = 0; from < count;)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', from, count - from);
                line.Write(buffer, from, (end < 0 ? count : end) - from);
                from = end < 0 ? count : end + 1;
                if (end >= 0)
                {
                    var bytes = line.ToArray();
                    line.SetLength(0);
                    yield return (bytes, start);
                    start += bytes.Length + 1;
                }
            }
        }
    }
}
