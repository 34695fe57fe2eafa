using System.Text.RegularExpressions;

namespace Mingzhang.Reading.Performance;

/// <summary>Parts a project's cell into code and name: 11010526T000000123456-设备购置, 设备购置（…）, or the name alone.</summary>
internal static partial class ProjectLabel
{
    /// <summary>The parts of a cell.</summary>
    /// <param name="text">Joined over its lines.</param>
    /// <returns>An empty code where the cell has none.</returns>
    public static (string Code, string Name) Parted(string text)
    {
        var trimmed = text.Trim();
        foreach (var form in (Regex[])[CodeFirst(), CodeLast()])
        {
            if (form.Match(trimmed) is { Success: true } match)
            {
                return (match.Groups["code"].Value, match.Groups["name"].Value.Trim());
            }
        }

        return OnlyCode().IsMatch(trimmed) ? (trimmed, "") : ("", trimmed);
    }

    /// <summary>Whether a cell begins with the code of a project (IB-20): a division, a year, a letter, a serial number.</summary>
    public static bool HasCode(string text) => Code().IsMatch(text);

    /// <summary>Whether a cell holds the code of a unit alone, which is shorter than that of a project.</summary>
    public static bool IsUnitCode(string text) => OnlyUnitCode().IsMatch(text);

    /// <summary>Parts 401001-某某中心 or 425001某某中心 into the unit's code and its name.</summary>
    public static (string? Code, string Name) Unit(string text) =>
        UnitCode().Match(text) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value.Trim()) : (null, text);

    [GeneratedRegex(@"^(?<code>(?=[0-9A-Z]*\d{6})[0-9A-Z]{8,40})[-—–_－:： ]+(?<name>[^\d\s].*|\d+[^\d\s].*)$|^(?<code>\d{8}[A-Z][0-9A-Z]{10,15})(?<name>[^0-9A-Z\s].*)$", RegexOptions.Singleline)]
    private static partial Regex CodeFirst();

    [GeneratedRegex(@"^(?<name>.+?)[（(\[【-](?<code>\d{8}[A-Z][0-9A-Z]{10,15})[)）\]】]?$", RegexOptions.Singleline)]
    private static partial Regex CodeLast();

    [GeneratedRegex(@"^(?=[0-9A-Z]*\d{6})[0-9A-Z]{12,40}$")]
    private static partial Regex OnlyCode();

    [GeneratedRegex(@"^\d{8}[A-Z][0-9A-Z]{4,15}")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[\[【]?(\d{3}(?:\d{3}){0,2})[\]】]?\s*[-—–－]?\s*((?![万元个台年月日人千百亿])\p{IsCJKUnifiedIdeographs}{4}.*)$", RegexOptions.Singleline)]
    private static partial Regex UnitCode();

    [GeneratedRegex(@"^\d{3}(?:\d{3}){0,2}$")]
    private static partial Regex OnlyUnitCode();
}
