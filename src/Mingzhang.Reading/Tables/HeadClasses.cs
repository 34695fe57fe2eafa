using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tables;

/// <summary>Classes of spending that stand over columns (工资福利支出 | 商品和服务支出 | …). A name alone does not
/// say of which classification it is: 工资福利支出 is 301 and 50501. The other heads and the title tell.</summary>
internal sealed class HeadClasses
{
    private readonly Vocabulary vocabulary;
    private readonly bool isGovernmental;
    private readonly bool listsClasses;

    public HeadClasses(Vocabulary vocabulary, IEnumerable<string> heads, string title)
    {
        this.vocabulary = vocabulary;
        var names = heads.Where(head => head.Length > 0).Distinct().ToList();

        // 机关工资福利支出 and 对事业单位经常性补助 are classes of the government's classification alone.
        isGovernmental = title.Contains("政府预算经济分类", StringComparison.Ordinal) || names.Count(name => Governmental(name) is not null && Departmental(name) is null) >= 2;

        // 公务接待费 beside 办公费 and 水费 is a class; beside 因公出国（境）费 it is a theme.
        listsClasses = names.Count(name => Departmental(name) is not null && !vocabulary.Head.Match(name).IsUnderstood) >= 3;
    }

    /// <summary>Whether a cell is the name of a class of spending.</summary>
    public static bool IsName(Vocabulary vocabulary, string normal) =>
        normal.Length >= 2 && (vocabulary.Packs.Economies.CodesNamed(normal).Any() || vocabulary.Packs.GovernmentEconomies.CodesNamed(normal).Any());

    /// <summary>What a head says if it names a class; null if the words of the lexicon say it better.</summary>
    public Saying? Of(string bare, MatchedText match)
    {
        if (match.IsUnderstood && match.Words.Count > 0 && !listsClasses)
        {
            return null;
        }

        if (isGovernmental)
        {
            return Governmental(bare) is { } government ? new Saying { Flow = Flow.Expenditure, GovernmentEconomy = government } : null;
        }

        return Departmental(bare) is { } code ? new Saying { Flow = Flow.Expenditure, Economy = code } : null;
    }

    // 其他支出 over a column is as often spending from other income as it is a class.
    private int? Departmental(string name) =>
        name is not "其他支出" && vocabulary.Packs.Economies.CodesNamed(name).ToList() is [{ } code] ? code : null;

    private int? Governmental(string name) =>
        vocabulary.Packs.GovernmentEconomies.CodesNamed(name).Where(code => code < 1000).ToList() is [{ } code] ? code : null;
}
