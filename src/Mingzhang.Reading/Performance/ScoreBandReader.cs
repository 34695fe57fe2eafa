using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Reading.Performance;

/// <summary>Reads how many projects scored between two marks, or were given a grade.</summary>
internal sealed partial class ScoreBandReader
{
    private readonly Regex grade;
    private readonly Regex gradeBehind;

    public ScoreBandReader(PerformanceWords words)
    {
        var grades = string.Join('|', words.Where(meaning => meaning.Grade).Select(word => Regex.Escape(word.Text)));

        // A grade begins its clause or follows a word that gives it: 其中5个 is none of 中.
        grade = new Regex($"(?<=^|[为是获得级果次在])(?<g>{grades})(?:等次|等级|级|档)?的?(?:项目)?(?:有|为|共|计)?(?<n>\\d{{1,5}})个", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        gradeBehind = new Regex($"(?<n>\\d{{1,5}})个(?:项目)?的?(?:绩效)?(?:自评|评价)?(?:结果|等级|等次)?(?:为|达到|获评|评为|是)(?<g>{grades})(?:等次|等级|级|档)?$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>The bands that a clause tells.</summary>
    /// <param name="clause">In the form of <see cref="Sentences.Sentence.NormalOf"/>.</param>
    /// <param name="place">The sentence.</param>
    /// <param name="rest">The clause without them.</param>
    public List<ScoreBand> Read(string clause, Place place, out string rest)
    {
        var bands = new List<ScoreBand>();
        rest = clause;
        foreach (var pattern in (Regex[])[Between(), Above(), Below(), gradeBehind, grade])
        {
            rest = pattern.Replace(rest, match =>
            {
                bands.Add(Band(match, place));
                return " ";
            });
        }

        return bands;
    }

    /// <summary>平均得分 of a clause; null where it tells none.</summary>
    public PrintedNumber? AverageIn(string clause, Place place) =>
        Average().Match(clause) is { Success: true } match && Number(match.Groups["n"].Value) is var number
            ? new(new Figure(number.Value, number.Decimals, PrintedNumber.Points), match.Groups["n"].Value, place)
            : null;

    /// <summary>A count of projects.</summary>
    public static PrintedNumber CountOf(string digits, Place place) =>
        new(new Figure(int.Parse(digits, CultureInfo.InvariantCulture), 0, Measure.Count("个")), digits, place);

    private static ScoreBand Band(Match match, Place place)
    {
        var count = CountOf(match.Groups["n"].Value, place);
        if (match.Groups["g"] is { Success: true } named)
        {
            return new(named.Value, null, null, count);
        }

        var from = match.Groups["from"].Success ? Number(match.Groups["from"].Value).Value : 0;
        var to = match.Groups["to"].Success ? Number(match.Groups["to"].Value).Value : 100;
        return new(match.Groups["label"].Value, from, UpTo(to), count);
    }

    // 80-89分 leaves nothing out before 90.
    private static decimal UpTo(decimal to) => to % 10 >= 9 ? decimal.Ceiling(to / 10) * 10 : to;

    private static (decimal Value, int Decimals) Number(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return (decimal.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), point < 0 ? 0 : digits.Length - point - 1);
    }

    [GeneratedRegex(@"(?<label>(?<from>\d{1,3}(?:\.\d+)?)分?(?:（不?含[^）]*）)?(?:-|~|～|至|到)(?<to>\d{1,3}(?:\.\d+)?)分?(?:（不?含[^）]*）)?)(?:之间)?(?:的|区间)?(?:项目)?(?:有|为|共|计)?(?<n>\d{1,5})个")]
    private static partial Regex Between();

    [GeneratedRegex(@"(?<label>(?<from>\d{1,3})分?(?:（含[^）]*）)?及?以上(?:（含[^）]*）)?)的?(?:项目)?(?:有|为|共|计)?(?<n>\d{1,5})个")]
    private static partial Regex Above();

    [GeneratedRegex(@"(?<label>(?:低于|不足)?(?<to>\d{1,3})分?(?:（不含[^）]*）)?(?:以下|(?<=(?:低于|不足)\d{1,3}分))(?:（不含[^）]*）)?)的?(?:项目)?(?:有|为|共|计)?(?<n>\d{1,5})个")]
    private static partial Regex Below();

    [GeneratedRegex(@"平均(?:得)?分(?:数)?(?:值)?(?:为|是|：)?(?<n>\d{1,3}(?:\.\d+)?)分?")]
    private static partial Regex Average();
}
