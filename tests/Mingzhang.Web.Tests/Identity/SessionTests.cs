using Mingzhang.Web.Identity.Sessions;

namespace Mingzhang.Web.Tests.Identity;

public class SessionTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 0, 30, 0, TimeSpan.Zero);
    private static readonly SessionRules Rules = SessionRules.Default;

    [Theory]
    [InlineData(0, SessionState.Active)]
    [InlineData(29.99, SessionState.Active)]
    [InlineData(30, SessionState.Idle)]
    [InlineData(300, SessionState.Idle)]
    public void A_session_ends_after_half_an_hour_without_a_request(double minutes, SessionState expected) =>
        Rules.StateOf(SeenAt(Start), Start.AddMinutes(minutes)).ShouldBe(expected);

    [Theory]
    [InlineData(479.99, SessionState.Active)]
    [InlineData(480, SessionState.Expired)]
    public void A_session_ends_after_eight_hours_however_busy(double minutes, SessionState expected)
    {
        var now = Start.AddMinutes(minutes);
        Rules.StateOf(SeenAt(now), now).ShouldBe(expected);
    }

    [Fact]
    public void A_session_seen_by_a_server_whose_clock_is_behind_is_active() =>
        Rules.StateOf(SeenAt(Start), Start.AddSeconds(-2)).ShouldBe(SessionState.Active);

    [Theory]
    [InlineData(0, true)]
    [InlineData(4.99, true)]
    [InlineData(5, false)]
    public void A_proof_is_good_for_five_minutes(double minutes, bool expected)
    {
        var now = Start.AddMinutes(minutes);
        Rules.HasFreshProof(new SessionTimes(Start, now, Start), now).ShouldBe(expected);
    }

    [Fact]
    public void A_proof_in_a_session_that_has_ended_is_none()
    {
        var now = Start.AddHours(8);
        Rules.HasFreshProof(new SessionTimes(Start, now, now), now).ShouldBeFalse();
    }

    [Fact]
    public void A_session_ends_at_whichever_limit_comes_first()
    {
        Rules.EndsAt(SeenAt(Start.AddHours(1))).ShouldBe(Start.AddMinutes(90));
        Rules.EndsAt(SeenAt(Start.AddMinutes(470))).ShouldBe(Start.AddHours(8));
    }

    [Fact]
    public void A_session_says_when_it_ends_as_it_then_does()
    {
        var session = SeenAt(Start.AddMinutes(100));
        var end = Rules.EndsAt(session);
        Rules.StateOf(session, end.AddTicks(-1)).ShouldBe(SessionState.Active);
        Rules.StateOf(session, end).ShouldNotBe(SessionState.Active);
    }

    [Fact]
    public void Seeing_a_session_is_written_once_a_minute()
    {
        Rules.HasToBeSeen(SeenAt(Start), Start.AddSeconds(59)).ShouldBeFalse();
        Rules.HasToBeSeen(SeenAt(Start), Start.AddSeconds(60)).ShouldBeTrue();
    }

    [Fact]
    public void Rules_that_would_hardly_end_a_session_are_refused()
    {
        Rules.Faults().ShouldBeEmpty();
        (Rules with { Absolute = TimeSpan.FromDays(7) }).Faults().Single().ShouldContain("Absolute");
        (Rules with { Idle = TimeSpan.FromHours(3) }).Faults().ShouldContain(fault => fault.Contains("Idle"));
        (Rules with { ProofLasts = TimeSpan.FromHours(1) }).Faults().Single().ShouldContain("ProofLasts");
    }

    [Fact]
    public void A_sessions_name_is_256_random_bits_and_never_the_same()
    {
        var names = Enumerable.Range(0, 1000).Select(_ => SessionId.New()).ToList();
        names.Distinct().Count().ShouldBe(1000);
        names.ShouldAllBe(name => System.Buffers.Text.Base64Url.DecodeFromChars(name).Length == 32);
    }

    [Fact]
    public void What_is_stored_of_a_session_is_not_its_name()
    {
        var name = SessionId.New();
        var hash = SessionId.HashOf(name)!;
        hash.ShouldMatch("^[0-9a-f]{64}$");
        hash.ShouldNotContain(name);
        SessionId.HashOf(name).ShouldBe(hash);
        SessionId.HashOf(SessionId.New()).ShouldNotBe(hash);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("' or 1=1 --________________________________")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_cookie_that_is_no_sessions_name_is_not_looked_for(string? cookie) => SessionId.HashOf(cookie).ShouldBeNull();

    private static SessionTimes SeenAt(DateTimeOffset seen) => new(Start, seen, Start);
}
