using Mingzhang.Books;
using Mingzhang.Books.Mistakes;
using Mingzhang.Books.Writers;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;

namespace Mingzhang.Causes.Tests;

public class ScorerTests
{
    public static TheoryData<MistakeKind> Kinds() => [.. Mistaker.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_true_cause_is_right_in_everything(MistakeKind kind)
    {
        var (mistake, changes, read) = Given(kind);
        var verdict = Scorer.Judge(mistake, changes, [Finding(True(kind, changes, read))]);
        verdict.ShouldBe(
            new Verdict(kind)
            {
                IsFound = true,
                IsFirst = true,
                IsAmongEquals = true,
                IsAmongThree = true,
                HasPlaces = true,
                HasKind = true,
            }
        );
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_true_cause_behind_a_wrong_one_is_among_three_and_not_first(MistakeKind kind)
    {
        var (mistake, changes, read) = Given(kind);
        var right = True(kind, changes, read);
        var elsewhere = read.Facts.First(fact =>
            !changes.Any(change => change.IsAt(fact) || change.IsInSentence(fact.Place) || change.IsInTable(fact.Place))
        );
        Cause wrong = new(CauseKind.Figure, [new Correction(elsewhere, null)], 1);

        Scorer.Judge(mistake, changes, [Finding(wrong, right)]).ShouldBe(new Verdict(kind) { IsFound = true, IsAmongThree = true });
        Scorer.Judge(mistake, changes, [Finding(wrong, right) with { EquallyLikely = 2 }]).IsAmongEquals.ShouldBeTrue();
        Scorer.Judge(mistake, changes, [Finding(wrong)]).ShouldBe(new Verdict(kind));
        Scorer.Touches(Finding(wrong), changes).ShouldBeFalse();
    }

    [Fact]
    public void The_right_figure_with_another_value_has_its_place_only()
    {
        var (mistake, changes, read) = Given(MistakeKind.Digit);
        var fact = read.Facts.First(changes[0].IsAt);
        var verdict = Scorer.Judge(mistake, changes, [Finding(new Cause(CauseKind.Digit, [new Correction(fact, "1.23 万元")], 1))]);
        verdict.ShouldBe(
            new Verdict(MistakeKind.Digit)
            {
                IsFound = true,
                HasPlaces = true,
                HasKind = true,
            }
        );
    }

    [Fact]
    public void Half_of_two_swapped_cells_is_not_all_of_them()
    {
        var (mistake, changes, read) = Given(MistakeKind.NeighbourColumn);
        var right = True(MistakeKind.NeighbourColumn, changes, read);
        Scorer.Judge(mistake, changes, [Finding(right with { Corrections = [right.Corrections[0]] })]).HasPlaces.ShouldBeFalse();
    }

    [Fact]
    public void Without_causes_the_broken_relations_say_what_is_found()
    {
        var (mistake, changes, read) = Given(MistakeKind.Digit);
        var fact = read.Facts.First(changes[0].IsAt);
        Scorer
            .Judge(mistake, changes, [Finding() with { Broken = [Broken(fact)] }])
            .ShouldBe(new Verdict(MistakeKind.Digit) { IsFound = true });
        Scorer.Judge(mistake, changes, [Finding()]).IsFound.ShouldBeFalse();
    }

    [Theory]
    [InlineData("1,234.50 万元", true)]
    [InlineData("1234.503", true)]
    [InlineData("1,234.51", false)]
    [InlineData("12,345,000.00 元", true)]
    [InlineData("-1,234.50 万元", false)]
    [InlineData("", false)]
    public void A_value_is_right_by_number_and_unit(string text, bool isRight) =>
        Scorer.IsValue(text, Measure.Money(MoneyUnit.Wan), new Figure(1234.50m, 2, Measure.Money(MoneyUnit.Wan))).ShouldBe(isRight);

    [Fact]
    public void Nothing_is_the_value_of_a_blank_cell()
    {
        Scorer.IsValue("", Measure.Unstated, null).ShouldBeTrue();
        Scorer.IsValue("0.00 万元", Measure.Unstated, null).ShouldBeTrue();
        Scorer.IsValue("1.00 万元", Measure.Unstated, null).ShouldBeFalse();
    }

    private static (InjectedMistake Mistake, List<Located> Changes, ReadDocument Read) Given(MistakeKind kind)
    {
        foreach (var set in new[] { "comparing", "national" })
        {
            if (Mistaker.Inject(DocumentMaker.Make(2, set), 4, kind) is { } mistaken)
            {
                var read = new DocumentReader(PackLoader.Embedded).Read(BookWriter.Write(mistaken.Document, BookFormat.Markdown), "书.md");
                Locator locator = new(mistaken.Document, read);
                return (mistaken.Mistakes[0], [.. mistaken.Mistakes[0].Changes.Select(change => locator.Find(change)!)], read);
            }
        }

        throw new InvalidOperationException($"{kind}");
    }

    private static Cause True(MistakeKind kind, IReadOnlyList<Located> changes, ReadDocument read) =>
        new(Enum.Parse<CauseKind>(kind.ToString()), [.. changes.Select(change => new Correction(FactAt(change, read), Value(change)))], 1);

    private static string Value(Located change) => change.Change.Original is { Figure: var figure } ? figure.ToString() : "";

    /// <summary>What was read there; where nothing is printed or nothing was read, a fact of that place.</summary>
    private static Fact FactAt(Located change, ReadDocument read) =>
        read.Facts.FirstOrDefault(change.IsAt)
        ?? new Fact
        {
            Coordinates = change.Change.Original?.Coordinates ?? default,
            Figure = change.Change.Now ?? default,
            Printed = change.Printed,
            Place = new Place
            {
                Document = read.Name,
                Table = change.Cell?.Table,
                Row = change.Cell?.Row,
                Column = change.Cell?.Column,
                Sentence = change.Sentence,
            },
        };

    private static CauseFinding Finding(params IReadOnlyList<Cause> causes)
    {
        Fact elsewhere = new()
        {
            Coordinates = default,
            Figure = default,
            Printed = "",
            Place = new Place { Document = "书.md" },
        };
        return new CauseFinding
        {
            Severity = Severity.Error,
            Places = [elsewhere.Place],
            Causes = causes,
            EquallyLikely = Math.Min(1, causes.Count),
            Broken = [Broken(elsewhere)],
        };
    }

    private static BrokenRelation Broken(Fact fact) =>
        new()
        {
            Relation = Relation.Sum,
            Severity = Severity.Blocking,
            Terms = [new Term(fact, 0)],
            Printed = "",
            Expected = "",
        };
}
