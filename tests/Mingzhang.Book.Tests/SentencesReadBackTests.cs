using System.Text;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Sentences;
using Mingzhang.Writing.Text;

namespace Mingzhang.Book.Tests;

/// <summary>What a composed narrative says is what a reader takes from it, and nothing in it is wrong.</summary>
public sealed class SentencesReadBackTests
{
    private const int Books = 12;
    private static readonly PackSet Packs = PackLoader.Embedded;
    private static readonly DocumentReader Reader = new(Packs);

    public static TheoryData<string> Plans => [.. Packs.Disclosures.Keys];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Each_amount_of_a_narrative_is_read_at_its_point(string id)
    {
        List<string> differences = [];
        foreach (var (seed, composed, read) in Composed(id))
        {
            var facts = read.Facts.Where(fact => fact.Place.Sentence is not null).Select(fact => (fact.Coordinates, fact.Figure.Digits)).ToHashSet();
            var unread = read.NotUnderstood.Select(left => left.Printed).ToHashSet();
            foreach (var figure in Narrative(composed.Document).Where(figure => figure is { Role: "", Figure.Measure.Kind: MeasureKind.Money }))
            {
                if (!facts.Contains((figure.At, figure.Figure.Digits)) && !unread.Contains(figure.Figure.Digits + figure.Figure.Measure.Name))
                {
                    differences.Add($"{seed}: {figure.Figure.Digits} {Told(figure.At)} ≠ {string.Join(" / ", facts.Where(fact => fact.Digits == figure.Figure.Digits).Select(fact => Told(fact.Coordinates)))}");
                }
            }
        }

        differences.Take(10).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_composed_document_has_no_finding(string id)
    {
        List<string> findings = [];
        foreach (var (seed, composed, read) in Composed(id))
        {
            var profile = Packs.Profiles[Packs.Disclosures[id].Profiles[0]];
            var report = Checker.Check([read], profile, Packs);
            findings.AddRange(report.Findings.Select(finding => $"{seed}: {Told(finding)}").Where(told => !IsOfLaterForms(told, composed)));
        }

        findings.Distinct(StringComparer.Ordinal).Take(10).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Little_of_a_narrative_is_not_understood(string id)
    {
        var left = Composed(id).SelectMany(composed => composed.Read.NotUnderstood).Where(left => left.Reason != "reason")
            .GroupBy(left => $"{left.Reason}: {left.Words}").Select(group => $"{group.Count()} × {group.Key} “{group.First().Place.Sentence}”");
        left.Take(12).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_book_that_says_enough_makes_a_complete_document(string id) =>
        Composed(id).SelectMany(composed => composed.Composed.Missing.Where(entry => entry.Kind != MissingKind.Form)).Distinct().Take(5).ShouldBeEmpty();

    private static bool IsOfLaterForms(string told, Composition composed) => told.Contains("missing-table", StringComparison.Ordinal) && composed.Missing.Any(entry => entry.Kind == MissingKind.Form);

    private static IEnumerable<(int Seed, Composition Composed, ReadDocument Read)> Composed(string id)
    {
        var plan = Packs.Disclosures[id];
        for (var seed = 0; seed < Books; seed++)
        {
            var composed = DocumentComposer.Compose(new SentencesBook(seed).Of(plan, Packs), Packs, plan);
            yield return (seed, composed, Reader.Read(Encoding.UTF8.GetBytes(MarkdownWriter.Write(composed.Document)), "说明.md"));
        }
    }

    private static IEnumerable<WrittenFigure> Narrative(WrittenDocument document) =>
        document.Blocks.OfType<WrittenParagraph>().SelectMany(paragraph => paragraph.Runs).Select(run => run.Figure).OfType<WrittenFigure>();

    private static string Told(Finding finding) => finding switch
    {
        RuleFinding rule => $"{rule.Rule} {string.Join(' ', rule.Values.Values)}",
        CauseFinding cause => $"{cause.Rule} {string.Join(" / ", cause.Broken.Take(2).Select(broken => broken.ToString()))}",
        _ => finding.Rule,
    };

    private static string Told(in Coordinates point) =>
        $"{point.Year} {point.Stage} {point.Flow} {point.Fund} {point.Nature} {point.Function} {point.Economy} {point.Theme} {point.Item}";
}
