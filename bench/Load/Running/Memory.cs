using System.Globalization;

namespace Mingzhang.Load.Running;

/// <summary>Memory of processes as Linux tells it, in megabytes.</summary>
internal static class Memory
{
    /// <summary>The largest resident set that a process has had.</summary>
    public static long Peak(int process) => Kilobytes($"/proc/{process}/status", "VmHWM:") / 1024;

    /// <summary>A process and its children now; pages that several of them share count once.</summary>
    public static long WithChildren(int process) =>
        Directory.EnumerateDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(name => int.Parse(name!, CultureInfo.InvariantCulture)).Where(one => one == process || Kilobytes($"/proc/{one}/status", "PPid:") == process)
            .Sum(one => Kilobytes($"/proc/{one}/smaps_rollup", "Pss:")) / 1024;

    // 0 for a process that is gone.
    private static long Kilobytes(string file, string field)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal)) is { } line
                ? long.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture)
                : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
