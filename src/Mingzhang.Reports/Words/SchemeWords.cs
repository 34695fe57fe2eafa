using System.Globalization;
using Mingzhang.Packs;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells all that a scheme of scoring says.</summary>
public sealed class SchemeWords(TextBook texts)
{
    private readonly RuleWords words = new(texts);

    public string Title(ScoringScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return words.In(scheme.Title);
    }

    /// <summary>Where it is written, its numbers and how sure it is.</summary>
    public string Source(ScoringScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        return string.Join(texts["clause-separator"], new[] { scheme.Source, string.Join(texts["list-separator"], scheme.Numbers) }.Where(part => part.Length > 0));
    }

    /// <summary>Every setting by its name; those that say nothing are left out.</summary>
    public IReadOnlyList<(string Name, string Value)> Settings(ScoringScheme scheme)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        (string Name, string Value)[] settings =
        [
            ("schemes.source", Source(scheme)),
            ("schemes.sure", texts.Name("confidence", scheme.Sure)),
            ("schemes.profiles", Joined(scheme.Profiles)),
            ("schemes.form-words", Joined(scheme.FormWords)),
            ("schemes.execution", texts.Format("schemes.execution-points", ("points", Number(scheme.ExecutionPoints)), ("formula", texts.Name("share-formula", scheme.Execution)))),
            ("schemes.positive", texts.Name("share-formula", scheme.Positive)),
            ("schemes.reverse", texts.Name("reverse-formula", scheme.Reverse)),
            ("schemes.equal", texts[scheme.EqualAsPositive ? "schemes.equal-positive" : "schemes.equal-person"]),
            ("schemes.over", Joined(scheme.OverAchievement.Select(band => texts.Format("schemes.over-band", ("from", Number(band.From)), ("deduct", Number(band.Deduct)))))),
            ("schemes.qualitative", Joined(scheme.Qualitative.Select(band => texts.Format("schemes.qualitative-band", ("title", words.In(band.Title)), ("from", Number(band.From)))))),
            ("schemes.satisfaction", Joined(scheme.Satisfaction.Select(tier => texts.Format("schemes.satisfaction-tier", ("from", Number(tier.From)), ("share", Number(tier.Share)))))),
            ("schemes.grades", Joined(scheme.Grades.Select(grade => texts.Format("schemes.grade", ("name", grade.Name), ("from", Number(grade.From)))))),
            ("schemes.weights", Joined(scheme.Weights.Select(level => texts.Format("check.outcome", ("outcome", texts.Name("first-level", level.Key)), ("count", Number(level.Value)))))),
            ("schemes.rounding", texts.Format(scheme.RoundEachRow ? "schemes.rounding-rows" : "schemes.rounding-total", ("decimals", Number(scheme.Decimals)))),
            ("schemes.edits", texts.Name("hand-edits", scheme.HandEdits)),
        ];
        return [.. settings.Where(setting => setting.Value.Length > 0).Select(setting => (texts[setting.Name], setting.Value))];
    }

    private string Joined(IEnumerable<string> parts) => string.Join(texts["clause-separator"], parts);

    private static string Number(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
