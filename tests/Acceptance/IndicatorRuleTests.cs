using Mingzhang.Books.Performance;
using Mingzhang.Checking;
using Mingzhang.Checking.Rules;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Notation;

namespace Mingzhang.Acceptance;

/// <summary>Rules about single indicators: on the four real documents what a careful reader would say too and nothing else, on
/// invented targets without mistakes nothing at all, and of the mistakes put into them nearly all.</summary>
public class IndicatorRuleTests
{
    private const int Books = 40;

    private static readonly HashSet<string> Ids =
    [
        "bound-against-direction", "cannot-fail", "change-without-base", "cost-with-lower-bound", "count-in-percent", "count-without-list", "deadline-of-another-year", "description-repeats-name", "ecology-without-ecology",
        "economy-without-economy", "funding-name-differs", "generic-indicator", "goal-of-another-year", "hours-of-the-other-half", "length-for-date", "level-does-not-fit", "number-without-unit",
        "output-under-benefit", "output-with-upper-bound", "percent-of-the-unmeasurable", "person-month-unit", "qualitative-though-measurable", "satisfaction-asks-nobody", "satisfaction-of-nobody",
        "satisfaction-too-low", "share-above-whole", "share-not-in-percent", "stray-bracket", "text-cut-off", "time-in-counts", "unit-on-qualitative",
    ];

    /// <summary>The rule and the lines that it points to, with the careful reader's own numbers where he has any.</summary>
    [Theory]
    [InlineData(
        "000",
        "output-with-upper-bound 250", // F000-013
        "output-with-upper-bound 257", // F000-017
        "output-with-upper-bound 292", // F000-025
        "output-with-upper-bound 320 321 322", // F000-030
        "output-with-upper-bound 355", // F000-035
        "level-does-not-fit 251 253", // F000-014
        "hours-of-the-other-half 261", // F000-018
        "satisfaction-asks-nobody 264 279 289 296 340 396", // F000-020, 046
        "length-for-date 287", // F000-023
        "output-under-benefit 288", // F000-024
        "share-not-in-percent 315", // F000-028
        "count-without-list 521 528 537", // F000-064
        "cannot-fail 280 330 394 397 406 413 468 476 480 517 527 533 542", // F000-032
        "time-in-counts 358 359", // F000-037
        "person-month-unit 365", // F000-040
        "ecology-without-ecology 375", // F000-043
        "text-cut-off 387", // F000-045
        "text-cut-off 396", // F000-046
        "text-cut-off 403", // F000-049
        "unit-on-qualitative 402 404 405 408 410 411 412 466 467 469 473 475 482", // F000-047
        "economy-without-economy 402", // F000-048
        "qualitative-though-measurable 404 405 410 411 466 467 473" // F000-050, 051
    )]
    [InlineData("001", "number-without-unit 930")]
    [InlineData(
        "002",
        "change-without-base 648",
        "ecology-without-ecology 638 873 1306 2034",
        "economy-without-economy 1055 1764",
        "number-without-unit 303 807 3134 3312",
        "percent-of-the-unmeasurable 883",
        "satisfaction-asks-nobody 660 895 905 1328 2056 2066 3370 3380"
    )]
    [InlineData(
        "003",
        "percent-of-the-unmeasurable 12 15 18 131 309 487 576", // F003-004, 005, 007, 028
        "count-in-percent 21", // F003-008
        "stray-bracket 62", // F003-015
        "generic-indicator 103 192 281 370 459 548", // F003-020
        "funding-name-differs 418 424", // F003-026
        "funding-name-differs 507 513",
        "satisfaction-of-nobody 138 316 405 494 583"
    )]
    public void A_real_document_gets_the_findings_of_a_careful_reader(string number, params string[] expected) =>
        Findings(Seeds.Read(number)).Where(finding => !IsLong(finding)).Select(finding => $"{finding.Rule} {string.Join(' ', finding.Places.Select(place => place.Line))}").Order().ShouldBe(expected.Order());

    [Theory]
    [InlineData("001", "change-without-base", 56, 761, 1037)]
    [InlineData("003", "description-repeats-name", 36, 102, 582)] // F003-020
    public void What_recurs_all_over_a_document_is_told_once(string number, string rule, int count, int first, int last)
    {
        var found = Findings(Seeds.Read(number)).Where(IsLong).ShouldHaveSingleItem();
        (found.Rule, found.Places.Count, found.Places[0].Line, found.Places[^1].Line).ShouldBe((rule, count, first, last));
    }

    [Fact]
    public void Targets_without_mistakes_get_no_complaint()
    {
        foreach (var manner in SheetManner.All.Values)
        {
            for (var seed = 1; seed <= Books; seed++)
            {
                var book = PerformanceInventor.Invent(seed, manner.IsResult);
                Findings(Document(manner, book)).Select(finding => $"{finding.Rule} {string.Join('、', finding.Values.Values)}").ShouldBeEmpty($"{manner.Name} {seed}");
            }
        }
    }

    /// <summary>The share of mistakes that the rules tell: what is missed can go both ways (a grant that has a lowest amount, a plan
    /// that is more than fulfilled).</summary>
    [Theory]
    [InlineData(SheetMistakeKind.SignTurned, 80)]
    [InlineData(SheetMistakeKind.UnitForPercent, 100)]
    [InlineData(SheetMistakeKind.PercentForUnit, 85)]
    [InlineData(SheetMistakeKind.UnitMissing, 95)]
    [InlineData(SheetMistakeKind.ShareAboveWhole, 90)]
    [InlineData(SheetMistakeKind.SatisfactionLow, 100)]
    [InlineData(SheetMistakeKind.LevelWrong, 80)]
    [InlineData(SheetMistakeKind.StrayBracket, 100)]
    [InlineData(SheetMistakeKind.ChangeWithoutBase, 100)]
    [InlineData(SheetMistakeKind.YearOld, 100)]
    public void A_mistake_that_people_make_is_told(SheetMistakeKind kind, int atLeastPercent)
    {
        var (tried, found) = (0, 0);
        foreach (var manner in SheetManner.All.Values.Where(manner => SheetMistaker.KindsOf(manner).Contains(kind)))
        {
            for (var seed = 1; seed <= Books; seed++)
            {
                if (SheetMistaker.Inject(PerformanceInventor.Invent(seed, manner.IsResult), seed, kind) is { } mistaken)
                {
                    tried++;
                    found += Findings(Document(manner, mistaken.Book)).Any() ? 1 : 0;
                }
            }
        }

        (found * 100).ShouldBeGreaterThanOrEqualTo(tried * atLeastPercent, $"{found} of {tried}");
    }

    private static bool IsLong(RuleFinding finding) => finding.Places.Count > 30;

    private static ReadDocument Document(SheetManner manner, PerformanceBook book) => new()
    {
        Name = manner.Name,
        Format = "markdown",
        Year = new(book.Year, new Place { Document = manner.Name }),
        Performance = manner.Print(book).Truth,
    };

    private static IEnumerable<RuleFinding> Findings(ReadDocument document) => WrittenRules.Check([document], profile: null, ReadingNotation.Packs).Findings.Where(finding => Ids.Contains(finding.Rule));
}
