using Mingzhang.Book.Entries;
using Mingzhang.Book.Reconstruction;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Model.Entries;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli;

/// <summary>Begins a book: a workbook to be filled in, or its JSON form.</summary>
public sealed class NewCommand(TextBook texts, IScreen screen, IWorkshop workshop)
{
    /// <summary>Writes the file.</summary>
    /// <returns>Null where it was written; else why not, told.</returns>
    public string? Write(NewRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!workshop.Packs.Profiles.ContainsKey(request.Profile))
        {
            return Application.UnknownProfile(request.Profile, workshop.Packs, texts);
        }

        if (Directory.Exists(request.Target))
        {
            return texts.Format("new.folder", ("file", request.Target));
        }

        if (File.Exists(request.Target) && !request.Force)
        {
            return texts.Format("new.exists", ("file", request.Target));
        }

        if (Book(request, out var notes, cancellation) is not { } book)
        {
            return notes[0];
        }

        try
        {
            WholeFile.Write(request.Target, stream => Write(book, request, stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return texts.Format("new.unwritable", ("file", request.Target));
        }

        foreach (var note in notes)
        {
            screen.Line(note, Tone.Question, 1);
        }

        screen.Line(texts.Format(request.IsJson ? "new.written-json" : "new.written", ("file", request.Target)), Tone.Good);
        return null;
    }

    // A blank book, one that the documents fill, or the entries of another file in this one's form; null with the reason where they cannot be read.
    private AccountBook? Book(NewRequest request, out IReadOnlyList<string> notes, CancellationToken cancellation)
    {
        if (request.From.Count == 0)
        {
            notes = [];
            return NewBook.Empty(request.Profile, request.Year!.Value, request.Name);
        }

        if (request.From is [var only] && File.Exists(only) && File.ReadAllBytes(only) is var bytes && EntryFile.IsEntries(bytes, workshop.Packs))
        {
            var reading = EntryFile.Read(bytes, Path.GetFileName(only), workshop.Packs);
            notes = [.. reading.Faults.Select(fault => fault.ToString())];
            return reading.HasErrors ? null : reading.Book;
        }

        var (files, missing) = FileFinder.Find(request.From);
        var read = screen.Watch(files.Count, texts["progress.reading"], started => BodyReader.Read(files, workshop, started, cancellation));
        if (missing.Concat(read.Unreadable).FirstOrDefault() is { } unreadable)
        {
            notes = [UnreadableWords.Of(unreadable, texts)];
            return null;
        }

        var (book, told) = BookFromDocuments.Of(read.Documents, workshop.Packs, request.Profile, request.Year);
        var words = new ReadingWords(texts, new PlaceWords(texts, files.Count > 1));
        notes = [.. told.Select(words.Note), .. Summary(book)];
        return request.Name.Length == 0 ? book : book with { Unit = book.Unit with { Name = request.Name } };
    }

    private IEnumerable<string> Summary(AccountBook book)
    {
        var assumed = book.Lines.Count(line => line.Source.Origin == EntryOrigin.Assumed);
        yield return texts.Format("new.filled", ("lines", $"{book.Lines.Count}"), ("projects", $"{book.Projects.Count}"), ("stated", $"{book.Stated.Count}"), ("texts", $"{book.Texts.Count}"));
        if (assumed > 0)
        {
            yield return texts.Format("new.assumed", ("count", $"{assumed}"));
        }
    }

    private void Write(AccountBook book, NewRequest request, Stream stream)
    {
        if (request.IsJson)
        {
            EntryJson.Write(book, stream);
        }
        else
        {
            EntryWorkbook.Write(book, workshop.Packs, stream, request.Kind);
        }
    }
}
