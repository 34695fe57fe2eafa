using System.Text;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Excel;

/// <summary>Names of worksheets: number and title of the form, or the project that it is about, without what programs forbid, no name twice.</summary>
internal static class SheetNames
{
    public const string Contents = "目录";
    private const int Longest = 31;

    public static IReadOnlyList<string> Of(IEnumerable<WrittenTable> tables)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Contents, "History" };
        return [.. tables.Select(table => Free(Plain(table.Subject.Length > 0 ? table.Subject : $"{table.Number} {table.Title}"), taken))];
    }

    private static string Free(string wanted, HashSet<string> taken)
    {
        for (var number = 1; ; number++)
        {
            var end = number == 1 ? "" : $" ({number})";
            var name = Cut(wanted, Longest - end.Length) + end;
            if (taken.Add(name))
            {
                return name;
            }
        }
    }

    private static string Plain(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var letter in OfficeText.Line(text))
        {
            if (letter is not ('[' or ']' or ':' or '*' or '?' or '/' or '\\' or '\'' or '：' or '？' or '＊' or '／' or '＼'))
            {
                kept.Append(letter);
            }
        }

        var name = kept.ToString().Trim();
        return name.Length == 0 ? "表" : name;
    }

    private static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd();
    }
}
