using System.Globalization;
using Mingzhang.Book.Entries;
using Mingzhang.Cli.CommandLine;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Cli.Server;

/// <summary>Writes a unit's book into a file of entries.</summary>
internal sealed class PullCommand(ServerLink link, PackSet packs, TextBook texts, IScreen screen)
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code, and what went wrong, told; null where nothing did.</returns>
    public (int Code, string? Message) Run(ServedRequest request, CancellationToken cancellation)
    {
        var (file, unit, year) = (request.File, request.Unit!, request.Year!.Value);
        if (Directory.Exists(file))
        {
            return (Application.NotRead, texts.Format("new.folder", ("file", file)));
        }

        if (File.Exists(file) && !request.Force)
        {
            return (Application.NotRead, texts.Format("new.exists", ("file", file)));
        }

        if (new ServedBook(link, texts, unit, year).Read(cancellation) is not var (book, tag))
        {
            return (Application.NotRead, texts.Format("pull.none", ("unit", unit), ("year", year.ToString(CultureInfo.InvariantCulture))));
        }

        try
        {
            // First the file, then what belongs to it: an old file beside a new base would look like somebody's corrections.
            WholeFile.Write(file, stream => Write(book, file, stream));
            new PulledFile(link.Server, unit, year, tag, Again(file) ?? book).Write(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (Application.NotRead, texts.Format("new.unwritable", ("file", file)));
        }

        screen.Line(texts.Format("pull.written", ("file", file), ("name", book.Unit.Name), ("year", $"{year}"), ("lines", $"{book.Lines.Count}"), ("projects", $"{book.Projects.Count}"), ("version", tag.Trim('"'))), Tone.Good);
        screen.Line(texts.Format("pull.beside", ("file", Path.GetFileName(PulledFile.PathOf(file)))), Tone.Faint);
        if (!packs.Profiles.ContainsKey(book.Profile))
        {
            screen.Line(texts.Format("pull.profile", ("profile", book.Profile)), Tone.Question);
        }

        return (Application.Clean, null);
    }

    private void Write(AccountBook book, string file, Stream stream)
    {
        if (Path.GetExtension(file).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            EntryJson.Write(book, stream);
        }
        else
        {
            EntryWorkbook.Write(book, packs, stream, null);
        }
    }

    private AccountBook? Again(string file) => EntryFile.Read(File.ReadAllBytes(file), Path.GetFileName(file), packs).Book;
}
