using System.Numerics;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring.Tests;

/// <summary>The schemes once more, written from the field's rules and from nothing in the program: numbers are whole
/// hundredths, every scheme is a line of a table, and a score is a share in whole numbers, rounded at the end.</summary>
internal static class Schemes
{
    /// <summary>Name, share where more is better, share where less is better; null where it cannot be told.</summary>
    private static readonly (string Name, Func<long, long, Share> More, Func<long, long, Share> Less, bool IsStrict, bool IsEqualOpen)[] Table =
    [
        ("national-2020", Proportion, (a, t) => a <= t ? Share.Whole : Share.Unknown, false, false),
        ("beijing-2020", Beijing, (a, t) => a <= t ? Share.Whole : new(t, a), false, false),
        ("linear-reverse", Proportion, Linear, false, false),
        ("hebei-tianjin", Proportion, Linear, true, true),
        ("shanxi", Proportion, Linear, false, false),
        ("sixty-percent", (a, t) => a >= t ? Share.Whole : 5 * (BigInteger)a < 3 * (BigInteger)t ? Share.Nothing : new((5 * (BigInteger)a) - (3 * (BigInteger)t), 2 * (BigInteger)t), (a, t) => a <= t ? Share.Whole : Share.Unknown, false, false),
    ];

    public static IReadOnlyList<string> Names => [.. Table.Select(scheme => scheme.Name)];

    /// <summary>The score in hundredths, or null where it cannot be told.</summary>
    /// <param name="scheme">Name of the scheme.</param>
    /// <param name="sign">How it is compared.</param>
    /// <param name="actual">In hundredths.</param>
    /// <param name="target">In hundredths, 0 or more.</param>
    /// <param name="weight">In hundredths.</param>
    public static long? Score(string scheme, Comparison sign, long actual, long target, long weight)
    {
        var (_, more, less, isStrict, isEqualOpen) = Table.Single(line => line.Name == scheme);
        var counted = actual < 0 ? 0 : actual;
        if (isStrict && sign is Comparison.MoreThan or Comparison.LessThan && isStrict && actual == target)
        {
            return null;
        }

        var share = sign switch
        {
            Comparison.AtMost or Comparison.LessThan => less(counted, target),
            Comparison.Equal when isEqualOpen => counted == target ? Share.Whole : Share.Unknown,
            Comparison.Equal when target == 0 => counted <= 0 ? Share.Whole : Share.Nothing,
            Comparison.Equal => scheme == "sixty-percent" ? more(counted, target) : Proportion(counted, target),
            _ => more(counted, target),
        };
        if (share == Share.Unknown)
        {
            return null;
        }

        // Half up: add half of the divisor, twice over, and divide.
        var doubled = (2 * weight * share.Part) + share.Of;
        return (long)BigInteger.Divide(doubled, 2 * share.Of);
    }

    private static Share Proportion(long a, long t) => a >= t ? Share.Whole : new(a, t);

    private static Share Linear(long a, long t) => a <= t ? Share.Whole : a >= 2 * t ? Share.Nothing : new((2 * t) - a, t);

    private static Share Beijing(long a, long t) =>
        t <= 0 || a < 3 * t ? Proportion(a, t) : a < 4 * t ? new(9, 10) : a < 6 * t ? new(8, 10) : new(7, 10);

    private readonly record struct Share(BigInteger Part, BigInteger Of)
    {
        public static readonly Share Whole = new(1, 1);
        public static readonly Share Nothing = new(0, 1);
        public static readonly Share Unknown = new(0, 0);
    }
}
