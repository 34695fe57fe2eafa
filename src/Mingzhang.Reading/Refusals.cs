using Mingzhang.Reading.Source;

namespace Mingzhang.Reading;

/// <summary>What to say, and what to advise, about a file that no reader reads.</summary>
internal static class Refusals
{
    public static UnreadableException Of(ContentKind kind, string name) => kind switch
    {
        ContentKind.Empty => new(Unreadable.Empty, $"“{name}”是空文件。"),
        ContentKind.Encrypted => new(Unreadable.PasswordProtected, $"“{name}”设有打开密码。请先去掉密码再读。"),
        ContentKind.OldWord => Unknown(name, "旧版 Word 或 WPS 文字文档", "请打开后“另存为” .docx 再读。"),
        ContentKind.OldPowerPoint or ContentKind.PowerPoint => Unknown(name, "演示文稿", "请把其中的表格存入 .docx 或 .xlsx 再读。"),
        ContentKind.OpenDocument => Unknown(name, "OpenDocument 文档", "请打开后“另存为” .docx 或 .xlsx 再读。"),
        ContentKind.Ofd => Unknown(name, "OFD 版式文档", "请转换为 PDF 再读。"),
        ContentKind.OtherZip or ContentKind.Archive => Unknown(name, "压缩包", "请先解压，再读其中的文件。"),
        ContentKind.RichText => Unknown(name, "RTF 文档", "请打开后“另存为” .docx 再读。"),
        ContentKind.Picture => Unknown(name, "图片", "请取得原始的文档或表格，或先作文字识别。"),
        ContentKind.Xml => Unknown(name, "XML 文件", "若为 Word 或 Excel 的 XML 格式，请打开后“另存为” .docx 或 .xlsx 再读。"),
        _ => Unknown(name, "不能识别的文件", "能读的有 .docx、.xlsx、.xls、.pdf、.html、.md 和 .txt；其他格式请打开后“另存为”其中一种。"),
    };

    private static UnreadableException Unknown(string name, string what, string advice) =>
        new(Unreadable.UnknownFormat, $"“{name}”是{what}。{advice}");
}
