using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Word;

/// <summary>The contents: a field that Word can renew, filled in already, so that nothing has to be renewed on opening.</summary>
internal sealed class WordContents
{
    private readonly Dictionary<WrittenParagraph, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<WrittenParagraph> entries = [];

    public WordContents(IEnumerable<WrittenBlock> blocks)
    {
        foreach (var paragraph in blocks.OfType<WrittenParagraph>().Where(paragraph => paragraph.Kind is ParagraphKind.Chapter or ParagraphKind.Section))
        {
            if (numbers.TryAdd(paragraph, entries.Count))
            {
                entries.Add(paragraph);
            }
        }
    }

    /// <summary>Name of the mark at a heading; null for what the contents do not list.</summary>
    public string? MarkOf(WrittenParagraph paragraph) => numbers.TryGetValue(paragraph, out var number) ? Mark(number) : null;

    public int NumberOf(WrittenParagraph paragraph) => numbers[paragraph];

    /// <summary>Writes the contents.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="pages">Page of each heading in the order of the document, as printed at its foot; null where they are not known:
    /// then each page is a field of its own, outside of the field of the contents, which a program that lays pages out fills in.</param>
    public void Write(XmlPart xml, IReadOnlyList<int>? pages)
    {
        xml.Begin("w:p");
        xml.Begin("w:pPr");
        xml.Value("w:pStyle", "ContentsTitle");
        xml.End();
        WordRuns.Run(xml, "目　录");
        xml.End();
        for (var i = 0; i < entries.Count; i++)
        {
            xml.Begin("w:p");
            xml.Begin("w:pPr");
            xml.Value("w:pStyle", entries[i].Kind == ParagraphKind.Chapter ? "TOC1" : "TOC2");
            xml.End();
            if (i == 0 && pages is not null)
            {
                WordRuns.BeginField(xml, """ TOC \o "1-2" \h \z \u """);
            }

            Entry(xml, i, pages is not null && i < pages.Count ? pages[i].ToString() : "");
            if (i == entries.Count - 1 && pages is not null)
            {
                WordRuns.EndField(xml);
            }

            xml.End();
        }
    }

    private static string Mark(int number) => $"_Toc{number + 1:D6}";

    private void Entry(XmlPart xml, int number, string page)
    {
        xml.Begin("w:hyperlink", ("w:anchor", Mark(number)), ("w:history", "1"));
        WordRuns.Run(xml, OfficeText.Line(entries[number].Text));
        WordRuns.Tab(xml);
        WordRuns.Field(xml, $@" PAGEREF {Mark(number)} \h ", page);
        xml.End();
    }
}
