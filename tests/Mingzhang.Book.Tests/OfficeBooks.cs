using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Tests;

/// <summary>Books with many lines, the same for the same seed: any function with any economy, amounts from one fen to a hundred million yuan.</summary>
internal static class OfficeBooks
{
    private static readonly int[] Functions = [2010399, 2050803, 2070607, 2070808, 2070899, 2080505, 2080506, 2101102, 2210201];
    private static readonly (int Government, int Department, Nature Nature)[] Economies =
    [
        (50501, 30101, Nature.Personnel), (50501, 30102, Nature.Personnel), (50501, 30107, Nature.Personnel), (50501, 30108, Nature.Personnel),
        (50502, 30201, Nature.Running), (50502, 30207, Nature.Running), (50502, 30217, Nature.Running), (50502, 30231, Nature.Running),
        (50502, 30227, Nature.Project), (50502, 30299, Nature.Project),
    ];

    public static AccountBook Of(int seed, int lines)
    {
        var random = new Random(seed);
        var spent = Enumerable.Range(0, lines).Select(_ => Line(random)).ToList();
        var general = spent.Where(line => line.At.Fund == Fund.General).Sum(line => line.Amount.Fen);
        var other = spent.Where(line => line.At.Fund == Fund.Other).Sum(line => line.Amount.Fen);
        return SampleBook.Of([SampleBook.Revenue(Fund.General, general), SampleBook.Revenue(Fund.Other, other), .. spent]) with
        {
            Projects = [.. Enumerable.Range(1, 4).Select(number => new ProjectEntry { Code = $"P{number}", Name = $"第{number}个节目制作项目" })],
        };
    }

    private static BudgetLine Line(Random random)
    {
        var (government, department, nature) = Economies[random.Next(Economies.Length)];
        var size = (long)Math.Pow(10, random.Next(1, 11));
        return SampleBook.Spent(
            Functions[random.Next(Functions.Length)],
            government,
            department,
            nature,
            random.NextInt64(1, size),
            random.Next(4) == 0 ? Fund.Other : Fund.General,
            nature == Nature.Project ? $"P{random.Next(1, 5)}" : null);
    }
}
