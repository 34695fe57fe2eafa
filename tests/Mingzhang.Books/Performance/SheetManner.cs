using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Books.Performance;

/// <summary>A document of performance and what a reader should make of it.</summary>
public sealed record PerformanceDocument(BookDocument Document, PerformancePart Truth);

/// <summary>The way in which a place prints targets or results.</summary>
public abstract class SheetManner
{
    /// <summary>All manners, by name.</summary>
    public static IReadOnlyDictionary<string, SheetManner> All { get; } =
        new SheetManner[] { new BeijingTargets(), new HebeiTargets(), new WeightedList(), new ApplicationForm(), new RepeatedList(), new NationalSelfEvaluation(), new CoefficientForm(), new CompletionList(), new ExecutionAmongIndicators() }.ToDictionary(manner => manner.Name);

    /// <summary>Its name in reports and on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>It tells what was reached.</summary>
    public abstract bool IsResult { get; }

    public PerformanceDocument Print(PerformanceBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var title = IsResult ? $"{book.Organisation}{book.Year}年度部门决算公开" : $"{book.Organisation}{book.Year}年部门预算项目绩效目标公开";
        List<Element> elements = [new Heading(title, 1), new Heading(IsResult ? "第四部分 绩效评价情况" : "第二部分 预算项目绩效目标", 2)];
        var truth = new PerformancePart { Sheets = [.. book.Projects.Select((project, at) => SheetTruth.Placed(Truth(book, project), title, at + 1))] };
        if (IsResult)
        {
            elements.Add(new TextParagraph(SummaryTruth.Sentence(book), []));
            truth = truth with { Summaries = [SummaryTruth.Of(book)] };
        }

        elements.AddRange(Elements(book));
        return new(new BookDocument(title, title, elements), truth);
    }

    protected abstract IEnumerable<Element> Elements(PerformanceBook book);

    /// <summary>What the form prints of a project.</summary>
    protected abstract PerformanceSheet Truth(PerformanceBook book, PlannedProject project);

    private protected static PrintedTable Table(string title, IReadOnlyList<PrintedLine> above, FormBuilder form, int headRows) =>
        new() { Title = title, Above = above, Rows = form.Rows, HeadRows = headRows };

    protected static PrintedLine TitleLine(string title) => new(title, Alignment.Centre, IsTitle: true);

    protected static string First(PlannedIndicator indicator) => indicator.Level.First() switch
    {
        FirstLevel.Output => "产出指标",
        FirstLevel.Satisfaction => "满意度指标",
        _ => "效益指标",
    };

    protected static string Second(PlannedIndicator indicator) => indicator.Level switch
    {
        SecondLevel.Quantity => "数量指标",
        SecondLevel.Quality => "质量指标",
        SecondLevel.Timeliness => "时效指标",
        SecondLevel.OutputCost => "成本指标",
        SecondLevel.SocialBenefit => "社会效益指标",
        SecondLevel.EcologicalBenefit => "生态效益指标",
        SecondLevel.Sustainability => "可持续影响指标",
        _ => "服务对象满意度指标",
    };

    protected static string Sign(PlannedIndicator indicator) => indicator.Sign switch
    {
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        Comparison.Equal => "=",
        Comparison.MoreThan => ">",
        Comparison.LessThan => "<",
        Comparison.Qualitative => "定性",
        _ => "",
    };

    /// <summary>The target's number, day or grade without sign and unit.</summary>
    protected static string Bare(PlannedIndicator indicator) =>
        indicator.Number is { } number ? Digits(number, indicator.Decimals) : indicator.Month is { } month ? $"{month}月底前" : indicator.Grade!;

    /// <summary>The target in one cell: ≥95%.</summary>
    protected static string Whole(PlannedIndicator indicator) => indicator.Number is null ? Bare(indicator) : $"{Sign(indicator)}{Bare(indicator)}{indicator.Unit}";

    protected static string Actual(PlannedIndicator indicator) =>
        indicator.Actual is { } actual ? $"{Digits(actual, indicator.Decimals)}{indicator.Unit}" : indicator.Reach == Reach.Full ? "达成预期指标" : "部分达成";

    protected static string Money(long fen, PerformanceBook book) => fen == 0 ? "" : Style.Print(fen, MoneyUnit.Wan, book.Decimals).Digits;

    protected static string Digits(decimal number, int decimals) => number.ToString($"F{decimals}", CultureInfo.InvariantCulture);

    /// <summary>Points without needless zeros.</summary>
    protected static string Points(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The indicators with how many rows their first and second level go on for; 0 where one above covers them.</summary>
    protected static IEnumerable<(PlannedIndicator Indicator, int First, int Second)> Levelled(PlannedProject project)
    {
        var all = project.Indicators;
        for (var at = 0; at < all.Count; at++)
        {
            yield return (all[at], Run(all, at, First), Run(all, at, Second));
        }
    }

    private static int Run(IReadOnlyList<PlannedIndicator> all, int at, Func<PlannedIndicator, string> of) =>
        at > 0 && of(all[at - 1]) == of(all[at]) ? 0 : all.Skip(at).TakeWhile(indicator => of(indicator) == of(all[at])).Count();

    /// <summary>Cells of the levels that are printed in a row.</summary>
    protected static IEnumerable<PrintedCell> LevelCells((PlannedIndicator Indicator, int First, int Second) row)
    {
        if (row.First > 0)
        {
            yield return FormBuilder.Words(First(row.Indicator), down: row.First);
        }

        if (row.Second > 0)
        {
            yield return FormBuilder.Words(Second(row.Indicator), down: row.Second);
        }
    }
}
