using System.Globalization;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Words;

/// <summary>Tells how a row was scored: its arithmetic, what can be told, and what is printed beside it.</summary>
public sealed class ScoreWords(TextBook texts)
{
    private readonly SheetWords sheets = new(texts);

    /// <summary>The words that name the row.</summary>
    public string Name(ScoredItem item) => item is ScoredRow row ? SafeText.OneLine(row.Indicator.Name.Text) : texts["score.execution"];

    public string Level(ScoredItem item) => item is ScoredRow row ? sheets.Level(row.Indicator) : texts.Name("first-level", FirstLevel.Execution);

    /// <summary>The target, or the budget of the year.</summary>
    public static string Target(ScoredItem item) =>
        item switch
        {
            ScoredRow row => SheetWords.Value(row.Indicator.Target),
            ScoredExecution execution => (execution.Fund.Adjusted ?? execution.Fund.Initial)?.Printed ?? "—",
            _ => "—",
        };

    /// <summary>The result, or what was spent.</summary>
    public static string Actual(ScoredItem item) =>
        item switch
        {
            ScoredRow row => SheetWords.Value(row.Indicator.Actual),
            ScoredExecution execution => execution.Fund.Executed?.Printed ?? "—",
            _ => "—",
        };

    public static string Weight(ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Weight is { } weight ? Points(weight) : "—";
    }

    /// <summary>How the score comes about: the formula with its numbers, or why there is none.</summary>
    public string Arithmetic(ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.State == ScoreState.CannotBeTold ? texts.Format("score.cannot", ("why", texts.Name("score-doubt", item.Doubt)))
            : item.State == ScoreState.Band ? texts.Format("score.band", ("why", item.Doubt == ScoreDoubt.None ? texts.Name("formula", item.Formula) : texts.Name("score-doubt", item.Doubt)))
            : item.Arithmetic is not { } arithmetic ? texts.Name("formula", item.Formula)
            : Told(arithmetic.Taken, item);
    }

    /// <summary>The score, or the least and the most that it can be.</summary>
    public string Score(ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.State == ScoreState.CannotBeTold || item.Span is null ? texts["score.unknown"] : Span(item.Span);
    }

    /// <summary>A score, or two with a dash between them.</summary>
    public string Span(ScoreSpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return span.IsExact ? Points(span.Least) : texts.Format(span.IsMostExcluded ? "score.span-below" : "score.span", ("least", Points(span.Least)), ("most", Points(span.Most)));
    }

    /// <summary>Printed less computed with its sign; empty where both agree or nothing can be told.</summary>
    public static string Difference(ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Agreement != Agreement.Differs || item.Difference is not { } difference || difference == 0 ? "" : difference.ToString("+0.##;−0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>All that is to be known of the row besides: a score set by hand, what would explain the printed one, and what was taken
    /// for granted. One sentence each.</summary>
    public IReadOnlyList<string> Remarks(ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return
        [
            .. item.Override is { } set ? new[] { Override(set) } : [],
            .. item.Agreement == Agreement.Differs ? new[] { Explanation(item) } : [],
            .. item.Agreement == Agreement.Rounded ? new[] { texts["agreement.Rounded"] } : [],
            .. item.Notes.Select(note => texts.Name("row-note", note)),
        ];
    }

    /// <summary>A score set by hand, and whether it was taken.</summary>
    public string Override(ScoreOverride set)
    {
        ArgumentNullException.ThrowIfNull(set);
        var signed = set.By is { Length: > 0 } by ? texts.Format("override.by", ("by", SafeText.OneLine(by))) : "";
        return texts.Format($"override.{set.Outcome}", ("score", Points(set.Score)), ("reason", SafeText.OneLine(set.Reason)), ("by", signed));
    }

    /// <summary>What would explain a printed score that differs, the likeliest first; that nothing does.</summary>
    public string Explanation(ScoredItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Explanations is [var likeliest, ..] ? Explanation(likeliest) : texts["difference.none"];
    }

    public string Explanation(DifferenceReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return texts.Format(
            $"difference.{reason.Kind}",
            ("score", Points(reason.Score)),
            ("scheme", reason.Scheme ?? ""),
            ("arithmetic", reason.Arithmetic?.Taken.ToString() ?? ""),
            ("as", reason.As == PrintedAs.Same ? "" : texts.Name("printed-as", reason.As))
        );
    }

    /// <summary>The scheme, and why it was taken.</summary>
    public string Scheme(ChosenScheme chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        return texts.Format(
            "score.scheme",
            ("title", Title(chosen.Scheme)),
            ("id", chosen.Scheme.Id),
            ("why", texts.Format($"scheme-reason.{chosen.Reason}", ("proof", SafeText.OneLine(chosen.Proof)))),
            ("source", SafeText.OneLine(chosen.Scheme.Source)),
            ("sure", texts.Name("confidence", chosen.Scheme.Sure))
        );
    }

    public string Title(ScoringScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return new RuleWords(texts).In(scheme.Title);
    }

    /// <summary>The total: as computed, as printed, and both grades.</summary>
    public string Total(SheetTotal total)
    {
        ArgumentNullException.ThrowIfNull(total);
        var counted = texts.Format("score.total", ("counted", Span(total.Counted)), ("weight", Points(total.Weight)), ("grade", Grade(total)));
        var printed = total.Printed is { } number
            ? texts.Format("score.total-printed", ("printed", SafeText.OneLine(number.Printed)), ("grade", total.PrintedGrade?.Text is { Length: > 0 } grade ? SafeText.OneLine(grade) : total.GradeOfPrinted ?? texts["report.nothing"]))
            : texts["score.total-not-printed"];
        return counted + texts["clause-separator"] + printed;
    }

    /// <summary>The grade of the total; all that it can have, where it is not sure.</summary>
    public string Grade(SheetTotal total)
    {
        ArgumentNullException.ThrowIfNull(total);
        return total.Grade ?? string.Join(texts["score.or"], total.Grades);
    }

    /// <summary>A number of points without zeros behind it.</summary>
    public static string Points(decimal points) => points.ToString("0.##########", CultureInfo.InvariantCulture);

    // All of the weight, or nothing of it, is no arithmetic.
    private string Told(Expression taken, ScoredItem item) =>
        taken switch
        {
            NumberTerm { Role: NumberRole.Weight } => texts["score.full"],
            NumberTerm { Number: 0 } => texts["score.zero"],
            NumberTerm => taken.ToString()!,
            _ => texts.Format("score.arithmetic", ("formula", taken.ToString()!), ("score", Score(item))),
        };
}
