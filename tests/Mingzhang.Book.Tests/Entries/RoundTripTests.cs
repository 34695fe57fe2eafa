using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mingzhang.Book.Entries;
using Mingzhang.Entries;
using Mingzhang.Model;
using Mingzhang.Model.Entries;
using Mingzhang.Packs;
using Mingzhang.Reports.Tests;

namespace Mingzhang.Book.Tests.Entries;

/// <summary>Read(Write(book)) = book, as workbook and as JSON.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("元")]
    [InlineData("万元")]
    public void A_workbook_gives_back_every_entry_of_any_book(string unit)
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var book = RandomBook.Of(seed);
            var reading = EntryWorkbook.Read(Workbook(book, unit: MoneyUnit.Named(unit)), "填报.xlsx", PackLoader.Embedded);
            reading.Faults.Select(fault => $"{seed} {fault}").ShouldBeEmpty();
            SameBook.Differences(book, reading.Book!).Select(difference => $"{seed} {difference}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void Json_gives_back_every_entry_of_any_book()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var book = RandomBook.Of(seed);
            var reading = EntryJson.Read(Json(book), "填报.json");
            reading.Faults.Select(fault => $"{seed} {fault}").ShouldBeEmpty();
            SameBook.Differences(book, reading.Book!).Select(difference => $"{seed} {difference}").ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_json_of_any_book_is_what_its_schema_says()
    {
        var schema = JsonSchema.Load(Repository.PathOf("docs/schema/mingzhang-entries.schema.json"));
        for (var seed = 0; seed < 20; seed++)
        {
            using var json = JsonDocument.Parse(Json(RandomBook.Of(seed)));
            schema.Errors(json.RootElement).Take(3).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_second_round_changes_nothing_and_the_same_book_gives_the_same_bytes()
    {
        var first = Workbook(SampleBook.Budget);
        Workbook(SampleBook.Budget).AsSpan().SequenceEqual(first).ShouldBeTrue();
        var read = EntryWorkbook.Read(first, "填报.xlsx", PackLoader.Embedded).Book!;
        Workbook(read).AsSpan().SequenceEqual(first).ShouldBeTrue();
        Json(read).AsSpan().SequenceEqual(Json(read)).ShouldBeTrue();
    }

    [Fact]
    public void A_workbook_is_valid_for_Office()
    {
        foreach (var book in new[] { SampleBook.Budget, RandomBook.Of(7) })
        {
            using var stream = new MemoryStream(Workbook(book));
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}").Take(5).ShouldBeEmpty();
        }
    }

    [Fact]
    public void An_entry_knows_the_cell_that_it_stands_in()
    {
        var book = EntryWorkbook.Read(Workbook(SampleBook.Budget, DocumentKind.Budget), "填报.xlsx", PackLoader.Embedded).Book!;
        var place = book.Lines[0].Source.Place!;
        (place.Document, place.Sheet, place.Cell).ShouldBe(("填报.xlsx", "预算明细", "I5"));
        book.Purchases[1].Source.Place!.Sheet.ShouldBe("政府采购");
    }

    [Fact]
    public void An_entry_read_from_a_document_keeps_its_origin_and_the_words_of_its_place()
    {
        var source = new EntrySource(EntryOrigin.Assumed, new() { Document = "2025年决算.docx", TableTitle = "支出决算表", Row = 7 });
        var book = SampleBook.Of(SampleBook.Revenue(Fund.General, 100) with { Source = source });
        var read = EntryWorkbook.Read(Workbook(book), "填报.xlsx", PackLoader.Embedded).Book!;
        read.Lines[0].Source.Origin.ShouldBe(EntryOrigin.Assumed);
        read.Lines[0].Source.Words.ShouldBe("2025年决算.docx 《支出决算表》 第 7 行");
        EntryWorkbook.Read(Workbook(read), "填报.xlsx", PackLoader.Embedded).Book!.Lines[0].Source.Words.ShouldBe("2025年决算.docx 《支出决算表》 第 7 行");
    }

    [Fact]
    public void Only_files_of_entries_are_taken_for_entries()
    {
        var packs = PackLoader.Embedded;
        EntryFile.IsEntries(Workbook(SampleBook.Budget), packs).ShouldBeTrue();
        EntryFile.IsEntries(Json(SampleBook.Budget), packs).ShouldBeTrue();
        EntryFile.IsEntries(Xlsx.Of(("单位", [["单位名称", "甲"]]), ("预算明细", [["科目", "金额"]])), packs).ShouldBeFalse();
        EntryFile.IsEntries("""{"findings":[]}"""u8.ToArray(), packs).ShouldBeFalse();
        EntryFile.IsEntries("收入总表"u8.ToArray(), packs).ShouldBeFalse();
        EntryFile.Read(Json(SampleBook.Budget), "填报.json", packs).Book!.Lines.Count.ShouldBe(SampleBook.Budget.Lines.Count);
    }

    internal static byte[] Workbook(AccountBook book, DocumentKind? kind = null, MoneyUnit? unit = null)
    {
        using var stream = new MemoryStream();
        EntryWorkbook.Write(book, PackLoader.Embedded, stream, kind, unit);
        return stream.ToArray();
    }

    internal static byte[] Json(AccountBook book)
    {
        using var stream = new MemoryStream();
        EntryJson.Write(book, stream);
        return stream.ToArray();
    }

    internal static string JsonText(AccountBook book) => Encoding.UTF8.GetString(Json(book));
}
