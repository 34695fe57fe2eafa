using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Word;

namespace Mingzhang.Writing.Office;

/// <summary>A PDF that could not be made. The message says in Chinese what to do.</summary>
public sealed class PdfException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A document as PDF.</summary>
/// <param name="Content">The file.</param>
/// <param name="Pages">Printed page of each entry of the contents, in their order: what <see cref="DocxWriter.Write(WrittenDocument, Stream, IReadOnlyList{int}?)"/>
/// takes for its contents; empty where there are none, or the PDF does not say.</param>
public sealed record PdfFile(byte[] Content, IReadOnlyList<int> Pages);

/// <summary>Makes tagged PDF/A-2b of documents: written for Word, laid out by LibreOffice, all in one run of it.</summary>
/// <remarks>The run has a profile directory of its own, so that it meets no other LibreOffice of the same person.</remarks>
public static class PdfConverter
{
    private const string Options = """
        pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"},"UseLosslessCompression":{"type":"boolean","value":"true"}}
        """;

    /// <summary>Converts documents.</summary>
    /// <param name="documents">What to convert.</param>
    /// <param name="limit">Time for the whole run; two minutes and ten seconds a document where nothing is said.</param>
    /// <param name="program">LibreOffice's program.</param>
    /// <param name="cancellation">Kills it.</param>
    /// <returns>The files, in the order of the documents.</returns>
    /// <exception cref="PdfException">LibreOffice is not installed, took too long, or wrote nothing.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<PdfFile> Convert(IReadOnlyList<WrittenDocument> documents, TimeSpan? limit = null, string program = "soffice", CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        if (documents.Count == 0)
        {
            return [];
        }

        var folder = Directory.CreateTempSubdirectory("mingzhang-pdf-").FullName;
        try
        {
            for (var i = 0; i < documents.Count; i++)
            {
                using var file = File.Create(Path.Combine(folder, $"{i + 1}.docx"));
                DocxWriter.WriteForLayout(documents[i], file);
            }

            Run(program, folder, documents.Count, limit ?? TimeSpan.FromSeconds(120 + (10 * documents.Count)), cancellation);
            return [.. documents.Select((document, i) => Read(document, Path.Combine(folder, $"{i + 1}.pdf")))];
        }
        finally
        {
            Remove(folder);
        }
    }

    private static PdfFile Read(WrittenDocument document, string path)
    {
        if (!File.Exists(path))
        {
            throw new PdfException($"“{document.Title}”没有转换成 PDF。请用 LibreOffice 或 WPS 打开生成的 Word 文件，另存为 PDF。");
        }

        var content = PdfNormal.Of(File.ReadAllBytes(path), document.Year);
        return new(content, PdfContents.PagesOf(content, new WordContents(document.Blocks).Count));
    }

    private static void Run(string program, string folder, int count, TimeSpan limit, CancellationToken cancellation)
    {
        var fonts = Path.Combine(folder, "fonts.conf");
        File.WriteAllBytes(fonts, OfficePackage.Fixed("fonts.conf"));
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = folder };
        foreach (var argument in (string[])[$"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--norestore", "--nolockcheck", "--convert-to", Options, "--outdir", folder, .. Enumerable.Range(1, count).Select(number => Path.Combine(folder, $"{number}.docx"))])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["TZ"] = "UTC";
        start.Environment["SOURCE_DATE_EPOCH"] = "315532800";
        start.Environment["FONTCONFIG_FILE"] = fonts;
        using var process = Start(start);
        var errors = new StringBuilder();
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null && errors.Length < 400)
            {
                errors.Append(line.Data).Append(' ');
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Wait(process, limit, cancellation);
        if (process.ExitCode != 0)
        {
            throw new PdfException($"LibreOffice 没有完成 PDF 转换（退出码 {process.ExitCode}）：{OfficeText.Line(errors.ToString()).Trim()}");
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new PdfException($"生成 PDF 需要 LibreOffice，没有找到程序 {start.FileName}。请安装：apt install libreoffice-writer-nogui fonts-noto-cjk", exception);
        }
    }

    private static void Wait(Process process, TimeSpan limit, CancellationToken cancellation)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(limit);
        try
        {
            process.WaitForExitAsync(time.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            throw new PdfException($"LibreOffice 超过 {limit.TotalSeconds:0} 秒没有完成 PDF 转换，已中止。请关闭其他程序后重试，或减少一次转换的文件数。");
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A program that was killed may still be closing its files; the system clears its folder of temporary files.
        }
    }
}
