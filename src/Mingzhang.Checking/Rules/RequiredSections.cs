using Mingzhang.Model;

namespace Mingzhang.Checking.Rules;

/// <summary>Sections that the text of a disclosure must have (DE-13): a form that rules of several kinds of documents share.
/// Each list is a section and the words that show it. A section is there if any paragraph outside the list of contents and
/// the explanation of words has one of its words; so only what is told nowhere is called missing.</summary>
internal sealed class RequiredSections : IRule
{
    /// <summary>A text with fewer of the sections is another text: a book of targets, tables with a foreword.</summary>
    private const int LeastShareThere = 2;

    public RuleResult Check(RuleContext context)
    {
        // The text may come in several files; their sections are one set, told once, of the first that tells anything.
        var files = context.Body.Words.Where(words => MissingTable.IsSameDisclosure(words.Document, context.Document)).ToList();
        if (files.Find(words => words.Outline.HasNarrative) is not { } told)
        {
            return RuleResult.NotEnoughData;
        }

        if (told != context.Words)
        {
            return RuleResult.DoesNotApply;
        }

        var paragraphs = files.SelectMany(words => words.Outline.Body.Where(paragraph => !words.Outline.Glossary.Contains(paragraph))).Select(paragraph => RuleText.Name(paragraph.Text)).ToList();
        var missing = context.Rule.Lists.Where(section => !section.Value.Any(word => paragraphs.Exists(paragraph => paragraph.Contains(word, StringComparison.Ordinal)))).ToList();
        return (context.Rule.Lists.Count - missing.Count) * LeastShareThere < context.Rule.Lists.Count
            ? RuleResult.NotEnoughData
            : RuleResult.Of(missing.Select(section => context.Found(new Place { Document = context.Document.Name }, ("section", section.Key))));
    }
}
