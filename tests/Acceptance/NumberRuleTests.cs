using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Notation;

namespace Mingzhang.Acceptance;

/// <summary>Rules that compare numbers and sheets of targets and results, on the four real documents: what a careful reader would
/// ask too, and nothing else. Lines are those of the files.</summary>
public class NumberRuleTests
{
    private static readonly HashSet<string> AboutNumbers =
    [
        "cap-above-budget", "cap-below-budget", "caps-do-not-add-up", "department-and-project-differ", "department-below-project", "department-funds-differ", "duplicate-indicator", "evaluation-against-targets", "executed-above-budget",
        "execution-rate-wrong", "frequency-and-total", "full-score-not-reached", "fund-rows-do-not-add", "goal-against-indicator", "goal-sentence-repeated", "goals-without-projects",
        "grade-differs", "mandatory-level-missing", "name-does-not-fit", "one-off-by-month", "period-cap-and-budget", "plan-not-cumulative", "price-times-quantity", "repeated-sentence",
        "results-without-spending", "same-indicator-other-unit", "score-above-weight", "score-total-wrong", "sheet-copied", "shortfall-without-reason", "uncovered-money", "weights-not-whole",
    ];

    [Theory]
    [InlineData("000",
        "cap-below-budget 302", "cap-below-budget 317", "cap-below-budget 327", "cap-below-budget 362", "cap-below-budget 370", "cap-below-budget 494", // F000-026 029 031 039 041 059
        "department-and-project-differ 510 353", // F000-062
        "department-and-project-differ 532 541 407 464 470 471", // F000-065
        "department-below-project 512 318", // F000-063
        "department-funds-differ 505 89 157", // F000-061
        "duplicate-indicator 359 355", // F000-038
        "frequency-and-total 251 256 253 254", // F000-016
        "goal-sentence-repeated 465 455 444", // F000-055
        "mandatory-level-missing 245", // F000-009
        "price-times-quantity 245 250", // F000-010
        "repeated-sentence 340", // the same clause twice in one cell
        "repeated-sentence 372 373 374", // F000-042
        "sheet-copied 465 446", // F000-052
        "uncovered-money 89 237")] // F000-007
    [InlineData("001",
        "goal-sentence-repeated 967 901 807 754", "goal-sentence-repeated 983 845", "goal-sentence-repeated 1012 860",
        "name-does-not-fit 845", "name-does-not-fit 983", "sheet-copied 983 845")] // an event's targets in a database and in a radio system: TG-21
    [InlineData("002",
        "duplicate-indicator 2259 2207", "duplicate-indicator 2271 2217", "duplicate-indicator 2865 2845",
        "full-score-not-reached 1479", // 136 of 150 with all points
        "results-without-spending 1146 1211 1221",
        "shortfall-without-reason 299 309 320 342", "shortfall-without-reason 823", "shortfall-without-reason 1009 1019 1029 1049 1061 1073", "shortfall-without-reason 1472 1552 1564 1576 1586 1608",
        "shortfall-without-reason 2259 2271 2281 2293 2303", "shortfall-without-reason 2423 2433 2443 2453 2473 2519", "shortfall-without-reason 2660 2670 2680 2690 2702",
        "shortfall-without-reason 2875 2885 2898 2910 2922", "shortfall-without-reason 3072 3082 3094 3118 3128", "shortfall-without-reason 3308")]
    [InlineData("003",
        "goals-without-projects 12 15 18 21 24", // F003-003
        "one-off-by-month 391", // F003-025
        "period-cap-and-budget 480", // F003-027
        "period-cap-and-budget 569", // F003-031
        "same-indicator-other-unit 220 309")] // F003-024
    public void A_real_document_is_asked_what_a_careful_reader_asks(string number, params string[] expected) =>
        Apply(number).Findings.Select(finding => $"{finding.Rule} {string.Join(' ', finding.Places.Select(place => place.Line))}").Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));

    /// <summary>Silence because all is right is not silence because nothing was looked at.</summary>
    [Theory]
    [InlineData("000", "caps-do-not-add-up", Outcome.Holds)] // 145 + 85 = 230, 3 + 36 + 36 = 75
    [InlineData("000", "cap-above-budget", Outcome.Holds)]
    [InlineData("001", "goal-against-indicator", Outcome.Holds)] // 500 篇, 180 次, 24 场次
    [InlineData("002", "weights-not-whole", Outcome.Holds)]
    [InlineData("002", "score-total-wrong", Outcome.Holds)]
    [InlineData("002", "score-above-weight", Outcome.Holds)]
    [InlineData("002", "execution-rate-wrong", Outcome.Holds)] // 99.71% of 121.65 / 122
    [InlineData("002", "fund-rows-do-not-add", Outcome.Holds)]
    [InlineData("003", "plan-not-cumulative", Outcome.Holds)]
    [InlineData("003", "mandatory-level-missing", Outcome.Holds)]
    [InlineData("003", "uncovered-money", Outcome.NotEnoughData)] // no total of project expenditure in the document
    public void What_holds_was_looked_at(string number, string rule, Outcome outcome) =>
        Apply(number).Outcomes.Single(came => came.Rule.Id == rule).Outcome.ShouldBe(outcome);

    private static (IReadOnlyList<RuleFinding> Findings, IReadOnlyList<RuleOutcome> Outcomes) Apply(string number)
    {
        var packs = ReadingNotation.Packs with { Rules = ReadingNotation.Packs.Rules.Where(rule => AboutNumbers.Contains(rule.Key)).ToDictionary() };
        return WrittenRules.Check([Seeds.Read(number)], profile: null, packs);
    }
}
