using Mingzhang.Model;

namespace Mingzhang.Book.Reconstruction.Amounts;

/// <summary>What two points have in common.</summary>
internal static class Meeting
{
    /// <summary>The point that holds what lies in both; false where they part. Flows are taken from the first.</summary>
    public static bool TryMeet(in Coordinates first, in Coordinates second, out Coordinates common)
    {
        common = first;
        if (!TryFiner(first.Function.Value, second.Function.Value, out var function)
            || !TryFiner(first.Economy.Value, second.Economy.Value, out var economy)
            || !TryFiner(first.GovernmentEconomy.Value, second.GovernmentEconomy.Value, out var government)
            || !TryFund(first.Fund, second.Fund, out var fund)
            || !TryNature(first.Nature, second.Nature, out var nature)
            || !TryTheme(first.Theme, second.Theme, out var theme)
            || !TryText(first.Project, second.Project, out var project)
            || !TryUnit(first.Unit, second.Unit, out var unit))
        {
            return false;
        }

        common = first with
        {
            Function = new(function), Economy = new(economy), GovernmentEconomy = new(government), Fund = fund, Nature = nature, Theme = theme, Project = project, Unit = unit,
        };
        return true;
    }

    private static bool TryFiner(int a, int b, out int finer)
    {
        finer = a;
        if (a == b || IsWithin(a, b))
        {
            return true;
        }

        finer = b;
        return IsWithin(b, a);
    }

    private static bool IsWithin(int code, int ancestor)
    {
        while (code > ancestor && code >= 1_000)
        {
            code /= 100;
        }

        return code == ancestor || ancestor == 0;
    }

    private static bool TryFund(Fund a, Fund b, out Fund finer)
    {
        finer = b == Fund.All || a.Parent() == b ? a : b;
        return a == b || a == Fund.All || b == Fund.All || a.Parent() == b || b.Parent() == a;
    }

    private static bool TryNature(Nature a, Nature b, out Nature finer)
    {
        finer = b == Nature.All || a.Parent() == b ? a : b;
        return a == b || a == Nature.All || b == Nature.All || a.Parent() == b || b.Parent() == a;
    }

    private static bool TryTheme(Theme a, Theme b, out Theme finer)
    {
        finer = a;
        return IsWithin(a, b) || IsWithin(finer = b, a);
    }

    private static bool IsWithin(Theme theme, Theme ancestor)
    {
        for (; theme != ancestor; theme = theme.Parent())
        {
            if (theme == Theme.All)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryText(string? a, string? b, out string? finer)
    {
        finer = a ?? b;
        return a is null || b is null || a == b;
    }

    private static bool TryUnit(string? a, string? b, out string? finer)
    {
        finer = a is null || (b is not null && b.Length > a.Length) ? b : a;
        return a is null || b is null || a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);
    }
}
