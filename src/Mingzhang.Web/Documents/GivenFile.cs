namespace Mingzhang.Web.Documents;

/// <summary>A file that a person gave to be checked.</summary>
/// <param name="Name">Its name without any folder, the only one of this name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record GivenFile(string Name, byte[] Content)
{
    private const int LongestName = 160;

    /// <summary>Files under names that tell them apart and lead nowhere: what a browser sends as a name is anybody's.</summary>
    public static IReadOnlyList<GivenFile> Named(IEnumerable<(string Name, byte[] Content)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. files.Select(file => new GivenFile(Unique(Plain(file.Name), taken), file.Content))];
    }

    private static string Plain(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var plain = string.Concat(last.Where(letter => !char.IsControl(letter) && letter is not ('<' or '>' or ':' or '"' or '|' or '?' or '*'))).Trim(' ', '.');
        return plain.Length == 0 ? "文件" : plain.Length <= LongestName ? plain : plain[..(LongestName / 2)] + "…" + plain[^(LongestName / 2)..];
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = $"{Path.GetFileNameWithoutExtension(name)}（{number}）{Path.GetExtension(name)}";
        }

        return unique;
    }
}
