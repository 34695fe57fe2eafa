using System.Text.RegularExpressions;
using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>The name of the unit is not the same everywhere (DE-82): one code with two names, or the head of one table with
/// another name than the others. A name that begins or ends the other is an abbreviation, or was cut by a line break. One that is wholly another is only asked
/// about: a department may print the tables of its units.</summary>
internal sealed partial class OrganisationNameDiffers : IRule
{
    private const int ShortestName = 4;
    private const int LongestName = 40;

    public RuleResult Check(RuleContext context)
    {
        var named = context.Words.All.Select(Named).OfType<(string Key, string Name, TextPiece Piece)>().ToList();
        return named.Count == 0 ? RuleResult.DoesNotApply : RuleResult.Of(named.GroupBy(name => name.Key, StringComparer.Ordinal).Select(group => Found(context, [.. group])).OfType<RuleFinding>());
    }

    private RuleFinding? Found(RuleContext context, List<(string Key, string Name, TextPiece Piece)> names)
    {
        // Codes of projects and of classes have names too; those of the unit show by its name.
        var organisation = RuleText.Name(context.Document.Organisation?.Value ?? "");
        var isCode = char.IsAsciiDigit(names[0].Key[0]);
        if (isCode && (organisation.Length < ShortestName || !names.Exists(name => name.Name.StartsWith(organisation, StringComparison.Ordinal))))
        {
            return null;
        }

        var counted = names.GroupBy(name => name.Name, StringComparer.Ordinal).OrderByDescending(group => group.Count()).Select(group => group.ToList()).ToList();
        var usual = counted[0];
        return counted.Skip(1).FirstOrDefault(other => Differ(other[0].Name, usual[0].Name) && (!isCode || Resemble(other[0].Name, usual[0].Name))) is not { } odd ? null
            : context.Found(odd[0].Piece.Place, ("name", odd[0].Name), ("usual", usual[0].Name), ("label", names[0].Key)) with
            {
                Places = [odd[0].Piece.Place, usual[0].Piece.Place],
                Printed = odd[0].Name,
                Expected = usual[0].Name,
                Severity = Resemble(odd[0].Name, usual[0].Name) ? context.Rule.Severity : Severity.Question,
            };
    }

    // Else the number before the name is no code of it, or of something else.
    private static bool Resemble(string one, string other) => one.AsSpan().CommonPrefixLength(other) * 2 >= Math.Min(one.Length, other.Length);

    private static bool Differ(string one, string other) =>
        !one.StartsWith(other, StringComparison.Ordinal) && !other.StartsWith(one, StringComparison.Ordinal) && !one.EndsWith(other, StringComparison.Ordinal) && !other.EndsWith(one, StringComparison.Ordinal);

    private static (string Key, string Name, TextPiece Piece)? Named(TextPiece piece)
    {
        if (piece.Bare.Length is 0 or > LongestName + ShortestName + 12 || !(char.IsAsciiDigit(piece.Bare[0]) || piece.Bare[0] is '编' or '公'))
        {
            return null;
        }

        var match = piece.Table is null ? Maker().Match(piece.Bare) : Match.Empty;
        match = match.Success ? match : Coded().Match(piece.Bare);
        return match.Success && match.Groups[2].Value is { Length: >= ShortestName and <= LongestName } name ? (match.Groups[1].Value, RuleText.Name(name), piece) : null;
    }

    [GeneratedRegex(@"^(编制单位|编制部门|公开单位|公开部门)：(?:\d+-?)?([\u4E00-\u9FFF（）“”]+?)(?:金额单位|单位：|$)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Maker();

    [GeneratedRegex(@"^(\d{3,9})[-—]?([\u4E00-\u9FFF（）]+)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Coded();
}
