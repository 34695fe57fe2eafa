using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Writing.Figures;

/// <summary>Entries that are counted together. A purchase is paid by a line; it is not money beside it.</summary>
public enum Family
{
    Lines,
    Procurement,
    PurchasedServices,
    Assets,
}

/// <summary>An entry as the ledger counts it: an amount at a point.</summary>
/// <param name="Family">What it is counted with.</param>
/// <param name="At">Its point, themes and construction told.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Entry">BudgetLine, PurchaseEntry or AssetEntry.</param>
public sealed record Posting(Family Family, Coordinates At, Money Amount, object Entry)
{
    /// <summary>Paid from money of years before.</summary>
    public bool IsCarriedOver => Entry is BudgetLine { IsCarriedOver: true } or PurchaseEntry { IsCarriedOver: true };

    public static Family FamilyOf(Theme theme)
    {
        for (; theme != Theme.All; theme = theme.Parent())
        {
            switch (theme)
            {
                case Theme.Procurement:
                    return Family.Procurement;
                case Theme.PurchasedServices:
                    return Family.PurchasedServices;
                case Theme.Assets or Theme.NewAssets:
                    return Family.Assets;
            }
        }

        return Family.Lines;
    }

    internal static Posting Of(BudgetLine line, UnitIdentity unit, EntryWords words)
    {
        var at = line.At with { Unit = line.At.Unit ?? Own(unit) };
        if (at.Nature == Nature.Project)
        {
            at = at with { Nature = Nature.ProjectWithoutConstruction };
        }

        if (at.Theme == Theme.All && at.Flow == Flow.Expenditure && (at.Fund == Fund.Fiscal || at.Fund.Parent() == Fund.Fiscal) && words.Themes.TryGetValue(at.Economy.Value, out var theme))
        {
            at = at with { Theme = theme };
        }

        return new(Family.Lines, at, line.Amount, line);
    }

    internal static Posting Of(PurchaseEntry purchase, UnitIdentity unit) => new(
        FamilyOf(purchase.Kind),
        new()
        {
            Unit = Own(unit),
            Year = purchase.Year,
            Stage = purchase.Stage,
            Flow = Flow.Expenditure,
            Fund = purchase.Fund,
            Project = purchase.Project,
            Theme = purchase.Kind,
            Item = purchase.Id,
        },
        purchase.Amount,
        purchase);

    internal static Posting Of(AssetEntry asset) => new(
        Family.Assets,
        new() { Year = asset.Year, Theme = asset.Kind, Item = asset.Name.Length > 0 ? asset.Name : null },
        asset.Value ?? Money.Zero,
        asset);

    // A line that names no unit is the book's own unit's.
    private static string? Own(UnitIdentity unit) => unit.Code.Length > 0 ? unit.Code : null;
}
