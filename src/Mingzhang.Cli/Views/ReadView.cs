using System.Globalization;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reports;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Cli.Views;

/// <summary>What `mingzhang read` shows: each document's tables and, on request, every figure.</summary>
public sealed class ReadView(TextBook texts, PackSet? packs, IScreen screen, bool verbose)
{
    public void Show(FilesRead body)
    {
        ArgumentNullException.ThrowIfNull(body);
        foreach (var document in body.Documents)
        {
            DocumentHead.Show(document, texts, screen);
            var (inTables, inTexts) = DocumentHead.CountFigures([document]);
            screen.Line(
                texts.Format(
                    "read.figures",
                    ("total", Number(inTables + inTexts)),
                    ("tables", Number(inTables)),
                    ("texts", Number(inTexts))
                ),
                indent: 1
            );
            ShowTables(document);
            ShowSheets(document);
            if (verbose)
            {
                FactList.Show(document, texts, packs, screen);
            }

            screen.Blank();
        }

        if (!verbose && body.Documents.Any(document => document.Facts.Count > 0))
        {
            screen.Line(texts["read.hint"], Tone.Faint);
        }

        new ReadingSection(texts, screen, verbose).Show(body);
    }

    private void ShowTables(ReadDocument document)
    {
        if (document.Tables.Count == 0)
        {
            screen.Line(texts["read.no-tables"], Tone.Faint, indent: 1);
            return;
        }

        string[] head =
        [
            texts["read.number"],
            texts["read.title"],
            texts["read.kind"],
            texts["read.unit"],
            texts["read.rows"],
            texts["read.columns"],
            texts["read.count"],
        ];
        screen.Table(head, [true, false, false, false, true, true, true], [.. document.Tables.Select(Row)]);
    }

    private void ShowSheets(ReadDocument document)
    {
        if (document.Performance.Sheets.Count == 0)
        {
            return;
        }

        var words = new SheetWords(texts);
        screen.Blank();
        screen.Line(texts.Format("read.sheets", ("count", Number(document.Performance.Sheets.Count)), ("indicators", Number(document.Performance.Sheets.Sum(sheet => sheet.Indicators.Count)))), indent: 1);
        screen.Table(
            [texts["read.sheet"], texts["read.kind"], texts["targets.amount"], texts["targets.indicators"], texts["read.inferred"]],
            [false, false, true, true, true],
            [.. document.Performance.Sheets.Select(sheet => new[] { words.Name(sheet), texts.Name("sheet-kind", sheet.Kind), SheetWords.Budget(sheet), Number(sheet.Indicators.Count), Inferred(sheet) })]);
    }

    private static string Inferred(PerformanceSheet sheet) => sheet.Indicators.Count(indicator => indicator.IsInferred) is > 0 and var count ? Number(count) : "";

    private IReadOnlyList<string> Row(FactTable table)
    {
        string[] named =
        [
            Number(table.Number),
            table.Title.Length > 0 ? SafeText.OneLine(table.Title) : texts["read.no-title"],
            texts.Name("table-kind", table.Kind),
        ];

        // Only a table of amounts has figures to count: a 0 beside the others would read as a failure.
        return table.Kind != TableKind.Amounts
            ? [.. named, "", "", "", ""]
            :
            [
                .. named,
                table.Measure.Name.Length > 0 ? table.Measure.Name : texts["not-stated"],
                Number(table.Grids.Sum(grid => grid.Rows.Count)),
                Number(table.Grids.Sum(grid => grid.Columns.Count)),
                Number(table.Grids.Sum(grid => grid.Facts.Sum(row => row.Count(fact => fact is not null)))),
            ];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
