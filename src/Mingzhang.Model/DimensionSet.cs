namespace Mingzhang.Model;

/// <summary>A set of dimensions.</summary>
public readonly record struct DimensionSet(int Bits)
{
    public static readonly DimensionSet Empty;

    public bool IsEmpty => Bits == 0;

    public int Count => System.Numerics.BitOperations.PopCount((uint)Bits);

    public static DimensionSet Of(params ReadOnlySpan<Dimension> dimensions)
    {
        var set = Empty;
        foreach (var dimension in dimensions)
        {
            set = set.With(dimension);
        }

        return set;
    }

    public bool Has(Dimension dimension) => (Bits & (1 << (int)dimension)) != 0;

    public bool Meets(DimensionSet other) => (Bits & other.Bits) != 0;

    public DimensionSet With(Dimension dimension, bool included = true) => included ? new(Bits | (1 << (int)dimension)) : this;

    public DimensionSet Without(Dimension dimension) => new(Bits & ~(1 << (int)dimension));
}
