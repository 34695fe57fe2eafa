using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading.Tables;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Sentences;

/// <summary>What the words before an amount say of it.</summary>
/// <param name="Saying">Where they place it.</param>
/// <param name="Rest">Words that were not understood; empty if all were.</param>
/// <param name="SaysPlace">They name a place, and not only fill.</param>
internal readonly record struct Subject(Saying Saying, string Rest, bool SaysPlace)
{
    public bool IsUnderstood => Rest.Length == 0;
}

/// <summary>Reads the subject of an amount: words of the lexicon, names of classifications with （类）（款）（项）,
/// years, and the name of the unit itself.</summary>
internal sealed partial class SubjectReader(Vocabulary vocabulary, DocumentContext document)
{
    /// <summary>Reads a subject. All its words must be understood for it to hold: half of a subject is another one.</summary>
    /// <param name="text">The words, in normal form.</param>
    /// <param name="inFunction">The class or group that a 款 or 项 below it belongs to; 0 for none.</param>
    /// <param name="listsEconomy">The words stand in a list of economic items (办公费, 差旅费 …).</param>
    public Subject Read(string text, int inFunction, bool listsEconomy)
    {
        var bare = Normal.WithoutNumber(text.Trim('，', '；', '：', '、', '。'));
        bare = DividedBy().Replace(WithoutCounts(WithoutHarmlessClauses(bare[(bare.LastIndexOf('；') + 1)..])), "");
        if (document.Organisation.Length > 0)
        {
            bare = bare.Replace(document.Organisation, "", StringComparison.Ordinal);
        }

        var saying = Saying.Nothing;
        foreach (Match match in YearWord().Matches(bare))
        {
            saying = saying with { Year = int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) };
        }

        bare = YearWord().Replace(bare, "");
        if (Functions(ref bare, inFunction) is { } function)
        {
            if (function < 0)
            {
                return new Subject(saying, text, SaysPlace: false);
            }

            saying = saying with { Function = function, Flow = Flow.Expenditure };
        }

        if (listsEconomy && EconomyNamed(bare) is { } economy)
        {
            return new Subject(saying with { Economy = economy, Flow = Flow.Expenditure }, "", SaysPlace: true);
        }

        var words = vocabulary.Sentence.Match(bare);
        var isAside = words.Has(WordRole.Aside);
        var rest = isAside ? bare : words.Rest.Length > 0 || !Parts(words) ? words.Rest : bare;
        var said = Saying.Of(words, document.Year);
        if (said is { Flow: null } and not { Fund: null, Nature: null } && FlowOfAccounts(bare) is { } flow)
        {
            said = said with { Flow = flow };
        }

        if (rest.Length > 0 && ClassNamed(bare) is { } named)
        {
            said = new Saying { Function = named, Flow = Flow.Expenditure };
            rest = "";
        }

        var saysPlace = saying.Function is not null || said is not { Flow: null, Fund: null, Nature: null, Theme: null, Function: null, Economy: null, GovernmentEconomy: null };
        return new Subject(said.Within(saying) with { Year = said.Year ?? saying.Year }, rest, saysPlace);
    }

    /// <summary>一般公共预算支出决算数: 支出决算 is a word of the stage, and says the flow of a fund all the same.</summary>
    private static Flow? FlowOfAccounts(string text)
    {
        var spends = SpendingAccounts().IsMatch(text);
        var receives = IncomeAccounts().IsMatch(text);
        return spends == receives ? null : spends ? Flow.Expenditure : Flow.Revenue;
    }

    /// <summary>Whether two words of one subject part ways (人员经费和公用经费): then it is two subjects, and whose the
    /// amount is cannot be told.</summary>
    private static bool Parts(MatchedText words)
    {
        var together = Saying.Of(words, 0);
        return words.Words.Select(found => found.Word.Meaning).Any(meaning =>
            (meaning.Fund is not null && Saying.Of(meaning, 0).And(together).Fund != together.Fund)
            || (meaning.Nature is not null && Saying.Of(meaning, 0).And(together).Nature != together.Nature)
            || (meaning.Theme is not null && Saying.Of(meaning, 0).And(together).Theme != together.Theme)
            || (meaning.Fund is not null && together.Fund is null) || (meaning.Nature is not null && together.Nature is null) || (meaning.Theme is not null && together.Theme is null));
    }

    private int? EconomyNamed(string text)
    {
        var name = text.TrimStart('为', '和', '及', '与').Trim('，', '：', '；', '、');
        var codes = vocabulary.Packs.Economies.CodesNamed(name).ToList();

        // Lists of basic spending know only these classes: 办公设备购置 is 31002 there, and not 30902.
        var basic = codes.Count == 1 ? codes : codes.FindAll(code => (code < 1000 ? code : code / 100) is 301 or 302 or 303 or 310);
        return basic.Count == 1 ? basic[0] : null;
    }

    private int? ClassNamed(string text)
    {
        var name = FillerEnd().Replace(text.Trim('，', '：', '；', '、'), "");
        var codes = vocabulary.Packs.Functions.CodesNamed(name).Where(code => code < 1000).ToList();
        return codes.Count == 1 && name.Length >= 4 ? codes[0] : null;
    }

    /// <summary>Takes 文化旅游体育与传媒支出（类）广播电视（款） out of the text. Null if none stands there, −1 if a
    /// name is unknown.</summary>
    private int? Functions(ref string text, int within)
    {
        if (NamesAndCodes().Match(text) is { Success: true } listed)
        {
            var last = listed.Groups[2].Captures[^1].Value;
            var known = FunctionCode.TryParse(last, out var named) && vocabulary.Packs.Functions.CodesNamed(listed.Groups[1].Captures[^1].Value).Contains(named.Value);
            text = text.Remove(listed.Index, listed.Length);
            return known ? named.Value : -1;
        }

        if (CodeAndName().Match(text) is { Success: true } coded && FunctionCode.TryParse(coded.Groups[1].Value, out var code))
        {
            text = text.Remove(coded.Index, coded.Length);
            return code.Value;
        }

        var matches = LevelName().Matches(text);
        if (matches.Count == 0)
        {
            return null;
        }

        var parent = within;
        foreach (Match match in matches)
        {
            var level = match.Groups[2].Value switch { "类" => 1, "款" => 2, _ => 3 };
            while (parent != 0 && new FunctionCode(parent).Level >= level)
            {
                parent = new FunctionCode(parent).Parent.Value;
            }

            if ((Named(match.Groups[1].Value, level, parent) ?? Named(match.Groups[1].Value, level, 0)) is not { } found)
            {
                return -1;
            }

            parent = found;
        }

        text = LevelName().Replace(text, "");
        return parent;
    }

    private int? Named(string name, int level, int parent)
    {
        // Words of the sentence may stand before the name; the longest end of them that is a name counts.
        for (var start = 0; start + 2 <= name.Length; start++)
        {
            var codes = vocabulary.Packs.Functions.CodesNamed(name[start..])
                .Where(code => new FunctionCode(code).Level == level && new FunctionCode(code).IsWithin(new FunctionCode(parent))).ToList();
            if (codes.Count == 1 && (start == 0 || vocabulary.Sentence.Match(YearWord().Replace(name[..start], "")).IsUnderstood))
            {
                return codes[0];
            }
        }

        return null;
    }

    /// <summary>“团组0个，0人次，预算为”: counts before a word of the stage say nothing of the amount. Those of 国内 and
    /// 外事 do: they tell whose amount follows.</summary>
    private static string WithoutCounts(string text)
    {
        var match = Counts().Match(text);
        return match.Success && BudgetOrAccounts().IsMatch(text[match.Length..]) && !OfSomeGuests().IsMatch(match.Value) ? text[match.Length..] : text;
    }

    /// <summary>按照预算管理有关规定， and the like say nothing of what follows.</summary>
    private static string WithoutHarmlessClauses(string text)
    {
        for (var comma = text.IndexOf('，', StringComparison.Ordinal); comma >= 0 && (HarmlessClause().IsMatch(text[..comma]) || DescribingClause().IsMatch(text[..comma])); comma = text.IndexOf('，', StringComparison.Ordinal))
        {
            text = text[(comma + 1)..];
        }

        return text;
    }

    [GeneratedRegex("^(?:其中：?)?按(?:照)?[^，：；]{2,16}(?:划分|分类|分)(?:的?情况)?[：，](?:包括)?")]
    private static partial Regex DividedBy();

    [GeneratedRegex(@"(20\d\d)年(?:度)?")]
    private static partial Regex YearWord();

    [GeneratedRegex(@"^(?:[^，；]*?\d+(?:个|人次|批次|批|辆|台|次|人)(?:（[^）]*）)?，)+")]
    private static partial Regex Counts();

    [GeneratedRegex("^(?:支出)?[决预]算|^年初预算|^全年预算")]
    private static partial Regex BudgetOrAccounts();

    [GeneratedRegex("国内|外事|外宾|国（境）外|其中")]
    private static partial Regex OfSomeGuests();

    [GeneratedRegex(@"^(?:([\u4e00-\u9fff、]{2,30})（(2\d{2}(?:\d{2}){0,2})）)+")]
    private static partial Regex NamesAndCodes();

    [GeneratedRegex(@"([^，；：（）]+?)（\d{0,3}(类|款|项)）")]
    private static partial Regex LevelName();

    [GeneratedRegex(@"^(?:按照|按|根据|依据|截至|截止|反映|为了|随着|为|结合)[^万亿]*$")]
    private static partial Regex HarmlessClause();

    [GeneratedRegex(@"^(?:包括|包含|其中包括|具体为|即|含)[^万亿]*$")]
    private static partial Regex DescribingClause();

    [GeneratedRegex(@"（?(2\d{2}|2\d{4}|2\d{6})(?![类款项\d])[）-]?[\u4e00-\u9fff（）、]{2,30}?(?:支出|$|(?=20\d\d|年初|决算|预算))")]
    private static partial Regex CodeAndName();

    [GeneratedRegex("支出(?:年初|全年|调整)?[决预]算|决算支出")]
    private static partial Regex SpendingAccounts();

    [GeneratedRegex("收入(?:年初|全年|调整)?[决预]算")]
    private static partial Regex IncomeAccounts();

    [GeneratedRegex("(?:科目|预算|安排|为|共|合计|共计)+$")]
    private static partial Regex FillerEnd();
}
