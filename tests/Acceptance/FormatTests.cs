using Mingzhang.Books;
using Mingzhang.Books.Sets;
using Mingzhang.Books.Writers;
using Mingzhang.Checking;
using Mingzhang.Model;
using Mingzhang.Notation;
using Mingzhang.Reading;

namespace Mingzhang.Acceptance;

/// <summary>One document in every format says the same: the format is no part of what is said.</summary>
public class FormatTests
{
    private const int Seed = 40;

    // Text of one cell a line loses how wide a cell was: it says less than the others, and is not compared with them.
    public static TheoryData<string, BookFormat> SetsAndFormats()
    {
        TheoryData<string, BookFormat> data = [];
        foreach (var set in TableSet.All.Keys)
        {
            foreach (var format in Enum.GetValues<BookFormat>().Where(format => format is not (BookFormat.Markdown or BookFormat.CellText)))
            {
                data.Add(set, format);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(SetsAndFormats))]
    public void A_document_says_the_same_in_every_format(string set, BookFormat format)
    {
        var document = DocumentMaker.Make(Seed, set);
        var left = Facts(Read(document, BookFormat.Markdown));
        var more = Facts(Read(document, format)).Where(fact => !left.Remove(fact)).ToList();
        more.ShouldBeEmpty("read from this format alone");
        left.ShouldBeEmpty("not read from this format");
    }

    [Theory]
    [MemberData(nameof(SetsAndFormats))]
    public void A_document_without_a_fault_gets_no_complaint_in_any_format(string set, BookFormat format)
    {
        var report = Checker.Check([Read(DocumentMaker.Make(Seed, set), format)]);
        report.Broken.Select(finding => $"{finding.Relation} {finding.Variant} {finding.Terms[0].Fact} → {finding.Expected}").ShouldBeEmpty();
        report.Checked.ShouldBeGreaterThan(50);
    }

    // Formats made by LibreOffice and read by poppler fail here with the name of the program that is missing.
    private static ReadDocument Read(BookDocument document, BookFormat format) =>
        new DocumentReader(ReadingNotation.Packs).Read(BookWriter.Write(document, format), "文件" + BookWriter.Extension(format));

    private static List<string> Facts(ReadDocument document) =>
        [.. document.Facts.Select(fact => $"{PointNotation.Text(fact.Coordinates)} = {fact.Figure.Digits} {fact.Figure.Measure}").Order(StringComparer.Ordinal)];
}
