using System.Runtime.CompilerServices;
using Mingzhang.Book.Publishing;
using Mingzhang.Packs;
using Mingzhang.Web.Hosting;
using Mingzhang.Web.Review;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Excel;
using Mingzhang.Writing.Office;
using Mingzhang.Writing.Word;

namespace Mingzhang.Web.Disclosure;

/// <summary>What would be published of a book as it stands, each page marked as a draft: the site to look through, and single files.</summary>
/// <remarks>Held as long as the book that it was made of.</remarks>
public sealed class DisclosureDrafts(PackSet packs) : IDisposable
{
    /// <summary>Written across each page of a file that nobody approved.</summary>
    public const string Watermark = "草稿 未经批准";

    private readonly ConditionalWeakTable<PreparedBook, Lazy<Task<OpenPackage>>> sites = [];
    private readonly SemaphoreSlim turns = new(Environment.ProcessorCount);

    // One LibreOffice at a time: each takes a processor and hundreds of megabytes.
    private readonly SemaphoreSlim layouts = new(1);

    /// <summary>The site of a book's documents.</summary>
    public Task<OpenPackage> SiteOfAsync(PreparedBook book) => sites.GetValue(book, key => new(() => InTurnAsync(turns, () => Site(key)))).Value;

    /// <summary>A document as a file; null for a form that there is not.</summary>
    /// <exception cref="PdfException">No PDF can be made; the message says what to do.</exception>
    public async Task<byte[]?> FileOfAsync(PreparedBook book, int document, string extension, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(book);
        if (book.Prepared.Documents.ElementAtOrDefault(document)?.Written is not { } clean)
        {
            return null;
        }

        var written = clean with { Watermark = Watermark };
        return extension switch
        {
            "docx" => await InTurnAsync(turns, () => Written(stream => DocxWriter.Write(written, stream))),
            "xlsx" => await InTurnAsync(turns, () => Written(stream => XlsxWriter.Write(written, stream, totalsAsFormulas: false))),
            "pdf" => await InTurnAsync(layouts, () => PdfConverter.Convert([written], cancellation: cancellation)[0].Content),
            _ => null,
        };
    }

    /// <summary>Whether this machine can lay out PDF files.</summary>
    public static bool CanMakePdf { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => new[] { "soffice", "soffice.exe" }.Any(name => File.Exists(Path.Combine(folder, name))));

    public void Dispose()
    {
        turns.Dispose();
        layouts.Dispose();
    }

    private OpenPackage Site(PreparedBook book)
    {
        var marked = book.Prepared with { Documents = [.. book.Prepared.Documents.Select(document => document with { Written = document.Written with { Watermark = Watermark } })] };
        var builder = new PackageBuilder(packs, new() { Formats = OutputFormats.Site | OutputFormats.Data, IsDraft = true, Program = ProgramVersion.Text, PacksDigest = PackLoader.DigestOf(null) });
        return new(builder.Build(marked).Files);
    }

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static async Task<T> InTurnAsync<T>(SemaphoreSlim turns, Func<T> work)
    {
        await turns.WaitAsync();
        try
        {
            return await Task.Run(work);
        }
        finally
        {
            turns.Release();
        }
    }
}
