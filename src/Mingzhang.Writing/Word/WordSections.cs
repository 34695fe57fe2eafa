using Mingzhang.Packs.Forms;
using Mingzhang.Writing.Documents;

namespace Mingzhang.Writing.Word;

/// <summary>What a stretch of pages is.</summary>
internal enum SectionKind
{
    /// <summary>No page number.</summary>
    Cover,

    /// <summary>No page number.</summary>
    Contents,

    /// <summary>Numbered, from 1 at the first.</summary>
    Body,
}

/// <summary>Pages of one kind that lie the same way.</summary>
internal sealed record WordSection(SectionKind Kind, PageSide Side, List<WrittenBlock> Blocks);

/// <summary>Parts a document into stretches of pages: cover, contents, upright pages and pages on their side.</summary>
internal static class WordSections
{
    public static IReadOnlyList<WordSection> Of(IReadOnlyList<WrittenBlock> blocks)
    {
        List<WordSection> sections = [];
        foreach (var block in blocks)
        {
            Add(sections, block);
        }

        // A break at the edge of a section would be an empty page.
        foreach (var section in sections)
        {
            while (section.Blocks is [.., WrittenPageBreak])
            {
                section.Blocks.RemoveAt(section.Blocks.Count - 1);
            }
        }

        return [.. sections.Where(section => section.Blocks.Count > 0)];
    }

    private static void Add(List<WordSection> sections, WrittenBlock block)
    {
        var last = sections.Count > 0 ? sections[^1] : null;
        var isCover = block is WrittenParagraph { Kind: ParagraphKind.Title or ParagraphKind.CoverLine };
        var isContents = block is WrittenContents && sections.TrueForAll(section => section.Kind != SectionKind.Body);
        var kind = isContents ? SectionKind.Contents : isCover && (last is null || last.Kind == SectionKind.Cover) ? SectionKind.Cover : SectionKind.Body;
        var side = block is WrittenTable { Page: PageSide.Landscape } ? PageSide.Landscape : PageSide.Portrait;
        if (block is WrittenPageBreak)
        {
            // A section begins a page by itself.
            if (last is { Kind: SectionKind.Body, Blocks: [.., not WrittenPageBreak] })
            {
                last.Blocks.Add(block);
            }
        }
        else if (last is not null && last.Kind == kind && last.Side == side)
        {
            last.Blocks.Add(block);
        }
        else
        {
            sections.Add(new(kind, side, [.. kind == SectionKind.Body ? TakeHeads(last) : [], block]));
        }
    }

    // The headings of a table that lies on its side lie with it.
    private static List<WrittenBlock> TakeHeads(WordSection? from)
    {
        List<WrittenBlock> heads = [];
        while (from is { Kind: SectionKind.Body, Blocks: [.., WrittenParagraph { Kind: ParagraphKind.Chapter or ParagraphKind.Section or ParagraphKind.Subsection } head] })
        {
            heads.Insert(0, head);
            from.Blocks.RemoveAt(from.Blocks.Count - 1);
        }

        return heads;
    }
}
