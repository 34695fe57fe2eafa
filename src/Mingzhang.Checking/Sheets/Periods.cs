using Mingzhang.Model.Performance;

namespace Mingzhang.Checking.Sheets;

/// <summary>How often a stretch of time comes in a year.</summary>
internal static class Periods
{
    /// <summary>Fewest and most in a year; null where working time may be meant.</summary>
    public static (int Fewest, int Most)? InYear(Period period) => period switch
    {
        Period.Day => (365, 366),
        Period.Week => (52, 53),
        Period.Month => (12, 12),
        Period.Quarter => (4, 4),
        Period.HalfYear => (2, 2),
        Period.Year => (1, 1),
        _ => null,
    };
}
