using Mingzhang.Model;
using Mingzhang.Model.Performance;

namespace Mingzhang.Scoring.Tests;

/// <summary>Two implementations that share nothing agree.</summary>
public class SecondImplementationTests
{
    private const int Cases = 100_000;

    [Fact]
    public void The_schemes_written_twice_agree_on_a_hundred_thousand_rows()
    {
        var chance = new Random(20260101);
        var told = 0;
        for (var number = 0; number < Cases; number++)
        {
            var (target, actual, weight) = Numbers(chance);
            var sign = (Comparison)chance.Next((int)Comparison.AtLeast, (int)Comparison.LessThan + 1);
            var scheme = Schemes.Names[chance.Next(Schemes.Names.Count)];

            var row = Given.Score(Sheet(sign, actual, target, weight), scheme).Rows[0];

            var expected = Schemes.Score(scheme, sign, actual, target, weight);
            (row.Score * 100).ShouldBe(expected, $"{scheme} {sign} 目标 {target} 实际 {actual} 分值 {weight}（百分之一）");
            told += expected is null ? 0 : 1;
        }

        told.ShouldBeGreaterThan(Cases * 3 / 4);
    }

    // Small numbers meet often and divide unevenly; large ones overflow what is not made for them.
    private static (long Target, long Actual, long Weight) Numbers(Random chance)
    {
        long Number() => chance.Next(6) switch
        {
            0 => 0,
            1 => chance.Next(1, 20) * 100L,
            2 => chance.Next(1, 2000),
            3 => chance.NextInt64(1, 1_000_000_000_000_000),
            _ => chance.Next(1, 100) * 10L,
        };
        var target = Number();
        var actual = chance.Next(8) switch { 0 => target, 1 => target * chance.Next(1, 8), 2 => -Number(), _ => Number() };
        return (target, actual, chance.Next(1, 5000));
    }

    private static PerformanceSheet Sheet(Comparison sign, long actual, long target, long weight)
    {
        var place = new Place { Document = "随机" };
        static Figure Hundredths(long number) => new(number / 100m, 2, Measure.Count("次"));
        return new PerformanceSheet
        {
            Kind = SheetKind.ProjectSelfEvaluation,
            Place = place,
            Indicators =
            [
                new Indicator
                {
                    Place = place,
                    Name = new("甲", place),
                    Second = SecondLevel.Quantity,
                    Target = new() { Printed = "T", Kind = ValueKind.Number, Comparison = sign, Figure = Hundredths(target) },
                    TargetPlace = place,
                    Actual = new() { Printed = "A", Kind = ValueKind.Number, Figure = Hundredths(actual) },
                    Weight = new(Hundredths(weight), "W", place),
                },
            ],
        };
    }
}
