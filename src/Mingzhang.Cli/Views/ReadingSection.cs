using System.Globalization;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Model;
using Mingzhang.Reports;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>What reading mended, what it did not understand and which files it could not read: the end of every view.</summary>
public sealed class ReadingSection(TextBook texts, IScreen screen, bool verbose)
{
    private const int ShownUnlessVerbose = 10;

    public void Show(FilesRead body) => Show(body, (_, _) => true);

    /// <summary>The same for those places of documents only that are asked for. Files that could not be read are always told.</summary>
    public void Show(FilesRead body, Func<ReadDocument, Place, bool> isAsked)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(isAsked);
        var words = new ReadingWords(texts, new PlaceWords(texts, body.Documents.Count > 1));
        List("check.notes", [.. body.Documents.SelectMany(document => document.Notes.Where(note => isAsked(document, note.Place))).Select(words.Note)], Tone.Plain);
        List(
            "check.not-understood",
            [.. body.Documents.SelectMany(document => document.NotUnderstood.Where(missed => isAsked(document, missed.Place))).Select(words.NotUnderstood)],
            Tone.Question
        );
        ShowUnreadable(body.Unreadable);
    }

    private void ShowUnreadable(IReadOnlyList<UnreadableFile> files)
    {
        if (files.Count == 0)
        {
            return;
        }

        screen.Blank();
        screen.Line(Counted("check.unreadable", files.Count), Tone.Bad);
        foreach (var file in files)
        {
            screen.Line(UnreadableWords.Of(file, texts), Tone.Bad, indent: 1);
        }
    }

    private void List(string heading, IReadOnlyList<string> lines, Tone tone)
    {
        if (lines.Count == 0)
        {
            return;
        }

        screen.Blank();
        screen.Line(Counted(heading, lines.Count), tone);
        foreach (var line in verbose ? lines : lines.Take(ShownUnlessVerbose))
        {
            screen.Line(line, indent: 1);
        }

        if (!verbose && lines.Count > ShownUnlessVerbose)
        {
            screen.Line(Counted("check.more", lines.Count - ShownUnlessVerbose), Tone.Faint, indent: 1);
        }
    }

    private string Counted(string key, int count) => texts.Format(key, ("count", count.ToString(CultureInfo.InvariantCulture)));
}
