using System.Globalization;
using Mingzhang.Model.Entries;

namespace Mingzhang.Book.Entries.Json;

/// <summary>What the form of a JSON file cannot say: references that lead nowhere, numbers out of range.</summary>
internal static class BookFaults
{
    public static EntryReading Of(AccountBook book, string file)
    {
        var faults = new List<EntryFault>();
        void Add(string path, string problem, string remedy) => faults.Add(new(file, null, path, problem, remedy));
        if (book.Year is < 1990 or > 2100)
        {
            Add("$.book.year", "年度不对。", "写四位数字，如 2026。");
        }

        if (string.IsNullOrWhiteSpace(book.Profile))
        {
            Add("$.book.profile", "没有写口径。", "如 beijing-district。");
        }

        if (string.IsNullOrWhiteSpace(book.Unit.Name))
        {
            Add("$.book.unit.name", "没有写单位全称。", "写公开材料封面上的名称。");
        }

        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < book.Projects.Count; index++)
        {
            var path = At("projects", index);
            if (!codes.Add(book.Projects[index].Code))
            {
                Add(path + ".code", $"项目编码“{book.Projects[index].Code}”重复。", "每个项目一个编码。");
            }

            if (book.Projects[index].Plan.Any(step => step.Month is < 1 or > 12 || step.Percent is < 0 or > 100))
            {
                Add(path + ".plan", "支出计划的月份要在 1 到 12 之间，百分比要在 0 到 100 之间。", "改正。");
            }
        }

        for (var index = 0; index < book.Lines.Count; index++)
        {
            var at = book.Lines[index].At;
            if (at.Project is { } project && !codes.Contains(project))
            {
                Add(At("lines", index) + ".at.project", $"projects 里没有“{project}”。", "先加上这个项目，或改正编码。");
            }

            if (at.Year == 0)
            {
                Add(At("lines", index) + ".at.year", "没有写年度。", "每一笔都写年度和阶段。");
            }
        }

        for (var index = 0; index < book.Purchases.Count; index++)
        {
            if (book.Purchases[index].Project is { } project && !codes.Contains(project))
            {
                Add(At("purchases", index) + ".project", $"projects 里没有“{project}”。", "先加上这个项目，或改正编码。");
            }
        }

        return new(book, faults);
    }

    private static string At(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"$.book.{list}[{index}]");
}
