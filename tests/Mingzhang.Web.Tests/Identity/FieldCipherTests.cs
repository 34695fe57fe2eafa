using System.Buffers.Text;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Web.Identity.Secrets;

namespace Mingzhang.Web.Tests.Identity;

public class FieldCipherTests
{
    private const string Place = "person/130999/zhang/totp";
    private static readonly MasterKey Current = NewKey();
    private static readonly FieldCipher Cipher = new(Current);

    [Fact]
    public void Opening_undoes_sealing() =>
        Prop.ForAll<string, string>((text, place) => Cipher.Open(Cipher.Seal(Well(text), Well(place)), Well(place)) == Well(text))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_text_is_never_sealed_the_same_way()
    {
        var texts = Enumerable.Range(0, 200).Select(_ => Cipher.Seal("JBSWY3DPEHPK3PXP", Place)).ToList();
        texts.Distinct().Count().ShouldBe(200);
        texts.ShouldAllBe(text => !text.Contains("JBSWY3DP"));
    }

    [Fact]
    public void A_field_in_which_any_one_bit_is_changed_does_not_open()
    {
        var parts = Cipher.Seal("JBSWY3DPEHPK3PXP", Place).Split('.');
        var body = Base64Url.DecodeFromChars(parts[2]);
        for (var bit = 0; bit < body.Length * 8; bit++)
        {
            var changed = body.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Should.Throw<SecretException>(() => Cipher.Open($"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(changed)}", Place));
        }
    }

    [Fact]
    public void A_field_copied_to_another_row_does_not_open() =>
        Should
            .Throw<SecretException>(() => Cipher.Open(Cipher.Seal("JBSWY3DPEHPK3PXP", Place), "person/130999/wang/totp"))
            .Message.ShouldContain("person/130999/wang/totp");

    [Fact]
    public void After_a_change_of_key_old_fields_open_and_are_told_to_be_sealed_anew()
    {
        var old = Cipher.Seal("JBSWY3DPEHPK3PXP", Place);
        var renewed = new FieldCipher(NewKey(), Current);
        renewed.Open(old, Place).ShouldBe("JBSWY3DPEHPK3PXP");
        renewed.IsSealedWithFormerKey(old).ShouldBeTrue();
        renewed.IsSealedWithFormerKey(renewed.Seal("x", Place)).ShouldBeFalse();
    }

    [Fact]
    public void A_field_of_a_key_that_is_not_given_says_so() =>
        Should
            .Throw<SecretException>(() => new FieldCipher(NewKey()).Open(Cipher.Seal("x", Place), Place))
            .Message.ShouldContain("another key");

    [Theory]
    [InlineData("")]
    [InlineData("JBSWY3DPEHPK3PXP")]
    [InlineData("v1.a")]
    [InlineData("v1.a.b.c")]
    [InlineData("v2.AAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("v1.AAAAAAAA.AAAA")]
    [InlineData("v1.AAAAAAAA.!!!!")]
    public void What_is_not_sealed_does_not_open(string text) => Should.Throw<SecretException>(() => Cipher.Open(text, Place));

    private static MasterKey NewKey() => MasterKey.Parse(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), "test");

    // Half a surrogate pair is no text and has no UTF-8; FsCheck also gives null.
    private static string Well(string? text) => string.Concat((text ?? "").EnumerateRunes());
}
