using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Tells the point that a row is about, from the columns that it has.</summary>
internal sealed class PointReader(PackSet packs, int year, UnitIdentity unit, ProjectSheets projects)
{
    private readonly CodeParser functions = new(packs.Functions, year);
    private readonly CodeParser economies = new(packs.Economies, year);
    private readonly CodeParser governmentEconomies = new(packs.GovernmentEconomies, year);

    public ProjectSheets Projects => projects;

    /// <summary>The point without year and stage; flow, fund, nature and theme are the whole where nothing is picked.</summary>
    public Coordinates Of(SheetRow row)
    {
        var item = row.Text(EntryColumn.Item);
        return new()
        {
            Unit = Unit(row),
            Flow = (Flow?)row.Choice(EntryColumn.Flow, ChoiceKind.Flow, packs.Entries) ?? Flow.None,
            Fund = (Fund?)row.Choice(EntryColumn.Fund, ChoiceKind.Fund, packs.Entries) ?? Fund.All,
            Nature = (Nature?)row.Choice(EntryColumn.Nature, ChoiceKind.Nature, packs.Entries) ?? Nature.All,
            Theme = (Theme?)row.Choice(EntryColumn.Theme, ChoiceKind.Theme, packs.Entries) ?? Theme.All,
            Function = new(functions.Of(row, EntryColumn.Function)),
            Economy = new(economies.Of(row, EntryColumn.Economy)),
            GovernmentEconomy = new(governmentEconomies.Of(row, EntryColumn.GovernmentEconomy)),
            Project = projects.Reference(row),
            Item = item.Length > 0 ? item : null,
        };
    }

    private string? Unit(SheetRow row)
    {
        var text = row.Text(EntryColumn.Unit);
        if (text.Length == 0)
        {
            return null;
        }

        // Its own codes and those of the units listed; a code may stand before a name.
        var known = unit.Units.Concat([new UnitName(unit.Code, unit.UnitName), new(unit.Code, unit.Name), new(unit.DepartmentCode, unit.Name)]).Where(named => named.Code.Length > 0).ToList();
        if (known.Find(named => named.Code == text || named.Name == text || text.StartsWith(named.Code + "-", StringComparison.Ordinal)) is { Code: { } code })
        {
            return code;
        }

        row.Fault(EntryColumn.Unit, $"没有“{FaultLog.Shown(text)}”这个单位。", known.Count > 0 ? $"可填：{string.Join("、", known.Select(named => named.Code).Distinct(StringComparer.Ordinal).Take(10))}；别的单位先填在“所属单位”表里。" : "先在“所属单位”表里填单位代码和名称；只有一个单位的不用填。");
        return text;
    }
}
