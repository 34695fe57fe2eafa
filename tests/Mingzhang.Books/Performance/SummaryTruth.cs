using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Books.Performance;

/// <summary>The sentence that sums up the self-evaluation of a unit, in some wordings (SC-64).</summary>
internal static class SummaryTruth
{
    private static readonly (string Label, decimal From, decimal To)[] Bands = [("90（含）-100分", 90, 100), ("80（含）-90分", 80, 90), ("60（含）-80分", 60, 80), ("60分以下", 0, 60)];

    private static readonly string[] Grades = ["优", "良", "中", "差"];

    public static string Sentence(PerformanceBook book)
    {
        var count = book.Projects.Count;
        var amount = Amount(book).Digits;
        return IsByGrade(book)
            ? $"{book.Year}年度，本单位共对{count}个项目开展绩效自评，占项目总数的100%，涉及资金{amount}万元。评价结果为{string.Join("，", Grades.Select((grade, at) => $"{grade}的{Count(book, at)}个"))}。"
            : $"{book.Organisation}对{book.Year}年度项目支出实施绩效评价，单位自评项目{count}个，占部门项目总数的100%，涉及金额{amount}万元，{string.Join("、", Bands.Select((band, at) => $"评价得分在{band.Label}的{Count(book, at)}个"))}。";
    }

    public static EvaluationSummary Of(PerformanceBook book)
    {
        var count = SheetTruth.Number(book.Projects.Count, 0, Measure.Count("个"));
        var amount = new PrintedNumber(Amount(book), "", count.Place);
        return new EvaluationSummary
        {
            Place = count.Place,
            Count = count,
            Share = SheetTruth.Number(100, 0, Measure.Percent),
            Amount = amount,
            Forms =
            [
                new EvaluationForm("自评", SheetKind.ProjectSelfEvaluation)
                {
                    Count = count,
                    Amount = amount,
                    Bands = [.. Bands.Select((band, at) => new ScoreBand(IsByGrade(book) ? Grades[at] : band.Label, IsByGrade(book) ? null : band.From, IsByGrade(book) ? null : band.To, SheetTruth.Number(Count(book, at), 0, Measure.Count("个"))))],
                },
            ],
        };
    }

    private static bool IsByGrade(PerformanceBook book) => book.Seed % 2 == 0;

    private static Figure Amount(PerformanceBook book) => Style.Print(book.Projects.Sum(project => project.Adjusted.Total), MoneyUnit.Wan, 2);

    private static int Count(PerformanceBook book, int band) => book.Projects.Count(project => project.ScoreTotal >= Bands[band].From && (project.ScoreTotal < Bands[band].To || Bands[band].To == 100));
}
