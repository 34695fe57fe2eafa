using Mingzhang.Book.Publishing;
using Mingzhang.Entries;
using Mingzhang.Packs;
using Mingzhang.Reading;
using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Book.Tests;

/// <summary>read(write(book)) = book, in Word, Excel and PDF: every figure that a form prints is read back at its point, digit for digit.</summary>
public sealed class OfficeReadBackTests
{
    private static readonly DocumentReader Reader = new(PackLoader.Embedded);

    [Fact]
    public void A_whole_budget_is_read_back_from_Word() => Differences(OfficeSample.Document(SampleBook.Budget), document => OfficeFiles.Docx(document), "docx").ShouldBeEmpty();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_whole_budget_is_read_back_from_Excel(bool totalsAsFormulas) =>
        Differences(OfficeSample.Document(SampleBook.Budget), document => OfficeFiles.Xlsx(document, totalsAsFormulas), "xlsx").ShouldBeEmpty();

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 40)]
    [InlineData(3, 90)]
    [InlineData(4, 200)]
    public void Books_of_any_size_are_read_back_from_Word_and_Excel(int seed, int lines)
    {
        var document = OfficeSample.Document(OfficeBooks.Of(seed, lines));
        Differences(document, written => OfficeFiles.Docx(written), "docx").ShouldBeEmpty();
        Differences(document, written => OfficeFiles.Xlsx(written, totalsAsFormulas: true), "xlsx").ShouldBeEmpty();
    }

    [Fact]
    public void Several_documents_become_PDF_in_one_run_and_are_read_back()
    {
        WrittenDocument[] documents = [OfficeSample.Document(SampleBook.Budget), OfficeSample.Document(OfficeBooks.Of(5, 60))];
        var files = PdfConverter.Convert(documents);
        for (var i = 0; i < documents.Length; i++)
        {
            Differences(documents[i], _ => files[i].Content, "pdf").ShouldBeEmpty();
        }

        // Contents of the first: two chapters with sections, eleven forms a page each, the last chapter.
        files[0].Pages.ShouldBe([1, 1, 1, 3, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    }

    private static List<string> Differences(WrittenDocument document, Func<WrittenDocument, byte[]> write, string format)
    {
        var read = Reader.Read(write(document), $"预算.{format}");
        return
        [
            .. read.NotUnderstood.Take(5).Select(place => $"not understood: {place.Printed} {place.Reason}"),
            .. ReadBack.Of(document, read).Take(5).Select(difference => $"{difference.Table} {difference.At}: {difference.Written} / {difference.Read}"),
        ];
    }
}
