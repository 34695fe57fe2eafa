using System.Text;
using Mingzhang.Writing.Package;

namespace Mingzhang.Writing.Tests.Package;

public sealed class Sm3Tests
{
    /// <summary>The two examples of GB/T 32905-2016, annex A.</summary>
    [Theory]
    [InlineData("abc", 1, "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData("abcd", 16, "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void The_examples_of_the_standard_hold(string text, int times, string hash) =>
        Sm3.Hex(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(text, times)))).ShouldBe(hash);

    [Fact]
    public void However_bytes_come_the_hash_is_the_same()
    {
        var bytes = Enumerable.Range(0, 300).Select(i => (byte)(i % 256)).ToArray();
        foreach (var length in new[] { 0, 55, 56, 63, 64, 65, 119, 120, 300 })
        {
            var hash = new Sm3();
            foreach (var part in bytes.Take(length).Chunk(7))
            {
                hash.Append(part);
            }

            Convert.ToHexStringLower(hash.Finish()).ShouldBe(Sm3.Hex(bytes.AsSpan(0, length)));
        }
    }
}
