using System.ComponentModel;
using System.Diagnostics;

namespace Mingzhang.Reading.Tests.FileFormats;

/// <summary>Makes files that only an office program can make. A missing program fails the test: it would prove nothing.</summary>
internal static class Office
{
    // One office program at a time: two of them on one profile refuse each other.
    private static readonly Lock Turn = new();

    /// <summary>Converts a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="from">Its extension.</param>
    /// <param name="to">The extension wanted.</param>
    /// <param name="options">How to read it, where the extension does not say it all.</param>
    public static byte[] Convert(byte[] file, string from, string to, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang-test-").FullName;
        try
        {
            var source = Path.Combine(folder, "a." + from);
            File.WriteAllBytes(source, file);
            lock (Turn)
            {
                Run("soffice", "libreoffice-writer-nogui libreoffice-calc-nogui fonts-noto-cjk", ["--headless", $"-env:UserInstallation=file://{folder}/profile", .. options, "--convert-to", to, "--outdir", folder, source]);
            }

            var result = Path.Combine(folder, "a." + to);
            File.Exists(result).ShouldBeTrue($"soffice 没有生成 {to} 文件。");
            return File.ReadAllBytes(result);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Runs a program on a file and gives the file that it writes.</summary>
    public static byte[] Through(byte[] file, string program, string packages, Func<string, string, string[]> arguments)
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang-test-").FullName;
        try
        {
            var (source, result) = (Path.Combine(folder, "a"), Path.Combine(folder, "b"));
            File.WriteAllBytes(source, file);
            Run(program, packages, arguments(source, result));
            return File.ReadAllBytes(result);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string program, string packages, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit(120_000).ShouldBeTrue($"{program} 没有在两分钟内结束。");
            process.ExitCode.ShouldBeOneOf(0, 3);
        }
        catch (Win32Exception)
        {
            Assert.Fail($"测试需要 {program}：apt-get install {packages}");
        }
    }
}
