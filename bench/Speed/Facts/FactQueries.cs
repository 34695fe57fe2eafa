namespace Mingzhang.Speed.Facts;

/// <summary>Equalities and sums within tables as SQL that both databases run. Each query gives the number of relations
/// and how many of them are violated.</summary>
internal static class FactQueries
{
    public const string Equalities =
        "select sum(n - 1), sum(case when low > high then 1 else 0 end) "
        + "from (select count(*) as n, max(low) as low, min(high) as high from fact "
        + "group by unit, year, stage, flow, fund, nature, function, economy having count(*) > 1) as point;";

    public static readonly string SumsOfLines = Sums("line", "col");

    public static readonly string SumsOfColumns = Sums("col", "line");

    private static string Sums(string along, string across) =>
        "select count(*), sum(case when part.low > fact.high or part.high < fact.low then 1 else 0 end) "
        + $"from (select grid, parent_{along} as parent, {across}, sum(low) as low, sum(high) as high from fact "
        + $"where parent_{along} >= 0 group by grid, parent_{along}, {across}) as part "
        + $"join fact on fact.grid = part.grid and fact.{along} = part.parent and fact.{across} = part.{across};";
}
