using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;
using Mingzhang.Store.Records;
using Mingzhang.Web.Texts;

namespace Mingzhang.Web.Budget;

/// <summary>The columns of each kind of record, with their lists. A column of width 0 stands in the form only.</summary>
internal sealed class RecordColumns(PackSet packs, Words words)
{
    private static readonly Theme[] Purchased = [Theme.ProcuredGoods, Theme.ProcuredWorks, Theme.ProcuredServices, Theme.PurchasedServices];
    private static readonly Theme[] Held = [Theme.Buildings, Theme.OfficeBuildings, Theme.AssetVehicles, Theme.Equipment, Theme.OtherAssets, Theme.NewAssets];

    public IReadOnlyList<GridColumn> Of(RecordKind kind) => kind.Name switch
    {
        "purchases" =>
        [
            Column("name", "text") with { Required = true },
            Column("kind", "choice", "purchase-kind") with { Required = true },
            Column("of_year", "number") with { Required = true },
            Column("stage", "choice", "stage") with { Required = true },
            Column("fund", "choice", "purchase-fund") with { Required = true },
            Column("project", "code", "project"),
            Column("amount_fen", "money") with { Required = true },
            Column("quantity", "number"),
            Column("measure_unit", "text"),
            Hidden("unit_price_fen", "money"),
            Hidden("catalogue", "text"),
            Hidden("second_catalogue", "text"),
            Hidden("third_catalogue", "text"),
            Hidden("field", "text"),
            Hidden("reserved_for_small_fen", "money"),
            Hidden("reserved_for_micro_fen", "money"),
            Hidden("is_carried_over", "flag"),
        ],
        "assets" =>
        [
            Column("kind", "choice", "asset-kind") with { Required = true },
            Column("name", "text"),
            Column("of_year", "number") with { Required = true },
            Column("quantity", "number"),
            Column("measure_unit", "text"),
            Column("value_fen", "money"),
        ],
        "contracts" =>
        [
            Column("number", "text") with { Required = true },
            Column("name", "text") with { Required = true },
            Column("party", "text") with { Required = true },
            Column("project", "code", "project"),
            Hidden("purchase", "choice", "purchase"),
            Column("amount_fen", "money") with { Required = true },
            Column("signed_on", "day"),
            Column("ends_on", "day"),
            Hidden("note", "words"),
        ],
        _ =>
        [
            Column("on_day", "day") with { Required = true },
            Column("kind", "choice", "adjustment-kind") with { Required = true },
            Column("amount_fen", "money") with { Required = true },
            Column("approval", "text") with { Required = true },
            Column("fund", "choice", "fund") with { Required = true },
            Hidden("nature", "choice", "nature"),
            Column("function", "code", "function"),
            Hidden("economy", "code", "economy"),
            Hidden("government_economy", "code", "government-economy"),
            Column("project", "code", "project"),
            Column("reason", "words") with { Required = true },
        ],
    };

    public IReadOnlyDictionary<string, IReadOnlyList<GridItem>> Lists(int year, IEnumerable<KeptProject> projects, IEnumerable<KeptPurchase> purchases)
    {
        var lists = new LineColumns(packs, words).Lists(year, projects);
        return new Dictionary<string, IReadOnlyList<GridItem>>(lists, StringComparer.Ordinal)
        {
            // A purchase may be paid from several kinds of money.
            ["purchase-fund"] = [new(nameof(Fund.All), words["budget.all-funds"]), .. lists["fund"]],
            ["purchase-kind"] = [.. Purchased.Select(Item)],
            ["asset-kind"] = [.. Held.Select(Item)],
            ["adjustment-kind"] = [.. Enum.GetNames<AdjustmentKind>().Select(name => new GridItem(name, words[$"budget.adjustment.{name}"]))],
            ["stage"] = [.. new[] { Stage.Initial, Stage.Adjusted, Stage.Final }.Select(stage => new GridItem(stage.ToString(), words[$"stage.{stage}"]))],
            ["purchase"] = [.. purchases.OrderBy(purchase => purchase.Position).Select(purchase => new GridItem(purchase.Id, purchase.Name))],
        };
    }

    private GridItem Item(Theme theme) =>
        packs.Entries.Words(ChoiceKind.Theme).Word((int)theme) is var word && word == ((int)theme).ToString(CultureInfo.InvariantCulture) ? new(theme.ToString(), words.Or($"point.{theme}", theme.ToString())) : new(theme.ToString(), word);

    private GridColumn Column(string name, string kind, string? list = null) => new(name, words[$"budget.field.{name}"], kind, 1) { List = list };

    private GridColumn Hidden(string name, string kind, string? list = null) => Column(name, kind, list) with { Width = 0 };
}
