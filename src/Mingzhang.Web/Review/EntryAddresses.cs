using System.Globalization;
using Mingzhang.Model.Entries;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Review;

/// <summary>Where on the pages an entry is mended.</summary>
public sealed class EntryAddresses(Scope scope)
{
    /// <summary>A sum of more rows than these is looked for by its codes.</summary>
    public const int MostRows = 12;

    public string Budget => string.Create(CultureInfo.InvariantCulture, $"/u/{Uri.EscapeDataString(scope.Unit)}/{scope.Year}/budget");

    /// <summary>Texts and counts, as the reasons that a document demands.</summary>
    public string Text(string key) => $"{Budget}/texts#text-{Uri.EscapeDataString(key)}";

    /// <summary>A project with its targets.</summary>
    public string Project(string id) => string.Create(CultureInfo.InvariantCulture, $"/u/{Uri.EscapeDataString(scope.Unit)}/{scope.Year}/projects/{id}");

    internal EntryRow? Of(object entry, KeptLine? kept) => entry switch
    {
        BudgetLine line when kept is not null => new($"{Budget}#row-{kept.Id}", "", line.Amount.Fen) { At = line.At },
        PurchaseEntry purchase => new($"{Budget}/purchases#row-{Uri.EscapeDataString(purchase.Id)}", purchase.Name, purchase.Amount.Fen),
        AssetEntry asset => new($"{Budget}/assets", asset.Name, asset.Value?.Fen),
        _ => null,
    };
}
