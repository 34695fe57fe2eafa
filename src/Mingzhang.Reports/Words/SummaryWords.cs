using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;
using Mingzhang.Scoring;

namespace Mingzhang.Reports.Words;

/// <summary>Tells several scored sheets together: grades, averages, amounts, and what a printed summary says of them.</summary>
public sealed class SummaryWords(TextBook texts)
{
    private readonly ScoreWords words = new(texts);

    /// <summary>One line each; the grades not among them, and what agrees with a printed summary only counted.</summary>
    public IReadOnlyList<string> Lines(ScoreDistribution distribution)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        string?[] lines =
        [
            texts.Format("summary.count", ("count", Number(distribution.Count)), ("average", words.Span(distribution.Average)), ("printed", distribution.PrintedAverage is { } average ? ScoreWords.Points(average) : texts["report.nothing"])),
            distribution is { AmountFen: { } amount, ExecutedFen: { } executed } ? texts.Format("summary.amounts", ("amount", Wan(amount)), ("executed", Wan(executed))) : null,
            distribution.Summary.Count(item => item.Agrees == true) is > 0 and var agree ? texts.Format("summary.agree-count", ("count", Number(agree))) : null,
            .. distribution.Summary.Where(item => item.Agrees != true).Select(Item),
        ];
        return [.. lines.OfType<string>()];
    }

    /// <summary>A number of the printed summary beside what the sheets give.</summary>
    public string Item(SummaryItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var given = item.Given is { } number ? AmountWords.WithUnit(ScoreWords.Points(number), item.Printed.Figure.Measure) : texts["score.unknown"];
        return texts.Format(
            item.Agrees == true ? "summary.agrees" : item.Agrees == false ? "summary.differs" : "summary.unknown",
            ("matter", texts.Name("summary-matter", item.Matter)),
            ("label", item.Label.Length == 0 ? "" : texts.Format("summary.label", ("label", SafeText.OneLine(item.Label)))),
            ("printed", AmountWords.WithUnit(item.Printed.Printed, item.Printed.Figure.Measure)),
            ("given", given)
        );
    }

    private static string Wan(decimal fen) => new Figure(Math.Round(fen / MoneyUnit.Wan.Fen, 6), 2, Measure.Money(MoneyUnit.Wan)).ToString();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
