using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mingzhang.Model;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Figures;

/// <summary>The identifier of a figure: its point, written out. It depends on nothing else, so the same amount bears the same identifier
/// in every table, sentence, language and version of a document.</summary>
/// <remarks>Parts are joined by dots, in this order, those left out that are their dimension's whole: year-2026, stage-initial,
/// flow-expenditure, fund-general, nature-basic, function-2070899, economy-30101, government-50101, unit-401001, project-P1, theme-abroad,
/// item-1, role-rate. What people chose (unit, project, item, role) stands as it is if it holds only ASCII letters and digits; else it
/// is an underscore and the first 12 hexadecimal digits of the SHA-256 of its UTF-8 bytes. A figure that is computed from other points
/// (a change, a rate) ends in from- and such a hash of their identifiers, joined by commas. All characters may stand in addresses.</remarks>
public static class FigureId
{
    private const int HashDigits = 12;

    public static string Of(WrittenFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var id = new StringBuilder(Of(figure.At));
        if (figure.Role.Length > 0)
        {
            Add(id, "role", Safe(figure.Role));
        }

        if (figure.From.Count > 0)
        {
            Add(id, "from", Hash(string.Join(',', figure.From.Select(point => Of(point)))));
        }

        return id.ToString();
    }

    /// <summary>The identifier of the amount at a point.</summary>
    public static string Of(in Coordinates at)
    {
        var id = new StringBuilder();
        if (at.Year != 0)
        {
            Add(id, "year", at.Year.ToString(CultureInfo.InvariantCulture));
        }

        AddMember(id, "stage", at.Stage);
        AddMember(id, "flow", at.Flow);
        AddMember(id, "fund", at.Fund);
        AddMember(id, "nature", at.Nature);
        AddCode(id, "function", at.Function.Value);
        AddCode(id, "economy", at.Economy.Value);
        AddCode(id, "government", at.GovernmentEconomy.Value);
        AddText(id, "unit", at.Unit);
        AddText(id, "project", at.Project);
        AddMember(id, "theme", at.Theme);
        AddText(id, "item", at.Item);
        return id.Length == 0 ? "all" : id.ToString();
    }

    /// <summary>The name of a member as identifiers and data write it: governmentFund. Empty for a dimension's whole.</summary>
    public static string NameOf<T>(T member)
        where T : struct, Enum
    {
        if (EqualityComparer<T>.Default.Equals(member, default))
        {
            return "";
        }

        var name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>A text as a part of an identifier or of a path: itself, or a hash.</summary>
    internal static string Safe(string text) => text.Length > 0 && text.All(char.IsAsciiLetterOrDigit) ? text : Hash(text);

    private static void AddMember<T>(StringBuilder id, string key, T member)
        where T : struct, Enum
    {
        if (NameOf(member) is { Length: > 0 } name)
        {
            Add(id, key, name);
        }
    }

    private static void AddCode(StringBuilder id, string key, int code)
    {
        if (code != 0)
        {
            Add(id, key, code.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void AddText(StringBuilder id, string key, string? text)
    {
        if (text is not null)
        {
            Add(id, key, Safe(text));
        }
    }

    private static void Add(StringBuilder id, string key, string value) => id.Append(id.Length == 0 ? "" : ".").Append(key).Append('-').Append(value);

    private static string Hash(string text) => "_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashDigits];
}
