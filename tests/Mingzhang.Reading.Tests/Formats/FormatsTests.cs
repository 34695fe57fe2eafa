using System.Text;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Tests.FileFormats;

public class FormatsTests
{
    private static readonly byte[] Word = Given.Docx("<w:p><w:r><w:t>正文</w:t></w:r></w:p>");
    private static readonly byte[] Workbook = Given.Xlsx(Given.Rows("项目 | 数\n甲 | 1"));

    // A compound file with one stream of a name: header of 512 bytes, then a directory entry.
    private static byte[] Ole(string stream)
    {
        var file = new byte[1536];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(file, 0);
        var name = Encoding.Unicode.GetBytes(stream + "\0");
        name.CopyTo(file, 640);
        file[640 + 64] = (byte)name.Length;
        file[640 + 66] = 2;
        return file;
    }

    [Fact]
    public void The_content_and_not_the_extension_picks_the_reader()
    {
        Given.Read(Word, "表.xls").Format.ShouldBe("docx");
        Given.Read(Workbook, "文.doc").Format.ShouldBe("xlsx");
        Given.Read("正文"u8.ToArray(), "文.docx").Format.ShouldBe("text");
        Given.Read("<html><p>正文</p></html>"u8.ToArray(), "表.xls").Format.ShouldBe("html");
        Given.Read("<table><tr><td>甲</td></tr></table>"u8.ToArray(), "文.md").Format.ShouldNotBe("html");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public void An_empty_file_is_refused_as_empty(string content) =>
        Given.Refusal(Encoding.UTF8.GetBytes(content)).Reason.ShouldBe(Unreadable.Empty);

    [Theory]
    [InlineData("EncryptedPackage", Unreadable.PasswordProtected, "密码")]
    [InlineData("WordDocument", Unreadable.UnknownFormat, "另存为")]
    [InlineData("PowerPoint Document", Unreadable.UnknownFormat, "演示文稿")]
    [InlineData("Other", Unreadable.UnknownFormat, "另存为")]
    public void Compound_files_are_told_by_their_streams(string stream, Unreadable reason, string advice)
    {
        var refusal = Given.Refusal(Ole(stream), "文.docx");
        refusal.Reason.ShouldBe(reason);
        refusal.Detail.ShouldContain(advice);
    }

    public static TheoryData<string, byte[], string> Others => new()
    {
        { "rtf", "{\\rtf1\\ansi }"u8.ToArray(), "RTF" },
        { "png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0], "图片" },
        { "jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "图片" },
        { "rar", "Rar!\u001a\u0007"u8.ToArray(), "解压" },
        { "zip", Zip.Of(("a.txt", "甲")), "解压" },
        { "odt", Zip.Of(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")), "另存为" },
        { "ofd", Zip.Of(("OFD.xml", "<a/>")), "PDF" },
        { "xml", "<?xml version=\"1.0\"?><a/>"u8.ToArray(), "XML" },
        { "random", [1, 2, 3, 200, 0, 255, 254, 7, 8, 9, 0, 17], "不能识别" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Other_formats_are_refused_with_advice(string kind, byte[] file, string advice)
    {
        var refusal = Given.Refusal(file, "文件." + kind);
        refusal.Reason.ShouldBe(Unreadable.UnknownFormat);
        refusal.Detail.ShouldContain(advice);
        refusal.Detail.ShouldContain("文件." + kind);
    }

    [Fact]
    public void A_cut_off_container_is_refused_as_cut_off()
    {
        Given.Refusal(Word[..(Word.Length / 2)]).Reason.ShouldBe(Unreadable.Truncated);
        Given.Refusal(Workbook[..(Workbook.Length - 30)]).Reason.ShouldBe(Unreadable.Truncated);
    }

    [Fact]
    public void A_damaged_file_ends_in_nothing_but_a_refusal()
    {
        var random = new Random(11);
        foreach (var file in (byte[][])[Word, Workbook])
        {
            for (var round = 0; round < 300; round++)
            {
                var damaged = (byte[])file.Clone();
                for (var hit = random.Next(1, 12); hit > 0; hit--)
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                try
                {
                    Given.Read(damaged[..random.Next(damaged.Length / 2, damaged.Length + 1)]);
                }
                catch (UnreadableException exception)
                {
                    exception.Detail.ShouldNotBeNullOrWhiteSpace();
                }
            }
        }
    }
}
