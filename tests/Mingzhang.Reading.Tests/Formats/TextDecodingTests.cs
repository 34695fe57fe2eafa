using System.Text;

namespace Mingzhang.Reading.Tests.FileFormats;

public class TextDecodingTests
{
    private const string Text = "部门收支总表\n单位：万元\n收入总计\t1,000.10\n";

    public static TheoryData<string, byte[]> Encoded => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16", Encoding.Unicode.GetBytes(Text) },
        { "UTF-16 with mark", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 big end first", Encoding.BigEndianUnicode.GetBytes(Text) },
        { "UTF-16 big end first with mark", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "GB18030", TextDecoding.Gb18030.GetBytes(Text) },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void Text_in_each_encoding_of_Chinese_offices_is_decoded(string encoding, byte[] bytes) =>
        TextDecoding.TryDecode(bytes).ShouldBe(Text, encoding);

    [Fact]
    public void Random_bytes_are_no_text()
    {
        var random = new Random(7);
        for (var size = 40; size < 4000; size += 90)
        {
            var bytes = new byte[size];
            random.NextBytes(bytes);
            TextDecoding.TryDecode(bytes).ShouldBeNull();
        }
    }

    [Fact]
    public void Text_in_a_western_encoding_is_not_taken_for_Chinese() =>
        TextDecoding.TryDecode(Encoding.Latin1.GetBytes("Größe über Maß, très élégant, año, naïve façade — ".Replace('—', '-'))).ShouldBeNull();
}
