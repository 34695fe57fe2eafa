using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Sentences;

/// <content>The words that part a sentence.</content>
internal sealed partial class SentencePass
{
    private bool IsFiller(string words) => words.Trim('，', '；', '、', '：').Length == 0 || (subjects.Read(words, 0, listsEconomy: false) is { IsUnderstood: true, SaysPlace: false } subject && subject.Saying.Stage is null);

    private Direction? DirectionAtEnd(string clause)
    {
        var match = DirectionEnd().Match(clause);
        if (!match.Success)
        {
            return null;
        }

        var word = match.Groups[1].Value;
        return vocabulary.Signs("up").Contains(word) ? Direction.Up : vocabulary.Signs("down").Contains(word) ? Direction.Down : null;
    }

    private int ListStart(string text)
    {
        var best = -1;
        foreach (var sign in vocabulary.Signs("listBegins"))
        {
            var at = text.LastIndexOf(sign, StringComparison.Ordinal);
            best = at >= 0 && at + sign.Length > best ? at + sign.Length : best;
        }

        return best;
    }

    [GeneratedRegex(@"()(?:比|较|与|对比)((?:20\d\d年?|上年|上一年|去年|年初|预算|调整|全年|本年|“?三公)[^，；]*?)(?:相比较?|对比|比较)?，?(?:各|均|分别|共|相应)?$")]
    private static partial Regex BaseWord();

    [GeneratedRegex(@"^(?:比|较|与|和|同|对比)((?:20\d\d年?|上年|上一年|去年|年初|预算|调整|全年|本年)[^，；]*?)(?:(?:相比较?|对比|比较)，?|，)([^，；]+?)(?:各自|各|均|分别|共|相应)?$")]
    private static partial Regex LeadingBase();

    [GeneratedRegex(@"(增幅|降幅|增加|增长|上升|提高|上涨|增多|增大|减少|下降|降低|压缩|压减|缩减|下调|减低|节约|增|减|多|少)(?:额|幅度|比例|率)?(?:了|为|约|约为)?(?:：)?$")]
    private static partial Regex DirectionEnd();

    [GeneratedRegex(@"占([^，；。]*?)(?:的比例|的比重|比例|比重|的)?(?:为|约|达|是)?(?:：)?$")]
    private static partial Regex ShareWord();

    [GeneratedRegex(@"(?:完成[^，；]*?(?:预算|调整|预算数)[^，；]*?|(?:预算)?完成率|执行率|预算执行率|[，；]?为(?:年初|全年|调整)?预算数?)(?:的|为|达|达到)?(?:：)?$")]
    private static partial Regex CompletionWord();

    [GeneratedRegex(@"(?:与|和|同|较|比)((?:20\d\d年?|上年|上一年|去年|年初|预算|本年)[^，；]{0,12}?)(?:相比较?|对比|比较)?，?(?:支出决算数?|决算数)?(基本|大致|大体)?(?:保持)?(?:持平|一致|相同|相等|无变化|没有变化|无增减变化?|无变动|未变化)")]
    private static partial Regex LevelWord();

    [GeneratedRegex("(?:支出)?决算数?(大于|高于|超过|多于|小于|低于|少于|等于)((?:年初|全年|调整)?预算)数?")]
    private static partial Regex Compares();

    [GeneratedRegex(@"(20\d\d)年?度?|上一?年度?|去年度?|年度")]
    private static partial Regex BaseYear();

    [GeneratedRegex("^(.*?)(?:无此项|未发生|没有使用|未安排|没有安排|未使用|没有发生|无)(.*)$")]
    private static partial Regex Nothing();

    // 开支内容包括：无。主要用于：无。 says nothing of the amount.
    [GeneratedRegex("(?:包括|用于|内容|原因|事项)(?:有|为|是)?：?$")]
    private static partial Regex NamesContents();

    [GeneratedRegex("(?:主要)?(?:用于)?(?:以下方面|其中|包括|为)?(?:（[^）]*）)?：?$")]
    private static partial Regex ListSign();

    [GeneratedRegex("^([^，；]{4,40})(?<!其)中[，：]")]
    private static partial Regex InWhole();

    [GeneratedRegex("(?<!公共|基金|经营|资本|财政|采购|年初|全年|调整)预算(?:数|额|总额|金额|安排)?(?:分别)?(?:为|是|共|合计|：)*$")]
    private static partial Regex SaysBudget();

    [GeneratedRegex("^(?:(?:该项|此项|上述|该|费用)(?:费用|支出|经费))?(?:与|和|同|较|比|同比|对比)(?:20\\d\\d年|上年|上一年|去年|年初|全年预算|预算|以前年度)|^同比")]
    private static partial Regex BeginsWithBase();

    // “费用支出较年初预算数减少”: of the figure of the sentence before.
    [GeneratedRegex("^(?:该项|此项|上述|该|费用)(?:费用|支出|经费)(?=较|比|与|和|同)")]
    private static partial Regex SameAsBefore();

    [GeneratedRegex("^相比较?，?(?:各|均)?|^比较，?")]
    private static partial Regex ComparedTail();

    [GeneratedRegex("^，?为[^，；]{2,40}的(?:资金|收入|支出|经费)，")]
    private static partial Regex DescribedAs();

    [GeneratedRegex("(?:按照|按|根据|因|由于|随着|坚持)[^，；]{2,30}(?=，)|，(?:压缩|压减|严控|严格|控制|厉行|节约|贯彻|落实|加强|规范|坚持)[^，；]*")]
    private static partial Regex Manner();

    [GeneratedRegex("^[^：；]*，与(?:上年|20\\d\\d年)(?:度|决算数?)*相比，?(?:支出|收入)?(?:增加|减少|增长|下降)$|；(?:较|比)(?:上年|年初预算|20\\d\\d年)[^，；：]{0,8}(?:增加|减少|增长|下降)$")]
    private static partial Regex Resumes();

    [GeneratedRegex("[一二三四五]是|^；?（?\\d+[.、）]")]
    private static partial Regex Enumerates();

    [GeneratedRegex("^(?:年初预算|全年预算|支出决算|决算)数?为?-?[\\d]")]
    private static partial Regex BeginsWithStage();

    [GeneratedRegex("（\\d{0,3}[类款项]）")]
    private static partial Regex NamesItem();

    [GeneratedRegex("^(?:持平|一致|相同)(?=$|[，；。的])")]
    private static partial Regex LevelAtStart();

    [GeneratedRegex("(?:均|都|全部)为$")]
    private static partial Regex BothAre();

    [GeneratedRegex("^[，。；（]?(?:其中|包括|主要包括|收入包括)[^。]*?(?:上年结转|上年结余|年初结转|上年度结转)")]
    private static partial Regex BalanceInList();

    [GeneratedRegex(@"^[、，；](?:[^其包：]*?[、，；])?(?:其他)?对个人和家庭的?补助(?:支出|经费|预算)*[\d.,]+万?元")]
    private static partial Regex BenefitsApart();

    [GeneratedRegex("^[^，；]{0,20}等")]
    private static partial Regex OpenEnd();
}
