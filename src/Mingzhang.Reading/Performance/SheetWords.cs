using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;
using Mingzhang.Reading.Words;

namespace Mingzhang.Reading.Performance;

/// <summary>What the words of a sheet's heads, labels and level cells say.</summary>
internal sealed partial class SheetWords(PerformanceWords words)
{
    private const int LongestWord = 30;
    private const int LongestQualified = 12;

    /// <summary>What a column or a labelled cell of these words holds; null where they are no such words.</summary>
    /// <param name="normal">In the form of <see cref="Normal.Of"/>.</param>
    public SheetColumn? Column(string normal) => Of(normal, meaning => meaning.Column) ?? (Unqualified(normal) is { } bare ? Of(bare, meaning => meaning.Column) : null);

    /// <summary>Which money a label of these words names.</summary>
    public FundSource? Fund(string normal) => Of(normal, meaning => meaning.Fund);

    public FirstLevel? First(string normal) => Of(normal, meaning => meaning.First);

    public SecondLevel? Second(string normal) => Of(normal, meaning => meaning.Second);

    /// <summary>The month of a step of the plan: 6 for 6月底.</summary>
    public static int? PlanMonth(string normal) =>
        Month().Match(normal) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month ? month : null;

    /// <summary>Takes the words of both levels off the beginning of a name: 产出指标数量指标制作期数.</summary>
    /// <returns>The levels' words; empty where the name does not begin with them.</returns>
    public (string First, string Second, string Name) LevelsBefore(string name)
    {
        var first = Beginning(name, meaning => meaning.First is not null);
        var second = Beginning(name[first.Length..], meaning => meaning.Second is not null);
        return first.Length == 0 || second.Length == 0 || first.Length + second.Length == name.Length
            ? ("", "", name)
            : (first, second, name[(first.Length + second.Length)..].TrimStart('-', '—', '：', ':', '/', ' '));
    }

    // A level's word in running text ends in 指标: 产出数量… may be a name.
    private string Beginning(string text, Func<PerformanceMeaning, bool> says) =>
        words.Where(says).FirstOrDefault(word => word.Text.EndsWith("指标", StringComparison.Ordinal) && text.StartsWith(word.Text, StringComparison.Ordinal))?.Text ?? "";

    private T? Of<T>(string normal, Func<PerformanceMeaning, T?> of)
        where T : struct
    {
        if (normal.Length is 0 or > LongestWord)
        {
            return null;
        }

        var bare = Bare(normal);
        return words.Of(normal, of) ?? words.Of(bare, of) ?? words.Of(WithoutBrackets().Replace(bare, ""), of);
    }

    // 年初设定目标值 says no more than 目标值. Null where nothing can be left out, or too little would stay.
    private string? Unqualified(string normal)
    {
        if (normal.Length > LongestQualified || !normal.EndsWith('值'))
        {
            return null;
        }

        var bare = words.List("qualifiers").Aggregate(normal, (text, word) => text.Replace(word, "", StringComparison.Ordinal));
        return bare.Length >= 3 && bare.Length < normal.Length ? bare : null;
    }

    private static string Bare(string normal)
    {
        var bare = Normal.WithoutNumber(normal).TrimEnd('：', '*');
        return bare.StartsWith("其中：", StringComparison.Ordinal) ? bare[3..] : bare.StartsWith('*') ? bare[1..] : bare;
    }

    // 分值（90分）, 产出指标50分, 资金支出计划（%）
    [GeneratedRegex(@"（[^（）]*）|-?\d+(?:\.\d+)?分?$")]
    private static partial Regex WithoutBrackets();

    [GeneratedRegex("^(?:截至|至)?([0-9]{1,2})月份?[底末]?(?:支出|计划)?(?:（%）)?$")]
    private static partial Regex Month();
}
