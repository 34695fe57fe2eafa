using Mingzhang.Model.Performance;
using Mingzhang.Web.Texts;
using Mingzhang.Writing.Sheets;

namespace Mingzhang.Web.Projects;

/// <summary>Levels and signs in words.</summary>
internal static class LevelWords
{
    public static string First(Words texts, FirstLevel? first) => first is { } level ? texts[$"projects.first.{level}"] : texts["projects.first.none"];

    public static string Second(Words texts, SecondLevel? second) => second is { } level ? texts[$"projects.second.{level}"] : "";

    /// <summary>The words of a choice of <see cref="LevelChoice"/>.</summary>
    public static string Of(Words texts, string choice)
    {
        var (first, second) = LevelChoice.Read(choice);
        return second is null ? First(texts, first) : Second(texts, second);
    }

    public static string Sign(Words texts, Comparison sign) => sign switch
    {
        Comparison.None => texts["projects.sign.none"],
        Comparison.Qualitative => texts["projects.sign.qualitative"],
        _ => IndicatorWords.Sign(sign),
    };

    /// <summary>Sign, value and unit as a person reads them together.</summary>
    public static string Value(Comparison sign, string target, string unit) =>
        target.Length == 0 ? "—" : (sign is Comparison.None or Comparison.Qualitative ? "" : IndicatorWords.Sign(sign) + " ") + target + unit;
}
