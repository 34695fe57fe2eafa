using Mingzhang.Book.Publishing;
using Mingzhang.Model;
using Mingzhang.Reading.Source;
using Mingzhang.Reports;

namespace Mingzhang.Cli.Files;

/// <summary>Reads the files of one command.</summary>
public static class BodyReader
{
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
        return new Mingzhang.Book.Publishing.BodyReader(workshop.Packs, workshop.Read).Read(files.Select(file => new BodyFile(file.Path, file.Name, () => Bytes(file.Path))), started, cancellation);
    }

    /// <summary>Reads one file.</summary>
    /// <exception cref="UnreadableException">It cannot be read.</exception>
    public static ReadDocument Read(FoundFile file, IWorkshop workshop, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(workshop);
        return workshop.Read(Bytes(file.Path), file.Name, cancellation);
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="UnreadableException">It cannot be read, is empty or too large.</exception>
    internal static byte[] Bytes(string path)
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
