using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>Titles of one document call it a department's budget here and a unit's there (DE-81, TB-09). That sentences of a
/// unit's document say 本部门 is only asked about.</summary>
internal sealed partial class DepartmentUnitMixed : IRule
{
    private const int LongestTitle = 60;
    private const string Department = "部门";
    private const string Unit = "单位";

    public RuleResult Check(RuleContext context)
    {
        var titles = context.Words.Paragraphs.Where(piece => piece.Bare.Length <= LongestTitle && !piece.Bare.Contains('。', StringComparison.Ordinal))
            .Select(piece => (piece, Match: Title().Match(piece.Bare))).Where(title => title.Match.Success && !Excused().IsMatch(title.piece.Bare)).ToList();
        if (titles.Count == 0)
        {
            return RuleResult.DoesNotApply;
        }

        var first = titles[0].Match.Groups[1].Value;
        if (titles.Find(title => title.Match.Groups[1].Value != first) is { piece: { } other, Match: var match })
        {
            return RuleResult.Of([Told(context, other, match.Value, titles[0].Match.Value) with { Places = [other.Place, titles[0].piece.Place] }]);
        }

        if (first == Unit && context.Words.Outline.Body.FirstOrDefault(piece => piece.Bare.Contains("本部门", StringComparison.Ordinal) && !piece.Bare.Contains("本部门（单位）", StringComparison.Ordinal)) is { } sentence)
        {
            return RuleResult.Of([Told(context, sentence, "本部门", titles[0].Match.Value) with { Severity = Severity.Question }]);
        }

        return RuleResult.Of([]);
    }

    private static RuleFinding Told(RuleContext context, TextPiece piece, string said, string title) =>
        context.Found(piece.At(piece.Bare.IndexOf(said, StringComparison.Ordinal)), ("said", said), ("title", title));

    // A line that quotes a paper may name the other.
    [GeneratedRegex("《|批复|通知|关于|根据|按照|汇总", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Excused();

    // 部门（单位）预算 and 部门/单位 choose neither.
    [GeneratedRegex($@"20\d\d年度?({Department}|{Unit})(?:预算|决算)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Title();
}
