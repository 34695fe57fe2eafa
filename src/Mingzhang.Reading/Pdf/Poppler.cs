using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Mingzhang.Reading.Source;

namespace Mingzhang.Reading.Pdf;

/// <summary>Runs the programs of poppler, one at a time, within a time limit.</summary>
internal static class Poppler
{
    /// <summary>Runs a program and hands its output over as it comes.</summary>
    /// <param name="program">pdfinfo, pdftotext or pdftocairo.</param>
    /// <param name="arguments">Its arguments, passed one by one and not through a shell.</param>
    /// <param name="take">Takes the output.</param>
    /// <param name="cancellation">Kills the program.</param>
    /// <returns>What the program said on its error output, and whether it ended well.</returns>
    /// <exception cref="UnreadableException">The program is not installed.</exception>
    public static (bool Succeeded, string Errors) Run(string program, IEnumerable<string> arguments, Action<Stream> take, CancellationToken cancellation)
    {
        using var process = Start(program, arguments);
        using var registration = cancellation.Register(process.Kill);
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) =>
        {
            // A damaged file makes thousands of equal complaints.
            if (line.Data is not null && errors.Length < 4096)
                errors.AppendLine(line.Data);
        };
        process.BeginErrorReadLine();
        try
        {
            take(process.StandardOutput.BaseStream);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            // What comes from a killed program is cut off; that it was killed is the news.
            cancellation.ThrowIfCancellationRequested();
        }
        finally
        {
            Kill(process);
        }

        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        return (process.ExitCode == 0, errors.ToString());
    }

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new UnreadableException(
                Unreadable.ToolMissing, $"读 PDF 需要程序 {program}，没有找到。请安装：apt-get install poppler-utils poppler-data", exception);
        }
    }

    // After all output was taken the program is about to end by itself; a second is more than it needs.
    private static void Kill(Process process)
    {
        try
        {
            if (!process.WaitForExit(1000))
                process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended in between.
        }
    }
}
