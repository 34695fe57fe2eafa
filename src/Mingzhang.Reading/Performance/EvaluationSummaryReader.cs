using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Sentences;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Performance;

/// <summary>Reads what a paragraph tells of an evaluation as a whole: how many projects, for how much, with which scores
/// (SC-64, SC-65). What is not said plainly is left out.</summary>
internal sealed partial class EvaluationSummaryReader(PerformanceWords words)
{
    private readonly ScoreBandReader bands = new(words);
    private readonly List<PerformanceWord> forms = [.. words.Where(meaning => meaning.Form is not null)];

    /// <summary>The summaries of a document, one a paragraph.</summary>
    /// <param name="paragraphs">The document's paragraphs, page numbers left out.</param>
    /// <param name="document">Its name.</param>
    public List<EvaluationSummary> Read(IReadOnlyList<Paragraph> paragraphs, string document)
    {
        var found = new List<EvaluationSummary>();
        var number = 0;
        foreach (var (text, parts) in SentenceReader.Joined(paragraphs))
        {
            number++;
            if (text.Contains('评', StringComparison.Ordinal) && Summary(GroupsOf(Sentence.Of(text, document, parts, number))) is { } summary)
            {
                found.Add(summary);
            }
        }

        return found;
    }

    /// <summary>What is told of one count of projects.</summary>
    private sealed class Group
    {
        public required PrintedNumber Count { get; init; }

        /// <summary>The form as printed; null where the words name none.</summary>
        public PerformanceWord? Form { get; init; }

        public PrintedNumber? Amount { get; set; }

        /// <summary>Several amounts are told, of parts perhaps.</summary>
        public bool HasSeveralAmounts { get; set; }

        public PrintedNumber? Share { get; set; }

        public PrintedNumber? Average { get; set; }

        public List<ScoreBand> Bands { get; } = [];

        public PrintedNumber? OnlyAmount => HasSeveralAmounts ? null : Amount;

        public bool TellsMore => OnlyAmount is not null || Share is not null || Average is not null || Bands.Count > 0;

        public EvaluationForm ToForm() => new(Form?.Text ?? "绩效评价", Form?.Meaning.Form) { Count = Count, Amount = OnlyAmount, Average = Average, Bands = Bands };
    }

    private List<Group> GroupsOf(IEnumerable<Sentence> sentences)
    {
        var groups = new List<Group>();
        Group? group = null;
        PerformanceWord? form = null;
        var saysEvaluation = false;
        foreach (var sentence in sentences)
        {
            foreach (var (start, end) in Clauses(sentence.Text))
            {
                var clause = sentence.Text[start..end];
                var told = bands.Read(clause, sentence.Place, out var rest);
                saysEvaluation |= EvaluationWord().IsMatch(clause);
                form = forms.Find(word => clause.Contains(word.Text, StringComparison.Ordinal)) ?? form;
                if (told.Count == 0 && saysEvaluation && CountIn(rest, form, sentence.Place) is { } count)
                {
                    // A count that names no form after the first is one of parts (其中：重点项目2个); what follows tells of it.
                    group = groups.Count > 0 && form is null ? null : new Group { Count = count, Form = form };
                    form = null;
                    if (group is not null)
                    {
                        groups.Add(group);
                    }
                }

                if (group is not null)
                {
                    group.Bands.AddRange(told);
                    group.Average ??= bands.AverageIn(clause, sentence.Place);
                    TakeAmounts(group, sentence, start, end);
                }
            }
        }

        return groups;
    }

    private static void TakeAmounts(Group group, Sentence sentence, int start, int end)
    {
        foreach (var amount in sentence.Amounts.Where(amount => amount.Start >= start && amount.End <= end))
        {
            var before = sentence.Text[start..amount.Start];
            var printed = new PrintedNumber(amount.Figure, amount.Printed, sentence.Place);
            if (amount.IsRate)
            {
                group.Share ??= ShareOfProjects().IsMatch(before) ? printed : null;
            }
            else if (amount.Figure.Measure.Kind == MeasureKind.Money && !PartOrResult().IsMatch(before) && MoneyOfProjects().IsMatch(before))
            {
                group.HasSeveralAmounts |= group.Amount is not null;
                group.Amount ??= printed;
            }
        }
    }

    private static EvaluationSummary? Summary(List<Group> groups)
    {
        if (groups.Count == 0 || !groups.Exists(group => group.TellsMore))
        {
            return null;
        }

        // “对14个项目开展绩效自评，其中：部门评价1个，单位自评13个”: a form named again below is the whole above.
        var first = groups[0];
        var isWhole = first.Form is null || groups.Skip(1).Any(other => other.Form?.Meaning.Form == first.Form.Meaning.Form);
        var parts = isWhole ? groups.Skip(1).ToList() : groups;
        if (parts.DistinctBy(part => part.Form?.Meaning.Form).Count() < parts.Count)
        {
            return null;
        }

        var whole = isWhole || groups.Count == 1 ? first : null;
        var told = parts.Count > 0 ? parts : first.Bands.Count > 0 || first.Average is not null ? [first] : [];
        return new EvaluationSummary
        {
            Place = first.Count.Place,
            Count = whole?.Count,
            Share = whole?.Share,
            Amount = whole?.OnlyAmount,
            Forms = [.. told.Select(group => group.ToForm())],
        };
    }

    /// <summary>The number of projects that a clause tells; null where it tells none or several.</summary>
    private static PrintedNumber? CountIn(string clause, PerformanceWord? form, Place place)
    {
        if (NotProjects().IsMatch(clause))
        {
            return null;
        }

        var found = Projects().Matches(clause).Select(match => match.Groups["n"].Value).ToList();
        if (found.Count == 0 && form is not null && clause.IndexOf(form.Text, StringComparison.Ordinal) is var at and >= 0
            && BareCount().Match(clause[(at + form.Text.Length)..]) is { Success: true } bare)
        {
            found.Add(bare.Groups["n"].Value);
        }

        return found is [{ } only] ? ScoreBandReader.CountOf(only, place) : null;
    }

    private static IEnumerable<(int Start, int End)> Clauses(string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || text[at] is '，' or '；' or '：' or '、')
            {
                if (at > start)
                {
                    yield return (start, at);
                }

                start = at + 1;
            }
        }
    }

    [GeneratedRegex("评价|自评")]
    private static partial Regex EvaluationWord();

    // 评价项目14个, 项目共13个; 对14个项目, 13个预算项目
    [GeneratedRegex(@"项目(?:支出)?(?:总数|数量|数)?(?:共计|共有|共|为|有|计)?(?<n>\d{1,5})个|(?<!\d)(?<n>\d{1,5})个[^\d个]{0,16}?项目")]
    private static partial Regex Projects();

    // 部门评价1个, 单位自评共13个
    [GeneratedRegex(@"^(?:共计|共有|共|为|有)?(?<n>\d{1,5})个(?!月|百分|指标|方面|单位|部门)")]
    private static partial Regex BareCount();

    [GeneratedRegex("[一二三]级项目|问题|整改|指标|未开展|没有|问卷|上年|去年|个单位|个部门|个下属")]
    private static partial Regex NotProjects();

    [GeneratedRegex("占(?!.*(?:支出|金额|资金|总额)).*项目")]
    private static partial Regex ShareOfProjects();

    [GeneratedRegex("涉及|金额|资金|经费|预算")]
    private static partial Regex MoneyOfProjects();

    [GeneratedRegex("其中|包括|执行|实际支出|完成|节约|结余|平均|每")]
    private static partial Regex PartOrResult();
}
