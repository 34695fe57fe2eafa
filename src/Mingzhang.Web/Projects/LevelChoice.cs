using Mingzhang.Model.Performance;

namespace Mingzhang.Web.Projects;

/// <summary>The level of an indicator as one choice of a form: “Quantity”, or “Cost/” where a place has no second level.</summary>
internal static class LevelChoice
{
    /// <summary>The choices of a unit: the newer frame has costs as a first level of their own.</summary>
    public static readonly IReadOnlyList<(FirstLevel First, IReadOnlyList<SecondLevel> Seconds)> All =
        [.. Enum.GetValues<SecondLevel>().GroupBy(second => second.First()).OrderBy(group => Order(group.Key)).Select(group => (group.Key, (IReadOnlyList<SecondLevel>)[.. group]))];

    /// <summary>Costs first, as the newer forms print them.</summary>
    public static int Order(FirstLevel? first) => first switch
    {
        FirstLevel.Decision => 0,
        FirstLevel.Process => 1,
        FirstLevel.Cost => 2,
        FirstLevel.Output => 3,
        FirstLevel.Benefit => 4,
        FirstLevel.Satisfaction => 5,
        null => 7,
        _ => 6,
    };

    public static string Of(FirstLevel? first, SecondLevel? second) => second?.ToString() ?? (first is null ? "" : $"{first}/");

    /// <summary>The levels of a choice; none where it is no choice.</summary>
    public static (FirstLevel? First, SecondLevel? Second) Read(string choice) =>
        choice.EndsWith('/') && Enum.TryParse<FirstLevel>(choice[..^1], out var alone) && Enum.IsDefined(alone) ? (alone, null)
        : Enum.TryParse<SecondLevel>(choice, out var second) && Enum.IsDefined(second) ? (second.First(), second)
        : (null, null);

    public static readonly IReadOnlyList<Comparison> Signs = [Comparison.AtLeast, Comparison.AtMost, Comparison.Equal, Comparison.MoreThan, Comparison.LessThan, Comparison.Qualitative, Comparison.None];

    public static Comparison Sign(string choice) => Enum.TryParse<Comparison>(choice, out var sign) && Enum.IsDefined(sign) ? sign : Comparison.None;
}
