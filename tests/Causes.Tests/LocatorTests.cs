using Mingzhang.Books;
using Mingzhang.Books.Mistakes;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;
using Mingzhang.Model;
using Mingzhang.Packs;
using Mingzhang.Reading;

namespace Mingzhang.Causes.Tests;

public class LocatorTests
{
    private static readonly DocumentReader Reader = new(PackLoader.Embedded);

    public static TheoryData<string, BookFormat> SetsAndFormats()
    {
        TheoryData<string, BookFormat> data = [];
        foreach (var set in TableSet.All.Keys)
        {
            foreach (
                var format in new[]
                {
                    BookFormat.Markdown,
                    BookFormat.TabText,
                    BookFormat.CellText,
                    BookFormat.Html,
                    BookFormat.Docx,
                    BookFormat.Xlsx,
                }
            )
            {
                data.Add(set, format);
            }
        }

        return data;
    }

    // Every amount that is not nothing is taken for changed into itself: the locator has to find its fact, and that one alone.
    [Theory]
    [MemberData(nameof(SetsAndFormats))]
    public void Each_written_figure_is_found_where_it_was_read(string set, BookFormat format)
    {
        var written = DocumentMaker.Make(2, set);
        var read = Reader.Read(BookWriter.Write(written, format), $"书{BookWriter.Extension(format)}");
        Locator locator = new(written, read);
        var spots = Spots(written)
            .Where(spot => spot.Fact is { IsOptional: false, Figure: { Measure.Kind: MeasureKind.Money, Number: not 0 } })
            .ToList();

        var lost = 0;
        spots.Count.ShouldBeGreaterThan(60);
        foreach (var spot in spots)
        {
            // Where a wide cell is one cell, a total's row is shorter than it was written, and reading mends it.
            if (
                locator.Find(new PrintedChange(spot, spot.Fact!.Figure, spot.Text, spot.Text) { OffsetNow = spot.Offset })
                is not { } located
            )
            {
                format.ShouldBe(BookFormat.CellText, $"{spot}");
                lost++;
                continue;
            }

            var facts = read.Facts.Where(located.IsAt).ToList();
            facts.ShouldNotBeEmpty($"{spot} {spot.Text}");
            facts.ShouldAllBe(fact => fact.Figure.Number == spot.Fact.Figure.Number && fact.Figure.Measure == spot.Fact.Figure.Measure);
            facts.ShouldContain(fact => spot.Fact.OrElse.Prepend(spot.Fact.Coordinates).Contains(fact.Coordinates), $"{spot}");
            facts.Count.ShouldBe(1, $"{spot} {spot.Text}");
        }

        lost.ShouldBeLessThan(4);
    }

    [Theory]
    [InlineData("甲 12 万元。乙3,4.5万元！丙。", 2, "甲12万元")]
    [InlineData("甲 12 万元。乙3,4.5万元！丙。", 9, "乙34.5万元")]
    [InlineData("丙没有句号", 1, "丙没有句号")]
    public void The_sentence_of_a_character_ends_at_its_full_stops(string paragraph, int offset, string sentence) =>
        Locator.SentenceAt(paragraph, offset).ShouldBe(sentence);

    private static IEnumerable<Spot> Spots(BookDocument document)
    {
        foreach (var (index, element) in document.Elements.Index())
        {
            if (element is PrintedTable table)
            {
                foreach (var (row, cells) in table.Rows.Index())
                {
                    foreach (var (column, cell) in cells.Cells.Index().Where(cell => cell.Item.Fact is not null))
                    {
                        yield return Spot(index, cell.Fact!, cell.Text) with
                        {
                            Row = row,
                            Column = column,
                        };
                    }
                }
            }
            else if (element is TextParagraph paragraph)
            {
                var from = 0;
                foreach (var fact in paragraph.Facts)
                {
                    var offset = paragraph.Text.IndexOf(fact.Figure.Digits + fact.Figure.Measure.Name, from, StringComparison.Ordinal);
                    from = offset + fact.Figure.Digits.Length;
                    yield return Spot(index, fact, fact.Figure.Digits) with
                    {
                        Offset = offset,
                    };
                }
            }
        }
    }

    private static Spot Spot(int element, ExpectedFact fact, string text) =>
        new()
        {
            Element = element,
            Where = fact.Where,
            RowLabel = fact.RowLabel,
            ColumnLabel = fact.ColumnLabel,
            Text = text,
            Fact = fact,
        };
}
