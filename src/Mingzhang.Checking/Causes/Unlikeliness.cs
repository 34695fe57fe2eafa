using System.Numerics;

namespace Mingzhang.Checking.Causes;

/// <summary>How unlikely mistakes are, in bits: of two that explain the same, the one of fewer bits is the likelier.</summary>
internal static class Unlikeliness
{
    /// <summary>A mistake of some kind that people make.</summary>
    public const int Kind = 4;

    /// <summary>A mistake over a whole table: rarer than a slip in one figure of it.</summary>
    public const int WholeTable = Kind + 4;

    /// <summary>A rate that is wrong in no known way: rates are computed by hand, and often so.</summary>
    public const int OwnRate = 12;

    /// <summary>That an amount is wrong where only a rate speaks against it: the rate was computed from it.</summary>
    public const int AgainstRate = 1;

    /// <summary>A word of direction that does not fit the figures, where nothing shows that the amount is right.</summary>
    public const int Word = 6;

    /// <summary>What a relation that stays broken costs: more than most mistakes that would mend it.</summary>
    public const int Unexplained = 30;

    /// <summary>Mistakes that differ by no more than this are equally likely.</summary>
    public const int Margin = 1;

    /// <summary>A mistake of a kind that could have been made in as many ways.</summary>
    public static int Of(int ways, int kind = Kind) => kind + Log(ways);

    /// <summary>A figure of so many digits that has any other value.</summary>
    public static int OfAnyValue(int digits) => Kind + 6 + (10 * Math.Min(digits, 6) / 3);

    private static int Log(int ways) => ways <= 1 ? 0 : BitOperations.Log2((uint)((ways * 2) - 1));
}
