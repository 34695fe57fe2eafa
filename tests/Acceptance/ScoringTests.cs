using Mingzhang.Model.Performance;
using Mingzhang.Notation;
using Mingzhang.Scoring;

namespace Mingzhang.Acceptance;

/// <summary>The scored sheets of document 002: every printed score is the computed one, or its difference is told.</summary>
public class ScoringTests
{
    private static readonly ScoredDocument Fengtai = DocumentScorer.Score(ReadingNotation.Packs, Seeds.Read("002"));

    [Fact]
    public void The_notes_of_the_form_name_the_scheme() => (Fengtai.Scheme.Scheme.Id, Fengtai.Scheme.Reason).ShouldBe(("beijing-2020", SchemeReason.FormWords));

    [Fact]
    public void Every_row_of_the_fourteen_sheets_has_the_printed_score_or_a_difference_that_is_told() =>
        string.Join("\n\n", Fengtai.Sheets.Select((sheet, index) => $"## 第 {index + 1} 张\n{ScoreTable.Of(sheet)}")).ShouldBe(FengtaiScores.Text);

    [Fact]
    public void The_rows_are_counted_by_what_became_of_them()
    {
        var items = Fengtai.Sheets.SelectMany(sheet => sheet.Items).ToList();

        items.CountBy(item => item.Agreement).OrderBy(count => count.Key).ShouldBe(
        [
            new(Agreement.CannotBeTold, 15),
            new(Agreement.Same, 83),
            new(Agreement.Rounded, 6),
            new(Agreement.WithinBand, 55),
            new(Agreement.Differs, 21),
        ]);
        items.Where(item => item.Agreement == Agreement.Differs && item.Explanations.Count == 0).Select(item => (item.Score, item.Printed!.Number)).ShouldBe([(9.03m, 8.8m), (3.00m, 4m), (9.70m, 8m)]);
    }

    [Fact]
    public void The_printed_summary_agrees_with_the_sheets_in_every_number()
    {
        var distribution = Fengtai.Distribution.ShouldNotBeNull();

        distribution.Summary.Count.ShouldBe(17);
        distribution.Summary.ShouldAllBe(item => item.Agrees == true);
        distribution.Grades.Select(grade => (grade.Name, grade.Printed)).ShouldBe([("优", 10), ("良", 3), ("中", 1), ("差", 0)]);
        (distribution.Count, distribution.AmountFen, distribution.ExecutedFen, distribution.PrintedAverage).ShouldBe((14, 3_125_940_000, 1_056_320_000, 89.64m));
    }

    [Fact]
    public void Fifty_one_issues_are_what_the_payments_explain_of_the_sixty_seven_that_are_told()
    {
        var payments = Fengtai.Quantities.Where(finding => finding.Matter == QuantityMatter.PaymentsAndQuantity).ToList();

        payments.Select(finding => (finding.Label, finding.Inferred?.PriceFen, finding.Inferred?.Total, finding.Reason, finding.Verdict)).ShouldBe(
        [
            ("后期制作费", 464_000, 101, null, QuantityVerdict.NotExplained),
            ("印刷费", 2_790_000, 51, null, QuantityVerdict.NotExplained),
            ("投递费", null, null, NotTellingReason.RoundOrChance, QuantityVerdict.NotTelling),
            ("数字报", null, null, NotTellingReason.TooFewPayments, QuantityVerdict.NotTelling),
            ("稿费", null, null, NotTellingReason.RoundOrChance, QuantityVerdict.NotTelling),
            ("招标代理费", null, null, NotTellingReason.TooFewPayments, QuantityVerdict.NotTelling),
        ]);
        payments[1].Inferred!.Units.ShouldBe([14, 12, 13, 12]);
        payments[1].SupportedBy.ShouldBe("后期制作费");
        payments[1].Held.Select(held => (held.Value.Number, held.IsTarget, held.IsExplained)).ShouldBe([(57m, true, false), (67m, false, false)]);
    }

    [Fact]
    public void Money_is_held_against_months_results_unit_costs_and_the_accounts() =>
        Fengtai.Quantities.Where(finding => finding.Matter != QuantityMatter.PaymentsAndQuantity).Select(finding => (finding.Matter, finding.Verdict)).ShouldBe(
        [
            (QuantityMatter.MonthsAndSpending, QuantityVerdict.NotExplained),
            (QuantityMatter.NothingSpent, QuantityVerdict.NotExplained),
            (QuantityMatter.UnitCostAndSpending, QuantityVerdict.NotExplained),
            (QuantityMatter.SheetsAndAccounts, QuantityVerdict.Explained),
        ]);
}
