using Mingzhang.Model;
using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs.Entries;

/// <summary>Reads files of packs/entries.</summary>
internal sealed class EntryReader(Problems problems)
{
    internal static readonly string[] FileKeys = ["title", "basis", "themes"];
    internal static readonly string[] BasisKeys = ["source", "rules", "sure"];
    internal static readonly string[] ThemeKeys = ["economy", "theme"];

    private readonly Dictionary<int, Theme> themes = [];

    public void Read(string file, MapNode root)
    {
        var fields = new Fields(file, root, FileKeys, problems);
        fields.RequiredText("title");
        fields.RequireKey("basis");
        foreach (var item in fields.List("themes")?.Items ?? [])
        {
            if (fields.MapOf("themes", item) is { } map)
            {
                ReadTheme(new(file, map, ThemeKeys, problems));
            }
        }
    }

    public EntryWords Finish() => new() { Themes = themes };

    private void ReadTheme(Fields fields)
    {
        fields.RequireKey("economy");
        fields.RequireKey("theme");
        if (fields.Number("economy", 301, 39_999) is { } economy && (Theme?)fields.Choice("theme", typeof(Theme)) is { } theme && !themes.TryAdd(economy, theme))
        {
            fields.Note(fields.LineOf("economy"), $"科目 {economy} 已有专项口径。", "留下一个。");
        }
    }
}
