using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Sentences;
using Mingzhang.Writing.Text;

namespace Mingzhang.Book.Tests;

/// <summary>What a composed narrative says is what a reader takes from it, and nothing in it is wrong.</summary>
public sealed partial class SentencesReadBackTests
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
        var left = Composed(id).SelectMany(composed => composed.Read.NotUnderstood).Where(left => !IsLeftOnPurpose(left))
            .GroupBy(left => $"{left.Reason}: {left.Words}").Select(group => $"{group.Count()} × {group.Key} “{group.First().Place.Sentence}”");
        left.Take(12).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_book_that_says_enough_makes_a_complete_document(string id) =>
        Composed(id).SelectMany(composed => composed.Composed.Missing.Where(entry => entry.Kind != MissingKind.Form)).Distinct().Take(5).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Plans))]
    public void Each_digit_of_a_narrative_belongs_to_a_figure_or_is_a_year_or_a_number_of_a_heading(string id)
    {
        var loose = Composed(id).SelectMany(composed => composed.Composed.Document.Blocks.OfType<WrittenParagraph>())
            .Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Figure is null ? run.Text : "◇")))
            .Select(text => NoFigure().Replace(text, ""))
            .Where(text => text.Any(char.IsDigit));
        loose.Distinct(StringComparer.Ordinal).Take(5).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void Each_figure_of_a_narrative_prints_its_exact_value(string id)
    {
        foreach (var figure in Composed(id).SelectMany(composed => Narrative(composed.Composed.Document)))
        {
            decimal.Round(figure.Exact / figure.Figure.Measure.Scale, figure.Figure.Decimals, MidpointRounding.AwayFromZero).ShouldBe(figure.Figure.Number);
            (figure.Role.Length > 0 && figure.Role is "change" or "rate" or "share" or "completion").ShouldBe(figure.From.Count == 2 && figure.Role != "average");
        }
    }

    [Fact]
    public void The_same_book_makes_the_same_document()
    {
        var plan = Packs.Disclosures["beijing-final-accounts"];
        string Written() => MarkdownWriter.Write(DocumentComposer.Compose(new SentencesBook(5).Of(plan, Packs), Packs, plan).Document);
        Written().ShouldBe(Written());
    }

    [GeneratedRegex(@"20\d\d年度?|^\d{1,2}\.", RegexOptions.None, 1000)]
    private static partial Regex NoFigure();

    // Reasons are no figures of the budget, targets are read elsewhere, and an average by vehicle has no point.
    private static bool IsLeftOnPurpose(NotUnderstood left) => left.Reason is "reason" or "performance" || left.Words.Contains("车均", StringComparison.Ordinal);

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
