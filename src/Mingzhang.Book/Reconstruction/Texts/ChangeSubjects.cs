using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Forms;
using Mingzhang.Packs.Sentences;
using Mingzhang.Writing.Forms;

namespace Mingzhang.Book.Reconstruction.Texts;

/// <summary>What the reason of a change is called in the book: 原因/项目支出, 原因/公务接待费/年初预算.</summary>
internal sealed class ChangeSubjects(PackSet packs)
{
    private readonly CodeNames names = new(packs);

    /// <summary>The key of the reason; null where no sentence of the packs would ask for it.</summary>
    /// <param name="now">What changed.</param>
    /// <param name="before">What it is compared with.</param>
    public string? KeyOf(Coordinates now, Coordinates before)
    {
        var basis = new Coordinates { Year = now.Year, Stage = now.Stage };
        var comparison = packs.Sentences.Comparisons.Values.FirstOrDefault(known => known.At.Of(basis) is var at && at.Year == before.Year && at.Stage == before.Stage);
        return comparison is null || NameOf(now with { Unit = null }, basis) is not { } name ? null : $"原因/{name}{(comparison.HasOwnReasons ? $"/{comparison.Name}" : "")}";
    }

    private string? NameOf(Coordinates now, Coordinates basis)
    {
        if (packs.Sentences.Facts.Values.FirstOrDefault(fact => fact.Source == FactSource.Point && fact.At.Of(basis) == now) is { } named)
        {
            return named.Name;
        }

        return packs.Sentences.Lists.Values.Any(list => list.Each == ListEach.Function && now.Function.Level == Depth(list.Level) && list.At.Of(basis) with { Function = now.Function } == now)
            ? names.Of(now.Function, now.Year)
            : null;
    }

    private static int Depth(CodeLevels level) => level switch { CodeLevels.Class => 1, CodeLevels.Section => 2, _ => 3 };
}
