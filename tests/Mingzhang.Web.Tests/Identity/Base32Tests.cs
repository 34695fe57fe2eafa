using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Mingzhang.Web.Identity.OneTimeCodes;

namespace Mingzhang.Web.Tests.Identity;

public class Base32Tests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Texts_are_those_of_rfc_4648(string plain, string encoded)
    {
        Base32.Encode(Encoding.ASCII.GetBytes(plain)).ShouldBe(encoded);
        Decoded(encoded).ShouldBe(Encoding.ASCII.GetBytes(plain));
    }

    [Theory]
    [InlineData("mzxw 6ytb-oi")]
    [InlineData("MZXW6YTBOI======")]
    public void What_a_person_types_is_read(string typed) => Decoded(typed).ShouldBe(Encoding.ASCII.GetBytes("foobar"));

    [Theory]
    [InlineData("MZXW1")]
    [InlineData("M=ZXQ")]
    [InlineData("A")]
    [InlineData("MZ")]
    [InlineData("账")]
    public void What_is_no_base32_is_not_read(string text) => Base32.TryDecode(text, out _).ShouldBeFalse();

    [Fact]
    public void Reading_undoes_writing() =>
        Prop.ForAll<byte[]>(bytes => Decoded(Base32.Encode(bytes)).SequenceEqual(bytes)).QuickCheckThrowOnFailure();

    private static byte[] Decoded(string text)
    {
        Base32.TryDecode(text, out var bytes).ShouldBeTrue();
        return bytes!;
    }
}
