using Mingzhang.Books;
using Mingzhang.Books.Damages;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;
using Mingzhang.Model;
using Mingzhang.Reading.Words;
using static Mingzhang.Reports.Tests.Annotations.Annotated;

namespace Mingzhang.Reports.Tests.Annotations;

/// <summary>What holds for every figure of invented documents of every province.</summary>
public class BookTests
{
    public static TheoryData<string> Sets => [.. TableSet.All.Keys];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_figure_of_a_Word_file_can_be_marked_and_nothing_else_changes(string set)
    {
        var original = BookWriter.Write(DocumentMaker.Make(7, set, Damage.SplitPages, Damage.CutRows, Damage.BrokenWords, Damage.MixedUnits), BookFormat.Docx);
        MarksAll(original);
    }

    [Fact]
    public void A_Word_file_that_went_through_LibreOffice_is_marked_as_well()
    {
        var folder = Directory.CreateTempSubdirectory("mingzhang-test-").FullName;
        var file = Path.Combine(folder, "a.docx");
        File.WriteAllBytes(file, BookWriter.Write(DocumentMaker.Make(11, "hebei"), BookFormat.Docx));
        var result = Directory.CreateDirectory(Path.Combine(folder, "out")).FullName;
        OfficeConverter.Convert([file], "docx", result);
        MarksAll(File.ReadAllBytes(Path.Combine(result, "a.docx")));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_figure_of_a_workbook_gets_its_note_and_nothing_else_changes(string set)
    {
        var original = BookWriter.Write(DocumentMaker.Make(7, set, Damage.BrokenWords, Damage.MixedUnits), BookFormat.Xlsx);
        var document = Read(original, "a.xlsx");
        var facts = document.Facts.Where(fact => fact.Printed.Length > 0).ToList();
        var copy = Write(original, "xlsx", [.. facts.Select(fact => On(fact))]);

        copy.Unplaced.ShouldBeEmpty();
        Changed(original, copy.Bytes).ShouldAllBe(part =>
            part == "[Content_Types].xml" || part.StartsWith("xl/comments") || part.StartsWith("xl/drawings/") || part.StartsWith("xl/worksheets/"));
        Workbook.Errors(copy.Bytes).ShouldBe(Workbook.Errors(original));
        Read(copy.Bytes, "a.xlsx").Facts.Select(fact => fact.ToString()).ShouldBe(document.Facts.Select(fact => fact.ToString()));

        var notes = Parts(copy.Bytes).Where(part => part.Name.StartsWith("xl/comments")).Sum(part => Workbook.Notes(copy.Bytes, part.Name).Count);
        notes.ShouldBe(facts.Select(fact => (fact.Place.Sheet, fact.Place.Cell)).Distinct().Count());
        foreach (var (name, _) in Parts(copy.Bytes).Where(part => part.Name.StartsWith("xl/worksheets/sheet")))
        {
            System.Text.RegularExpressions.Regex.Replace(Text(copy.Bytes, name), "<(x:)?legacyDrawing [^>]*>", "", default, TimeSpan.FromSeconds(5)).ShouldBe(Text(original, name));
        }
    }

    private static void MarksAll(byte[] original)
    {
        var document = Read(original, "a.docx");
        var facts = document.Facts.Where(fact => fact.Printed.Length > 0).ToList();
        var copy = Write(original, "docx", [.. facts.Select(fact => On(fact))]);

        copy.Unplaced.ShouldBeEmpty();
        Changed(original, copy.Bytes).ShouldBe(["[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"]);
        WordFile.Skeleton(copy.Bytes).ShouldBe(WordFile.Skeleton(original));
        WordFile.Errors(copy.Bytes).ShouldBe(WordFile.Errors(original));
        Read(copy.Bytes, "a.docx").Facts.Select(fact => fact.ToString()).ShouldBe(document.Facts.Select(fact => fact.ToString()));

        var marked = WordFile.Marked(copy.Bytes);
        marked.Count.ShouldBe(facts.Count);
        var exact = 0;
        for (var number = 0; number < facts.Count; number++)
        {
            var words = Normal.Of(marked[number]);
            words.ShouldContain(Normal.Of(facts[number].Printed));
            exact += words == Normal.Of(facts[number].Printed) ? 1 : 0;
        }

        // The rest are figures that stand twice in their sentence.
        ((double)exact / facts.Count).ShouldBeGreaterThan(0.9);
    }
}
