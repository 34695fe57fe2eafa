using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Source;

/// <summary>Lines that stand beside a table and are no part of it: who made it, in which unit, notes, signatures.</summary>
internal static partial class SideLine
{
    [GeneratedRegex(
        @"^(?:(?:编制|填报|编报|填表|申报|公开|预算|金额|计量|货币)?单位(?:名称|编码|代码)?|(?:编制|预算|填报|主管)?部门(?:名称|编码)?|(?:编制|填报|制表|填表|打印)?日期|(?:单位|部门|财务|处室)?负责人|制表人?|填表人|审核人?|复核人?|经办人|联系人|联系电话)(?:（[^）]*）|\([^)]*\))?\s*[:：]",
        RegexOptions.None, 1000)]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"^(?:金额|计量|货币)?(?:单位)?\s*(?:人民币)?(?:[(（]?)(?:百|千|万|百万|亿)?元(?:[)）]?)$|^(?:公开|预算|决算|部门|部决|财决|批复|附)[\d一二三四五六七八九十\-]*表(?:[\d一二三四五六七八九十\-]+)?$|^表[\d一二三四五六七八九十\-]+$|^附(?:件|表)[\d一二三四五六七八九十\-]*\s*[:：]?$|^(?:19|20)\d\d年(?:度|\d{1,2}月(?:\d{1,2}日)?)?$",
        RegexOptions.None, 1000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^(?:备?注|说明|附注|填表说明|注意|填报说明)(?>\s*)(?:[\d一二三四五]*(?>\s*)[:：、.．]|$)|^\*|^本表|^（?注[:：]", RegexOptions.None, 1000)]
    private static partial Regex NoteStart();

    [GeneratedRegex(@"(?:表|情况|预算|决算|明细|清单|目录|公开)(?:[（(][^）)]*[）)])?$", RegexOptions.None, 1000)]
    private static partial Regex TitleEnd();

    /// <summary>Tells whether a text is a line beside a table, as 编制单位：… or 单位：万元 or 公开01表.</summary>
    public static bool Is(string text) => Labelled().IsMatch(text) || Bare().IsMatch(text);

    public static bool IsNote(string text) => NoteStart().IsMatch(text);

    public static bool IsTitle(string text) => text.Length is > 2 and <= 60 && TitleEnd().IsMatch(text);

    public static bool IsNumber(string text) =>
        text.AsSpan().IndexOfAnyExcept("0123456789.,-+%() ") < 0 && text.AsSpan().IndexOfAny("0123456789") >= 0;
}
