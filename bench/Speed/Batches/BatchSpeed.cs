using System.Globalization;
using Mingzhang.Books.Writers;
using Mingzhang.Speed.Files;

namespace Mingzhang.Speed.Batches;

/// <summary><c>mingzhang batch</c> over a folder: documents a second, and whether memory grows with their number. Beside it, loops
/// over the same files of programs that only take out their text.</summary>
internal static class BatchSpeed
{
    private const string OpenpyxlLoop =
        "import sys, openpyxl\n"
        + "for path in sys.argv[1:]:\n"
        + "    for sheet in openpyxl.load_workbook(path, data_only=True):\n"
        + "        for row in sheet.iter_rows(values_only=True):\n"
        + "            str(row)\n";

    public static void Measure(string? program, IReadOnlyList<int> sizes, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang-batch-");
        try
        {
            output.WriteLine("\n## 批量：许多单位的文件\n");
            program ??= Publisher.Publish(folder.FullName);
            output.WriteLine($"负载（1 分钟）：{File.ReadAllText("/proc/loadavg").Split(' ')[0]}\n");
            output.WriteLine("| 文件 | 程序 | 秒 | CPU 秒 | 文件/秒 | 文件/CPU 秒 | 内存峰值 MB |");
            output.WriteLine("|--:|---|--:|--:|--:|--:|--:|");
            foreach (var size in sizes.Order())
            {
                var source = Directory.CreateDirectory(Path.Combine(folder.FullName, $"files-{size}")).FullName;
                var results = Path.Combine(folder.FullName, $"results-{size}");
                var files = ManyDocuments.Write(source, size);

                // 1 says that there are findings.
                Row(size, "mingzhang batch", Programs.Measure([program, "batch", source, "--out", results], 1), output);
                Row(size, "mingzhang batch，再运行一次", Programs.Measure([program, "batch", source, "--out", results], 1), output);
                if (size == sizes.Max())
                {
                    Peers(files, folder.FullName, output);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Peers(IReadOnlyList<(BookFormat Format, string Path)> files, string folder, TextWriter output)
    {
        var jobs = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        Peer("pandoc（docx html md）", BookFormat.Docx, BookFormat.Html, BookFormat.Markdown);
        Peer("openpyxl（xlsx）", BookFormat.Xlsx);
        Peer("pdftotext -layout（pdf）", BookFormat.Pdf);

        void Peer(string name, params BookFormat[] formats)
        {
            var mine = files.Where(file => formats.Contains(file.Format)).Select(file => file.Path).ToList();
            var list = Path.Combine(folder, "list.txt");
            File.WriteAllLines(list, mine);
            string[] command =
                formats[0] == BookFormat.Xlsx ? ["-n", "1000", "-a", list, "/usr/bin/python3", "-c", OpenpyxlLoop]
                : formats[0] == BookFormat.Pdf ? ["-n", "1", "-P", jobs, "-a", list, "-I", "{}", "pdftotext", "-layout", "{}", "/dev/null"]
                : ["-n", "1", "-P", jobs, "-a", list, "pandoc", "--to=plain", "--output=/dev/null"];
            try
            {
                Row(mine.Count, name, Programs.Measure(["/usr/bin/xargs", .. command]), output);
            }
            catch (InvalidOperationException exception)
            {
                output.WriteLine($"| {mine.Count} | {name} | 没有运行成功（{exception.Message.Split('\n')[^1].Trim()}） | | | | |");
            }
        }
    }

    private static void Row(int count, string name, Run run, TextWriter output)
    {
        var seconds = run.Milliseconds / 1000;
        var processor = run.Resources?.ProcessorMilliseconds / 1000;
        output.WriteLine($"| {count} | {name} | {seconds:0.0} | {processor:0.0} | {count / seconds:0.0} | {count / processor:0.0} | {run.Resources?.PeakKilobytes / 1024.0:0} |");
    }
}
