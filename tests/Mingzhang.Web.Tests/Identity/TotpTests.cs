using System.Text;
using Mingzhang.Web.Identity.OneTimeCodes;

namespace Mingzhang.Web.Tests.Identity;

public class TotpTests
{
    // The secret of RFC 6238, appendix B.
    private static readonly byte[] Published = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly string Secret = Base32.Encode(Published);
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_111_111_109);

    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1_111_111_109, "07081804")]
    [InlineData(1_111_111_111, "14050471")]
    [InlineData(1_234_567_890, "89005924")]
    [InlineData(2_000_000_000, "69279037")]
    [InlineData(20_000_000_000, "65353130")]
    public void Codes_are_those_of_rfc_6238(long seconds, string expected)
    {
        var step = Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds));
        Totp.CodeOf(Published, step, digits: 8).ShouldBe(expected);
        Totp.CodeOf(Published, step).ShouldBe(expected[2..]);
    }

    [Theory]
    [InlineData(0, "755224")]
    [InlineData(1, "287082")]
    [InlineData(2, "359152")]
    [InlineData(9, "520489")]
    public void Codes_by_counter_are_those_of_rfc_4226(long counter, string expected) => Totp.CodeOf(Published, counter).ShouldBe(expected);

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_is_taken_one_step_early_or_late(int steps, bool isTaken)
    {
        var step = Totp.StepOf(Now) + steps;
        Totp.Match(Secret, Totp.CodeOf(Published, step), Now, lastUsed: null).ShouldBe(isTaken ? step : null);
    }

    [Fact]
    public void No_code_is_taken_twice_nor_one_before_it()
    {
        var step = Totp.StepOf(Now);
        var code = Totp.CodeOf(Published, step);
        var used = Totp.Match(Secret, code, Now, lastUsed: null);
        Totp.Match(Secret, code, Now, used).ShouldBeNull();
        Totp.Match(Secret, code, Now.AddSeconds(30), used).ShouldBeNull();
        Totp.Match(Secret, Totp.CodeOf(Published, step - 1), Now, used).ShouldBeNull();
        Totp.Match(Secret, Totp.CodeOf(Published, step + 1), Now, used).ShouldBe(step + 1);
    }

    [Theory]
    [InlineData("081804", true)]
    [InlineData(" 081 804 ", true)]
    [InlineData("０８１８０４", true)]
    [InlineData("81804", false)]
    [InlineData("0818040", false)]
    [InlineData("081805", false)]
    [InlineData("", false)]
    [InlineData("08180a", false)]
    [InlineData("٠٨١٨٠٤", false)]
    public void A_code_may_be_typed_with_spaces_and_in_full_width(string typed, bool isTaken) =>
        Totp.Match(Secret, typed, Now, lastUsed: null).HasValue.ShouldBe(isTaken);

    [Fact]
    public void A_code_of_another_secret_is_not_taken() =>
        Totp.Match(Totp.NewSecret(), Totp.CodeOf(Published, Totp.StepOf(Now)), Now, lastUsed: null).ShouldBeNull();

    [Fact]
    public void A_new_secret_has_160_bits_and_is_never_the_same()
    {
        Totp.NewSecret().ShouldNotBe(Totp.NewSecret());
        Base32.TryDecode(Totp.NewSecret(), out var bytes).ShouldBeTrue();
        bytes!.Length.ShouldBe(20);
    }

    [Fact]
    public void A_stored_secret_that_is_no_base32_is_a_fault_and_no_wrong_code() =>
        Should.Throw<FormatException>(() => Totp.Match("not base 32!", "081804", Now, lastUsed: null));

    [Fact]
    public void The_address_for_apps_names_issuer_and_account_and_escapes_both() =>
        Totp.Address("JBSWY3DPEHPK3PXP", "zhang@401001", "明账 示例县")
            .ShouldBe(
                "otpauth://totp/%E6%98%8E%E8%B4%A6%20%E7%A4%BA%E4%BE%8B%E5%8E%BF:zhang%40401001?secret=JBSWY3DPEHPK3PXP"
                    + "&issuer=%E6%98%8E%E8%B4%A6%20%E7%A4%BA%E4%BE%8B%E5%8E%BF&algorithm=SHA1&digits=6&period=30"
            );
}
