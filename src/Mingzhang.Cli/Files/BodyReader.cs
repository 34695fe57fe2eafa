using Mingzhang.Book.Entries;
using Mingzhang.Book.Publishing;
using Mingzhang.Model;
using Mingzhang.Reading.Source;
using Mingzhang.Reports;

namespace Mingzhang.Cli.Files;

/// <summary>Reads the files of one command.</summary>
public static class BodyReader
{
    private const int MostFaults = 20;

    // .NET cannot hold more in one array; a disclosure is a thousandth of it.
    private const long LargestFile = 1L << 30;

    /// <summary>Reads all files; one that cannot be read does not keep the others from it.</summary>
    /// <param name="files">The files.</param>
    /// <param name="workshop">The layers that read.</param>
    /// <param name="started">Told the name of each file as its reading starts.</param>
    /// <param name="cancellation">Ends the work between and, as far as the readers look at it, within files.</param>
    public static FilesRead Read(IReadOnlyList<FoundFile> files, IWorkshop workshop, Action<string> started, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(workshop);
        ArgumentNullException.ThrowIfNull(started);
        var documents = new List<ReadDocument>();
        var unreadable = new List<UnreadableFile>();
        var profiles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            started(file.Name);
            try
            {
                var bytes = Bytes(file.Path);
                if (!EntryFile.IsEntries(bytes, workshop.Packs))
                {
                    documents.Add(workshop.Read(bytes, file.Name, cancellation));
                }
                else
                {
                    var reading = EntryFile.Read(bytes, file.Name, workshop.Packs);
                    if (reading is { HasErrors: false, Book: { } book })
                    {
                        documents.AddRange(new Publisher(workshop.Packs).Read(book, file.Name));
                        profiles.Add(book.Profile);
                    }
                    else
                    {
                        unreadable.Add(Wrong(file, reading));
                    }
                }
            }
            catch (UnreadableException exception)
            {
                unreadable.Add(new(file.Path, exception.Reason, exception.Detail));
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or Mingzhang.Packs.PackException))
            {
                // The last resort: a reader failed where it should have said why. The other files are still checked.
                unreadable.Add(new(file.Path, UnreadableFile.Unexpected, exception.GetType().Name));
            }
        }

        return new(documents, unreadable) { Profile = profiles.Count == 1 ? profiles.Single() : null };
    }

    private static UnreadableFile Wrong(FoundFile file, EntryReading reading) =>
        new(file.Path, UnreadableFile.Entries, string.Join(' ', reading.Faults.Where(fault => fault.Severity != Severity.Question).Take(MostFaults).Select(fault => $"{fault.Sheet}{fault.Cell}：{fault.Problem}{fault.Remedy}")));

    /// <summary>Reads one file.</summary>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static ReadDocument Read(FoundFile file, IWorkshop workshop, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(workshop);
        return workshop.Read(Bytes(file.Path), file.Name, cancellation);
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            // Devices and pipes have no length either, and would be read for ever.
            return new FileInfo(path).Length switch
            {
                0 => throw new UnreadableException(Reading.Source.Unreadable.Empty, ""),
                > LargestFile => throw new UnreadableException(Reading.Source.Unreadable.TooLarge, ""),
                _ => File.ReadAllBytes(path),
            };
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableException(Reading.Source.Unreadable.NotFound, "", exception);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new UnreadableException(Reading.Source.Unreadable.NoPermission, "", exception);
        }
        catch (IOException exception)
        {
            throw new UnreadableException(Reading.Source.Unreadable.Damaged, "", exception);
        }
    }
}
