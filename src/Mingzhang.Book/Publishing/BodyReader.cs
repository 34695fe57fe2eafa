using Mingzhang.Book.Entries;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading.Source;
using Mingzhang.Reports;

namespace Mingzhang.Book.Publishing;

/// <summary>A file to read, wherever it comes from.</summary>
/// <param name="Path">What messages about files that cannot be read call it.</param>
/// <param name="Name">What places call it.</param>
/// <param name="Content">Gives its bytes, or says with <see cref="UnreadableException"/> why it cannot.</param>
public sealed record BodyFile(string Path, string Name, Func<byte[]> Content);

/// <summary>Reads files as one body of one unit: documents, and entries as the documents that they make.</summary>
/// <param name="packs">What the field says.</param>
/// <param name="reader">Reads one document.</param>
public sealed class BodyReader(PackSet packs, Func<ReadOnlyMemory<byte>, string, CancellationToken, ReadDocument> reader)
{
    private const int MostFaults = 20;

    /// <summary>Reads all files; one that cannot be read does not keep the others from it.</summary>
    /// <param name="files">The files.</param>
    /// <param name="started">Told the name of each file as its reading starts.</param>
    /// <param name="cancellation">Ends the work between and, as far as the readers look at it, within files.</param>
    public FilesRead Read(IEnumerable<BodyFile> files, Action<string> started, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(files);
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
                var bytes = file.Content();
                if (!EntryFile.IsEntries(bytes, packs))
                {
                    documents.Add(reader(bytes, file.Name, cancellation));
                }
                else if (EntryFile.Read(bytes, file.Name, packs) is var reading && reading is { HasErrors: false, Book: { } book })
                {
                    documents.AddRange(new Publisher(packs).Read(book, file.Name));
                    profiles.Add(book.Profile);
                }
                else
                {
                    unreadable.Add(new(file.Path, UnreadableFile.Entries, string.Join(' ', reading.Faults.Where(fault => fault.Severity != Severity.Question).Take(MostFaults).Select(fault => $"{fault.Sheet}{fault.Cell}：{fault.Problem}{fault.Remedy}"))));
                }
            }
            catch (UnreadableException exception)
            {
                unreadable.Add(new(file.Path, exception.Reason, exception.Detail));
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or PackException))
            {
                // The last resort: a reader failed where it should have said why. The other files are still checked.
                unreadable.Add(new(file.Path, UnreadableFile.Unexpected, exception.GetType().Name));
            }
        }

        return new(documents, unreadable) { Profile = profiles.Count == 1 ? profiles.Single() : null };
    }
}
