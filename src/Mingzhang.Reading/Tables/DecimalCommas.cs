using System.Text.RegularExpressions;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Tables;

/// <summary>Finds a table whose decimal points became commas (3,414,600 for 3.414600), and the place where the
/// point belongs. It is found out, never supposed: a group of thousands cannot begin with 0, so “0,300,000” proves
/// it, and every other amount of the table must be able to be such a number.</summary>
internal static partial class DecimalCommas
{
    /// <summary>Digits after the lost point, and the printed amount that proves it; null if nothing is lost.</summary>
    public static (int Decimals, string Proof)? Find(IEnumerable<string> amounts)
    {
        string? proof = null;
        var decimals = 0;
        foreach (var amount in amounts)
        {
            if (amount.Contains('.', StringComparison.Ordinal) || !Grouped().IsMatch(amount))
            {
                return null;
            }

            if (LeadingZero().IsMatch(amount))
            {
                var digits = amount.Count(char.IsAsciiDigit) - 1;
                if (proof is not null && digits != decimals)
                {
                    return null;
                }

                proof = amount;
                decimals = digits;
            }
        }

        return proof is null ? null : (decimals, proof);
    }

    /// <summary>The amount with its point put back.</summary>
    public static NumberText Mend(NumberText number, int decimals)
    {
        var scale = 1m;
        for (var i = 0; i < decimals; i++)
        {
            scale *= 10;
        }

        return number with { Number = number.Number / scale, Decimals = decimals };
    }

    [GeneratedRegex(@"^-?\d{1,3}(?:，\d{3})+$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^-?0(?:，\d{3})+$")]
    private static partial Regex LeadingZero();
}
