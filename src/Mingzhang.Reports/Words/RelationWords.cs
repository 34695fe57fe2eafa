using System.Globalization;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Texts;

namespace Mingzhang.Reports.Words;

/// <summary>Tells a relation that does not hold in one sentence: where, what is printed, what the relation gives, the
/// difference. It is a symptom; <see cref="FindingWords"/> tells the cause.</summary>
public sealed class RelationWords(TextBook texts, PlaceWords places)
{
    public string Message(BrokenRelation finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var subject = finding.Terms[0].Fact;
        var others = finding.Terms.Skip(1).ToList();
        var measure = subject.Figure.Measure;
        var other = others.Count == 0 ? null : others[0].Fact;
        return texts.Format(
            KeyOf(finding, others),
            ("place", places.Subject(subject.Place, subject.Printed)),
            ("printed", AmountWords.WithUnit(finding.Printed, measure)),
            ("expected", AmountWords.Computed(finding.Expected, finding.Printed, measure)),
            ("gap", Gap(finding, measure)),
            ("other", other is null ? "" : places.Subject(other.Place, other.Printed, subject.Place).Trim()),
            ("table", other is null ? "" : places.Table(other.Place)),
            ("count", others.Count.ToString(CultureInfo.InvariantCulture)),
            ("parts", Parts(subject.Place, others))
        );
    }

    /// <summary>A figure that takes part, as seen from the figure that the finding is about.</summary>
    public string Term(Term term, Place seenFrom)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(seenFrom);
        var fact = term.Fact;
        var line = texts.Format(
            "check.term",
            ("sign", term.Sign < 0 ? "− " : ""),
            ("label", places.Subject(fact.Place, fact.Printed, seenFrom)),
            ("value", AmountWords.WithUnit(fact.Printed, fact.Figure.Measure))
        );
        var where = places.Where(fact.Place);
        return where.Length == 0 ? line : texts.Format("check.term-where", ("term", line), ("where", where));
    }

    private string KeyOf(BrokenRelation finding, List<Term> others)
    {
        var key = $"broken.{finding.Relation}";
        var variant =
            finding.Variant is { } given ? $"{key}.{given}"
            : finding.Relation == Relation.Equality && others.Count > 1 ? $"{key}.many"
            : finding.Relation != Relation.Sum ? key
            : finding.Terms[0].Sign != 0 && others.Exists(term => term.Sign == 0) ? $"{key}.part"
            : others.Exists(term => term.Sign < 0) ? $"{key}.signed"
            : key;
        return texts.Has(variant) ? variant : key;
    }

    private string Gap(BrokenRelation finding, Measure measure) =>
        finding.Difference is { Length: > 0 } difference
            ? texts.Format("broken.gap", ("difference", AmountWords.Difference(difference, finding.Printed, measure, texts)))
            : "";

    private string Parts(Place subject, List<Term> others)
    {
        var key =
            others.TrueForAll(term => InSameTable(term) && term.Fact.Place.Column == subject.Column) ? "parts.rows"
            : others.TrueForAll(term => InSameTable(term) && term.Fact.Place.Row == subject.Row) ? "parts.columns"
            : "parts.figures";
        return texts.Format(key, ("count", others.Count.ToString(CultureInfo.InvariantCulture)));

        bool InSameTable(Term term) =>
            subject.Table is not null && term.Fact.Place.Document == subject.Document && term.Fact.Place.Table == subject.Table;
    }
}
