using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Word;

/// <summary>The title of a cover.</summary>
internal static class CoverTitle
{
    // 二号, 22 points, as thousandths of a letter on the width of a page.
    private const int TwipsOfLetter = 440;

    /// <summary>The title with a line break before its year, where it does not fit on one line: 示例县融媒体中心 / 2026年部门预算.</summary>
    public static string Balanced(string title, int width)
    {
        if (TextMeasure.Of(title) <= width * 1000 / TwipsOfLetter || title.Contains('\n', StringComparison.Ordinal))
        {
            return title;
        }

        var year = title.AsSpan().IndexOfAnyInRange('0', '9');
        return year > 0 ? $"{title[..year]}\n{title[year..]}" : title;
    }
}
