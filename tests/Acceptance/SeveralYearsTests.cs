using Mingzhang.Books;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Notation;
using Mingzhang.Reading;

namespace Mingzhang.Acceptance;

/// <summary>Documents of one centre and several years, all without a fault, get no complaint together (XD-01 to XD-03, XD-10).</summary>
public class SeveralYearsTests
{
    private const int Books = 12;

    [Theory]
    [InlineData("beijing")]
    [InlineData("hebei")]
    [InlineData("shanghai")]
    [InlineData("comparing")]
    public void A_budget_and_the_final_accounts_of_the_year_before_agree(string set)
    {
        for (var seed = 1; seed <= Books; seed++)
        {
            var budget = Inventor.Invent(seed, TableSet.All[set].Scope with { HasSpecialAccount = false });
            Complaints(Written(budget, set), Written(Inventor.AccountsBefore(budget), "national")).ShouldBeEmpty($"{set} {seed}");
        }
    }

    [Fact]
    public void Final_accounts_of_two_years_agree_and_their_balances_are_compared()
    {
        List<Outcome> outcomes = [];
        for (var seed = 1; seed <= Books; seed++)
        {
            var now = Inventor.Invent(seed, TableSet.All["national"].Scope);
            var documents = new[] { Written(now, "national"), Written(YearBefore(now), "national") };
            Complaints(documents).ShouldBeEmpty($"{seed}");
            outcomes.Add(Checker.Check(documents, profile: null, ReadingNotation.Packs).RuleOutcomes.Single(came => came.Rule.Id == "opening-balance-differs" && came.Document == documents[0]).Outcome);
        }

        outcomes.Count(outcome => outcome == Outcome.Holds).ShouldBeGreaterThan(Books / 2, string.Join(' ', outcomes));
    }

    private static List<string> Complaints(params ReadDocument[] documents) =>
        [.. Checker.Check(documents, profile: null, ReadingNotation.Packs).Findings.Select(finding => $"{finding.Rule} {finding.Places[0]}")];

    private static ReadDocument Written(Books.Book book, string set)
    {
        var document = TableSet.All[set].Compose(book, TableSet.All[set].Style(new Chance(book.Seed, "style")));
        return new DocumentReader(ReadingNotation.Packs).Read(BookWriter.Write(document, BookFormat.Markdown), $"{document.Name}.md");
    }

    private static Books.Book YearBefore(Books.Book book) => new()
    {
        Seed = book.Seed,
        District = book.District,
        Code = book.Code,
        Year = book.Year - 1,
        Postings = [.. book.Postings.Where(posting => posting.At.Year < book.Year)],
        Projects = book.Projects,
        Purchases = [],
        Assets = book.Assets,
        Staff = book.Staff,
        Retired = book.Retired,
        Vehicles = book.Vehicles,
    };
}
