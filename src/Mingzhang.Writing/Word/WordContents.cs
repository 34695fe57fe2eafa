using Mingzhang.Writing.Documents;
using Mingzhang.Writing.Office;

namespace Mingzhang.Writing.Word;

/// <summary>The contents: a field that Word can renew, filled in already, so that nothing has to be renewed on opening. They list
/// chapters, sections, and the title of each form that has no section of its own.</summary>
internal sealed class WordContents
{
    /// <summary>Level of the forms that are listed by the project that each is about.</summary>
    public const int SubjectLevel = 3;

    // A style's name and its level: Word lists the titles of forms as it lists sections.
    // Forms of one title are listed by marks of their own, which say whom each is about.
    private const string Instruction = """ TOC \o "1-2" \h \z \t "表格标题,2" \f t """;
    private readonly Dictionary<object, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> marked = new(ReferenceEqualityComparer.Instance);
    private readonly List<(string Text, int Level)> entries = [];

    public WordContents(IEnumerable<WrittenBlock> blocks)
    {
        WrittenBlock? before = null;
        var section = "";
        foreach (var block in blocks)
        {
            if (block is WrittenParagraph { Kind: ParagraphKind.Chapter or ParagraphKind.Section } heading)
            {
                Add(heading, heading.Text, heading.Kind == ParagraphKind.Chapter ? 1 : 2);
                section = heading.Text;
            }
            else if (block is WrittenTable { Subject.Length: > 0 } form && !section.Contains(form.Subject, StringComparison.Ordinal) && TitleOf(form) is { } shared)
            {
                Add(shared, section.Contains(form.Title, StringComparison.Ordinal) ? form.Subject : $"{shared.Text}：{form.Subject}", SubjectLevel);
                marked.Add(shared);
            }
            else if (block is WrittenTable table && before is not WrittenParagraph { Kind: ParagraphKind.Section } && TitleOf(table) is { } title)
            {
                Add(title, title.Text, 2);
            }

            before = block;
        }
    }

    public int Count => entries.Count;

    /// <summary>Number of the entry that a heading or a title of a form is listed by; null where it is not listed.</summary>
    public int? NumberOf(object listed) => numbers.TryGetValue(listed, out var number) ? number : null;

    /// <summary>What a form's title is listed as, where it is not listed by its own words; else null.</summary>
    public string? ListedAs(object title) => marked.Contains(title) ? entries[numbers[title]].Text : null;

    /// <summary>Name of the mark at an entry's place.</summary>
    public static string MarkOf(int number) => $"_Toc{number + 1:D6}";

    /// <summary>Writes the contents.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="pages">Page of each entry as printed at its foot; null where they are not known: then each page is a field of its
    /// own, outside of the field of the contents, which a program that lays pages out fills in.</param>
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
            xml.Value("w:pStyle", $"TOC{entries[i].Level}");
            xml.End();
            if (i == 0 && pages is not null)
            {
                WordRuns.BeginField(xml, Instruction);
            }

            Entry(xml, i, pages is not null && i < pages.Count ? pages[i].ToString() : "");
            if (i == entries.Count - 1 && pages is not null)
            {
                WordRuns.EndField(xml);
            }

            xml.End();
        }
    }

    private static WrittenLine? TitleOf(WrittenTable table) => table.Above.FirstOrDefault(line => line.IsTitle);

    private void Add(object listed, string text, int level)
    {
        if (numbers.TryAdd(listed, entries.Count))
        {
            entries.Add((OfficeText.Line(text), level));
        }
    }

    private void Entry(XmlPart xml, int number, string page)
    {
        xml.Begin("w:hyperlink", ("w:anchor", MarkOf(number)), ("w:history", "1"));
        WordRuns.Run(xml, entries[number].Text);
        WordRuns.Tab(xml);
        WordRuns.Field(xml, $@" PAGEREF {MarkOf(number)} \h ", page);
        xml.End();
    }
}
