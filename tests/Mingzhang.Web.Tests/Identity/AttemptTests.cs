using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Web.Identity.Passwords;

namespace Mingzhang.Web.Tests.Identity;

public class AttemptTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly AttemptRules Account = AttemptRules.ForAccount;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 30)]
    [InlineData(6, 60)]
    [InlineData(7, 120)]
    [InlineData(9, 480)]
    [InlineData(10, 900)]
    [InlineData(1_000_000, 900)]
    public void The_wait_grows_and_is_bounded(int count, int seconds) =>
        Account.WaitsUntil(new Attempts(count, Now), Now).ShouldBe(seconds == 0 ? null : Now.AddSeconds(seconds));

    [Fact]
    public void After_the_wait_one_more_attempt_may_be_made_and_costs_twice_the_wait()
    {
        var attempts = new Attempts(5, Now);
        var end = Account.WaitsUntil(attempts, Now)!.Value;
        Account.WaitsUntil(attempts, end.AddTicks(-1)).ShouldBe(end);
        Account.WaitsUntil(attempts, end).ShouldBeNull();
        var more = Account.Count(attempts, end);
        Account.WaitsUntil(more, end).ShouldBe(end.AddSeconds(60));
    }

    [Fact]
    public void Guessing_for_a_day_gives_a_hundred_guesses_at_most()
    {
        var (attempts, now, guesses) = (Attempts.None, Now, 0);
        while (now < Now.AddDays(1))
        {
            if (Account.WaitsUntil(attempts, now) is { } end)
            {
                now = end;
                continue;
            }

            attempts = Account.Count(attempts, now);
            guesses++;
        }

        guesses.ShouldBeInRange(90, 105);
    }

    [Fact]
    public void A_right_password_lets_the_account_forget_its_failures()
    {
        var attempts = Account.AfterSuccess(Account.Count(new Attempts(4, Now), Now));
        attempts.ShouldBe(Attempts.None);
        Account.IsForgotten(attempts, Now).ShouldBeTrue();
    }

    [Fact]
    public void A_right_password_lets_an_address_forget_only_that_attempt()
    {
        var rules = AttemptRules.ForAddress;
        rules.AfterSuccess(rules.Count(new Attempts(29, Now), Now)).ShouldBe(new Attempts(29, Now));
        rules.AfterSuccess(rules.Count(Attempts.None, Now)).ShouldBe(Attempts.None);
    }

    [Fact]
    public void An_office_that_signs_in_all_day_behind_one_address_never_waits()
    {
        var (rules, attempts) = (AttemptRules.ForAddress, Attempts.None);
        for (var second = 0; second < 8 * 3600; second += 20)
        {
            var now = Now.AddSeconds(second);
            rules.WaitsUntil(attempts, now).ShouldBeNull();
            attempts = rules.AfterSuccess(rules.Count(attempts, now));
        }
    }

    [Fact]
    public void Attempts_are_forgotten_in_time()
    {
        var attempts = new Attempts(20, Now);
        Account.IsForgotten(attempts, Now.AddHours(11.9)).ShouldBeFalse();
        Account.IsForgotten(attempts, Now.AddHours(12)).ShouldBeTrue();
        Account.Count(attempts, Now.AddHours(12)).Count.ShouldBe(1);
    }

    [Fact]
    public void More_attempts_never_make_a_shorter_wait() =>
        Prop.ForAll<PositiveInt, PositiveInt>(
                (one, more) => WaitAfter(one.Get % 100_000) <= WaitAfter((one.Get % 100_000) + (more.Get % 100_000))
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("10.1.2.3", "10.1.2.3")]
    [InlineData("::ffff:10.1.2.3", "10.1.2.3")]
    [InlineData("2001:db8:1:2:aaaa:bbbb:cccc:dddd", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    public void Addresses_of_one_household_are_counted_together(string address, string key) =>
        AddressKey.Of(IPAddress.Parse(address)).ShouldBe(key);

    [Fact]
    public void Requests_without_an_address_are_counted_together() => AddressKey.Of(null).ShouldBe("unknown");

    private static TimeSpan WaitAfter(int count) => (Account.WaitsUntil(new Attempts(count, Now), Now) ?? Now) - Now;
}
