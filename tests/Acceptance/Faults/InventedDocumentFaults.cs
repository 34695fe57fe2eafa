using Mingzhang.Books;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;
using Mingzhang.Checking;
using Mingzhang.Notation;
using Mingzhang.Reading;

namespace Mingzhang.Acceptance.Faults;

/// <summary>Invented documents without a fault that get complaints.</summary>
public class InventedDocumentFaults
{
    public static TheoryData<string> Sets() => [.. TableSet.All.Keys];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Forty_documents_without_a_fault_get_no_complaint(string set) =>
        Enumerable.Range(1, 40).SelectMany(seed => Complaints(seed, set, BookFormat.Markdown)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Sets))]
    public void Text_of_one_cell_a_line_gets_no_complaint(string set) => Complaints(40, set, BookFormat.CellText).ShouldBeEmpty();

    [Fact]
    public void A_page_break_inside_a_list_of_items_does_not_lose_their_fund()
    {
        var document = DocumentMaker.Make(34, "beijing");
        var left = Facts(document, BookFormat.Markdown);
        Facts(document, BookFormat.Pdf).Where(fact => !left.Remove(fact)).ShouldBeEmpty();
    }

    private static List<string> Facts(BookDocument document, BookFormat format) =>
        [.. Read(document, format).Facts.Select(fact => $"{PointNotation.Text(fact.Coordinates)} = {fact.Figure.Digits} {fact.Figure.Measure}")];

    private static List<string> Complaints(int seed, string set, BookFormat format) =>
        [.. Checker.Check([Read(DocumentMaker.Make(seed, set), format)]).Broken.Select(finding => $"{seed}: {finding.Relation} {finding.Variant} {finding.Terms[0].Fact} → {finding.Expected}")];

    private static Mingzhang.Model.ReadDocument Read(BookDocument document, BookFormat format) =>
        new DocumentReader(ReadingNotation.Packs).Read(BookWriter.Write(document, format), "文件" + BookWriter.Extension(format));
}
