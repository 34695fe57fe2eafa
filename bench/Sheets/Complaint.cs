using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Scoring;

namespace Mingzhang.Sheets;

/// <summary>Something that the program tells of a document: a finding, or a score that is not the computed one.</summary>
/// <param name="Rule">Which rule told it; “score” for a score.</param>
/// <param name="Text">What it told.</param>
internal sealed record Complaint(string Rule, string Text)
{
    public static IReadOnlyList<Complaint> Of(ReadDocument document) =>
    [
        .. Checker.Check([document], profile: null, PackLoader.Embedded).Findings.Select(Of),
        .. DocumentScorer.Score(PackLoader.Embedded, document).Sheets.SelectMany(sheet => sheet.Items.Where(item => item.Agreement == Agreement.Differs).Select(item =>
            new Complaint("score", $"《{sheet.Sheet.Name}》{(item as ScoredRow)?.Indicator.Name.Text} 印为 {item.Printed}，应为 {item.Span}"))),
    ];

    public override string ToString() => $"{Rule}：{Text}";

    private static Complaint Of(Finding finding) => new(finding.Rule, finding is RuleFinding rule
        ? rule.Values.Aggregate(rule.Written.Message.Chinese, (text, value) => text.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal))
        : $"{finding.Places[0].RowLabel}");
}
