using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Mingzhang.Entries;
using Mingzhang.Writing.Office;

namespace Mingzhang.Book.Tests;

/// <summary>What Word, Excel and PDF files are beside their figures: valid, stable, and laid out as an official paper.</summary>
public sealed class OfficeFileTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Word_files_are_valid()
    {
        OfficeFiles.Faults(OfficeFiles.Docx(OfficeSample.Document(SampleBook.Budget, "草稿")), isWorkbook: false).ShouldBeEmpty();
        OfficeFiles.Faults(OfficeFiles.Docx(OfficeSample.Document(OfficeBooks.Of(1, 60)), [1, 2, 3]), isWorkbook: false).ShouldBeEmpty();
    }

    [Fact]
    public void Workbooks_are_valid()
    {
        OfficeFiles.Faults(OfficeFiles.Xlsx(OfficeSample.Document(SampleBook.Budget), totalsAsFormulas: true), isWorkbook: true).ShouldBeEmpty();
        OfficeFiles.Faults(OfficeFiles.Xlsx(OfficeSample.Document(OfficeBooks.Of(1, 60))), isWorkbook: true).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_book_gives_the_same_bytes()
    {
        OfficeFiles.Docx(OfficeSample.Document(OfficeBooks.Of(7, 30))).SequenceEqual(OfficeFiles.Docx(OfficeSample.Document(OfficeBooks.Of(7, 30)))).ShouldBeTrue();
        OfficeFiles.Xlsx(OfficeSample.Document(OfficeBooks.Of(7, 30)), true).SequenceEqual(OfficeFiles.Xlsx(OfficeSample.Document(OfficeBooks.Of(7, 30)), true)).ShouldBeTrue();
    }

    [Fact]
    public void The_same_book_gives_the_same_PDF_a_second_later()
    {
        var document = OfficeSample.Document(SampleBook.Budget);
        var first = PdfConverter.Convert([document])[0].Content;
        Encoding.Latin1.GetString(first).ShouldContain("<pdfaid:part>2</pdfaid:part>");
        Encoding.Latin1.GetString(first).ShouldContain("/MarkInfo<</Marked true>>");
        Thread.Sleep(1100);
        PdfConverter.Convert([document])[0].Content.SequenceEqual(first).ShouldBeTrue();
    }

    [Fact]
    public void Numbers_have_room_in_their_columns()
    {
        var body = OfficeFiles.Part(OfficeFiles.Docx(OfficeSample.Document(OfficeBooks.Of(3, 90))), "word/document.xml");
        var numbers = body.Descendants(W + "tc").Where(cell => cell.Descendants(W + "noWrap").Any()).ToList();
        numbers.Count.ShouldBeGreaterThan(100);

        // Half a letter a digit, in twentieths of a point, beside the margins of a cell.
        numbers.Where(cell => (cell.Value.Length * Number(cell.Descendants(W + "sz").Last(), W + "val") * 5) + 114 > Number(cell.Descendants(W + "tcW").Single(), W + "w"))
            .Select(cell => cell.Value).ShouldBeEmpty();
    }

    [Fact]
    public void Tables_are_as_wide_as_their_page_and_repeat_their_heads()
    {
        var body = OfficeFiles.Part(OfficeFiles.Docx(OfficeSample.Document(SampleBook.Budget)), "word/document.xml");
        var tables = body.Descendants(W + "tbl").ToList();
        tables.Count.ShouldBe(11);
        tables.Where(table => table.Descendants(W + "gridCol").Sum(column => Number(column, W + "w")) != Number(table.Descendants(W + "tblW").Single(), W + "w")).ShouldBeEmpty();
        tables.Where(table => !table.Elements(W + "tr").First().Descendants(W + "tblHeader").Any()).ShouldBeEmpty();
        body.Descendants(W + "pgSz").Count(size => size.Attribute(W + "orient") is not null).ShouldBe(3);
    }

    [Fact]
    public void A_watermark_is_drawn_on_each_page_only_where_the_document_says_so()
    {
        var marked = OfficeFiles.Docx(OfficeSample.Document(SampleBook.Budget, "草稿 未经审核"));
        OfficeFiles.Part(marked, "word/header1.xml").ToString().ShouldContain("草稿 未经审核");
        OfficeFiles.Part(marked, "word/header2.xml").ToString().ShouldContain("草稿 未经审核");
        OfficeFiles.Parts(OfficeFiles.Docx(OfficeSample.Document(SampleBook.Budget))).ShouldNotContain("word/header1.xml");
    }

    [Fact]
    public void Totals_become_sums_only_where_the_listed_cells_give_them_exactly()
    {
        var file = OfficeFiles.Xlsx(OfficeSample.Document(OfficeBooks.Of(3, 90)), totalsAsFormulas: true);
        var sums = 0;
        foreach (var sheet in OfficeFiles.Parts(file).Where(part => part.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)).Select(part => OfficeFiles.Part(file, part)))
        {
            var values = sheet.Descendants(S + "c").Where(cell => cell.Element(S + "v") is not null).ToDictionary(cell => cell.Attribute("r")!.Value, cell => Value(cell), StringComparer.Ordinal);
            foreach (var cell in sheet.Descendants(S + "c").Where(cell => cell.Element(S + "f") is not null))
            {
                sums++;
                Cells(cell.Element(S + "f")!.Value).Sum(address => values.GetValueOrDefault(address)).ShouldBe(Value(cell));
            }
        }

        sums.ShouldBeGreaterThan(15);
        OfficeFiles.Part(OfficeFiles.Xlsx(OfficeSample.Document(SampleBook.Budget)), "xl/worksheets/sheet2.xml").Descendants(S + "f").ShouldBeEmpty();
    }

    [Fact]
    public void Without_LibreOffice_a_message_says_what_to_install() =>
        Should.Throw<PdfException>(() => PdfConverter.Convert([OfficeSample.Document(SampleBook.Budget)], program: "no-such-office"))
            .Message.ShouldContain("apt install libreoffice-writer-nogui fonts-noto-cjk");

    [Fact]
    public void A_conversion_that_takes_too_long_is_ended() =>
        Should.Throw<PdfException>(() => PdfConverter.Convert([OfficeSample.Document(SampleBook.Budget)], TimeSpan.FromMilliseconds(50))).Message.ShouldContain("已中止");

    [Fact]
    public void A_conversion_can_be_cancelled()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        Should.Throw<OperationCanceledException>(() => PdfConverter.Convert([OfficeSample.Document(SampleBook.Budget)], cancellation: source.Token));
    }

    private static int Number(XElement element, XName name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static decimal Value(XElement cell) => decimal.Parse(cell.Element(S + "v")!.Value, CultureInfo.InvariantCulture);

    // SUM(B5:B13,B15)
    private static IEnumerable<string> Cells(string formula)
    {
        foreach (var range in formula["SUM(".Length..^1].Split(','))
        {
            var ends = range.Split(':');
            var letters = ends[0].TrimEnd("0123456789".ToCharArray());
            var (first, last) = (int.Parse(ends[0][letters.Length..], CultureInfo.InvariantCulture), int.Parse(ends[^1][letters.Length..], CultureInfo.InvariantCulture));
            for (var row = first; row <= last; row++)
            {
                yield return $"{letters}{row}";
            }
        }
    }
}
