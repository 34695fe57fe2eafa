using Mingzhang.Web.Identity.Passwords;

namespace Mingzhang.Web.Tests.Identity;

public class PasswordRulesTests
{
    private static readonly PasswordRules Rules = PasswordRules.Default;
    private static readonly PasswordOwner Owner = new("limei0421", "李梅", "示例县融媒体中心", "401001", "shilixian");

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("vK9#tq2LmwRz")]
    [InlineData("jwhmbtqzplxv")]
    [InlineData("春眠不觉晓处处闻啼鸟夜来")]
    [InlineData("three goats ate 2 hats")]
    public void A_long_password_is_taken_whatever_it_is_made_of(string password) => Rules.Faults(password, Owner).ShouldBeEmpty();

    [Theory]
    [InlineData("mingzhang2026")]
    [InlineData("Mingzhang@2026!")]
    [InlineData("MingZhang!20260302")]
    [InlineData("P@ssw0rdP@ssw0rd")]
    [InlineData("Passw0rd123456")]
    [InlineData("qwertyuiop12")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("zxcvbnmasdfghjkl")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("123456789012345")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("xk3xk3xk3xk3xk3")]
    [InlineData("limei0421limei")]
    [InlineData("Limei@401001#26")]
    [InlineData("李梅李梅李梅李梅20260101")]
    [InlineData("示例县融媒体中心2026年")]
    [InlineData("rongmeitizhongxin")]
    [InlineData("caizhengju@19900101")]
    [InlineData("shilixian88888888")]
    [InlineData("adminadmin123")]
    [InlineData("ｍｉｎｇｚｈａｎｇ２０２６")]
    public void A_password_made_of_what_is_tried_first_is_refused(string password) =>
        Rules.Faults(password, Owner).ShouldBe([PasswordFault.Guessable]);

    [Fact]
    public void Length_is_counted_in_characters()
    {
        Rules.Faults("vK9#tq2Lmw!", Owner).ShouldBe([PasswordFault.TooShort]);
        Rules.Faults("vK9#tq2Lmw!?", Owner).ShouldBeEmpty();
        Rules.Faults("vK9#tq2Lmw𠮷", Owner).ShouldBe([PasswordFault.TooShort]);
        (Rules with { ShortestLength = 16 }).Faults("vK9#tq2Lmw!?", Owner).ShouldBe([PasswordFault.TooShort]);
    }

    [Fact]
    public void An_empty_password_is_too_short_and_a_huge_one_too_long()
    {
        Rules.Faults("", Owner).ShouldContain(PasswordFault.TooShort);
        Rules.Faults(new string('x', 100_000), Owner).ShouldBe([PasswordFault.TooLong]);
    }

    [Fact]
    public void A_character_that_no_keyboard_types_is_refused() =>
        Rules.Faults("vK9#tq2Lmw\0Rz", Owner).ShouldBe([PasswordFault.ControlCharacter]);

    [Fact]
    public void The_same_password_may_be_good_for_one_person_and_not_for_another()
    {
        const string password = "baiyangdian-wx7";
        Rules.Faults(password, Owner).ShouldBeEmpty();
        Rules.Faults(password, Owner with { Words = ["baiyangdian"] }).ShouldBe([PasswordFault.Guessable]);
        Rules.Faults(password, new PasswordOwner("baiyangdian01", "")).ShouldBe([PasswordFault.Guessable]);
    }

    [Fact]
    public void Words_of_the_owner_that_are_empty_or_tiny_forbid_nothing() =>
        Rules.Faults("jwhmbtqzplxv", new PasswordOwner("", "", "", " ", "j", "wh", "账")).ShouldBeEmpty();

    [Theory]
    [InlineData("", 0)]
    [InlineData("kxq", 3)]
    [InlineData("kxqword", 4)]
    [InlineData("wordword", 2)]
    [InlineData("w0rd", 1)]
    [InlineData("2026", 1)]
    [InlineData("20261231", 1)]
    [InlineData("1231", 1)]
    [InlineData("9931", 4)]
    [InlineData("poiuy", 1)]
    [InlineData("zzzz", 1)]
    public void Each_guessable_piece_counts_as_one_character(string text, int weight) =>
        GuessablePieces.Weigh(text, ["word"]).ShouldBe(weight);
}
