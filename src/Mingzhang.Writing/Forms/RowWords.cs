using System.Globalization;
using System.Text;
using Mingzhang.Model;
using Mingzhang.Model.Entries;

namespace Mingzhang.Writing.Forms;

/// <summary>Fills in words of forms: {function.joined} with 2050803-培训支出.</summary>
internal sealed class RowWords
{
    // The letters are those of the catalogue of procurement (IB): A goods, B works, C services.
    private static readonly Dictionary<Theme, (string Letter, string Name)> ThemeNames = new()
    {
        [Theme.ProcuredGoods] = ("A", "货物"),
        [Theme.ProcuredWorks] = ("B", "工程"),
        [Theme.ProcuredServices] = ("C", "服务"),
    };

    private readonly AccountBook book;
    private readonly CodeNames names;
    private readonly int year;
    private readonly Dictionary<string, string> common;

    public RowWords(AccountBook book, CodeNames names, int year)
    {
        this.book = book;
        this.names = names;
        this.year = year;
        common = new(StringComparer.Ordinal)
        {
            ["year"] = year.ToString(CultureInfo.InvariantCulture),
            ["lastYear"] = (year - 1).ToString(CultureInfo.InvariantCulture),
            ["name"] = book.Unit.Name,
            ["department"] = book.Unit.DepartmentCode,
            ["code"] = book.Unit.Code,
            ["supervisor"] = book.Unit.Supervisor,
            ["body"] = book.Unit.IsDepartment ? "部门" : "单位",
        };
    }

    /// <summary>What may be said of a row about a point, the n-th of its list.</summary>
    public Dictionary<string, string> Of(Coordinates point, int n)
    {
        Dictionary<string, string> said = new(StringComparer.Ordinal);
        if (n > 0)
        {
            said["n"] = n.ToString(CultureInfo.InvariantCulture);
            said["numeral"] = n < 100 ? ChineseNumeral.Of(n) : said["n"];
        }

        AddFunction(said, point.Function);
        AddEconomy(said, "economy", point.Economy);
        AddEconomy(said, "government", point.GovernmentEconomy);
        var unit = point.Unit ?? book.Unit.Code;
        var unitName = book.Unit.Units.FirstOrDefault(known => known.Code == unit)?.Name ?? (book.Unit.UnitName.Length > 0 ? book.Unit.UnitName : book.Unit.Name);
        Add(said, "unit", unit, unitName);
        if (ThemeNames.TryGetValue(point.Theme, out var theme))
        {
            Add(said, "theme", theme.Letter, theme.Name);
        }

        if (point.Project is { } project)
        {
            Add(said, "project", project, book.Projects.FirstOrDefault(known => known.Code == project)?.Name ?? project);
        }

        return said;
    }

    public void AddEntry(Dictionary<string, string> said, object entry)
    {
        switch (entry)
        {
            case PurchaseEntry purchase:
                said["item"] = purchase.Name;
                said["item.catalogue"] = purchase.Catalogue;
                said["item.second"] = purchase.SecondCatalogue;
                said["item.third"] = purchase.ThirdCatalogue;
                said["item.field"] = purchase.Field;
                said["item.measure"] = purchase.MeasureUnit;
                said["project.name"] = book.Projects.FirstOrDefault(known => known.Code == purchase.Project)?.Name ?? purchase.Project ?? "";
                break;
            case AssetEntry asset:
                said["item"] = asset.Name;
                said["item.measure"] = asset.MeasureUnit;
                break;
        }
    }

    public IReadOnlyList<string> Fill(IReadOnlyList<string> templates, IReadOnlyDictionary<string, string> said) => [.. templates.Select(template => Fill(template, said))];

    /// <summary>The template with each {…} replaced; one that nothing is said of becomes nothing. What is filled in is never
    /// looked at again, so an entry that holds braces stays as it is.</summary>
    public string Fill(string template, IReadOnlyDictionary<string, string> said)
    {
        var text = new StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            var end = template[i] == '{' ? template.IndexOf('}', i) : -1;
            if (end < 0)
            {
                text.Append(template[i]);
                continue;
            }

            var key = template[(i + 1)..end];
            text.Append(said.TryGetValue(key, out var value) || common.TryGetValue(key, out value) ? value : "");
            i = end;
        }

        return text.ToString();
    }

    private void AddFunction(Dictionary<string, string> said, FunctionCode code)
    {
        if (code.IsAll)
        {
            return;
        }

        Add(said, "function", code.ToString(), names.Of(code, year));
        AddParts(said, "function", code.ToString());
    }

    private void AddEconomy(Dictionary<string, string> said, string key, EconomyCode code)
    {
        if (code.IsAll)
        {
            return;
        }

        Add(said, key, code.ToString(), names.Of(code, year));
        AddParts(said, key, code.ToString());
    }

    // 类, 款, 项 in columns of their own: 205 | 08 | 03.
    private static void AddParts(Dictionary<string, string> said, string key, string code)
    {
        said[key + ".class"] = code[..3];
        said[key + ".section"] = code.Length >= 5 ? code[3..5] : "";
        said[key + ".item"] = code.Length >= 7 ? code[5..7] : "";
    }

    private static void Add(Dictionary<string, string> said, string key, string code, string name)
    {
        said[key] = code;
        said[key + ".name"] = name;
        said[key + ".joined"] = code.Length > 0 && code != name ? $"{code}-{name}" : name;
    }
}

/// <summary>Numbers as headings write them.</summary>
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>1 to 99: 一, 十, 十一, 二十, 二十一.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 99.</exception>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var tens = number / 10;
        var ones = number % 10;
        return $"{(tens > 1 ? Digits[tens].ToString() : "")}{(tens > 0 ? "十" : "")}{(ones > 0 ? Digits[ones].ToString() : "")}";
    }
}
