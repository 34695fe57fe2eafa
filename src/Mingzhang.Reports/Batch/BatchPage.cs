using System.Text;
using Mingzhang.Model;
using Mingzhang.Reports.Html;
using Mingzhang.Reports.Json;
using Mingzhang.Reports.Sarif;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Batch;

/// <summary>Writes the page of many documents: a table, the worst first, each linked to the report of its unit. It needs nothing
/// else; a script, which the page does without, sorts by a click on a head.</summary>
public sealed class BatchPage
{
    private readonly Markup html;
    private readonly TextBook texts;
    private readonly DocumentWords words;

    private BatchPage(TextWriter output, TextBook texts)
    {
        html = new Markup(output);
        this.texts = texts;
        words = new DocumentWords(texts);
    }

    /// <summary>Writes the page.</summary>
    /// <param name="output">Need not be able to seek.</param>
    /// <param name="results">The documents, without their findings.</param>
    /// <param name="texts">The language.</param>
    /// <param name="version">Of the program.</param>
    public static void Write(Stream output, IReadOnlyCollection<DocumentResult> results, TextBook texts, string version)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(texts);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 65536, leaveOpen: true);
        writer.Write("<!DOCTYPE html>\n");
        new BatchPage(writer, texts).Page(results, version);
    }

    private void Page(IReadOnlyCollection<DocumentResult> results, string version)
    {
        var script = PageParts.Resource("batch.js");
        PageParts.Open(html, texts, texts["batch.title"], script);
        html.Open("header");
        html.Element("h1", texts["batch.title"]);
        html.Close("header");
        html.Open("main", ("class", "batch"));
        var totals = new BatchTotals(results);
        html.Element("p", totals.Told(texts), ("class", "verdict"));
        html.Element("p", totals.Findings(texts));
        html.Element("p", texts["batch.legend"], ("class", "faint"));
        html.Open("div", ("class", "scroll"));
        html.Open("table", ("id", "documents"));
        Head();
        html.Open("tbody");
        foreach (var result in results.OrderBy(result => result.State == DocumentState.Unreadable ? 0 : 1).ThenByDescending(result => result.Blocking).ThenByDescending(result => result.Errors).ThenByDescending(result => result.Questions))
        {
            Row(result);
        }

        html.Close("tbody");
        html.Close("table");
        html.Close("div");
        html.Close("main");
        PageParts.Close(html, texts, version, script);
    }

    private void Head()
    {
        html.Open("thead");
        html.Open("tr");
        foreach (var head in DocumentWords.Heads(texts))
        {
            html.Element("th", head, ("scope", "col"));
        }

        html.Close("tr");
        html.Close("thead");
        html.Break();
    }

    private void Row(DocumentResult result)
    {
        html.Open("tr", ("class", Worst(result)));
        html.Open("th", ("scope", "row"));
        if (result.Report is { } report)
        {
            html.Element("a", words.File(result), ("href", SarifPlaces.Uri(report)));
        }
        else
        {
            html.Text(words.File(result));
        }

        html.Close("th");
        html.Element("td", words.Organisation(result));
        html.Element("td", words.Kind(result));
        html.Element("td", words.Year(result));
        foreach (var count in new[] { result.Figures, result.Relations, result.Blocking, result.Errors, result.Questions, result.Explained })
        {
            html.Element("td", Markup.Number(count), ("class", "figure"));
        }

        html.Element("td", texts.Name("batch.state", result.State));
        html.Element("td", words.Remark(result), ("class", "remark"));
        html.Close("tr");
        html.Break();
    }

    private static string? Worst(DocumentResult result) =>
        result.Blocking > 0 || result.State == DocumentState.Unreadable ? JsonNames.Camel(Severity.Blocking)
        : result.Errors > 0 ? JsonNames.Camel(Severity.Error)
        : result.Questions > 0 ? JsonNames.Camel(Severity.Question)
        : null;
}
