using Mingzhang.Book.Entries;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli;

/// <summary>Begins a book: a workbook to be filled in, or its JSON form.</summary>
public sealed class NewCommand(TextBook texts, IScreen screen, PackSet packs)
{
    /// <summary>Writes the file.</summary>
    /// <returns>Null where it was written; else why not, told.</returns>
    public string? Write(NewRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!packs.Profiles.ContainsKey(request.Profile))
        {
            return Application.UnknownProfile(request.Profile, packs, texts);
        }

        if (Directory.Exists(request.Target))
        {
            return texts.Format("new.folder", ("file", request.Target));
        }

        if (File.Exists(request.Target) && !request.Force)
        {
            return texts.Format("new.exists", ("file", request.Target));
        }

        var book = NewBook.Empty(request.Profile, request.Year, request.Name);
        try
        {
            WholeFile.Write(request.Target, stream => Write(book, request, stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return texts.Format("new.unwritable", ("file", request.Target));
        }

        screen.Line(texts.Format(request.IsJson ? "new.written-json" : "new.written", ("file", request.Target)), Tone.Good);
        return null;
    }

    private void Write(AccountBook book, NewRequest request, Stream stream)
    {
        if (request.IsJson)
        {
            EntryJson.Write(book, stream);
        }
        else
        {
            EntryWorkbook.Write(book, packs, stream, request.Kind);
        }
    }
}
