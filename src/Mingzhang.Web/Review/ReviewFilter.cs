using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reports;
using Mingzhang.Web.Findings;

namespace Mingzhang.Web.Review;

/// <summary>What a person looks for among findings; empty parts do not restrict.</summary>
/// <param name="Severity">Name of a severity.</param>
/// <param name="Kind">figures, rules or performance.</param>
/// <param name="Rule">Name of a cause or a rule.</param>
/// <param name="Project">项目编码</param>
/// <param name="Words">Words of the headline or the number.</param>
public sealed record ReviewFilter(string Severity = "", string Kind = "", string Rule = "", string Project = "", string Words = "")
{
    public static readonly IReadOnlyList<string> Kinds = ["figures", "rules", "performance"];

    public bool IsEmpty => this == new ReviewFilter();

    public bool Fits(Finding finding, FindingPages pages)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(pages);
        return (Severity.Length == 0 || finding.Severity.ToString() == Severity)
            && (Kind.Length == 0 || KindOf(finding) == Kind)
            && (Rule.Length == 0 || finding.Rule == Rule)
            && (Project.Length == 0 || pages.ProjectOf(finding) == Project)
            && (Words.Length == 0 || finding.Number == FindingNumber.Parse(Words) || pages.Words.Headline(finding).Contains(Words, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Figures that do not agree, questions about targets and results, or what else written rules ask.</summary>
    public static string KindOf(Finding finding) => finding switch
    {
        CauseFinding => "figures",
        ToldFinding or RuleFinding { Written.About: RuleSubject.Performance } => "performance",
        _ => "rules",
    };
}
