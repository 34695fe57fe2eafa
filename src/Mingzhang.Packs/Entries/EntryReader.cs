using System.Globalization;
using Mingzhang.Model;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Entries;

/// <summary>Reads files of packs/entries.</summary>
internal sealed class EntryReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["title", "basis", "themes", "choices", "sheets", "counts", "texts", "notKept", "reasonBegins", "pairs"];
    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];
    internal static readonly string[] ThemeKeys = ["economy", "theme"];
    internal static readonly string[] ChoiceKeys = ["of", "is", "word", "also"];
    internal static readonly string[] SheetKeys = ["sheet", "title", "help", "budget", "finalAccounts", "columns"];
    internal static readonly string[] ColumnKeys = ["column", "head", "also", "help", "width", "required", "optional"];
    internal static readonly string[] CountKeys = ["key", "measure", "also", "help", "said"];
    internal static readonly string[] TextKeys = ["key", "also", "help", "required", "headings"];
    internal static readonly string[] PairKeys = ["function", "economies"];

    private readonly Dictionary<int, Theme> themes = [];
    private readonly List<(ChoiceKind Kind, int Value, string Word, IReadOnlyList<string> Also)> choices = [];
    private readonly Dictionary<(ChoiceKind, string), int> knownWords = [];
    private readonly List<EntrySheetForm> sheets = [];
    private readonly List<CountKey> counts = [];
    private readonly List<TextKey> texts = [];
    private readonly List<string> notKept = [];
    private readonly List<string> reasonBegins = [];
    private readonly Dictionary<int, IReadOnlyList<int>> pairs = [];

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        fields.RequiredText("title");
        fields.RequireKey("basis");
        if (fields.Map("basis") is { } map)
        {
            var basis = new Fields(file, map, BasisKeys, problems);
            basis.RequireKey("sure");
            ConfidenceMark.Of(basis);
        }

        Each(file, fields, "themes", ThemeKeys, ReadTheme);
        Each(file, fields, "choices", ChoiceKeys, ReadChoice);
        Each(file, fields, "sheets", SheetKeys, sheet => ReadSheet(file, sheet));
        Each(file, fields, "counts", CountKeys, ReadCount);
        Each(file, fields, "texts", TextKeys, ReadText);
        Each(file, fields, "pairs", PairKeys, ReadPair);
        notKept.AddRange(fields.Texts("notKept"));
        reasonBegins.AddRange(fields.Texts("reasonBegins"));
    }

    public EntryWords Finish() => new()
    {
        Themes = themes,
        Choices = choices.GroupBy(choice => choice.Kind).ToDictionary(group => group.Key, group => new ChoiceWords(group.Select(choice => (choice.Value, choice.Word, choice.Also)))),
        Sheets = sheets,
        Counts = counts,
        Texts = texts,
        NotKept = notKept,
        ReasonBegins = reasonBegins,
        Pairs = pairs,
    };

    private void Each(string file, Fields fields, string key, string[] known, Action<Fields> read)
    {
        foreach (var item in fields.List(key)?.Items ?? [])
        {
            if (fields.MapOf(key, item) is { } map)
            {
                read(new(file, map, known, problems));
            }
        }
    }

    private void ReadTheme(Fields fields)
    {
        fields.RequireKey("economy");
        fields.RequireKey("theme");
        if (fields.Number("economy", 301, 39_999) is { } economy && (Theme?)fields.Choice("theme", typeof(Theme)) is { } theme && !themes.TryAdd(economy, theme))
        {
            fields.Note(fields.LineOf("economy"), $"科目 {economy} 已有专项口径。", "留下一个。");
        }
    }

    private void ReadChoice(Fields fields)
    {
        fields.RequireKey("of");
        fields.RequireKey("is");
        var word = fields.RequiredText("word");
        if ((ChoiceKind?)fields.Choice("of", typeof(ChoiceKind)) is not { } kind || fields.Choice("is", ChoiceWords.TypeOf(kind)) is not { } value)
        {
            return;
        }

        var also = fields.Texts("also");
        foreach (var name in also.Prepend(word).Select(WordText.Normal).Distinct(StringComparer.Ordinal))
        {
            if (!knownWords.TryAdd((kind, name), value) && knownWords[(kind, name)] != value)
            {
                fields.Note(fields.Line, $"“{name}”已经是另一个取值的词。", "一个词只能是一个取值。");
            }
        }

        if (choices.Exists(known => known.Kind == kind && known.Value == value))
        {
            fields.Note(fields.LineOf("is"), "这个取值写了两次。", "留下一个，别的写法放进 also。");
        }

        choices.Add((kind, value, word, also));
    }

    private void ReadSheet(string file, Fields fields)
    {
        fields.RequireKey("sheet");
        fields.RequireKey("columns");
        List<EntryColumnForm> columns = [];
        Dictionary<string, EntryColumn> heads = [];
        Each(file, fields, "columns", ColumnKeys, column => ReadColumn(column, columns, heads));
        if ((EntrySheet?)fields.Choice("sheet", typeof(EntrySheet)) is { } sheet)
        {
            if (sheets.Exists(known => known.Sheet == sheet))
            {
                fields.Note(fields.LineOf("sheet"), "这个工作表写了两次。", "留下一个。");
            }

            sheets.Add(new(sheet, fields.RequiredText("title"), columns)
            {
                Help = fields.Text("help") ?? "",
                Budget = fields.Texts("budget"),
                FinalAccounts = fields.Texts("finalAccounts"),
            });
        }
    }

    private static void ReadColumn(Fields fields, List<EntryColumnForm> columns, Dictionary<string, EntryColumn> heads)
    {
        fields.RequireKey("column");
        if ((EntryColumn?)fields.Choice("column", typeof(EntryColumn)) is not { } column)
        {
            return;
        }

        var form = new EntryColumnForm(column, fields.RequiredText("head"))
        {
            Also = fields.Texts("also"),
            Help = fields.Text("help") ?? "",
            Width = fields.Number("width", 1, 200) ?? 0,
            IsRequired = fields.Flag("required") ?? false,
            IsOptional = fields.Flag("optional") ?? false,
        };
        foreach (var head in form.Also.Prepend(form.Head).Select(WordText.Normal))
        {
            if (!heads.TryAdd(head, column))
            {
                fields.Note(fields.Line, $"列名“{head}”写了两次。", "一个工作表里一个列名只能是一列。");
            }
        }

        columns.Add(form);
    }

    private void ReadCount(Fields fields)
    {
        var key = fields.RequiredText("key");
        if (counts.Exists(known => known.Key == key))
        {
            fields.Note(fields.LineOf("key"), $"统计数“{key}”写了两次。", "留下一个。");
        }

        foreach (var said in fields.TextNodes("said").Where(said => said.Text.Count(letter => letter == CountKey.Number) != 1))
        {
            fields.Note(said.Line, $"“{said.Text}”里要有一个 #，表示这个数。", "别的数写成 ~。");
        }

        counts.Add(new(key, fields.RequiredText("measure")) { Also = fields.Texts("also"), Help = fields.Text("help") ?? "", Said = fields.Texts("said") });
    }

    private void ReadText(Fields fields)
    {
        var key = fields.RequiredText("key");
        if (texts.Exists(known => known.Key == key))
        {
            fields.Note(fields.LineOf("key"), $"文字“{key}”写了两次。", "留下一个。");
        }

        texts.Add(new(key)
        {
            Also = fields.Texts("also"),
            Help = fields.Text("help") ?? "",
            Headings = fields.Texts("headings"),
            Required = [.. fields.TextNodes("required").Select(node => (DocumentKind?)fields.ChoiceOf("required", node, typeof(DocumentKind))).OfType<DocumentKind>()],
        });
    }

    private void ReadPair(Fields fields)
    {
        fields.RequireKey("function");
        fields.RequireKey("economies");
        List<int> economies = [];
        foreach (var node in fields.TextNodes("economies"))
        {
            if (int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var economy) && economy is >= 301 and <= 39_999)
            {
                economies.Add(economy);
            }
            else
            {
                fields.Note(node.Line, $"“{node.Text}”不是部门支出经济分类科目的代码。", "写 3 位或 5 位代码，如 30302。");
            }
        }

        if (fields.Number("function", 201, 2_999_999) is { } function && !pairs.TryAdd(function, economies))
        {
            fields.Note(fields.LineOf("function"), $"科目 {function} 写了两次。", "合成一行。");
        }
    }
}
