using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Batch;

/// <summary>Tells what came of a document, alike in the workbook and on the page.</summary>
internal sealed class DocumentWords(TextBook texts)
{
    /// <summary>The heads: file, organisation, kind, year, six counts, state, remark.</summary>
    public static IReadOnlyList<string> Heads(TextBook texts) =>
        [
            texts["html.file"],
            texts["document.organisation"],
            texts["document.kind"],
            texts["document.year"],
            texts["html.figures"],
            texts["html.relations"],
            texts.Name("severity", Severity.Blocking),
            texts.Name("severity", Severity.Error),
            texts.Name("severity", Severity.Question),
            texts["batch.explained"],
            texts["batch.state"],
            texts["batch.remark"],
        ];

    public string File(DocumentResult result) => SafeText.OneLine(result.Name);

    public string Organisation(DocumentResult result) => result.Organisation is { Length: > 0 } name ? SafeText.OneLine(name) : NotStated(result);

    public string Kind(DocumentResult result) => result.Kind != DocumentKind.Unknown ? texts.Name("document-kind", result.Kind) : NotStated(result);

    public string Year(DocumentResult result) => result.Year?.ToString(CultureInfo.InvariantCulture) ?? NotStated(result);

    /// <summary>Why it was not read, with what it was checked together, and what else has to be known.</summary>
    public string Remark(DocumentResult result)
    {
        var lines = new List<string>();
        if (result.Reason is { } reason)
        {
            lines.Add(reason);
        }

        if (result.Together > 1)
        {
            lines.Add(texts.Format("batch.together", ("count", result.Together.ToString(CultureInfo.InvariantCulture))));
        }

        return string.Join('\n', lines.Concat(result.Remarks));
    }

    private string NotStated(DocumentResult result) => result.State == DocumentState.Unreadable ? "" : texts["not-stated"];
}
