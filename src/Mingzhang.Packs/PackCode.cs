using Mingzhang.Packs.Yaml;

namespace Mingzhang.Packs;

/// <summary>Codes of packs that stand in addresses and in the database.</summary>
internal static class PackCode
{
    /// <summary>The code of a field: small English letters, digits and hyphens.</summary>
    public static string Of(Fields fields, string key) => Of(fields, key, static letter => letter == '-');

    /// <summary>The name of a permission: as a code, with points between its parts.</summary>
    public static string WithPoints(Fields fields, string key) => Of(fields, key, static letter => letter is '-' or '.');

    /// <summary>What two things of one list share; each but the first is a problem.</summary>
    public static bool IsNew(HashSet<string> known, string code, Fields fields, string key)
    {
        if (code.Length == 0 || known.Add(code))
        {
            return true;
        }

        fields.Note(fields.LineOf(key), $"“{code}”已经用过。", "换一个名称。");
        return false;
    }

    /// <summary>Notes a code that is not one of those known, with the one that was probably meant.</summary>
    public static void Check(Fields fields, string key, string code, IReadOnlyCollection<string> known, string what)
    {
        if (code.Length > 0 && !known.Contains(code))
        {
            var meant = Nearest.Of(code, known);
            fields.Note(fields.LineOf(key), $"没有名为“{code}”的{what}。", meant is null ? $"可用的{what}：{string.Join("、", known)}。" : $"是不是“{meant}”？");
        }
    }

    private static string Of(Fields fields, string key, Func<char, bool> isSign)
    {
        var code = fields.RequiredText(key);
        if (code.Length > 0 && !(char.IsAsciiLetterLower(code[0]) && code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || isSign(letter))))
        {
            fields.Note(fields.LineOf(key), $"“{code}”不能用作名称。", "以小写英文字母开头，只用小写英文字母、数字和连字符。");
        }

        return code;
    }
}
