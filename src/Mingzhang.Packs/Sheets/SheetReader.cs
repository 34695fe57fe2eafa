using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs.Forms;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Sheets;

/// <summary>Reads files of packs/sheets: one set of sheets a file, named as the file is.</summary>
internal sealed class SheetReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["id", "title", "basis", "from", "to", "unit", "decimals", "thousands", "rateDecimals", "levels", "above", "sheets", "reports"];
    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];
    internal static readonly string[] SheetKeys = ["id", "like", "number", "title", "of", "unit", "decimals", "thousands", "rateDecimals", "page", "persons", "above", "below", "widths", "head", "rows"];
    internal static readonly string[] LineKeys = ["text", "side", "title"];
    internal static readonly string[] RowKeys = ["cells", "each", "total"];
    internal static readonly string[] CellKeys = ["text", "span", "down", "merge", "side"];

    private readonly SortedDictionary<string, SheetSet> sets = new(StringComparer.Ordinal);

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        var id = fields.RequiredText("id");
        var title = fields.RequiredText("title");
        fields.RequireKey("basis");
        fields.RequireKey("unit");
        fields.RequireKey("decimals");
        fields.RequireKey("levels");
        var basis = fields.Map("basis") is { } said ? new Fields(file, said, BasisKeys, problems) : null;
        basis?.RequireKey("sure");
        var (first, second) = Levels(file, fields);
        var style = Style(fields, new() { MoneyUnit = MoneyUnit.Wan, Decimals = 2, FirstLevels = first, SecondLevels = second });
        var above = Lines(file, fields);
        List<OfficialSheet> sheets = [];
        foreach (var map in Maps(fields, "sheets"))
        {
            sheets.Add(Sheet(file, new(file, map, SheetKeys, problems), style, above, sheets));
        }

        var reports = new ReportReader(file, problems, sheets, style).Read(Maps(fields, "reports"));
        foreach (var twice in sheets.Select(sheet => sheet.Id).Concat(reports.Select(report => report.Id)).GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            fields.Note(fields.LineOf("sheets"), $"有两张表或报告都叫“{twice.Key}”。", "每张表、每份报告的 id 不同。");
        }

        if (id != Path.GetFileNameWithoutExtension(file))
        {
            fields.Note(fields.LineOf("id"), $"绩效表集“{id}”写在名为“{Path.GetFileName(file)}”的文件里。", $"文件改名为 {id}.yaml，或把 id 改成文件名。");
        }
        else if (!sets.TryAdd(id, new(id, title, sheets, reports)
        {
            Source = basis?.Text("source") ?? "",
            Sure = (basis is null ? null : ConfidenceMark.Of(basis)) ?? Confidence.General,
            FromYear = fields.Number("from", 1990, 2100),
            ToYear = fields.Number("to", 1990, 2100),
        }))
        {
            fields.Note(fields.LineOf("id"), $"已有名为“{id}”的绩效表集。", "换一个名称。");
        }
    }

    public IReadOnlyDictionary<string, SheetSet> Finish() => sets;

    private OfficialSheet Sheet(string file, Fields fields, SheetStyle style, IReadOnlyList<FormLine> above, List<OfficialSheet> before)
    {
        var like = Like(fields, before);
        if (like is null)
        {
            fields.RequireKey("widths");
            fields.RequireKey("rows");
        }

        var own = Lines(file, fields);
        var widths = Widths(fields);
        var rows = Maps(fields, "rows").Select(row => Row(file, new(file, row, RowKeys, problems))).ToList();
        var sheet = new OfficialSheet
        {
            Id = fields.RequiredText("id"),
            Number = fields.Text("number") ?? "",
            Title = fields.RequiredText("title"),
            Of = (SheetSubject?)fields.Choice("of", typeof(SheetSubject)) ?? like?.Of ?? SheetSubject.Project,
            Above = own.Count > 0 ? own : like?.Above ?? above,
            Below = fields.Has("below") ? fields.Texts("below") : like?.Below ?? [],
            Page = (PageSide?)fields.Choice("page", typeof(PageSide)) ?? like?.Page ?? PageSide.Portrait,
            Style = Style(fields, like?.Style ?? style),
            NamesPersons = fields.Flag("persons") ?? like?.NamesPersons ?? false,
            Widths = widths.Count > 0 ? widths : like?.Widths ?? [],
            HeadRows = fields.Number("head", 0, 10) ?? like?.HeadRows ?? 0,
            Rows = rows.Count > 0 ? rows : like?.Rows ?? [],
        };
        CheckPlaceholders(fields, "title", sheet.Title);
        foreach (var line in sheet.Above.Select(line => line.Text).Concat(sheet.Below))
        {
            CheckPlaceholders(fields, "above", line);
        }

        new SheetShape(sheet, fields).Check();
        return sheet;
    }

    // What a sheet does not say it takes from one above it.
    private static OfficialSheet? Like(Fields fields, List<OfficialSheet> before)
    {
        if (fields.Text("like") is not { } name)
        {
            return null;
        }

        var like = before.Find(sheet => sheet.Id == name);
        if (like is null)
        {
            fields.Note(fields.LineOf("like"), $"前面没有名为“{name}”的表。", before.Count == 0 ? "删去 like，写上 rows。" : $"可用的表：{string.Join("、", before.Select(sheet => sheet.Id))}。");
        }

        return like;
    }

    private static SheetStyle Style(Fields fields, SheetStyle basis) => basis with
    {
        MoneyUnit = UnitOf(fields) ?? basis.MoneyUnit,
        Decimals = fields.Number("decimals", 0, 6) ?? basis.Decimals,
        HasThousands = fields.Flag("thousands") ?? basis.HasThousands,
        RateDecimals = fields.Number("rateDecimals", 0, 6) ?? basis.RateDecimals,
    };

    private SheetFormRow Row(string file, Fields fields)
    {
        fields.RequireKey("cells");
        return new([.. (fields.List("cells")?.Items ?? []).Select(cell => Cell(file, fields, cell)).OfType<SheetFormCell>()])
        {
            Each = (SheetEach?)fields.Choice("each", typeof(SheetEach)),
            IsTotal = fields.Flag("total") ?? false,
        };
    }

    // A cell is its words, or a map where it is more than one place wide or tall. A mere "~" is a blank one.
    private SheetFormCell? Cell(string file, Fields row, PackNode node)
    {
        if (node is TextNode text)
        {
            CheckPlaceholders(row, text.Line, text.Text);
            return new(Blank(text.Text), text.Line);
        }

        if (row.MapOf("cells", node) is not { } map)
        {
            return null;
        }

        var fields = new Fields(file, map, CellKeys, problems);
        var words = fields.RequiredText("text");
        CheckPlaceholders(fields, "text", words);
        return new(Blank(words), map.Line)
        {
            Span = fields.Number("span", 1, 40) ?? 1,
            Down = fields.Number("down", 1, 40) ?? 1,
            Merges = fields.Flag("merge") ?? false,
            Side = (LineSide?)fields.Choice("side", typeof(LineSide)),
        };
    }

    private static string Blank(string text) => text == "~" ? "" : text;

    private static void CheckPlaceholders(Fields fields, string key, string text) => CheckPlaceholders(fields, fields.LineOf(key), text);

    internal static void CheckPlaceholders(Fields fields, int line, string text)
    {
        foreach (var name in SheetPlaceholders.In(text))
        {
            if (!SheetPlaceholders.IsKnown(name, out var meant))
            {
                fields.Note(line, $"没有“{{{name}}}”这一项可以填。", meant is null ? $"可用的有：{string.Join("、", SheetPlaceholders.Names)}。" : $"是不是“{{{meant}}}”？");
            }
        }
    }

    private static IReadOnlyList<int> Widths(Fields fields)
    {
        List<int> widths = [];
        foreach (var node in fields.TextNodes("widths"))
        {
            if (int.TryParse(node.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var width) && width is >= 1 and <= 100)
            {
                widths.Add(width);
            }
            else
            {
                fields.Note(node.Line, $"列宽“{node.Text}”应是 1 到 100 之间的整数。", "改成数字，不加引号和单位。");
            }
        }

        return widths;
    }

    private (Dictionary<FirstLevel, string> First, Dictionary<SecondLevel, string> Second) Levels(string file, Fields fields)
    {
        Dictionary<FirstLevel, string> first = [];
        Dictionary<SecondLevel, string> second = [];
        if (fields.Map("levels") is { } map)
        {
            var names = Choices.Of(typeof(FirstLevel)).Names.Concat(Choices.Of(typeof(SecondLevel)).Names).ToList();
            var words = new Fields(file, map, names, problems);
            foreach (var name in names)
            {
                var word = words.RequiredText(name);
                if (Choices.Of(typeof(FirstLevel)).Find(name) is { } level)
                {
                    first[(FirstLevel)level] = word;
                }
                else
                {
                    second[(SecondLevel)Choices.Of(typeof(SecondLevel)).Find(name)!.Value] = word;
                }
            }
        }

        return (first, second);
    }

    private List<FormLine> Lines(string file, Fields fields)
    {
        List<FormLine> lines = [];
        foreach (var map in Maps(fields, "above"))
        {
            var line = new Fields(file, map, LineKeys, problems);
            lines.Add(new(line.RequiredText("text"), (LineSide?)line.Choice("side", typeof(LineSide)) ?? LineSide.Left) { IsTitle = line.Flag("title") ?? false });
        }

        return lines;
    }

    private static MoneyUnit? UnitOf(Fields fields)
    {
        if (fields.Text("unit") is not { } name)
        {
            return null;
        }

        if (MoneyUnit.Named(name) is { } unit)
        {
            return unit;
        }

        fields.Note(fields.LineOf("unit"), $"没有“{name}”这个金额单位。", $"可用的单位：{string.Join("、", MoneyUnit.All.Select(known => known.Name))}。");
        return null;
    }

    private static IEnumerable<MapNode> Maps(Fields fields, string key) =>
        (fields.List(key)?.Items ?? []).Select(item => fields.MapOf(key, item)).OfType<MapNode>();
}
