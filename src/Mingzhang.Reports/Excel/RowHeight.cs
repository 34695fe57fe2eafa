using Mingzhang.Reports.Words;

namespace Mingzhang.Reports.Excel;

/// <summary>How high a row has to be for its wrapped texts: not every program finds out by itself.</summary>
internal static class RowHeight
{
    private const double Line = 14.5;
    private const double Margin = 6;

    /// <summary>The most that the format allows, in points.</summary>
    private const double Highest = 409;

    /// <summary>The height in points.</summary>
    /// <param name="texts">Text of each cell.</param>
    /// <param name="widths">Width of each column, in characters of one column of a terminal.</param>
    public static double Of(IReadOnlyList<string> texts, IReadOnlyList<double> widths) =>
        Math.Min(
            Highest,
            Margin + (Line * texts.Select((text, column) => text.Split('\n').Sum(line => Lines(line, widths[column]))).Max())
        );

    // A tenth is lost where a line breaks before a word that does not fit.
    private static int Lines(string text, double width) => Math.Max(1, (int)Math.Ceiling(DisplayWidth.Of(text) / (width * 0.9)));
}
