using Mingzhang.Web.Identity.OneTimeCodes;

namespace Mingzhang.Web.Tests.Identity;

public class RecoveryCodeTests
{
    [Fact]
    public void Ten_codes_are_made_and_only_their_hashes_kept()
    {
        var (codes, hashes) = RecoveryCodes.New();
        codes.Count.ShouldBe(10);
        codes.Distinct().Count().ShouldBe(10);
        codes.ShouldAllBe(code => System.Text.RegularExpressions.Regex.IsMatch(code, "^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$"));
        hashes.ShouldAllBe(hash => hash.Length == 64);
        hashes.Intersect(codes).ShouldBeEmpty();
    }

    [Fact]
    public void Each_code_is_good_once()
    {
        var (codes, hashes) = RecoveryCodes.New();
        var left = hashes.ToList();
        foreach (var code in codes)
        {
            var used = RecoveryCodes.Match(code, left);
            used.ShouldNotBeNull();
            left.Remove(used).ShouldBeTrue();
            RecoveryCodes.Match(code, left).ShouldBeNull();
        }

        left.ShouldBeEmpty();
    }

    [Fact]
    public void A_code_may_be_typed_in_small_letters_without_hyphens()
    {
        var (codes, hashes) = RecoveryCodes.New();
        RecoveryCodes.Match($" {codes[3].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()} ", hashes).ShouldBe(hashes[3]);
    }

    [Fact]
    public void A_code_of_someone_else_is_not_taken() =>
        RecoveryCodes.Match(RecoveryCodes.New().Codes[0], RecoveryCodes.New().Hashes).ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("----")]
    [InlineData("AAAA-AAAA-AAAA-AAAA")]
    public void What_is_no_code_is_not_taken(string typed) => RecoveryCodes.Match(typed, RecoveryCodes.New().Hashes).ShouldBeNull();
}
