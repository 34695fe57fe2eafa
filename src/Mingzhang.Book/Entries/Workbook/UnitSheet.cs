using System.Globalization;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Packs.Entries;

namespace Mingzhang.Book.Entries.Workbook;

/// <summary>Reads the sheet that says whose book it is: a label a row, what it says beside it.</summary>
internal sealed class UnitSheet(PackSet packs, FaultLog log)
{
    private readonly Dictionary<EntryColumn, (string Text, string Cell)> values = [];
    private string? sheetName;

    /// <summary>Whether a sheet has the labels that only the sheet of the unit of an entries workbook has.</summary>
    public static bool IsUnitSheet(EntrySheetForm form, RawSheet sheet)
    {
        var labels = sheet.Rows.Take(60).SelectMany(row => row.Cells.Values.Take(1)).Where(cell => cell.Kind == RawKind.Text).Select(cell => WordText.Normal(cell.Text)).ToHashSet(StringComparer.Ordinal);
        return new[] { EntryColumn.Profile, EntryColumn.Year, EntryColumn.Name }.All(column => form.Column(column) is { } label && labels.Contains(WordText.Normal(label.Head)));
    }

    /// <summary>Profile, year and unit; empty, 0 and without a name where they are missing, with faults.</summary>
    public (string Profile, int Year, UnitIdentity Unit) Read(RawSheet? sheet)
    {
        var form = packs.Entries.Form(EntrySheet.Unit);
        if (sheet is null || form is null)
        {
            log.Add(null, null, $"没有“{form?.Title ?? "单位"}”这张工作表。", "用 mingzhang new 新建一份填报表，把内容粘过去。");
            return ("", 0, new(""));
        }

        sheetName = sheet.Name;
        Gather(sheet, form);
        var unit = new UnitIdentity(Text(EntryColumn.Name))
        {
            DepartmentCode = Text(EntryColumn.DepartmentCode),
            Code = Text(EntryColumn.Code),
            UnitName = Text(EntryColumn.UnitName),
            Supervisor = Text(EntryColumn.Supervisor),
            IsDepartment = Flag(EntryColumn.IsDepartment),
        };
        if (unit.Name.Length == 0)
        {
            Fault(EntryColumn.Name, "没有填单位全称。", "填公开材料封面上的名称。");
        }

        return (Profile(), Year(), unit);
    }

    private void Gather(RawSheet sheet, EntrySheetForm form)
    {
        foreach (var row in sheet.Rows)
        {
            var (column, label) = row.Cells.OrderBy(pair => pair.Key).FirstOrDefault();
            if (label.Kind != RawKind.Text || label.Text is null || form.Columns.FirstOrDefault(known => known.Also.Prepend(known.Head).Any(word => WordText.Normal(word) == WordText.Normal(label.Text))) is not { } field)
            {
                continue;
            }

            var cell = row.Cells.TryGetValue(column + 1, out var found) ? found : default;
            var address = RawSheet.Address(row.Number, column + 1);
            if (cell.Kind is RawKind.Error or RawKind.Formula)
            {
                log.Add(sheet.Name, address, "公式出错，或没有算出的结果。", "直接填写内容。");
            }

            var text = cell.Kind == RawKind.Number ? EntryNumber.Of(cell) is { } number ? EntryNumber.Plain(number.Number) : cell.Text
                : cell.Kind is RawKind.Text or RawKind.Flag ? EntryText.Clean(cell.Text ?? "")
                : "";
            values.TryAdd(field.Column, (text, address));
        }
    }

    private string Profile()
    {
        var text = Text(EntryColumn.Profile);
        var name = WordText.Normal(text);
        var found = packs.Profiles.Values.FirstOrDefault(profile => profile.Name == name || WordText.Normal(profile.Title) == name || WordText.Normal(Print(profile)) == name);
        if (found is not null)
        {
            return found.Name;
        }

        Fault(EntryColumn.Profile, text.Length == 0 ? "没有选口径。" : $"没有“{FaultLog.Shown(text)}”这个口径。", $"可选：{string.Join("、", packs.Profiles.Values.OrderBy(profile => profile.Name, StringComparer.Ordinal).Select(Print))}。");
        return text;
    }

    /// <summary>A profile as the list of the workbook shows it.</summary>
    public static string Print(Profile profile) => $"{profile.Name}（{profile.Title}）";

    private int Year()
    {
        var text = Text(EntryColumn.Year);
        if (int.TryParse(WordText.Normal(text).TrimEnd('度').TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2100)
        {
            return year;
        }

        Fault(EntryColumn.Year, text.Length == 0 ? "没有填年度。" : $"“{FaultLog.Shown(text)}”不是年度。", "填四位数字，如 2026。");
        return 0;
    }

    private bool Flag(EntryColumn column)
    {
        var text = Text(column);
        if (text is not ("" or "是" or "否"))
        {
            Fault(column, $"“{FaultLog.Shown(text)}”看不懂。", "选“是”或“否”。");
        }

        return text == "是";
    }

    private string Text(EntryColumn column) => values.TryGetValue(column, out var value) ? value.Text : "";

    private void Fault(EntryColumn column, string problem, string remedy) => log.Add(sheetName, values.TryGetValue(column, out var value) ? value.Cell : null, problem, remedy);
}
