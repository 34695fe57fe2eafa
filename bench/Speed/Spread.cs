namespace Mingzhang.Speed;

/// <summary>Some times of the same thing, in milliseconds.</summary>
internal sealed class Spread(IEnumerable<double> times)
{
    private readonly double[] sorted = [.. times.Order()];

    public double Median => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    public double Least => sorted[0];

    public double Most => sorted[^1];
}
