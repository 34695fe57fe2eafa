using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Forms;

/// <summary>The names that may stand between braces in the words of a form. What fills them in is the writer's.</summary>
public static class FormWords
{
    /// <summary>In any words of a form. {body} is 部门 or 单位, never mixed (TB-09).</summary>
    public static readonly IReadOnlyList<string> Common = ["year", "lastYear", "name", "department", "code", "supervisor", "body"];

    /// <summary>In heads and in lines above and below a table; {unit} is the unit of money.</summary>
    public static readonly IReadOnlyList<string> Lines = [.. Common, "number", "title", "unit"];

    /// <summary>In labels of rows.</summary>
    public static readonly IReadOnlyList<string> Rows =
    [
        .. Common, "n", "numeral",
        .. new[] { "function", "economy", "government" }.SelectMany(code => new[] { code, $"{code}.name", $"{code}.joined", $"{code}.class", $"{code}.section", $"{code}.item" }),
        .. new[] { "unit", "theme", "project" }.SelectMany(code => new[] { code, $"{code}.name", $"{code}.joined" }),
        "item", "item.catalogue", "item.second", "item.third", "item.field", "item.measure",
    ];

    internal static void CheckLines(Fields fields, string key, IEnumerable<string> texts) => Check(fields, key, texts, Lines);

    internal static void CheckRows(Fields fields, string key, IEnumerable<string> texts) => Check(fields, key, texts, Rows);

    private static void Check(Fields fields, string key, IEnumerable<string> texts, IReadOnlyList<string> known)
    {
        foreach (var name in texts.SelectMany(Names).Where(name => !known.Contains(name, StringComparer.Ordinal)))
        {
            var meant = Nearest.Of(name, known);
            fields.Note(fields.LineOf(key), $"没有可填的“{{{name}}}”。", meant is null ? $"可用的有：{string.Join("、", known.Select(one => $"{{{one}}}"))}。" : $"是不是“{{{meant}}}”？");
        }
    }

    private static IEnumerable<string> Names(string text)
    {
        for (var start = text.IndexOf('{', StringComparison.Ordinal); start >= 0; start = text.IndexOf('{', start + 1))
        {
            var end = text.IndexOf('}', start);
            yield return end < 0 ? text[(start + 1)..] : text[(start + 1)..end];
        }
    }
}
