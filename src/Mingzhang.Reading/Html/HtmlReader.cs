using AngleSharp.Html.Parser;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Html;

/// <summary>Reads web pages: saved disclosures, and the tables that government systems export under the name of .xls.</summary>
public sealed class HtmlReader : IFormatReader
{
    private const int MostBytes = 64 << 20;

    /// <inheritdoc/>
    public SourceDocument Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation)
    {
        if (file.Length > MostBytes)
            throw new UnreadableException(Unreadable.TooLarge, $"网页有 {file.Length >> 20} MB，超过 {MostBytes >> 20} MB。");
        try
        {
            return new SourceDocument(name, "html", Blocks(HtmlDecoding.Decode(file.Span, name), cancellation));
        }
        catch (InsufficientExecutionStackException exception)
        {
            throw new UnreadableException(Unreadable.Damaged, $"“{name}”的网页元素嵌套过深。", exception);
        }
    }

    internal static List<Block> Blocks(string html, CancellationToken cancellation)
    {
        HtmlNesting.Require(html);
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true, IsScripting = false });
        using var document = parser.ParseDocument(html);
        var walk = new HtmlWalk(cancellation);
        if (document.Body is { } body)
            walk.Walk(body);
        return walk.Finish();
    }
}
