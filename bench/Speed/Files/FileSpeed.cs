using Mingzhang.Books.Writers;

namespace Mingzhang.Speed.Files;

/// <summary>The whole process of <c>mingzhang check</c> against programs that only open the same file.</summary>
internal static class FileSpeed
{
    private const int WarmUps = 2;

    public static void Measure(string? program, int runs, TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang-speed-");
        try
        {
            output.WriteLine("\n## 整个进程：打开一个文件\n");
            program ??= Publisher.Publish(folder.FullName);
            if (Programs.Find("time") is null)
            {
                output.WriteLine("没有 GNU time，不测内存。请安装：apt-get install time\n");
            }

            var files = BigDocument.Write(folder.FullName, output);
            output.WriteLine("| 格式 | 程序 | 中位 ms | 最小 | 最大 | CPU 中位 ms | 内存峰值 MB |");
            output.WriteLine("|---|---|--:|--:|--:|--:|--:|");
            foreach (var (format, path) in files)
            {
                // 1 says that there are findings; the work is the same.
                Row(format, "mingzhang check", [program, "check", path], runs, output, 1);
                foreach (var peer in Peer.Of(format))
                {
                    Try(format, peer, path, folder.FullName, runs, output);
                }
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Try(BookFormat format, Peer peer, string file, string folder, int runs, TextWriter output)
    {
        if (Programs.Find(peer.Program) is not { } program)
        {
            output.WriteLine($"| {format} | {peer.Name} | 没有安装：apt-get install {peer.Package} | | | | |");
            return;
        }

        try
        {
            Row(format, peer.Name, [program, .. peer.Arguments(file, folder)], runs, output);
        }
        catch (InvalidOperationException exception)
        {
            var reason = exception.Message.Split('\n')[^1].Trim();
            output.WriteLine($"| {format} | {peer.Name} | 没有运行成功（{reason}）；请看是否已安装：apt-get install {peer.Package} | | | | |");
        }
    }

    private static void Row(BookFormat format, string name, IReadOnlyList<string> command, int runs, TextWriter output, params int[] wellEnded)
    {
        for (var warmUp = 0; warmUp < WarmUps; warmUp++)
        {
            Programs.Measure(command, wellEnded);
        }

        var measured = Enumerable.Range(0, runs).Select(_ => Programs.Measure(command, wellEnded)).ToList();
        var spread = new Spread(measured.Select(run => run.Milliseconds));
        var resources = measured.Select(run => run.Resources).OfType<Resources>().ToList();
        var seen = resources.Count > 0
            ? $"{new Spread(resources.Select(run => run.ProcessorMilliseconds)).Median:0} | {resources.Max(run => run.PeakKilobytes) / 1024.0:0}"
            : "— | —";
        output.WriteLine($"| {format} | {name} | {spread.Median:0} | {spread.Least:0} | {spread.Most:0} | {seen} |");
    }
}
