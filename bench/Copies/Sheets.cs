using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Copies;

/// <summary>How an invented sheet came about.</summary>
internal enum Change
{
    /// <summary>Written for its project: some rows that everybody has, some of its kind, some of its own.</summary>
    Original,

    /// <summary>Copied as it stands.</summary>
    None,

    /// <summary>Copied, the rows in another order.</summary>
    Order,

    /// <summary>Copied, a row left out.</summary>
    RowLeftOut,

    /// <summary>Copied, a word changed in two of its own rows.</summary>
    Words,

    /// <summary>Copied, every number changed.</summary>
    Numbers,

    /// <summary>Copied, one of its own rows replaced by a new one.</summary>
    RowReplaced,
}

/// <summary>An invented sheet and where it was copied from.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Origin">Number of the sheet that it goes back to; its own where it is original.</param>
/// <param name="Change">What was done to the copy.</param>
internal sealed record Invented(PerformanceSheet Sheet, int Origin, Change Change);

/// <summary>Invents sheets of targets as a province has them: most are of a few hundred kinds of projects that write alike, and
/// a known share is copied with small changes.</summary>
internal sealed class SheetMaker(int seed)
{
    private static readonly string[] Verbs = ["购置", "维护", "印制", "举办", "巡检", "修缮", "发放", "培训", "播出", "采编", "检测", "租赁", "清运", "补助", "修订", "排查", "走访", "监测", "编印", "更新", "安装", "投放", "征集", "整理"];
    private static readonly string[] Things = ["摄像机", "路灯", "图书", "校舍", "讲座", "垃圾桶", "管网", "档案", "树木", "疫苗", "机房", "公交站牌", "应急喇叭", "稿件", "短视频", "灭火器", "农机", "水渠", "消杀药品", "宣传册", "电子屏", "体检车", "学员", "专线", "数据库", "河道", "文物", "戏曲", "课桌", "血液样本", "气象站", "护林点"];
    private static readonly string[] Manners = ["基层", "全县", "乡镇", "山区", "老旧", "移动", "夜间", "汛期", "冬季", "新增", "重点", "偏远", "社区", "校园", "沿街", "流动", "数字化", "无障碍", "节庆", "入户"];
    private static readonly string[] Qualities = ["完好率", "合格率", "到位率", "覆盖率", "准确率", "及时率", "知晓率", "使用率", "达标率", "完成率"];
    private static readonly string[] Effects = ["保障群众出行安全", "丰富群众文化生活", "提升基层服务水平", "改善人居环境", "扩大对外宣传影响", "减少安全隐患", "方便群众办事", "促进农民增收", "延长设备使用寿命", "提高工作效率"];
    private const string Characters = "安北昌东福高河江金兰林龙梅南宁平秦清泉山石双泰田文西溪新兴阳永玉源云长中竹庄子";

    private static readonly (SecondLevel Level, string Name, string Target)[] Everybodys =
    [
        (SecondLevel.Quantity, "完成项目数量", "≥1个"),
        (SecondLevel.Quality, "验收合格率", "≥95%"),
        (SecondLevel.Timeliness, "按时完成率", "=100%"),
        (SecondLevel.OutputCost, "成本控制数", "≤预算数"),
        (SecondLevel.SocialBenefit, "保障机关工作正常运转", "优"),
        (SecondLevel.Sustainability, "持续发挥作用", "≥95%"),
        (SecondLevel.ServedSatisfaction, "服务对象满意度", "≥90%"),
        (SecondLevel.ServedSatisfaction, "群众满意度", "≥90%"),
    ];

    private const int Kinds = 400;
    private readonly Random chance = new(seed);

    /// <summary>So many sheets, of which a share, in percent, is copied from an earlier one.</summary>
    public List<Invented> Make(int count, int percent)
    {
        var kinds = Enumerable.Range(0, Kinds).Select(_ => Enumerable.Range(0, 6).Select(_ => Own("")).ToList()).ToList();
        var sheets = new List<Invented>(count);
        for (var number = 0; number < count; number++)
        {
            if (number > 100 && chance.Next(100) < percent)
            {
                var from = sheets[sheets[chance.Next(number)].Origin];
                var change = (Change)chance.Next((int)Change.None, (int)Change.RowReplaced + 1);
                sheets.Add(new(Sheet(number, Changed([.. from.Sheet.Indicators], change)), from.Origin, change));
            }
            else
            {
                sheets.Add(new(Sheet(number, Original(kinds[chance.Next(Kinds)])), number, Change.Original));
            }
        }

        return sheets;
    }

    private List<Indicator> Original(List<Indicator> kind)
    {
        var place = One(Characters).ToString() + One(Characters);
        var rows = Everybodys.Where(_ => chance.Next(10) < 5).Select(row => Row(row.Level, row.Name, row.Target)).ToList();

        // What projects of a kind share is the wording; the figures are each one's own. One in five takes all its rows over.
        var takesAll = chance.Next(5) == 0;
        rows.AddRange(kind.Where(_ => takesAll || chance.Next(2) == 0).Select(row => row with { Target = Value($"≥{chance.Next(1, 500)}件") }));
        rows.AddRange(Enumerable.Range(0, chance.Next(3, 6)).Select(_ => Own(place)));
        return rows;
    }

    private List<Indicator> Changed(List<Indicator> rows, Change change)
    {
        var own = Enumerable.Range(0, rows.Count).Where(at => !Everybodys.Any(row => row.Name == rows[at].Name.Text)).ToList();
        switch (change)
        {
            case Change.Order:
                return [.. rows.OrderBy(_ => chance.Next())];
            case Change.RowLeftOut:
                rows.RemoveAt(own[chance.Next(own.Count)]);
                break;
            case Change.Words:
                foreach (var at in own.Take(2))
                {
                    var name = rows[at].Name.Text;
                    var word = Array.Find(Manners, name.Contains) ?? name[..2];
                    rows[at] = rows[at] with { Name = Text(name.Replace(word, One(Manners), StringComparison.Ordinal)) };
                }

                break;
            case Change.Numbers:
                return rows.ConvertAll(row => char.IsAsciiDigit(row.Target.Printed[1 % row.Target.Printed.Length]) ? row with { Target = Value($"≥{chance.Next(1, 500)}{row.Target.Printed.TrimStart('≥', '≤', '=').TrimStart([.. "0123456789"])}") } : row);
            case Change.RowReplaced:
                rows[own[chance.Next(own.Count)]] = Own("");
                break;
        }

        return rows;
    }

    private Indicator Own(string place)
    {
        var thing = One(Manners) + One(Things);
        return chance.Next(4) switch
        {
            0 => Row(SecondLevel.Quantity, $"{place}{One(Verbs)}{thing}数量", $"≥{chance.Next(1, 500)}件"),
            1 => Row(SecondLevel.Quality, $"{place}{thing}{One(Verbs)}{One(Qualities)}", $"≥{chance.Next(80, 101)}%"),
            2 => Row(SecondLevel.Timeliness, $"{chance.Next(1, 13)}月底前完成{place}{thing}{One(Verbs)}", $"≤{chance.Next(1, 200)}天"),
            _ => Row(SecondLevel.SocialBenefit, $"通过{One(Verbs)}{place}{thing}，{One(Effects)}", $"≥{chance.Next(1, 500)}人"),
        };
    }

    private static PerformanceSheet Sheet(int number, List<Indicator> rows) =>
        new() { Kind = SheetKind.ProjectTargets, Place = Nowhere, Name = Text($"项目{number}"), Indicators = rows };

    private static readonly Place Nowhere = new() { Document = "" };

    private static Indicator Row(SecondLevel level, string name, string target) =>
        new() { Place = Nowhere, TargetPlace = Nowhere, Second = level, First = level.First(), Name = Text(name), Target = Value(target) };

    private static IndicatorValue Value(string target) => new() { Printed = target, Kind = ValueKind.Text };

    private static PrintedText Text(string text) => new(text, Nowhere);

    private string One(string[] words) => words[chance.Next(words.Length)];

    private char One(string letters) => letters[chance.Next(letters.Length)];
}
