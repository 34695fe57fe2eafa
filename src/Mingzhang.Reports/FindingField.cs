using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Reports.Words;

namespace Mingzhang.Reports;

/// <summary>A figure of a finding as a list shows it: where, what is printed, what it should be.</summary>
/// <param name="Fact">The figure; null for what a written rule finds.</param>
/// <param name="Place">Where.</param>
/// <param name="Printed">As printed, with its unit; empty where there is nothing to quote.</param>
/// <param name="ShouldBe">What it should read, with its unit; null where that is not known.</param>
public sealed record FindingField(Fact? Fact, Place Place, string Printed, string? ShouldBe)
{
    /// <summary>What a person has to look at, the most telling first; at least one.</summary>
    public static IReadOnlyList<FindingField> Of(Finding finding, CauseWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (finding is not CauseFinding)
        {
            var (printed, expected) = finding is RuleFinding rule ? (rule.Printed, rule.Expected) : finding is ToldFinding told ? (told.Printed, told.Expected) : (null, null);
            return [.. finding.Places.Select((place, index) => new FindingField(null, place, index == 0 ? printed ?? "" : "", index == 0 ? expected : null))];
        }

        if (finding is CauseFinding { Causes: [{ RightWord: not null } direction, ..] })
        {
            return
            [
                .. direction.Corrections.Select(correction => new FindingField(
                    correction.Fact,
                    correction.Fact.Place,
                    words.Printed(correction),
                    words.RightWord(direction)
                )),
            ];
        }

        // Without a cause, the relation alone says what the figure should be if the others are right.
        return finding is CauseFinding { Causes.Count: 0, Broken: [var alone] }
            ?
            [
                new(
                    alone.Terms[0].Fact,
                    alone.Terms[0].Fact.Place,
                    AmountWords.WithUnit(alone.Printed, alone.Terms[0].Fact.Figure.Measure),
                    null
                ),
            ]
            :
            [
                .. FindingFigures
                    .Suspects(finding)
                    .Select(suspect => new FindingField(suspect.Fact, suspect.Fact.Place, words.Printed(suspect), words.ShouldBe(suspect))),
            ];
    }
}
