using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Source;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>Reads the targets of a department that stand in paragraphs: 总体绩效目标, then 分项绩效目标 with an activity, its
/// goal, its indicator and the indicator's value (TG-24).</summary>
/// <remarks>
/// <code>
/// （二）分项绩效目标
/// 一、新闻宣传
/// 1、绩效目标：办好各类节目
/// 绩效指标：全年播出期数
/// 指标值：≥300期
/// </code>
/// Or without 指标值, the value at the end of the indicator's sentence: 绩效指标：办好各类节目，播出期数大于等于300期。
/// </remarks>
internal sealed partial class GoalParagraphs(PerformanceWords packWords, string document, Proven<string>? organisation)
{
    private const int LongestHeading = 60;
    private const int LinesOfTitle = 4;

    private readonly SheetWords words = new(packWords);
    private readonly IndicatorValueReader values = new(packWords);
    private readonly IndicatorSentence sentences = new(packWords);

    /// <summary>The paragraphs that were read; they hold no figures of a budget.</summary>
    public HashSet<Paragraph> Taken { get; } = [];

    /// <summary>Reads the sheet of a document's paragraphs; null where there is none.</summary>
    public PerformanceSheet? Read(IReadOnlyList<Paragraph> paragraphs)
    {
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (Heading(paragraphs[i]) == SheetColumn.Activity && Activities(paragraphs, i + 1) is { Count: > 0 } indicators)
            {
                return Sheet(paragraphs, i, indicators);
            }
        }

        return null;
    }

    // 分项绩效目标 and what came before it: 总体绩效目标 with its paragraphs, a title.
    private PerformanceSheet Sheet(IReadOnlyList<Paragraph> paragraphs, int activities, List<Indicator> indicators)
    {
        var overall = activities - 1;
        while (overall >= 0 && Heading(paragraphs[overall]) != SheetColumn.Goal && Heading(paragraphs[overall]) is null && activities - overall < 30)
        {
            overall--;
        }

        var hasGoal = overall >= 0 && Heading(paragraphs[overall]) == SheetColumn.Goal;
        var goal = hasGoal ? paragraphs.Skip(overall + 1).Take(activities - overall - 1).ToList() : [];
        Taken.UnionWith(goal);
        var first = hasGoal ? overall : activities;
        var title = paragraphs.Take(first).TakeLast(LinesOfTitle).LastOrDefault(line => line.Text.Length <= LongestHeading && SheetTitle.Kind(line.Text, hasResults: false, isDepartment: false) == SheetKind.DepartmentTargets);
        return new PerformanceSheet
        {
            Kind = SheetKind.DepartmentTargets,
            Place = (title ?? paragraphs[first]).PlaceIn(document),
            Title = title?.Text ?? "",
            Name = organisation is null ? null : new PrintedText(organisation.Value, organisation.Place),
            Goal = goal.Count == 0 ? null : new PrintedText(Whole(goal), goal[0].PlaceIn(document)),
            Indicators = indicators,
        };
    }

    private List<Indicator> Activities(IReadOnlyList<Paragraph> paragraphs, int start)
    {
        var indicators = new List<Indicator>();
        var activity = "";
        PrintedText? goal = null;
        for (var i = start; i < paragraphs.Count; i++)
        {
            if (Labelled(paragraphs[i]) is not { } labelled)
            {
                // The name of an activity stands before its goal; anything else ends the list.
                if (i + 1 >= paragraphs.Count || paragraphs[i].Text.Length > LongestHeading || Labelled(paragraphs[i + 1]) is null)
                {
                    break;
                }

                (activity, goal) = (paragraphs[i].Text, null);
                continue;
            }

            Taken.Add(paragraphs[i]);
            switch (labelled.Column)
            {
                case SheetColumn.Goal:
                    goal = new PrintedText(labelled.Text, paragraphs[i].PlaceIn(document));
                    break;
                case SheetColumn.Target:
                    break;
                default:
                    var value = i + 1 < paragraphs.Count && Labelled(paragraphs[i + 1]) is { Column: SheetColumn.Target } next ? next.Text : null;
                    indicators.AddRange(Indicators(labelled.Text, value, paragraphs[i], value is null ? paragraphs[i] : paragraphs[i + 1])
                        .Select(indicator => indicator with { Activity = activity, ActivityGoal = goal }));
                    break;
            }
        }

        return indicators;
    }

    private IEnumerable<Indicator> Indicators(string text, string? value, Paragraph name, Paragraph target)
    {
        IEnumerable<(string Name, string Value)> found = value is not null ? [(text, value)] : sentences.Parted(text);
        return found.Select(parts => new Indicator
        {
            Place = name.PlaceIn(document),
            Name = new PrintedText(parts.Name, name.PlaceIn(document)),
            Target = values.Read(parts.Value),
            TargetPlace = target.PlaceIn(document),
        });
    }

    // 绩效目标：, 绩效指标：, 指标值： with something behind them.
    private (SheetColumn Column, string Text)? Labelled(Paragraph paragraph) =>
        Label().Match(paragraph.Text) is { Success: true } match && words.Column(Normal.Of(match.Groups["label"].Value)) is SheetColumn.Goal or SheetColumn.Indicators or SheetColumn.Name or SheetColumn.Target
            ? (words.Column(Normal.Of(match.Groups["label"].Value))!.Value, match.Groups["text"].Value.Trim())
            : null;

    // A heading is the words alone: 一、总体绩效目标.
    private SheetColumn? Heading(Paragraph paragraph) =>
        paragraph.Text.Length <= LongestHeading && words.Column(Normal.Of(paragraph.Text).TrimEnd('：')) is SheetColumn.Goal or SheetColumn.Activity ? words.Column(Normal.Of(paragraph.Text).TrimEnd('：')) : null;

    // A page breaks a paragraph in the middle of a sentence.
    private static string Whole(List<Paragraph> paragraphs) =>
        paragraphs.Select(paragraph => paragraph.Text).Aggregate((text, next) => text[^1] is '。' or '；' or '：' or '！' ? $"{text}\n{next}" : text + next);

    [GeneratedRegex(@"^\s*(?:[（(]?\d{1,2}[)）]?[、.．]?|[①-⑳])?\s*(?<label>[^：:，。]{2,10}?)\d{0,2}[：:](?<text>.*\S.*)$", RegexOptions.Singleline)]
    private static partial Regex Label();
}
