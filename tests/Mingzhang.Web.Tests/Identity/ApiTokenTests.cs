using Mingzhang.Web.Identity.Tokens;

namespace Mingzhang.Web.Tests.Identity;

public class ApiTokenTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly HashSet<string> Scopes = ["budget.view", "payments.import"];

    [Fact]
    public void A_token_is_known_by_its_start_and_holds_letters_and_digits_only()
    {
        var (token, kept) = Issued();
        token.ShouldMatch("^mz_[a-z2-7]{16}_[a-z2-7]{52}$");
        ApiTokens.IdOf(token).ShouldBe(kept.Id);
        ApiTokens.Check(token, kept, Now).ShouldBe(ApiTokenState.Valid);
    }

    [Fact]
    public void What_is_kept_of_a_token_does_not_hold_its_secret()
    {
        var (token, kept) = Issued();
        kept.ToString().ShouldNotContain(token[^52..]);
        kept.Hash.ShouldMatch("^[0-9a-f]{64}$");
    }

    [Fact]
    public void Each_token_is_another() => Enumerable.Range(0, 500).Select(_ => Issued().Token).Distinct().Count().ShouldBe(500);

    [Fact]
    public void A_token_with_one_character_changed_is_wrong()
    {
        var (token, kept) = Issued();
        for (var place = 20; place < token.Length; place++)
        {
            var changed = token[..place] + (token[place] == 'a' ? 'b' : 'a') + token[(place + 1)..];
            ApiTokens.Check(changed, kept, Now).ShouldBe(ApiTokenState.Wrong);
        }
    }

    [Fact]
    public void A_token_whose_row_is_another_or_none_is_wrong()
    {
        var (token, _) = Issued();
        ApiTokens.Check(token, Issued().Kept, Now).ShouldBe(ApiTokenState.Wrong);
        ApiTokens.Check(token, null, Now).ShouldBe(ApiTokenState.Wrong);
        ApiTokens.Check("", null, Now).ShouldBe(ApiTokenState.Wrong);
    }

    [Fact]
    public void A_token_opens_nothing_from_the_moment_it_expires_or_is_revoked()
    {
        var (token, kept) = Issued();
        ApiTokens.Check(token, kept, kept.Expires.AddTicks(-1)).ShouldBe(ApiTokenState.Valid);
        ApiTokens.Check(token, kept, kept.Expires).ShouldBe(ApiTokenState.Expired);
        ApiTokens.Check(token, kept with { Revoked = Now }, Now).ShouldBe(ApiTokenState.Revoked);
    }

    [Fact]
    public void Whoever_guesses_is_not_told_that_a_token_is_revoked()
    {
        var (token, kept) = Issued();
        ApiTokens.Check(token + "x", kept with { Revoked = Now }, Now).ShouldBe(ApiTokenState.Wrong);
    }

    [Fact]
    public void A_token_has_the_scopes_it_was_given_and_no_others()
    {
        var kept = Issued().Kept;
        kept.HasScope("budget.view").ShouldBeTrue();
        kept.HasScope("budget").ShouldBeFalse();
        kept.HasScope("budget.view.all").ShouldBeFalse();
        kept.HasScope("").ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(367)]
    public void A_token_lasts_between_a_moment_and_a_year(int days) =>
        Should.Throw<ArgumentException>(() => ApiTokens.Issue(Scopes, Now, Now.AddDays(days)));

    [Fact]
    public void A_token_without_scopes_is_not_issued() =>
        Should.Throw<ArgumentException>(() => ApiTokens.Issue(new HashSet<string>(), Now, Now.AddDays(1)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("mz_")]
    [InlineData("Bearer mz_aaaaaaaaaaaaaaaa_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("mz_aaaaaaaaaaaaaaaa-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("mz_'aaaaaaaaaaaaaa'_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("mz_AAAAAAAAAAAAAAAA_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_has_not_a_tokens_form_is_not_looked_for(string? token) => ApiTokens.IdOf(token).ShouldBeNull();

    [Fact]
    public void A_use_is_noted_once_a_minute()
    {
        var kept = Issued().Kept;
        ApiTokens.HasUseToBeNoted(kept, Now).ShouldBeTrue();
        ApiTokens.HasUseToBeNoted(kept with { LastUsed = Now }, Now.AddSeconds(59)).ShouldBeFalse();
        ApiTokens.HasUseToBeNoted(kept with { LastUsed = Now }, Now.AddSeconds(60)).ShouldBeTrue();
    }

    private static (string Token, ApiToken Kept) Issued() => ApiTokens.Issue(Scopes, Now, Now.AddDays(90));
}
