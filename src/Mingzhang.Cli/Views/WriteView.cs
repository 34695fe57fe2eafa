using Mingzhang.Book.Publishing;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>What `mingzhang write` shows.</summary>
internal sealed class WriteView(TextBook texts, IScreen screen)
{
    private const int MostLines = 30;

    /// <summary>All that came of one book.</summary>
    public void Show(WriteResult result)
    {
        if (result.Faults.Count > 0)
        {
            screen.Line(texts.Format(result.Prepared is null ? "write.faults" : "write.doubts", ("file", result.File), ("count", $"{result.Faults.Count}")), result.Prepared is null ? Tone.Bad : Tone.Question);
            Listed([.. result.Faults.Select(fault => fault.ToString())]);
        }

        if (result.Prepared is { } prepared)
        {
            ShowPrepared(result, prepared);
        }

        if (result.Obstacle is { } obstacle)
        {
            screen.Line(obstacle, Tone.Bad);
        }

        if (result.Package is { } package)
        {
            ShowPackage(result, package);
        }
    }

    /// <summary>A line of one book among many; all of it where it was not written.</summary>
    public void ShowShort(WriteResult result)
    {
        if (result.Package is { } package)
        {
            ShowWritten(result, package);
        }
        else
        {
            Show(result);
        }
    }

    private void ShowPrepared(WriteResult result, Prepared prepared)
    {
        if (prepared.Missing.Count > 0)
        {
            screen.Line(texts["write.missing"], Tone.Question);
            Listed([.. prepared.Missing.OrderByDescending(missing => missing.IsRequired).Select(missing => missing.Message)]);
        }

        var differences = prepared.Documents.SelectMany(document => document.Differences).Concat(result.Differences).ToList();
        if (differences.Count > 0)
        {
            screen.Line(texts.Format("write.not-read-back", ("count", $"{differences.Count}")), Tone.Bad);
            Listed([.. differences.Select(difference => texts.Format("write.difference", ("table", difference.Table), ("written", difference.Written ?? texts["verify.nothing"]), ("read", difference.Read ?? texts["verify.nothing"])))]);
        }

        if (prepared.Documents.SelectMany(document => document.SheetDifferences).ToList() is { Count: > 0 } sheets)
        {
            screen.Line(texts.Format("write.sheets", ("count", $"{sheets.Count}")), Tone.Question);
            Listed([.. sheets.Select(difference => difference.ToString())]);
        }

        if (result.Package is null && prepared.Missing.Count(missing => missing.IsRequired) is > 0 and var required)
        {
            screen.Line(texts.Format("write.missing-required", ("count", $"{required}")), Tone.Bad);
        }

        if (prepared.Errors.Count > 0)
        {
            screen.Line(texts.Format(result.Package is null ? "write.errors" : "write.draft", ("file", result.File), ("count", $"{prepared.Errors.Count}")), Tone.Bad);
            var words = new FindingWords(texts, new PlaceWords(texts, prepared.Documents.Count > 1));
            var places = new PlaceWords(texts, severalDocuments: false);
            foreach (var finding in prepared.Errors.Take(MostLines))
            {
                screen.Line($"{words.Headline(finding)}（{finding.Number}）", Tone.Plain, 1);
                screen.Line(words.Remedy(finding), Tone.Faint, 2);
                if (EntryTrail.Of(finding, prepared.Ledger) is { Count: > 0 } trail)
                {
                    screen.Line(texts.Format("write.trail", ("places", string.Join(texts["list-separator"], trail.Take(8).Select(places.Where))), ("count", $"{trail.Count}")), Tone.Faint, 2);
                }
            }
        }
    }

    private void ShowPackage(WriteResult result, BuiltPackage package)
    {
        ShowWritten(result, package);
        if (package.Manifest.Corrections is { Count: > 0 } corrections && !result.IsSame)
        {
            screen.Line(texts.Format("write.edition", ("edition", $"{package.Manifest.Edition}"), ("count", $"{corrections.Count}")), Tone.Question);
            Listed([.. corrections.Select(correction => texts.Format("verify.correction", ("document", correction.Document), ("place", correction.Place), ("before", Told(correction.Before)), ("after", Told(correction.After))))]);
        }

        if (package.NoPdf is { } reason)
        {
            screen.Line(texts.Format("write.no-pdf", ("reason", reason)), Tone.Question);
        }

        if (result.Prepared is { Questions.Count: > 0 } prepared)
        {
            screen.Line(texts.Format("write.questions", ("count", $"{prepared.Questions.Count}"), ("file", result.File)), Tone.Faint);
        }

        screen.Line(texts.Format("write.folder", ("folder", result.Folder), ("fingerprint", result.Fingerprint)), Tone.Faint);
    }

    private void ShowWritten(WriteResult result, BuiltPackage package)
    {
        if (result.IsSame)
        {
            screen.Line(texts.Format("write.same", ("edition", $"{package.Manifest.Edition}")), Tone.Good);
            return;
        }

        var documents = result.Prepared!.Documents.Select(document => document.Written).ToList();
        screen.Line(texts.Format(
            "write.written",
            ("file", result.File),
            ("documents", string.Join(texts["list-separator"], documents.Select(document => $"《{document.Title}》"))),
            ("files", $"{package.Files.Count}"),
            ("figures", $"{documents.Sum(document => document.Figures.Count())}")), Tone.Good);
    }

    private void Listed(IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Take(MostLines))
        {
            screen.Line(line, Tone.Plain, 1);
        }

        if (lines.Count > MostLines)
        {
            screen.Line(texts.Format("batch.more", ("count", $"{lines.Count - MostLines}")), Tone.Faint, 1);
        }
    }

    private string Told(string printed) => printed.Length == 0 ? texts["verify.nothing"] : printed;
}
