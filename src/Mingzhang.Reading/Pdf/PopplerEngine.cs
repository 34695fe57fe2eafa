using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Pdf;

/// <summary>Takes PDFs apart with the programs of poppler: pdfinfo for the pages, pdftotext for the words, pdftocairo
/// for the lines.</summary>
internal sealed partial class PopplerEngine : IPdfEngine
{
    private const int MostPages = 3000;

    // A page takes some 10 ms; the limit is for files that were made to hang the programs.
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(3);

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline, 1000)]
    private static partial Regex PageCount();

    [GeneratedRegex(@"^Page\s+(?<page>\d+)\s+size:\s+(?<width>[\d.]+)\s+x\s+(?<height>[\d.]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageSize();

    [GeneratedRegex(@"^Page\s+(?<page>\d+)\s+rot:\s+(?<degrees>\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PageTurn();

    /// <inheritdoc/>
    public IReadOnlyList<PdfPage> Read(ReadOnlyMemory<byte> file, string name, CancellationToken cancellation)
    {
        PdfEnd.Require(file.Span, name);
        var path = Path.Combine(Path.GetTempPath(), $"mingzhang-{Guid.NewGuid():N}.pdf");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeLimit);
        try
        {
            using (var copy = new FileStream(path, CopyOptions()))
                copy.Write(file.Span);
            return ReadPages(path, name, limit.Token);
        }
        catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
        {
            throw new UnreadableException(Unreadable.TooLarge, $"“{name}”在 {TimeLimit.TotalMinutes} 分钟内没有读完。", exception);
        }
        finally
        {
            File.Delete(path);
        }
    }

    // The copy is for the programs of this user only: an unpublished budget must not lie open in a shared directory.
    private static FileStreamOptions CopyOptions()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static List<PdfPage> ReadPages(string path, string name, CancellationToken cancellation)
    {
        var sizes = ReadSizes(path, name, cancellation);
        var words = ReadWords(path, name, sizes.Count, cancellation);

        // What lies beyond the cut of the page is not printed.
        for (var index = 0; index < sizes.Count; index++)
            words[index].RemoveAll(word => !sizes[index].Shows(word));
        if (words.TrueForAll(page => page.Count == 0))
        {
            throw new UnreadableException(
                Unreadable.ScannedWithoutText, $"“{name}”共 {sizes.Count} 页，没有一页有文字，可能是扫描件。请取得原始的文档或表格，或先作文字识别。");
        }

        var rules = ReadRules(path, sizes, words, cancellation);
        return [.. sizes.Select((size, index) => new PdfPage(index + 1, size.ShownWidth, size.ShownHeight, words[index], rules[index]))];
    }

    private static List<Size> ReadSizes(string path, string name, CancellationToken cancellation)
    {
        var output = "";
        var (succeeded, errors) = Poppler.Run(
            "pdfinfo", ["-f", "1", "-l", MostPages.ToString(CultureInfo.InvariantCulture), path], stream => output = ReadAll(stream), cancellation);
        if (errors.Contains("Incorrect password", StringComparison.Ordinal))
            throw new UnreadableException(Unreadable.PasswordProtected, $"“{name}”设有打开密码。请先去掉密码再读。");
        var pages = PageCount().Match(output);
        if (!succeeded || !pages.Success || pages.Groups[1].Value == "0")
            throw new UnreadableException(Unreadable.Damaged, $"“{name}”的 PDF 结构有损坏。请重新下载，或打开后另存一份。", new InvalidDataException(errors));
        if (int.Parse(pages.Groups[1].Value, CultureInfo.InvariantCulture) > MostPages)
            throw new UnreadableException(Unreadable.TooLarge, $"“{name}”有 {pages.Groups[1].Value} 页，超过 {MostPages} 页。请分成几份。");

        var turns = PageTurn().Matches(output).Select(match => int.Parse(match.Groups["degrees"].Value, CultureInfo.InvariantCulture)).ToList();
        return [.. PageSize().Matches(output).Select((match, index) => new Size(
            double.Parse(match.Groups["width"].Value, CultureInfo.InvariantCulture),
            double.Parse(match.Groups["height"].Value, CultureInfo.InvariantCulture),
            index < turns.Count ? turns[index] : 0))];
    }

    private static List<List<PdfWord>> ReadWords(string path, string name, int pages, CancellationToken cancellation)
    {
        List<List<PdfWord>> words = [];
        var (succeeded, errors) = Poppler.Run("pdftotext", ["-q", "-bbox", "-cropbox", path, "-"], stream => words = PopplerWords.Read(stream), cancellation);
        if (!succeeded)
            throw new UnreadableException(Unreadable.Damaged, $"“{name}”的 PDF 内容有损坏。请重新下载，或打开后另存一份。", new InvalidDataException(errors));
        while (words.Count < pages)
            words.Add([]);
        return words;
    }

    // The program draws all pages of a run on paper of the first page's size and cuts off what is beyond: pages of
    // different sizes are drawn in runs of their own.
    private static List<PdfRule>[] ReadRules(string path, List<Size> sizes, List<List<PdfWord>> words, CancellationToken cancellation)
    {
        var rules = new List<PdfRule>[sizes.Count];
        Array.Fill(rules, []);
        for (var first = 0; first < sizes.Count;)
        {
            var end = first + 1;
            while (end < sizes.Count && sizes[end] == sizes[first])
                end++;
            var hasWords = words.Skip(first).Take(end - first).Any(page => page.Count > 0);
            if (hasWords)
            {
                var drawn = DrawnRules(path, first, end, cancellation);
                for (var index = 0; index < drawn.Count && first + index < end; index++)
                    rules[first + index] = drawn[index];
            }

            first = end;
        }

        return rules;
    }

    // Without its lines a page still gives its words: a drawing that cannot be read is no reason to refuse the file.
    private static List<List<PdfRule>> DrawnRules(string path, int first, int end, CancellationToken cancellation)
    {
        List<List<PdfRule>> drawn = [];
        string[] arguments =
        [
            "-q", "-svg", "-noshrink", "-nocenter",
            "-f", (first + 1).ToString(CultureInfo.InvariantCulture), "-l", end.ToString(CultureInfo.InvariantCulture), path, "-",
        ];
        try
        {
            Poppler.Run("pdftocairo", arguments, stream => drawn = SvgRules.Read(stream), cancellation);
        }
        catch (XmlException)
        {
            drawn = [];
        }

        return drawn;
    }

    private static string ReadAll(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private readonly record struct Size(double Width, double Height, int Turn)
    {
        public double ShownWidth => Turn % 180 == 0 ? Width : Height;

        public double ShownHeight => Turn % 180 == 0 ? Height : Width;

        public bool Shows(PdfWord word) => word.MiddleX >= 0 && word.MiddleY >= 0 && word.MiddleX <= ShownWidth && word.MiddleY <= ShownHeight;
    }
}
