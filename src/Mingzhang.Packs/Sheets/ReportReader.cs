using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Sheets;

/// <summary>Reads the reports of a file of packs/sheets.</summary>
internal sealed class ReportReader(string file, Problems problems, IReadOnlyList<OfficialSheet> sheets, SheetStyle style)
{
    internal static readonly string[] ReportKeys = ["id", "title", "parts"];
    internal static readonly string[] PartKeys = ["title", "chapter", "section", "subsection", "body", "note", "prose", "sheet", "each", "of", "parts", "required", "optional"];

    private static readonly (string Key, PartKind Kind)[] Kinds =
    [
        ("title", PartKind.Title), ("chapter", PartKind.Chapter), ("section", PartKind.Section), ("subsection", PartKind.Subsection),
        ("body", PartKind.Body), ("note", PartKind.Note), ("prose", PartKind.Prose), ("sheet", PartKind.Sheet),
    ];

    public List<OfficialReport> Read(IEnumerable<MapNode> maps) => [.. maps.Select(map => Report(new(file, map, ReportKeys, problems)))];

    private OfficialReport Report(Fields fields)
    {
        fields.RequireKey("parts");
        return new(fields.RequiredText("id"), fields.RequiredText("title"), Parts(fields)) { Style = style };
    }

    private List<ReportPart> Parts(Fields fields) =>
        [.. (fields.List("parts")?.Items ?? []).Select(item => fields.MapOf("parts", item)).OfType<MapNode>().Select(map => Part(new(file, map, PartKeys, problems)))];

    private ReportPart Part(Fields fields)
    {
        var said = Kinds.Where(kind => fields.Has(kind.Key)).ToList();
        if (said.Count + (fields.Has("parts") ? 1 : 0) != 1)
        {
            fields.Note(fields.Line, "报告的一段应写明是什么。", $"写 {string.Join("、", Kinds.Select(kind => kind.Key))}、parts 中的一个。");
        }

        var (key, kind) = said.Count > 0 ? said[0] : ("parts", PartKind.Group);
        var text = said.Count > 0 ? fields.Text(key) ?? "" : "";
        SheetReader.CheckPlaceholders(fields, fields.LineOf(key), text);
        if (kind == PartKind.Sheet && text.Length > 0 && !sheets.Any(sheet => sheet.Id == text))
        {
            fields.Note(fields.LineOf(key), $"没有名为“{text}”的表。", $"可用的表：{string.Join("、", sheets.Select(sheet => sheet.Id))}。");
        }

        return new(kind, text)
        {
            Each = (SheetEach?)fields.Choice("each", typeof(SheetEach)),
            Of = (SheetSubject?)fields.Choice("of", typeof(SheetSubject)),
            Parts = Parts(fields),
            IsRequired = fields.Flag("required") ?? false,
            IsOptional = fields.Flag("optional") ?? false,
        };
    }
}
