using Mingzhang.Model;
using Mingzhang.Model.Performance;
using Mingzhang.Packs;

namespace Mingzhang.Scoring;

/// <summary>Chooses the scheme that a document is scored by, and says why.</summary>
public static class SchemeChooser
{
    /// <summary>The scheme of a document: the one that a person named, else the one whose words its form prints, else that of
    /// the sheets' columns, of the profile, of the frame of levels, else the national one.</summary>
    /// <param name="packs">Schemes and profiles.</param>
    /// <param name="document">The document that the sheets stand in.</param>
    /// <param name="named">A scheme's name; null where none is named.</param>
    /// <param name="profile">Name of the profile; null where none was chosen.</param>
    /// <exception cref="ArgumentException">There is no scheme of that name, or none at all.</exception>
    public static ChosenScheme Choose(PackSet packs, ReadDocument document, string? named = null, string? profile = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(document);
        if (named is not null)
        {
            return packs.Schemes.TryGetValue(named, out var scheme)
                ? new(scheme, SchemeReason.Named, named)
                : throw new ArgumentException($"没有名为“{named}”的评分口径。可用的：{string.Join("、", packs.Schemes.Keys)}。", nameof(named));
        }

        return ByWords(packs, document) ?? BySheets(packs, document.Performance.Sheets, profile)
            ?? (packs.Schemes.TryGetValue(ScoringScheme.National, out var national)
                ? new(national, SchemeReason.Default, "")
                : throw new ArgumentException($"packs 中没有评分口径 {ScoringScheme.National}。", nameof(packs)));
    }

    private static ChosenScheme? ByWords(PackSet packs, ReadDocument document)
    {
        var candidates = packs.Schemes.Values.Where(scheme => scheme.FormWords.Count > 0).ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        var texts = document.Passages.Select(passage => passage.Text)
            .Concat(document.Tables.Where(table => table.Kind == TableKind.Performance).SelectMany(Words))
            .Select(text => WordText.Normal(text).Replace('／', '/'))
            .ToList();
        var found = candidates.Find(scheme => scheme.FormWords.All(words => texts.Exists(text => text.Contains(words, StringComparison.Ordinal))));
        return found is null ? null : new(found, SchemeReason.FormWords, string.Join("；", found.FormWords));
    }

    private static ChosenScheme? BySheets(PackSet packs, IReadOnlyList<PerformanceSheet> sheets, string? profile)
    {
        var indicators = sheets.SelectMany(sheet => sheet.Indicators).ToList();
        if (indicators.Find(row => row.Coefficient is not null) is not null && packs.Schemes.Values.FirstOrDefault(scheme => scheme.ByCoefficient) is { } byCoefficient)
        {
            return new(byCoefficient, SchemeReason.CoefficientColumn, "得分系数");
        }

        if (profile is not null && packs.Schemes.Values.FirstOrDefault(scheme => scheme.Profiles.Contains(profile)) is { } ofProfile)
        {
            return new(ofProfile, SchemeReason.Profile, profile);
        }

        return indicators.Find(row => row.First == FirstLevel.Cost) is { } cost && packs.Schemes.Values.FirstOrDefault(scheme => scheme.Weights.ContainsKey(FirstLevel.Cost)) is { } withCost
            ? new(withCost, SchemeReason.CostLevel, cost.FirstPrinted)
            : null;
    }

    // The notes of a form are often rows of its table.
    private static IEnumerable<string> Words(FactTable table) =>
        table.LinesAbove.Concat(table.LinesBelow).Concat(table.Printed.SelectMany(row => row.Cells).Select(cell => cell.Text));
}
