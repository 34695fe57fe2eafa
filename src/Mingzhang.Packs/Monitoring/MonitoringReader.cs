using Mingzhang.Model.Performance;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Monitoring;

/// <summary>Reads files of packs/monitoring: one rule a file, named as the file is.</summary>
internal sealed class MonitoringReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["id", "title", "basis", "profiles", "from", "to", "stages", "lamps", "execution", "gapPoints", "recall", "answer", "oneOffWords"];
    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];
    internal static readonly string[] StageKeys = ["months", "dueMonth", "dueDay"];
    internal static readonly string[] LampKeys = ["standard", "bands", "banded", "inside", "outside", "words"];
    internal static readonly string[] BandKeys = ["from", "lamp"];
    internal static readonly string[] ExecutionKeys = ["month", "below"];
    internal static readonly string[] RecallKeys = ["month", "fromWan", "below"];
    internal static readonly string[] AnswerKeys = ["workingDays", "choices"];
    internal static readonly string[] ReachKeys = [.. Choices.Of(typeof(Reach)).Names];

    private readonly SortedDictionary<string, MonitoringRule> rules = new(StringComparer.Ordinal);
    private readonly List<(Fields Fields, string Id)> read = [];

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        var title = Map(file, fields, "title", RuleReader.SaidKeys, isRequired: true);
        var basis = Map(file, fields, "basis", BasisKeys, isRequired: true);
        basis?.RequireKey("sure");
        var answer = Map(file, fields, "answer", AnswerKeys);
        var id = fields.RequiredText("id");
        var rule = new MonitoringRule
        {
            Id = id,
            Title = new(title?.RequiredText("zh") ?? "", title?.RequiredText("en") ?? ""),
            Source = basis?.RequiredText("source") ?? "",
            Numbers = basis?.Texts("rules") ?? [],
            Sure = (basis is null ? null : ConfidenceMark.Of(basis)) ?? Confidence.General,
            Profiles = fields.Texts("profiles"),
            FromYear = fields.Number("from", 1990, 2100),
            ToYear = fields.Number("to", 1990, 2100),
            Stages = Stages(file, fields),
            Lamps = Map(file, fields, "lamps", LampKeys) is { } lamps ? Lamps(file, lamps) : null,
            Execution = Ordered(file, fields, "execution", ExecutionKeys, step => new ExecutionThreshold(Month(step), Percent(step, "below")), step => step.Month),
            GapPoints = fields.Decimal("gapPoints", 0, 100),
            Recall = Map(file, fields, "recall", RecallKeys) is { } recall ? new(Month(recall), recall.Decimal("fromWan", 0, 100_000_000) ?? 0, Percent(recall, "below")) : null,
            AnswerWorkingDays = answer?.Number("workingDays", 1, 366),
            Answers = [.. answer?.TextNodes("choices").Select(node => (WarningAnswer?)answer.ChoiceOf("choices", node, typeof(WarningAnswer))).OfType<WarningAnswer>() ?? []],
            OneOffWords = [.. fields.Texts("oneOffWords").Select(WordText.Normal)],
        };
        if (id != Path.GetFileNameWithoutExtension(file))
        {
            fields.Note(fields.LineOf("id"), $"监控口径“{id}”写在名为“{Path.GetFileName(file)}”的文件里。", $"文件改名为 {id}.yaml，或把 id 改成文件名。");
        }
        else
        {
            rules[id] = rule;
        }

        read.Add((fields, id));
    }

    /// <summary>The rules by their names. Notes profiles that do not exist.</summary>
    public IReadOnlyDictionary<string, MonitoringRule> Finish(IReadOnlyDictionary<string, Profile> profiles)
    {
        foreach (var (fields, id) in read)
        {
            foreach (var node in fields.TextNodes("profiles"))
            {
                if (!profiles.ContainsKey(node.Text))
                {
                    fields.Note(node.Line, $"没有名为“{node.Text}”的地区方案。", $"可用的方案：{string.Join("、", profiles.Keys)}。");
                }
                else if (rules.Values.FirstOrDefault(other => string.CompareOrdinal(other.Id, id) < 0 && other.Profiles.Contains(node.Text)) is { } other)
                {
                    fields.Note(node.Line, $"地区方案“{node.Text}”已由“{other.Id}”使用。", "一个地区方案只能有一个监控口径。");
                }
            }
        }

        if (read.Count > 0 && !rules.ContainsKey(MonitoringRule.General))
        {
            read[0].Fields.Note(1, $"没有名为“{MonitoringRule.General}”的监控口径，没有规定的地方无处可取。", $"在 monitoring 中补上 {MonitoringRule.General}.yaml。");
        }

        return rules;
    }

    private List<MonitoringStage> Stages(string file, Fields fields) => Ordered(
        file,
        fields,
        "stages",
        StageKeys,
        stage =>
        {
            stage.RequireKey("months");
            var (month, day) = (stage.Number("dueMonth", 1, 12) ?? 0, stage.Number("dueDay", 1, 31) ?? 0);
            if (month == 0 != (day == 0) || (month > 0 && day > DateTime.DaysInMonth(2024, month)))
            {
                stage.Note(stage.Line, "上报的日期不完整或不存在。", "dueMonth 和 dueDay 一起写，或都不写。");
                (month, day) = (0, 0);
            }

            return new MonitoringStage(stage.Number("months", 1, 12) ?? 12, month, day);
        },
        stage => stage.Months);

    private LampRule Lamps(string file, Fields fields)
    {
        var words = Map(file, fields, "words", ReachKeys);
        var (first, second) = (Choices.Of(typeof(FirstLevel)), Choices.Of(typeof(SecondLevel)));
        List<FirstLevel> bandedFirst = [];
        List<SecondLevel> bandedSecond = [];
        foreach (var node in fields.TextNodes("banded"))
        {
            if (first.Find(node.Text) is { } level)
            {
                bandedFirst.Add((FirstLevel)level);
            }
            else if (second.Find(node.Text) is { } lower)
            {
                bandedSecond.Add((SecondLevel)lower);
            }
            else
            {
                fields.Note(node.Line, $"“banded”没有“{node.Text}”这个取值。", $"可用的取值：{string.Join("、", first.Names.Concat(second.Names))}。");
            }
        }

        return new()
        {
            Standard = (LampStandard?)fields.Choice("standard", typeof(LampStandard)) ?? LampStandard.MonthShare,
            Bands = Ordered(file, fields, "bands", BandKeys, band => new LampBand(band.Decimal("from", 0, 100_000) ?? 0, LampOf(band, "lamp")), band => band.From),
            BandedFirst = bandedFirst,
            BandedSecond = bandedSecond,
            Inside = LampOf(fields, "inside"),
            Outside = LampOf(fields, "outside"),
            Words = words is null ? new Dictionary<Reach, Lamp>() : ReachKeys.Where(words.Has).ToDictionary(key => (Reach)Choices.Of(typeof(Reach)).Find(key)!.Value, key => LampOf(words, key)),
        };
    }

    private static Lamp LampOf(Fields fields, string key) => (Lamp?)fields.Choice(key, typeof(Lamp)) ?? Lamp.None;

    private static int Month(Fields fields)
    {
        fields.RequireKey("month");
        return fields.Number("month", 1, 12) ?? 12;
    }

    private static decimal Percent(Fields fields, string key)
    {
        fields.RequireKey(key);
        return fields.Decimal(key, 0, 100) ?? 0;
    }

    private List<T> Ordered<T>(string file, Fields fields, string key, string[] known, Func<Fields, T> read, Func<T, decimal> by)
    {
        List<T> items = [];
        foreach (var item in fields.List(key)?.Items ?? [])
        {
            if (fields.MapOf(key, item) is { } map)
            {
                var one = read(new(file, map, known, problems));
                if (items.Count > 0 && by(items[^1]) >= by(one))
                {
                    fields.Note(map.Line, $"“{key}”没有从小到大排。", "从小到大排，每档写一次。");
                }

                items.Add(one);
            }
        }

        return items;
    }

    private Fields? Map(string file, Fields fields, string key, string[] known, bool isRequired = false)
    {
        if (isRequired)
        {
            fields.RequireKey(key);
        }

        return fields.Map(key) is { } map ? new(file, map, known, problems) : null;
    }
}
