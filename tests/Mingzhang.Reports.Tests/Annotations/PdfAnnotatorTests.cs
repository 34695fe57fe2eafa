using System.Text;
using Mingzhang.Books;
using Mingzhang.Books.Writers;
using Mingzhang.Model;
using Mingzhang.Reading.Pdf;
using Mingzhang.Reading.Words;
using Mingzhang.Reports.Annotations;
using static Mingzhang.Reports.Tests.Annotations.Annotated;

namespace Mingzhang.Reports.Tests.Annotations;

public class PdfAnnotatorTests
{
    private const string Note = "6 0 R";

    [Theory]
    [InlineData(0, 30 + 100 + (6 * 7.2), 20 + 400 - 92)]
    [InlineData(90, 30 + 92, 20 + 100 + (6 * 7.2))]
    [InlineData(180, 30 + 600 - 100 - (6 * 7.2), 20 + 92)]
    [InlineData(270, 30 + 400 - 92, 20 + 600 - 100 - (6 * 7.2))]
    public void A_figure_is_highlighted_where_it_stands_however_the_page_is_turned_and_cut(int turn, double x, double y)
    {
        var file = PdfFile.Of(turn);
        var copy = Write(file, "pdf", At(new Origin(1), "1,234.50")).Bytes;
        var (kind, rectangle, words) = PdfFile.Notes(file, copy).ShouldHaveSingleItem();
        kind.ShouldBe("Highlight");
        words.ShouldBe("错误\n应为 1.00 万元");

        // The corner where the first character stands, and eight characters of Courier to the right of it.
        rectangle[0].ShouldBeLessThan(x + 0.5);
        rectangle[2].ShouldBeGreaterThan(x - 0.5);
        rectangle[1].ShouldBeLessThan(y + 0.5);
        rectangle[3].ShouldBeGreaterThan(y - 0.5);
        Math.Max(rectangle[2] - rectangle[0], rectangle[3] - rectangle[1]).ShouldBe(8 * 7.2, 2);
        PdfFile.Check(copy);
    }

    [Fact]
    public void A_figure_that_stands_twice_marks_all_of_its_place() =>
        PdfFile.Notes(PdfFile.Of(), Write(PdfFile.Of(), "pdf", At(new Origin(1), "99.00")).Bytes).ShouldHaveSingleItem().Rectangle[0].ShouldBe(130, 1);

    [Fact]
    public void A_place_without_words_gets_an_icon_and_one_without_a_page_is_told()
    {
        var file = PdfFile.Of();
        var lost = At(new Origin(99), "1") with { Place = new Place { Document = "a", Table = 3 } };
        var copy = Write(file, "pdf", At(new Origin(99), "1") with { Place = new Place { Document = "a", Page = 1 } }, lost, lost with { Place = lost.Place with { Page = 7 } });
        copy.Unplaced.Count.ShouldBe(2);
        var (kind, rectangle, _) = PdfFile.Notes(file, copy.Bytes).ShouldHaveSingleItem();
        kind.ShouldBe("Text");
        rectangle[3].ShouldBe(412, 0.1);
        PdfFile.Check(copy.Bytes);
    }

    [Fact]
    public void What_is_about_the_whole_file_stands_on_its_first_page() =>
        PdfFile.Notes(PdfFile.Of(), Write(PdfFile.Of(), "pdf", At(new Origin(1), "") with { Place = new Place { Document = "a" } }).Bytes).ShouldHaveSingleItem().Kind.ShouldBe("Text");

    [Fact]
    public void Notes_that_are_there_stay()
    {
        const string Old = "<</Type/Annot/Subtype/Text/Rect[40 40 60 60]/Contents(old)>>";
        foreach (var (entry, more) in new[] { ($"/Annots[{Note}]", (string[])[Old]), ("/Annots 7 0 R", [Old, $"[ {Note} ]"]), ($"/#41nnots[{Note}]", [Old]), ("/Annots 9 0 R", [Old, "null", "null", "null"]) })
        {
            var file = PdfFile.Of(0, entry, more);
            var copy = Write(file, "pdf", At(new Origin(1), "1,234.50")).Bytes;
            PdfFile.Notes(file, copy).Count.ShouldBe(1);
            PdfFile.Check(copy);
            var again = Write(copy, "pdf", At(new Origin(1), "1,234.50")).Bytes;
            PdfFile.Check(again);
            var list = Encoding.Latin1.GetString(PdfFile.Through(again, "--qdf", "--object-streams=disable"));
            System.Text.RegularExpressions.Regex.Count(list, "/Subtype /Highlight").ShouldBe(2);
            System.Text.RegularExpressions.Regex.Count(list, @"\(old\)").ShouldBe(entry.Contains('9') ? 0 : 1);
        }
    }

    [Theory]
    [InlineData("--object-streams=generate")]
    [InlineData("--linearize")]
    [InlineData("--linearize", "--object-streams=generate")]
    [InlineData("--qdf")]
    [InlineData("--stream-data=uncompress", "--object-streams=generate")]
    public void Files_of_every_build_are_annotated(params string[] arguments)
    {
        var file = PdfFile.Through(PdfFile.Of(0, $"/Annots[{Note}]", "<</Type/Annot/Subtype/Text/Rect[40 40 60 60]>>"), arguments);
        var copy = Write(file, "pdf", At(new Origin(1), "1,234.50"), At(new Origin(1), "Total")).Bytes;
        PdfFile.Notes(file, copy).Count.ShouldBe(2);
        PdfFile.Check(copy);
        var again = Write(copy, "pdf", At(new Origin(1), "1,234.50")).Bytes;
        PdfFile.Notes(copy, again).Count.ShouldBe(1);
        PdfFile.Check(again);
    }

    [Fact]
    public void A_protected_file_is_left_alone() =>
        Refused(PdfFile.Through(PdfFile.Of(), "--encrypt", "", "owner", "256", "--modify=none", "--")).ShouldBe(Refusal.Protected);

    [Fact]
    public void A_file_whose_tables_are_damaged_is_left_alone()
    {
        var text = Encoding.Latin1.GetString(PdfFile.Of());
        string[] damaged =
        [
            text.Replace("startxref\n", "startxref\n9", StringComparison.Ordinal),
            text.Replace("/Root 1 0 R", "/Root 4 0 R", StringComparison.Ordinal),
            text.Replace("/Root 1 0 R", "/Root 1 0 R/Prev " + text[(text.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..].Split('\n')[0], StringComparison.Ordinal),
            text.Replace("/Kids[3 0 R]", "/Kids[2 0 R]", StringComparison.Ordinal),
            text.Replace("00000 n", "00000 q", StringComparison.Ordinal),
            text.Replace("/Size 6", "/Size((", StringComparison.Ordinal),
            text.Replace("trailer\n<<", "trailer\n<<" + new string('[', 100_000), StringComparison.Ordinal),
            text.Replace("0000000", "9999999", StringComparison.Ordinal),
            " " + text,
        ];
        foreach (var file in damaged)
            Refused(Encoding.Latin1.GetBytes(file)).ShouldBe(Refusal.Structure);
    }

    [Fact]
    public void Any_byte_may_be_wrong_without_a_fault_of_ours()
    {
        var packed = PdfFile.Through(PdfFile.Of(), "--object-streams=generate");
        var chance = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var file = packed.ToArray();
            for (var count = 0; count < 3; count++)
                file[chance.Next(file.Length)] = (byte)chance.Next(256);
            try
            {
                _ = Mingzhang.Reports.Annotations.Pdf.PdfPages.Of(new Mingzhang.Reports.Annotations.Pdf.PdfObjects(file));
            }
            catch (Exception exception) when (exception is InvalidDataException or OverflowException or ArgumentException or IndexOutOfRangeException)
            {
                // What the annotator tells as a structure that it leaves alone.
            }
        }
    }

    [Fact]
    public void Words_of_a_document_cannot_end_the_note()
    {
        var file = PdfFile.Of();
        var copy = Write(file, "pdf", At(new Origin(1), "1,234.50", text: ">>)\nendobj\u0000甲\u0007")).Bytes;
        PdfFile.Notes(file, copy).ShouldHaveSingleItem().Words.ShouldBe("错误\n>>)\nendobj甲");
        PdfFile.Check(copy);
    }

    [Fact]
    public void Every_figure_of_a_book_is_highlighted_at_its_words()
    {
        var original = BookWriter.Write(DocumentMaker.Make(5, "hebei"), BookFormat.Pdf);
        var document = Read(original, "a.pdf");
        var facts = document.Facts.Where(fact => fact.Printed.Length > 0).ToList();
        var copy = Write(original, "pdf", [.. facts.Select(fact => On(fact))]);
        copy.Unplaced.ShouldBeEmpty();
        PdfFile.Check(copy.Bytes);
        var notes = PdfFile.Notes(original, copy.Bytes);
        notes.Count.ShouldBe(facts.Count);
        notes.ShouldAllBe(note => note.Kind == "Highlight");
        Read(copy.Bytes, "a.pdf").Facts.Select(fact => fact.ToString()).ShouldBe(document.Facts.Select(fact => fact.ToString()));

        // A cell's box is as wide as its figure: half a character's height for each digit, give or take.
        var map = PdfMap.Read(original, "a.pdf", default);
        foreach (var (fact, note) in facts.Zip(notes).Where(pair => pair.First.Place.Row is not null))
        {
            var words = map.WordsAt(fact.Place.Origin!, fact.Printed);
            Normal.Of(string.Concat(words.Select(word => word.Word.Text))).ShouldContain(Normal.Of(fact.Printed));
            note.Rectangle[0].ShouldBe(words[0].Word.Left, 0.1);
        }
    }

    private static Refusal Refused(byte[] file) => Should.Throw<RefusedException>(() => Write(file, "pdf", At(new Origin(1), "1,234.50"))).Refusal;
}
