using System.Text;
using Mingzhang.Checking;
using Mingzhang.Entries;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Writing.Text;

namespace Mingzhang.Book.Tests;

/// <summary>Forms filled from a book that balances hold every relation that checking knows.</summary>
public sealed class FormsCheckedTests
{
    private static readonly Dictionary<string, string> Profiles = new(StringComparer.Ordinal)
    {
        ["beijing-district-budget"] = "beijing-district",
        ["hebei-budget"] = "hebei",
        ["shanghai-budget"] = "shanghai",
        ["national-final-accounts"] = "national-final-accounts",
        ["sichuan-final-accounts"] = "national-final-accounts",
    };

    // Forms alone have no narrative and no sheets of targets, and an invented book may hold a correction below zero.
    private static readonly HashSet<string> OfWords = new(StringComparer.Ordinal) { "missing-section", "missing-section-accounts", "missing-section-performance", "missing-table", "counts-missing", "negative-amount" };

    public static TheoryData<string> Sets => FormsLawTests.Sets;

    [Theory]
    [MemberData(nameof(Sets))]
    public void Checking_finds_nothing_wrong_in_forms_of_a_book_that_balances(string set)
    {
        var packs = PackLoader.Embedded;
        var reader = new DocumentReader(packs);
        var profile = packs.Profiles[Profiles[set]];
        List<string> wrong = [];
        for (var seed = 0; seed < 12; seed++)
        {
            var document = InventedForms.Filled(set, BookInventor.Invent(seed, InventedForms.ShapeOf(set)), profile.Says("organOperationEqualsRunning"));
            var report = Checker.Check([reader.Read(Encoding.UTF8.GetBytes(MarkdownWriter.Write(document)), "公开.md")], profile, packs);
            wrong.AddRange(report.Findings.Where(finding => !OfWords.Contains(finding.Rule)).Select(finding => $"{seed}: {finding.Rule} {finding.Severity} {string.Join('、', finding.Places.Select(place => $"{place.TableTitle}/{place.RowLabel}").Distinct(StringComparer.Ordinal).Take(3))}"));
        }

        wrong.Take(12).ShouldBeEmpty();
    }
}
