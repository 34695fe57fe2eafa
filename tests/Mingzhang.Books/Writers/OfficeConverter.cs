using System.Diagnostics;

namespace Mingzhang.Books.Writers;

/// <summary>Converts files by LibreOffice, many in one run, for a start takes seconds.</summary>
public static class OfficeConverter
{
    public static bool IsInstalled => FindProgram() is not null;

    /// <summary>Converts files into a folder; each keeps its name with the new extension.</summary>
    /// <exception cref="InvalidOperationException">LibreOffice is not installed or did not finish.</exception>
    public static void Convert(IReadOnlyList<string> files, string extension, string folder)
    {
        ArgumentNullException.ThrowIfNull(files);
        var program =
            FindProgram()
            ?? throw new InvalidOperationException(
                "没有找到 LibreOffice（soffice）。请安装 libreoffice-writer-nogui 和 libreoffice-calc-nogui。"
            );

        // A profile of its own, so that another run at the same time does not take the files.
        var profile = Directory.CreateTempSubdirectory("mingzhang-office-");
        try
        {
            ProcessStartInfo start = new(program)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (
                var argument in new[]
                {
                    $"-env:UserInstallation=file://{profile.FullName}",
                    "--headless",
                    "--convert-to",
                    extension,
                    "--outdir",
                    folder,
                }.Concat(files)
            )
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            var missing = files.FirstOrDefault(file =>
                !File.Exists(Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), extension)))
            );
            if (process.ExitCode != 0 || missing is not null)
            {
                throw new InvalidOperationException($"LibreOffice 没有转换 {missing ?? "文件"}：{errors.Trim()}");
            }
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    private static string? FindProgram() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "soffice"))
            .FirstOrDefault(File.Exists);
}
