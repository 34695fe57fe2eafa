using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Mingzhang.Speed;

/// <summary>What one run of a program took.</summary>
/// <param name="Milliseconds">From its start to its end, by the wall's clock.</param>
/// <param name="Resources">What GNU time saw; null without it.</param>
internal sealed record Run(double Milliseconds, Resources? Resources);

/// <summary>What a program and the programs that it started used.</summary>
/// <param name="ProcessorMilliseconds">Time of the processor, in steps of 10.</param>
/// <param name="PeakKilobytes">The largest resident memory of any one of the processes.</param>
internal sealed record Resources(double ProcessorMilliseconds, long PeakKilobytes)
{
    /// <summary>Reads "kilobytes user-seconds system-seconds".</summary>
    public static Resources? Of(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.TrimEntries);
        return parts.Length == 3
            ? new((double.Parse(parts[1], CultureInfo.InvariantCulture) + double.Parse(parts[2], CultureInfo.InvariantCulture)) * 1000, long.Parse(parts[0], CultureInfo.InvariantCulture))
            : null;
    }
}

/// <summary>Runs other programs.</summary>
internal static class Programs
{
    /// <summary>The path of a program, or null where it is not installed.</summary>
    public static string? Find(string name) =>
        Path.IsPathRooted(name)
            ? Existing(name)
            : (Environment.GetEnvironmentVariable("PATH") ?? "")
                .Split(Path.PathSeparator)
                .Select(folder => Existing(Path.Combine(folder, name)))
                .FirstOrDefault(path => path is not null);

    /// <summary>Runs a program to its end, its output thrown away, and measures it.</summary>
    /// <exception cref="InvalidOperationException">It ended with a code that is not among those that are well.</exception>
    public static Run Measure(IReadOnlyList<string> command, params int[] wellEnded)
    {
        var timer = Find("time");
        var report = Path.GetTempFileName();
        try
        {
            IReadOnlyList<string> timed = timer is null ? command : [timer, "--quiet", "--format=%M %U %S", $"--output={report}", .. command];
            var watch = Stopwatch.StartNew();
            var (code, _, errors) = Finish(timed);
            var milliseconds = watch.Elapsed.TotalMilliseconds;
            if (code != 0 && !wellEnded.Contains(code))
            {
                throw new InvalidOperationException($"{command[0]} 以 {code} 结束：{errors.Trim()}");
            }

            return new(milliseconds, Resources.Of(File.ReadAllText(report)));
        }
        finally
        {
            File.Delete(report);
        }
    }

    /// <summary>Runs a program and gives what it printed.</summary>
    /// <exception cref="InvalidOperationException">It is not installed or did not end well.</exception>
    public static string Output(params IReadOnlyList<string> command)
    {
        var (code, output, errors) = Finish(command);
        return code == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', command.Take(3))} 以 {code} 结束：{errors.Trim()}{output.Trim()}");
    }

    private static (int Code, string Output, string Errors) Finish(IReadOnlyList<string> command)
    {
        ProcessStartInfo start = new(command[0]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result);
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"没有找到程序 {command[0]}。", exception);
        }
    }

    private static string? Existing(string path) => File.Exists(path) ? path : null;
}
