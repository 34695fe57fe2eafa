using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Packs.Measures;
using Mingzhang.Scoring.Measures;

namespace Mingzhang.Scoring.Tests.Measures;

/// <summary>Actual values computed from a unit's own records.</summary>
public class MeasureTests
{
    private static readonly MeasureBook Book = Given.Packs.Measures;
    private static readonly MeasureCalculator Calculator = new(Book);
    private static readonly Period Year = Period.Of(2026);

    [Fact]
    public void Issues_count_once_and_duplicates_gaps_and_odd_days_are_told()
    {
        var measured = Compute("issues-printed",
            "number=1 date=2026-01-02", "number=2 date=2026-01-09", "number=2 date=2026-01-09", "number=3 date=2026-01-16", "number=6 date=2026-02-06",
            "number=7 date=2026-02-06", "number=8 date=2026-02-01", "number=9 date=2025-12-31", "date=2026-03-01", "number=十 date=2026-03-01");
        measured.Value.ShouldBe(Ratio.Of(6));
        measured.NotCounted.Select(left => left.Reason).Order().ShouldBe([NotCountedReason.OutOfPeriod, NotCountedReason.Duplicate, NotCountedReason.MissingField, NotCountedReason.MissingField]);
        measured.Doubts.Select(doubt => (doubt.Kind, doubt.After.Values["number"], doubt.Count)).ShouldBe([(SequenceKind.NumbersMissing, "6", 2), (SequenceKind.SameDay, "7", 0), (SequenceKind.OutOfOrder, "8", 5)]);
        measured.NotCounted.Single(left => left.Reason == NotCountedReason.Duplicate).SameAs!.Values["number"].ShouldBe("2");
    }

    [Fact]
    public void A_pause_of_more_than_twice_the_usual_days_is_told()
    {
        var weeks = Enumerable.Range(0, 8).Select(week => $"number={week + 1} date={new DateOnly(2026, 1, 2).AddDays((week * 7) + (week > 5 ? 21 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
        var doubt = Compute("issues-printed", [.. weeks]).Doubts.ShouldHaveSingleItem();
        (doubt.Kind, doubt.Count, doubt.After.Values["number"]).ShouldBe((SequenceKind.LongPause, 28, "7"));
    }

    [Fact]
    public void Two_newspapers_have_two_sequences() =>
        Compute("issues-printed", "title=甲报 number=1 date=2026-01-02", "title=乙报 number=9 date=2026-01-02", "title=甲报 number=2 date=2026-01-09").Doubts.ShouldBeEmpty();

    [Fact]
    public void Stories_count_once_a_channel_or_once_a_title()
    {
        string[] stories = ["title=春耕 channel=公众号 date=2026-03-01", "title=春耕 channel=抖音号 date=2026-03-01", "title=春耕 channel=公众号 date=2026-03-02", "title=植树 channel=公众号 date=2026-03-12"];
        Compute("stories-published", stories).Value.ShouldBe(Ratio.Of(3));
        Compute("stories-written", stories).Value.ShouldBe(Ratio.Of(2));
    }

    [Fact]
    public void Only_records_of_the_asked_class_are_summed()
    {
        var measured = Compute("minutes-first-run", "programme=新闻 start=2026-01-01T19:30:00 minutes=15.5 run=首播", "programme=新闻 start=2026-01-02T07:30:00 minutes=15.5 run=重播", "programme=专题 start=2026-01-02 minutes=30 run=首播");
        measured.ActualText.ShouldBe("45.5");
        measured.NotCounted.ShouldHaveSingleItem().Reason.ShouldBe(NotCountedReason.OtherRecords);
    }

    [Fact]
    public void A_share_is_exact_and_shows_its_arithmetic()
    {
        var measured = Compute("loudspeakers-online", "device=1 time=2026-01-01 state=在线", "device=2 time=2026-01-01 state=离线", "device=3 time=2026-01-01 state=正常");
        measured.Value.ShouldBe(Ratio.Of(200, 3));
        measured.Arithmetic!.ToString().ShouldBe("2 ÷ 3 × 100");
        measured.ActualText.ShouldBe("66.6667");
        measured.Hits.Count.ShouldBe(2);
    }

    [Fact]
    public void A_ticket_that_nobody_answered_did_not_keep_its_time()
    {
        var measured = Compute("tickets-answered-in-time", "number=1 reported=2026-01-01T08:00:00 answered=2026-01-01T10:00:00", "number=2 reported=2026-01-01T08:00:00 answered=2026-01-01T10:00:01", "number=3 reported=2026-01-01T08:00:00", "number=4 reported=2026-01-01T08:00:00 answered=2026-01-01T07:00:00");
        measured.Value.ShouldBe(Ratio.Of(100, 3));
        measured.NotCounted.ShouldHaveSingleItem().Reason.ShouldBe(NotCountedReason.EndsBeforeBegin);
    }

    [Fact]
    public void The_mean_time_leaves_out_what_has_no_end()
    {
        var measured = Compute("tickets-answer-hours", "number=1 reported=2026-01-01T08:00:00 answered=2026-01-01T09:00:00", "number=2 reported=2026-01-01T08:00:00 answered=2026-01-01T08:20:00", "number=3 reported=2026-01-01T08:00:00");
        measured.Value.ShouldBe(Ratio.Of(2, 3));
        measured.NotCounted.ShouldHaveSingleItem().Field.ShouldBe("answered");
    }

    [Fact]
    public void What_is_delivered_early_is_in_time() =>
        Compute("delivered-in-time", "contract=1 item=机 date=2026-05-01 due=2026-05-10 result=合格", "contract=2 item=机 date=2026-05-11 due=2026-05-10 result=合格").Value.ShouldBe(Ratio.Of(50));

    [Fact]
    public void Satisfaction_is_the_share_of_valid_answers_or_the_weighted_mean()
    {
        string[] answers = ["number=1 date=2026-06-01 grade=非常满意", "number=2 date=2026-06-01 grade=满意", "number=3 date=2026-06-01 grade=不满意", "number=4 date=2026-06-01"];
        var share = Compute("satisfied", answers);
        share.Value.ShouldBe(Ratio.Of(200, 3));
        share.NotCounted.ShouldHaveSingleItem().Reason.ShouldBe(NotCountedReason.MissingField);
        Compute("satisfaction-weighted", [.. answers, "number=5 date=2026-06-01 grade=还行"]).Value.ShouldBe(Ratio.Of(60));
    }

    [Theory]
    [InlineData("issues-printed", "0")]
    [InlineData("copies-printed", "0")]
    [InlineData("satisfied", "")]
    [InlineData("tickets-answer-hours", "")]
    public void Of_no_records_a_count_is_0_and_a_share_is_nothing(string measure, string actual) => Compute(measure).ActualText.ShouldBe(actual);

    [Theory]
    [InlineData("报纸出版期数", "期", "issues-printed")]
    [InlineData("短视频发布数量", "条", "stories-published")]
    [InlineData("读者满意度", "%", "satisfied")]
    [InlineData("应急广播终端在线率", "%", "loudspeakers-online")]
    [InlineData("故障响应时间", "小时", "tickets-answer-hours")]
    [InlineData("直播活动场次", "场", "live-sessions")]
    [InlineData("设备验收合格率", "%", "accepted-rate")]
    public void A_measure_is_suggested_by_the_words_and_the_unit_of_an_indicator(string name, string unit, string measure) =>
        Book.Suggest(name, unit).Select(known => known.Id).First().ShouldBe(measure);

    [Fact]
    public void What_no_word_fits_gets_no_suggestion()
    {
        Book.Suggest("党建工作规范性", "").ShouldBeEmpty();
        Book.Suggest("报纸出版期数", "小时").ShouldBeEmpty();
    }

    private static readonly Gen<ActivityRecord> Record =
        from number in Gen.Choose(1, 9)
        from day in Gen.Choose(1, 20)
        from copies in Gen.Choose(0, 50)
        from key in Gen.Choose(1, 1_000_000)
        select Of($"number={number} date=2026-01-{day:00} copies={copies}") with { Key = key.ToString(CultureInfo.InvariantCulture) };

    [Fact]
    public void Neither_value_nor_parts_depend_on_the_order_of_the_records() => Prop.ForAll(Gen.ArrayOf(Record).ToArbitrary(), records =>
    {
        var distinct = records.DistinctBy(record => record.Key).ToArray();
        var (forth, back) = (Sum(distinct), Sum([.. distinct.Reverse()]));
        return forth.Value == back.Value && forth.Counted.SequenceEqual(back.Counted) && forth.Doubts.SequenceEqual(back.Doubts)
            && forth.Counted.Count + forth.NotCounted.Count == distinct.Length
            && forth.Value == Ratio.Of(forth.Counted.Sum(record => long.Parse(record.Values["copies"], CultureInfo.InvariantCulture)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_counted_once_more_is_not_counted() => Prop.ForAll(Gen.ArrayOf(Record).ToArbitrary(), records =>
    {
        var distinct = records.DistinctBy(record => record.Key).ToArray();
        return Sum(distinct).Value == Sum([.. distinct, .. distinct.Select(record => record with { Key = record.Key + "z" })]).Value;
    }).QuickCheckThrowOnFailure();

    private static Measured Sum(ActivityRecord[] records) => Calculator.Compute(Book.Measures["copies-printed"], records, Year);

    private static Measured Compute(string measure, params string[] records) =>
        Calculator.Compute(Book.Measures[measure], records.Select((record, index) => Of(record) with { Key = index.ToString("00", CultureInfo.InvariantCulture) }), Year);

    private static ActivityRecord Of(string record) =>
        new("", record.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal));
}
