using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Office;

internal static class PdfHeadings
{
    public static IReadOnlyList<int> PagesOf(byte[] pdf, WrittenDocument document) => [];
}
