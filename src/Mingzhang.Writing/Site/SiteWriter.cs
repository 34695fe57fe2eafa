using Mingzhang.Writing.Data;
using Mingzhang.Writing.Site.Pages;

namespace Mingzhang.Writing.Site;

/// <summary>Writes documents as a site for citizens: static files that open from a folder, in Chinese at the root and with English chrome
/// in en, and the open data in data. No page loads anything, calls anyone or keeps anything. Same input, same bytes.</summary>
public static class SiteWriter
{
    /// <summary>Path of the page that holds all of a document.</summary>
    /// <param name="document">Its id.</param>
    public static string PathOfWhole(string document) => SiteLinks.Whole(document);

    /// <summary>Path of the page of a table.</summary>
    /// <param name="document">Id of its document.</param>
    /// <param name="table">Its id.</param>
    public static string PathOfTable(string document, string table) => SiteLinks.Table(document, table);

    /// <summary>All files of the site, in the order of their paths.</summary>
    /// <exception cref="ArgumentException">There is no document; two files have one path; an address is none of the web; a file's name
    /// is not plain.</exception>
    public static IReadOnlyList<WrittenFile> Write(SiteInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        Require(input);
        var site = new SiteContext(input);
        List<WrittenFile> files =
        [
            .. DataWriter.Write(new(input.Documents) { Address = input.Address, Licence = input.Licence, Version = input.Version }),
            .. input.Attachments.Select(file => new WrittenFile(file.Path, file.Bytes)),
        ];
        foreach (var language in Enum.GetValues<SiteLanguage>())
        {
            var texts = SiteTexts.Of(language);
            var frame = new PageFrame(site, texts);
            files.AddRange(Pages(site, texts).Select(frame.Write));
        }

        var twice = files.GroupBy(file => file.Path, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)] : throw new ArgumentException($"两个文件都要写到 {twice.Key}。", nameof(input));
    }

    private static IEnumerable<SitePage> Pages(SiteContext site, SiteTexts texts)
    {
        var words = new PointWords(texts, site.Book, site.Names);
        return
        [
            .. new OverviewPage(site, texts, words).All(),
            .. new TablePages(site, texts, words).All(),
            .. new ProjectPages(site, texts, words).All(),
            .. new DocumentPages(site, texts, words).All(),
            .. new WordsPage(site, texts).All(),
            .. new SearchPage(site, texts).All(),
            .. new DataPage(site, texts).All(),
        ];
    }

    private static void Require(SiteInput input)
    {
        if (input.Documents.Count == 0)
        {
            throw new ArgumentException("没有要公开的文件。", nameof(input));
        }

        foreach (var address in new[] { input.Address, input.Licence }.OfType<Uri>().Where(address => !address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)))
        {
            throw new ArgumentException($"“{address}”不是网址。", nameof(input));
        }

        foreach (var file in input.Attachments.Where(file => file.Name.Count(letter => letter == '.') != 1 || !file.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')))
        {
            throw new ArgumentException($"文件名“{file.Name}”只能用英文字母、数字、连字符和一个点。", nameof(input));
        }
    }
}
