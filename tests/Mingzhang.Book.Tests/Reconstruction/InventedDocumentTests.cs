using System.Text;
using Mingzhang.Book.Reconstruction;
using Mingzhang.Books;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Notation;
using Mingzhang.Reading;
using Mingzhang.Writing.Text;

namespace Mingzhang.Book.Tests.Reconstruction;

/// <summary>Documents of invented centres, whose every figure is known, become books that give every figure again.</summary>
public sealed class InventedDocumentTests
{
    private const int Seeds = 5;

    public static TheoryData<string> Sets() => [.. TableSet.All.Keys];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_table_figure_of_an_invented_document_is_given_by_the_book(string set)
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var document = Document(set, seed);
            var book = BookFromDocuments.Of([document], ReadingNotation.Packs);
            TableFigures.NotGiven(book.Book, document).ShouldBeEmpty($"{set} {seed}");
            book.Notes.ShouldBeEmpty($"{set} {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Lines_say_year_stage_flow_and_fund_and_are_never_zero(string set)
    {
        var book = BookFromDocuments.Of([Document(set, 3)], ReadingNotation.Packs).Book;
        book.Lines.Count.ShouldBeGreaterThan(20);
        book.Lines.Where(line => line.At.Year == 0 || line.At.Stage == Stage.Unknown || line.At.Flow is Flow.None or Flow.GrandTotal || line.At.Fund == Fund.All || line.Amount == Money.Zero).ShouldBeEmpty();
        book.Lines.ShouldAllBe(line => line.Source.Origin != EntryOrigin.Entered && line.Source.Place != null);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void A_line_that_is_the_only_one_possible_is_what_the_centre_had(string set)
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var truth = Inventor.Invent(seed, TableSet.All[set].Scope);
            var book = BookFromDocuments.Of([Document(set, seed)], ReadingNotation.Packs).Book;
            var wrong = book.Lines.Where(line => line.Source.Origin == EntryOrigin.Derived && line.At.Year == truth.Year)
                .Where(line => Math.Abs(truth[line.At with { Unit = null }] - line.Amount.Fen) > Rounding)
                .Select(line => $"{PointNotation.Text(line.At, truth.Year, line.At.Stage)} = {line.Amount}, {truth[line.At with { Unit = null }]}")
                .ToList();
            wrong.ShouldBeEmpty($"{set} {seed}");
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_same_document_gives_the_same_book(string set)
    {
        var first = BookFromDocuments.Of([Document(set, 2)], ReadingNotation.Packs).Book;
        var second = BookFromDocuments.Of([Document(set, 2)], ReadingNotation.Packs).Book;
        second.Lines.ShouldBe(first.Lines);
    }

    [Fact]
    public void What_was_written_from_a_read_document_is_read_and_written_again_as_it_was()
    {
        for (var seed = 1; seed <= Seeds; seed++)
        {
            var first = Written(Document("beijing", seed));
            var second = Written(new DocumentReader(ReadingNotation.Packs).Read(Encoding.UTF8.GetBytes(first), "again.md"));
            second.Split('\n').Except(first.Split('\n'), StringComparer.Ordinal).Take(3).ShouldBeEmpty($"{seed}");
            second.Length.ShouldBe(first.Length);
        }
    }

    private static string Written(ReadDocument document) =>
        MarkdownWriter.Write(ReadBackTests.Filled("beijing-district-budget", BookFromDocuments.Of([document], ReadingNotation.Packs).Book));

    // A printed figure of two decimals of 万元 leaves 50 yuan on either side.
    private const long Rounding = 20_000;

    private static ReadDocument Document(string set, int seed) =>
        new DocumentReader(ReadingNotation.Packs).Read(BookWriter.Write(DocumentMaker.Make(seed, set), BookFormat.Markdown), $"{set}-{seed}.md");
}
