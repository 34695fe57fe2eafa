using Mingzhang.Model;

namespace Mingzhang.Checking;

/// <summary>Makes findings: how a figure, and what it should be, are written.</summary>
internal static class Findings
{
    /// <summary>How bad a broken relation is (DE-30 to DE-77).</summary>
    public static Severity SeverityOf(Relation relation) => relation switch
    {
        Relation.Equality or Relation.Sum or Relation.SumAcross or Relation.ChangeDirection or Relation.Sameness => Severity.Blocking,
        _ => Severity.Error,
    };

    /// <summary>A figure that should have another value, written in its own unit.</summary>
    /// <param name="relation">What does not hold.</param>
    /// <param name="fact">The figure that the relation is about.</param>
    /// <param name="expected">Its values by the relation, in the base unit of its measure.</param>
    /// <param name="others">The figures on the other side.</param>
    /// <param name="variant">Which text tells it.</param>
    public static BrokenRelation Of(Relation relation, Fact fact, Interval expected, IEnumerable<Term> others, string? variant = null)
    {
        var terms = others.Prepend(new Term(fact, 0)).ToList();
        var decimals = terms.Where(term => term.Fact.Figure.Measure == fact.Figure.Measure).Max(term => term.Fact.Figure.Decimals);
        var scale = fact.Figure.Measure.Scale;
        var value = expected.Middle / scale;
        return new BrokenRelation
        {
            Relation = relation,
            Severity = SeverityOf(relation),
            Terms = terms,
            Printed = fact.Figure.ToString(),
            Expected = Written(value, decimals, fact.Figure.Measure),
            Difference = Written(fact.Figure.Number - value, decimals, fact.Figure.Measure),
            Variant = variant,
        };
    }

    private static string Written(decimal value, int decimals, Measure measure)
    {
        var places = decimals;
        while (places < 8 && value != 0 && Math.Round(value, places) == 0)
        {
            places++;
        }

        return new Figure(Math.Round(value, places, MidpointRounding.AwayFromZero), places, measure).ToString().Replace("-0.00%", "0.00%", StringComparison.Ordinal);
    }
}
