using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>The lists that cells are picked from: codes of the year and words. They stand in a hidden sheet, each under a name.</summary>
internal sealed class CodeLists
{
    public const string SheetName = "代码";

    private static readonly Theme[] SpendingThemes =
    [
        Theme.ThreePublic, Theme.Abroad, Theme.AbroadForTeaching, Theme.AbroadOther, Theme.Vehicles, Theme.VehiclePurchase, Theme.VehicleRunning, Theme.VehicleFuel, Theme.VehicleRepair, Theme.VehicleInsurance,
        Theme.VehicleOther, Theme.Receptions, Theme.ReceptionsForeign, Theme.Meetings, Theme.Training, Theme.OrganOperation,
    ];

    private static readonly Flow[] Balances = [Flow.OpeningBalance, Flow.SurplusUsed, Flow.SurplusDistributed, Flow.ClosingBalance];
    private static readonly Theme[] Purchases = [Theme.ProcuredGoods, Theme.ProcuredWorks, Theme.ProcuredServices];
    private static readonly Theme[] Assets = [Theme.Buildings, Theme.OfficeBuildings, Theme.AssetVehicles, Theme.Equipment, Theme.OtherAssets, Theme.NewAssets];

    private readonly List<(string Name, IReadOnlyList<string> Words)> lists = [];
    private readonly EntryWords words;

    public CodeLists(PackSet packs, int year)
    {
        words = packs.Entries;
        Add("function", Codes(packs.Functions, year, 100_000));
        Add("governmentEconomy", Codes(packs.GovernmentEconomies, year, 1_000));
        Add("economy", Codes(packs.Economies, year, 1_000));
        Add("fund", Words(ChoiceKind.Fund, Enum.GetValues<Fund>().Where(fund => fund != Fund.All).Cast<int>()));
        Add("nature", Words(ChoiceKind.Nature, Enum.GetValues<Nature>().Where(nature => nature != Nature.All).Cast<int>()));
        Add("flow", Words(ChoiceKind.Flow, Enum.GetValues<Flow>().Where(flow => flow != Flow.None).Cast<int>()));
        Add("balances", Words(ChoiceKind.Flow, Balances.Cast<int>()));
        Add("theme", Words(ChoiceKind.Theme, SpendingThemes.Cast<int>()));
        Add("purchases", Words(ChoiceKind.Theme, Purchases.Cast<int>()));
        Add("assets", Words(ChoiceKind.Theme, Assets.Cast<int>()));
        Add("stage", Words(ChoiceKind.Stage, Enum.GetValues<Stage>().Where(stage => stage != Stage.Unknown).Cast<int>()));
        Add("origin", [.. words.Words(ChoiceKind.Origin).All]);
        Add("fundSource", Words(ChoiceKind.FundSource, [0, 1, 2, 3]));
        Add("firstLevel", [.. words.Words(ChoiceKind.FirstLevel).All]);
        Add("secondLevel", [.. words.Words(ChoiceKind.SecondLevel).All]);
        Add("comparison", Words(ChoiceKind.Comparison, Enum.GetValues<Model.Performance.Comparison>().Where(comparison => comparison != Model.Performance.Comparison.None).Cast<int>()));
        Add("measureUnit", [.. packs.Performance.Where(meaning => meaning.Unit is not null).Select(word => word.Text).Distinct(StringComparer.Ordinal)]);
        Add("profile", [.. packs.Profiles.Values.OrderBy(profile => profile.Name, StringComparer.Ordinal).Select(UnitSheet.Print)]);
    }

    public IReadOnlyList<(string Name, IReadOnlyList<string> Words)> All => lists;

    /// <summary>Where the words of a list stand: '代码'!$A$2:$A$9.</summary>
    public static string Area(int index, int count) => $"'{SheetName}'!${RawSheet.Letters(index)}$2:${RawSheet.Letters(index)}${RawSheet.Address(count + 1, 0)[1..]}";

    /// <summary>Name under which a list can be picked from.</summary>
    public static string NameOf(string list) => "list_" + list;

    /// <summary>What a column's cells are picked from; null where anything may be entered.</summary>
    public string? Source(EntrySheet sheet, EntryColumn column) => column switch
    {
        EntryColumn.CarriedOver or EntryColumn.IsDepartment => $"\"{SheetWords.Yes},{SheetWords.No}\"",
        EntryColumn.Measure when sheet == EntrySheet.LastYear => $"\"{string.Join(',', MoneyUnit.Yuan, MoneyUnit.Wan, MoneyUnit.Yi, "%")}\"",
        EntryColumn.Project => Sheet(EntrySheet.Projects, EntryColumn.Code),
        EntryColumn.Unit => Sheet(EntrySheet.Units, EntryColumn.Code),
        _ => List(sheet, column) is { } list && lists.Exists(known => known.Name == list) ? NameOf(list) : null,
    };

    private static string? List(EntrySheet sheet, EntryColumn column) => column switch
    {
        EntryColumn.Function => "function",
        EntryColumn.GovernmentEconomy => "governmentEconomy",
        EntryColumn.Economy => "economy",
        EntryColumn.Fund => "fund",
        EntryColumn.Nature => "nature",
        EntryColumn.Flow => sheet == EntrySheet.Balances ? "balances" : "flow",
        EntryColumn.Theme => "theme",
        EntryColumn.Kind => sheet == EntrySheet.Assets ? "assets" : "purchases",
        EntryColumn.Stage => "stage",
        EntryColumn.Origin => "origin",
        EntryColumn.FundSource => "fundSource",
        EntryColumn.First => "firstLevel",
        EntryColumn.Second => "secondLevel",
        EntryColumn.Comparison => "comparison",
        EntryColumn.MeasureUnit when sheet == EntrySheet.Indicators => "measureUnit",
        EntryColumn.Profile => "profile",
        _ => null,
    };

    // The column of another sheet, which the user fills: rows that are blank yet may be picked later.
    private string? Sheet(EntrySheet sheet, EntryColumn column)
    {
        if (words.Form(sheet) is not { } form || form.Columns.Select(known => known.Column).ToList().IndexOf(column) is not (>= 0 and var index))
        {
            return null;
        }

        var letters = RawSheet.Letters(index);
        return $"'{form.Title}'!${letters}${TablePrinter.FirstRow}:${letters}${TablePrinter.FirstRow + 1995}";
    }

    private void Add(string name, IReadOnlyList<string> list)
    {
        if (list.Count > 0)
        {
            lists.Add((name, list));
        }
    }

    private IReadOnlyList<string> Words(ChoiceKind kind, IEnumerable<int> values) =>
        words.Choices.ContainsKey(kind) ? [.. values.Select(words.Words(kind).Word)] : [];

    private static IReadOnlyList<string> Codes(Classification classification, int year, int least) =>
        [.. classification.Entries.Where(entry => entry.Code >= least && entry.HoldsIn(year)).OrderBy(entry => entry.Code).Select(entry => CodeParser.Print(classification, entry.Code, year)).Distinct(StringComparer.Ordinal)];
}
