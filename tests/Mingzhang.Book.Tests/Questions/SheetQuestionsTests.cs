using Mingzhang.Book.Questions;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Scoring;

namespace Mingzhang.Book.Tests.Questions;

/// <summary>Sheets are questioned and scored as they are filled in, and each answer leads to its entry.</summary>
public sealed class SheetQuestionsTests
{
    private static readonly PackSet Packs = PackLoader.Embedded;

    private static readonly IndicatorEntry Good = new()
    {
        Second = SecondLevel.Quantity, Name = "电视新闻播出期数", Comparison = Comparison.AtLeast, Target = "260", MeasureUnit = "期", Weight = 20, Actual = "286",
    };

    private static AccountBook Book(params ProjectEntry[] projects) => new()
    {
        Profile = "beijing-district",
        Year = 2026,
        Unit = new("示例县融媒体中心"),
        Lines = [.. projects.Select(project => Line(project, Stage.Initial, 400_000_00)), .. projects.Select(project => Line(project, Stage.Executed, 280_000_00))],
        Projects = projects,
    };

    private static BudgetLine Line(ProjectEntry project, Stage stage, long fen) =>
        new(new() { Year = 2026, Stage = stage, Flow = Flow.Expenditure, Fund = Fund.General, Nature = Nature.Project, Project = project.Code }, Money.OfFen(fen));

    private static ProjectEntry Project(string name, params IndicatorEntry[] indicators) => new() { Code = name, Name = name, Goal = "办好新闻节目", Indicators = indicators };

    [Fact]
    public void A_target_that_cannot_be_missed_is_told_beside_its_row()
    {
        var book = Book(Project("新闻制作", Good, Good with { Second = SecondLevel.EconomicCost, Name = "成本控制率", Comparison = Comparison.AtMost, Target = "100", MeasureUnit = "%" }));
        var answers = SheetQuestions.Of(book, Packs, 0, hasResults: false);
        var question = answers.Questions.ShouldHaveSingleItemOf("cannot-fail");
        question.Indicators.ShouldBe([1]);
        question.IsOfProject.ShouldBeFalse();
        answers.Asked.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void A_mended_row_is_asked_no_more()
    {
        var mended = Book(Project("新闻制作", Good, Good with { Second = SecondLevel.EconomicCost, Name = "单期制作成本", Comparison = Comparison.AtMost, Target = "1500", MeasureUnit = "元" }));
        SheetQuestions.Of(mended, Packs, 0, hasResults: false).Questions.ShouldNotContain(question => question.Finding.Rule == "cannot-fail");
    }

    [Fact]
    public void A_plan_that_falls_is_told_at_the_project()
    {
        var book = Book(Project("新闻制作", Good) with { Plan = [new(3, 60), new(6, 30), new(12, 100)] });
        SheetQuestions.Of(book, Packs, 0, hasResults: false).Questions.ShouldHaveSingleItemOf("plan-not-cumulative").IsOfProject.ShouldBeTrue();
    }

    [Fact]
    public void Sheets_that_were_copied_from_each_other_are_told_at_both()
    {
        IndicatorEntry[] rows =
        [
            Good, Good with { Second = SecondLevel.Quality, Name = "节目安全播出率", Target = "99.5", MeasureUnit = "%" },
            Good with { Second = SecondLevel.Timeliness, Name = "重大新闻首发时长", Comparison = Comparison.AtMost, Target = "30", MeasureUnit = "分钟" },
            Good with { Second = SecondLevel.SocialBenefit, Name = "上级媒体采用稿件数", Target = "40", MeasureUnit = "篇" },
            Good with { Second = SecondLevel.ServedSatisfaction, Name = "听众观众满意度", Target = "92", MeasureUnit = "%" },
        ];
        var all = SheetQuestions.OfAll(Book(Project("新闻制作", rows), Project("应急广播", rows)), Packs, hasResults: false);
        all.Count.ShouldBe(2);
        all.ShouldAllBe(answers => answers.Questions.Any(question => question.Finding.Rule == "sheet-copied"));
    }

    [Fact]
    public void A_project_without_anything_makes_no_fault() =>
        SheetQuestions.Of(Book(new ProjectEntry { Code = "", Name = "" }), Packs, 0, hasResults: true).Questions.ShouldAllBe(question => question.Spots.All(spot => spot.Project == 0));

    [Fact]
    public void A_result_that_falls_short_without_a_reason_is_told_at_its_reason()
    {
        var answers = SheetQuestions.Of(Book(Project("新闻制作", Good with { Actual = "130" })), Packs, 0, hasResults: true);
        answers.Questions.ShouldHaveSingleItemOf("shortfall-without-reason").Spots.ShouldContain(new SheetSpot(0, 0, SheetField.Reason));
    }

    [Theory]
    [InlineData(0, null, SheetField.Whole)]
    [InlineData(3, null, SheetField.Goal)]
    [InlineData(0, 0, SheetField.Target)]
    [InlineData(7, 31, SheetField.Reason)]
    public void A_place_leads_back_to_its_entry(int project, int? indicator, SheetField field)
    {
        var spot = new SheetSpot(project, indicator, field);
        SheetSpot.Of(spot.In("绩效", "甲", "乙")).ShouldBe(spot);
    }

    [Fact]
    public void The_score_of_a_row_shows_its_arithmetic_and_that_of_execution_the_money()
    {
        var scored = BookScores.Of(Book(Project("新闻制作", Good with { Target = "40", Actual = "28", Weight = 20 })), Packs, []).Sheets[0];
        scored.Rows[0].Score.ShouldBe(14m);
        scored.Rows[0].Arithmetic!.Taken.ToString().ShouldBe("28 ÷ 40 × 20");
        scored.Execution!.Rate.ShouldBe(70m);
        scored.Execution.Score.ShouldBe(7m);
    }

    [Fact]
    public void A_score_set_by_a_person_counts_and_the_computed_one_stays_beside_it()
    {
        var book = Book(Project("新闻制作", Good with { Target = "40", Actual = "28", Weight = 20, Score = 16 }));
        var row = BookScores.Of(book, Packs, [new(0, 0, new(16, "停播由停电引起", "张主任"))]).Sheets[0].Rows[0];
        row.Score.ShouldBe(14m);
        row.Counted.ShouldBe(ScoreSpan.Exactly(16));
        row.Agreement.ShouldBe(Agreement.NotPrinted);
    }

    [Fact]
    public void A_score_set_by_a_person_without_a_reason_does_not_count()
    {
        var row = BookScores.Of(Book(Project("新闻制作", Good with { Target = "40", Actual = "28" })), Packs, [new(0, 0, new(16, " "))]).Sheets[0].Rows[0];
        row.Override!.Outcome.ShouldBe(OverrideOutcome.ReasonMissing);
        row.Counted.ShouldBe(ScoreSpan.Exactly(14));
    }
}

internal static class QuestionList
{
    public static SheetQuestion ShouldHaveSingleItemOf(this IEnumerable<SheetQuestion> questions, string rule) =>
        questions.Where(question => question.Finding.Rule == rule).ShouldHaveSingleItem();
}
