using System.Runtime.InteropServices;

namespace Mingzhang.Speed;

/// <summary>The machine that figures were measured on, without its name.</summary>
internal static class Machine
{
    public static string Describe() =>
        $"{Field("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString()} × {Environment.ProcessorCount}, "
        + $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";

    private static string? Field(string file, string name) =>
        File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))?.Split(':', 2)[1].Trim()
            : null;
}
