using System.Globalization;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Store.Records;

namespace Mingzhang.Web.Review;

/// <summary>Where on the pages an entry is mended.</summary>
public sealed class EntryAddresses(Scope scope, PackSet packs)
{
    /// <summary>A sum of more rows than these is looked for by its codes.</summary>
    public const int MostRows = 12;

    public string Budget => string.Create(CultureInfo.InvariantCulture, $"/u/{Uri.EscapeDataString(scope.Unit)}/{scope.Year}/budget");

    /// <summary>Texts and counts, as the reasons that a document demands.</summary>
    public string Text(string key) => $"{Budget}/texts#text-{Uri.EscapeDataString(key)}";

    public string Project(string code) => string.Create(CultureInfo.InvariantCulture, $"/u/{Uri.EscapeDataString(scope.Unit)}/{scope.Year}/projects/{Uri.EscapeDataString(code)}");

    internal EntryRow? Of(object entry, KeptLine? kept) => entry switch
    {
        BudgetLine line when kept is not null => new($"{Budget}#row-{kept.Id}", Words(line), line.Amount.Fen),
        PurchaseEntry purchase => new($"{Budget}/purchases#row-{Uri.EscapeDataString(purchase.Id)}", purchase.Name, purchase.Amount.Fen),
        AssetEntry asset => new($"{Budget}/assets", asset.Name, asset.Value?.Fen),
        _ => null,
    };

    private string Words(BudgetLine line)
    {
        var year = line.At.Year > 0 ? line.At.Year : scope.Year;
        string?[] parts =
        [
            line.At.Function.IsAll ? null : $"{line.At.Function} {packs.Functions.NameOf(line.At.Function.Value, year)}",
            line.At.Economy.IsAll ? null : $"{line.At.Economy} {packs.Economies.NameOf(line.At.Economy.Value, year)}",
            line.At.Project,
        ];
        return string.Join(" · ", parts.OfType<string>().Select(part => part.Trim()));
    }
}
