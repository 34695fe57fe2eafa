using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>A year is not the document's (DE-79): in a title, in the head of a table, in what is still to be done, or in the
/// year that an amount is compared with. Years of papers (《…》), of dates and of earlier events are left alone.</summary>
internal sealed partial class YearDiffers : IRule
{
    private const int LongestTitle = 60;

    public RuleResult Check(RuleContext context)
    {
        if (context.Document is not { Year.Value: var year, Kind.Value: var kind })
        {
            return RuleResult.NotEnoughData;
        }

        var seen = new HashSet<(string, int)>();
        return RuleResult.Of(context.Words.All.Where(piece => piece.Bare.Contains("20", StringComparison.Ordinal)).SelectMany(piece => Found(piece, year, kind, context.List("planned")))
            .Where(found => seen.Add((found.Quote, found.Year)))
            .Select(found => context.Found(found.Piece.At(found.Start), ("printed", Text(found.Year)), ("expected", found.Expected), ("quote", found.Quote)) with { Printed = Text(found.Year), Expected = found.Expected }));
    }

    private static IEnumerable<(TextPiece Piece, int Start, int Year, string Expected, string Quote)> Found(TextPiece piece, int year, DocumentKind kind, IReadOnlyList<string> planned)
    {
        var text = piece.Bare;
        if (piece.Table is null && text.Length <= LongestTitle && !text.Contains('。', StringComparison.Ordinal))
        {
            var title = (kind == DocumentKind.FinalAccounts ? AccountsTitle() : BudgetTitle()).Match(text);
            var head = title.Success ? title : HeadYear().Match(text);
            if (head.Success && Number(head) is var said && said != year && !Excused().IsMatch(text))
            {
                yield return (piece, head.Index, said, Text(year), text);
            }
        }

        // “注：本单位2021年度没有…，故此表为空。”
        if (EmptyNote().Match(text) is { Success: true } note && Number(note) is var noted && noted < year && YearWord().Matches(text).Count == 1)
        {
            yield return (piece, note.Groups[1].Index, noted, Text(year), RuleText.Quote(text, note.Groups[1].Index, 5));
        }

        foreach (Match match in Compared().Matches(text).Concat(ComparedWith().Matches(text)))
        {
            var compared = Number(match);
            var subject = SubjectYear(text, match.Index, year);
            if (compared != subject && compared != subject - 1)
            {
                yield return (piece, match.Index, compared, Text(subject - 1), RuleText.Quote(text, match.Index, match.Length));
            }
        }

        if (kind == DocumentKind.FinalAccounts || piece.Table?.Kind != TableKind.Performance)
        {
            yield break;
        }

        // Targets are of their own year: what an earlier year planned was not changed. In running text it may be history.
        foreach (Match match in YearWord().Matches(text))
        {
            var after = match.Index + match.Length;
            if (Number(match) < year && (match.Index == 0 || text[match.Index - 1] is '.' or '。' or '；' or '、') && planned.Any(word => string.CompareOrdinal(text, after, word, 0, word.Length) == 0))
            {
                yield return (piece, match.Index, Number(match), Text(year), RuleText.Quote(text, match.Index, match.Length));
            }
        }
    }

    /// <summary>The year that a sentence speaks of before it compares: the last one named in it, or the document's.</summary>
    private static int SubjectYear(string text, int position, int year)
    {
        var start = position == 0 ? 0 : text.LastIndexOf('。', position - 1) + 1;
        return YearWord().Matches(text[start..position]) is { Count: > 0 } named ? Number(named[^1]) : year;
    }

    private static int Number(Match match) => int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(20\d\d)年度?(?:(?:部门|单位)预算|预算(?:公开|信息公开|情况说明|编制说明))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BudgetTitle();

    [GeneratedRegex(@"(20\d\d)年度?(?:(?:部门|单位)决算|决算(?:公开|信息公开|情况说明|报表))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AccountsTitle();

    [GeneratedRegex(@"^(?:预算年度|决算年度|年度)：(20\d\d)年?$|^（(?<1>20\d\d)年度）$|^(?<1>20\d\d)年度?[\u4E00-\u9FFF]{3,24}(?:部门|单位)(?:预算|决算)(?:公开|信息公开|情况说明)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadYear();

    // A title that compares, quotes a paper or names a date may name another year.
    [GeneratedRegex("比|较|与|上年|《|〔|截至|至|批复|执行|按照|根据|依据|关于|通知|要求|—|-", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Excused();

    [GeneratedRegex(@"[比较](20\d\d)年度?(?:部门|单位)?(?:年初)?(?:预算|决算|执行)?数?(?:增加|减少|增长|下降)了?[0-9][0-9.,]*(?:万元|亿元|元)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Compared();

    // “与2023年相比，收、支预算总计各增加20万元”
    [GeneratedRegex(@"[与同和](20\d\d)年度?(?:部门|单位)?(?:年初)?(?:预算|决算)?数?(?:相比|比较|对比)，?(?:收、支|收支|收入|支出)?(?:预算|决算)?(?:总计|合计)?(?:各|均|分别)?(?:增加|减少|增长|下降)了?[0-9]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ComparedWith();

    [GeneratedRegex(@"^(?:注|备注|说明)：[^。；，]{0,30}?(20\d\d)年度?(?:没有|无|未|不涉及)[^。]{2,60}(?:空表|为空|无数据|支出|收入)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EmptyNote();

    [GeneratedRegex(@"(?<!\d)(20\d\d)年度?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearWord();
}
